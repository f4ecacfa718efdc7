import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { exportable, pictureOrder } from '../../../../renderer/store/export/exportable';
import { askQuestion } from '../../../../shared/compare/askQuestion';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { fakeMain, fakeSession } from '../../support/fakeServices';

/** The sample, open; its session answers as the worker does. */
async function opened() {
  const network = sampleNetwork();
  const main = fakeMain();
  main.next = {
    ...fakeSession(network),
    ask: async (question) => askQuestion(network, question),
  };
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { store, network };
}

describe('exportable', () => {
  it('says why a choice cannot be had, and takes the whole instead', async () => {
    const { store } = await opened();
    store.getState().chooseExport({ what: 'selection', format: 'md', animated: true });
    const { choices, whats, formats, animated } = exportable(store.getState());
    expect(whats).toMatchObject({ selection: 'nothing-selected', both: 'no-request' });
    expect(formats.md).toBe('of-a-request');
    expect(animated).toBe('of-a-request');
    expect(choices).toMatchObject({ what: 'whole', format: 'svg', animated: false });
    expect(pictureOrder(store.getState())?.extent).toEqual({ kind: 'whole' });
  });

  it('draws the comparison that is open, but where a format has no marks for it', async () => {
    const { store } = await opened();
    expect(pictureOrder(store.getState())).not.toHaveProperty('compared');
    await store.getState().compareWithBase();
    store.getState().showComparedSide('before');
    expect(pictureOrder(store.getState())?.compared).toBe('before');
    store.getState().chooseExport({ format: 'png' });
    expect(pictureOrder(store.getState())?.compared).toBe('before');
    store.getState().chooseExport({ format: 'drawio' });
    expect(pictureOrder(store.getState())).not.toHaveProperty('compared');
    store.getState().chooseExport({ format: 'svg', redact: true });
    expect(pictureOrder(store.getState())).not.toHaveProperty('compared');
  });

  it('takes what is selected by its id, or by what it stands in', async () => {
    const { store, network } = await opened();
    const [subnet = ''] = network.subnets.keys();
    store.getState().chooseExport({ what: 'selection' });
    store.getState().select({ kind: 'resource', ref: { collection: 'subnets', key: subnet } });
    expect(pictureOrder(store.getState())?.extent).toEqual({ kind: 'focus', id: subnet });
  });

  it('is the request that is shown, once one is, and then has tables', async () => {
    const { store } = await opened();
    await store.getState().ask({ from: '10.20.34.17', to: 's3' });
    const { choices, formats } = exportable(store.getState());
    expect(choices.what).toBe('both');
    expect(formats.md).toBeUndefined();
    expect(pictureOrder(store.getState())).toMatchObject({
      extent: { kind: 'way' },
      request: { ways: 'both', direction: 'forward' },
    });
    store.getState().chooseExport({ what: 'path' });
    store.getState().showSides('without');
    expect(pictureOrder(store.getState())?.request?.ways).toBe('without');
  });
});
