import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { runCommand } from '../../../../renderer/store/commands';
import {
  redoLabel,
  tellHistory,
  undoLabel,
} from '../../../../renderer/store/sandbox/historyLabels';
import { addAccount, fakeMain } from '../../support/fakeServices';

async function opened() {
  const main = fakeMain();
  const store = createAppStore(main.services);
  tellHistory(store, main.services, () => undefined);
  await store.getState().open({ kind: 'sample' });
  const told = () =>
    main.calls.filter(({ method }) => method === 'showHistory').map(({ request }) => request);
  return { main, store, told };
}

describe('what undo and redo would do', () => {
  it('is told to the menu when it changes, and only then', async () => {
    const { store, told } = await opened();
    store.getState().run(addAccount('one'));
    store.getState().setZoom(2);
    store.getState().undo();
    expect(told()).toEqual([{ undo: 'Add one' }, { redo: 'Add one' }]);
  });

  it('is the return to the base, once that was made', async () => {
    const { store } = await opened();
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    await runCommand(store, 'return-to-base');
    expect(undoLabel(store.getState().document)).toBe('Return to the base');
    expect(redoLabel(store.getState().document)).toBe('Add one');
    await runCommand(store, 'undo');
    expect(undoLabel(store.getState().document)).toBe('Add two');
    expect(store.getState().announcement).toBe('Undone: Return to the base');
  });
});
