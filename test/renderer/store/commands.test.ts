import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { runCommand } from '../../../renderer/store/commands';
import { emptyNetwork } from '../../../shared/network/network';
import { addAccount, fakeMain, fakeSession } from '../support/fakeServices';

async function withDocument() {
  const main = fakeMain();
  main.next = fakeSession(emptyNetwork());
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { main, store };
}

describe('export', () => {
  it('opens the dialog where there is something to export', async () => {
    const { main, store } = await withDocument();
    await runCommand(store, 'export');
    expect(store.getState().dialog).toBe('export');

    const empty = createAppStore(main.services);
    await runCommand(empty, 'export');
    expect(empty.getState().dialog).toBeUndefined();
  });

  it('says by name which file it wrote, to the eye and to the ear, until the notice is over', async () => {
    const { store } = await withDocument();

    await store.getState().exportPicture('file');

    const said = /^Exported .+\.svg$/;
    expect(store.getState().notice).toMatch(said);
    expect(store.getState().announcement).toMatch(said);
    store.getState().notify(undefined);
    expect(store.getState().notice).toBeUndefined();
    expect(store.getState().announcement).toMatch(said);
  });

  it('says no more of it under the next document', async () => {
    const { store } = await withDocument();
    await store.getState().exportPicture('file');

    await store.getState().open({ kind: 'sample' });

    expect(store.getState().notice).toBeUndefined();
  });
});

describe('steps through the history', () => {
  it.each(['undo', 'redo', 'return-to-base'] as const)(
    '%s says what it did, and while a scan is laid into the model that it does nothing',
    async (step) => {
      const { store } = await withDocument();
      for (const id of ['1', '2', '3']) store.getState().run(addAccount(id));
      store.getState().goTo(2);
      store.setState({ takingScan: true });
      await runCommand(store, step);
      expect(store.getState().notice).toContain('Not while a scan is laid into the model');
      expect(store.getState().document?.cursor).toBe(2);

      store.setState({ takingScan: false });
      await runCommand(store, step);
      expect(store.getState().notice).not.toContain('Not while');
      expect(store.getState().document?.cursor).not.toBe(2);
    },
  );
});

describe('save-redacted', () => {
  it('asks for a copy, and leaves what is unsaved unsaved', async () => {
    const { main, store } = await withDocument();
    await runCommand(store, 'save-redacted');
    expect(main.saves.at(-1)?.target).toBe('redacted-copy');
    expect(store.getState().notice).toContain('redacted copy');
    expect(store.getState().document?.meta.name).toBe('document-1');
  });
});

describe('templates', () => {
  it('are drawn on a new sketch, or on what is open', async () => {
    const { main, store } = await withDocument();
    await runCommand(store, 'draw-template');
    expect(store.getState().form?.id).toBe('draw-template');
    expect(store.getState().document?.meta.name).toBe('document-1');

    store.getState().closeForm();
    await runCommand(store, 'new-from-template');
    expect(store.getState().form?.id).toBe('draw-template');
    expect(main.calls).toContainEqual({
      method: 'openDocument',
      request: { from: { kind: 'sketch' } },
    });
  });

  it('open nothing where the sketch was not opened', async () => {
    const { main, store } = await withDocument();
    main.refusal = { code: 'no-such-document' };
    await runCommand(store, 'new-from-template');
    expect(store.getState().form).toBeUndefined();
  });
});
