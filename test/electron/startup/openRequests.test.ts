import { beforeEach, expect, it, vi } from 'vitest';

const { app, emit } = vi.hoisted(() => ({ app: { on: vi.fn() }, emit: vi.fn() }));
vi.mock('electron', () => ({ app }));
vi.mock('../../../electron/ipc/events', () => ({ emit }));
vi.mock('../../../electron/window/mainWindow', () => ({ bringToFront: vi.fn() }));
const { watchOpenRequests } = await import('../../../electron/startup/openRequests');

const offer = (paths: readonly string[]) => ({ token: paths.join(), name: paths.join() });
const offered = { offer } as Parameters<typeof watchOpenRequests>[0];

beforeEach(() => emit.mockClear());

it('keeps for the next page what is asked for once a page is gone, before what was open in it', () => {
  const requests = watchOpenRequests(offered, []);
  expect(requests.takeFirst()).toBeUndefined();
  requests.request(['one']);
  expect(emit).toHaveBeenCalledTimes(1);

  requests.pageIsGone();
  requests.request(['two']);
  requests.openNext(['one']);
  expect(emit).toHaveBeenCalledTimes(1);
  expect(requests.takeFirst()).toBe('two');

  requests.pageIsGone();
  requests.openNext(['two']);
  expect(requests.takeFirst()).toBe('two');
});
