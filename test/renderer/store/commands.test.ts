import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { runCommand } from '../../../renderer/store/commands';
import { emptyNetwork } from '../../../shared/network/network';
import { fakeMain, fakeSession } from '../support/fakeServices';

async function withDocument() {
  const main = fakeMain();
  main.next = fakeSession(emptyNetwork());
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { main, store };
}

describe('export-svg', () => {
  it('says by name which file it wrote, to the eye and to the ear, until the notice is over', async () => {
    const { main, store } = await withDocument();

    await runCommand(store, main.services, 'export-svg');

    const said = /^Exported .+\.svg$/;
    expect(store.getState().notice).toMatch(said);
    expect(store.getState().announcement).toMatch(said);
    store.getState().notify(undefined);
    expect(store.getState().notice).toBeUndefined();
    expect(store.getState().announcement).toMatch(said);
  });

  it('says no more of it under the next document', async () => {
    const { main, store } = await withDocument();
    await runCommand(store, main.services, 'export-svg');

    await store.getState().open({ kind: 'sample' });

    expect(store.getState().notice).toBeUndefined();
  });
});
