import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Closing,
  closing,
  type ScanChoice,
  type ScanState,
  type UnsavedChoice,
} from '../../../electron/window/closing';

const deps = {
  tellPage: vi.fn(),
  askUnsaved: vi.fn<(name: string) => Promise<UnsavedChoice>>(),
  askScan: vi.fn<(state: ScanState) => Promise<ScanChoice>>(),
  askToLeave: vi.fn<() => Promise<boolean>>(),
  letGo: vi.fn<() => Promise<void>>(),
  goOn: vi.fn(),
};
let guard: Closing;

beforeEach(() => {
  vi.resetAllMocks();
  guard = closing(deps);
});

describe('closing a window', () => {
  it('goes on at once where nothing is unsaved', () => {
    expect(guard.mayClose()).toBe(true);
    expect(deps.tellPage).not.toHaveBeenCalled();
  });

  it('tells the page where work is unsaved, and waits', () => {
    guard.setUnsaved(true);
    expect(guard.mayClose()).toBe(false);
    expect(deps.tellPage).toHaveBeenCalledOnce();
    expect(deps.goOn).not.toHaveBeenCalled();
  });

  it.each(['save', 'discard'] as const)(
    'goes on when the page is done after "%s"',
    async (choice) => {
      deps.askUnsaved.mockResolvedValue(choice);
      guard.setUnsaved(true);
      guard.mayClose();
      expect(await guard.ask('shop')).toBe(choice);
      guard.saveEnded(true);
      guard.setUnsaved(false);
      expect(deps.goOn).toHaveBeenCalledExactlyOnceWith('close');
      expect(guard.mayClose()).toBe(true);
    },
  );

  it('quits the app where quitting was what it held up', () => {
    guard.setUnsaved(true);
    guard.quitAsked();
    guard.mayClose();
    guard.setUnsaved(false);
    expect(deps.goOn).toHaveBeenCalledExactlyOnceWith('quit');
  });

  it('stays open for a scan that shall go on, and its end closes nothing', async () => {
    deps.askScan.mockResolvedValue('stay');
    guard.setUnsaved(true);
    guard.quitAsked();
    guard.mayClose();

    expect(await guard.askScan('running')).toBe('stay');
    guard.setUnsaved(false);

    expect(deps.goOn).not.toHaveBeenCalled();
  });

  it('goes on without a scan that was given up', async () => {
    deps.askScan.mockResolvedValue('leave');
    guard.setUnsaved(true);
    guard.mayClose();

    expect(await guard.askScan('running')).toBe('leave');
    guard.setUnsaved(false);

    expect(deps.goOn).toHaveBeenCalledExactlyOnceWith('close');
  });

  it('stays open after "cancel", and a later save closes nothing', async () => {
    deps.askUnsaved.mockResolvedValue('cancel');
    guard.setUnsaved(true);
    guard.mayClose();
    await guard.ask('shop');
    guard.setUnsaved(false);
    expect(deps.goOn).not.toHaveBeenCalled();
  });

  it('stays open after a save that failed or was cancelled', () => {
    guard.setUnsaved(true);
    guard.mayClose();
    guard.saveEnded(false);
    guard.setUnsaved(false);
    expect(deps.goOn).not.toHaveBeenCalled();
  });

  it('stays open where the page says that it does, and a later save closes nothing', () => {
    guard.setUnsaved(true);
    guard.mayClose();
    guard.setUnsaved(true);
    guard.setUnsaved(false);
    expect(deps.goOn).not.toHaveBeenCalled();
  });

  it('asks nothing twice while the dialog is up', () => {
    deps.askUnsaved.mockReturnValue(new Promise(() => undefined));
    guard.setUnsaved(true);
    guard.mayClose();
    void guard.ask('shop');
    expect(guard.mayClose()).toBe(false);
    expect(deps.askToLeave).not.toHaveBeenCalled();
  });

  it('ends nothing where the page crashed while it asked: what was to be closed is offered anew', async () => {
    deps.askUnsaved.mockReturnValue(new Promise(() => undefined));
    guard.setUnsaved(true);
    guard.quitAsked();
    guard.mayClose();
    void guard.ask('shop');

    guard.pageIsGone();

    expect(deps.goOn).not.toHaveBeenCalled();
    // Nor does the next page end it with its first save.
    guard.setUnsaved(true);
    guard.setUnsaved(false);
    expect(deps.goOn).not.toHaveBeenCalled();
  });

  it.each([true, false])(
    'asks by itself where the page does not answer (leave: %s)',
    async (leave) => {
      deps.askToLeave.mockResolvedValue(leave);
      guard.setUnsaved(true);
      guard.mayClose();
      expect(guard.mayClose()).toBe(false);
      await vi.waitFor(() => expect(deps.askToLeave).toHaveBeenCalledOnce());
      await new Promise(setImmediate);
      expect(deps.goOn.mock.calls).toEqual(leave ? [['close']] : []);
      // Nobody dropped what the page has unsaved: it is kept for the next start.
      expect(deps.letGo).toHaveBeenCalledTimes(leave ? 1 : 0);
    },
  );
});
