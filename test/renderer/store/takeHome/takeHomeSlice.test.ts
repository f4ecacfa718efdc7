import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { runCommand } from '../../../../renderer/store/commands';
import { emptyNetwork } from '../../../../shared/network/network';
import { addAccount, fakeMain, fakeSession } from '../../support/fakeServices';

async function withDocument() {
  const main = fakeMain();
  main.next = fakeSession(emptyNetwork());
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { main, store };
}

describe('take-home', () => {
  it('opens where something was changed, and says so where nothing was', async () => {
    const { store } = await withDocument();
    await runCommand(store, 'take-home');
    expect(store.getState().dialog).toBeUndefined();
    expect(store.getState().notice).toContain('Nothing was changed');

    store.getState().run(addAccount('111122223333'));
    await runCommand(store, 'take-home');
    expect(store.getState().dialog).toBe('take-home');
  });

  it('saves under the name of the model, its part and its language, and says which file that is', async () => {
    const { main, store } = await withDocument();
    store.getState().chooseCodeFormat('cloudformation');
    await store.getState().saveCode({ part: '111122223333-eu-west-1', text: 'Resources: {}' });

    expect(main.calls.at(-1)).toEqual({
      method: 'saveCode',
      request: {
        suggestedName: 'document-1.111122223333-eu-west-1.yaml',
        format: 'cloudformation',
        text: 'Resources: {}',
      },
    });
    expect(store.getState().notice).toBe('Exported document-1.111122223333-eu-west-1.yaml');
  });

  it('says what kept a file from being written, and stays', async () => {
    const { main, store } = await withDocument();
    store.getState().showDialog('take-home');
    main.refusal = { code: 'disk-full', file: 'shop.tf' };
    await store.getState().saveCode({ part: '', text: '' });
    expect(store.getState().failure).toEqual({ during: 'export', error: main.refusal });
    expect(store.getState().dialog).toBe('take-home');
  });
});
