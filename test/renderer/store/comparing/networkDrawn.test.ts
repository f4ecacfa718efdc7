import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { networkDrawn } from '../../../../renderer/store/comparing/networkDrawn';
import { emptyNetwork } from '../../../../shared/network/network';
import { ok } from '../../../../shared/result';
import { addAccount, fakeMain, fakeSession } from '../../support/fakeServices';

async function edited() {
  const main = fakeMain();
  main.next = fakeSession(emptyNetwork());
  main.answer('openToCompare', () => ok({ outcome: 'opened', document: main.meta('other') }));
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  store.getState().run(addAccount('one'));
  return store;
}

describe('networkDrawn', () => {
  it('is the base while the base is looked at', async () => {
    const store = await edited();
    const { network, base } = store.getState().document ?? {};
    await store.getState().compareWithBase();
    expect(networkDrawn(store.getState())).toBe(network);
    store.getState().showComparedSide('before');
    expect(networkDrawn(store.getState())).toBe(base);
  });

  it('is nothing that the window has while another model is looked at', async () => {
    const store = await edited();
    await store.getState().compareWithModel('ask-model');
    store.getState().showComparedSide('before');
    expect(networkDrawn(store.getState())).toBeUndefined();
    store.getState().stopComparing();
    expect(networkDrawn(store.getState())).toBe(store.getState().document?.network);
  });
});
