import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { reloadWindow } from '../../../renderer/store/reloadWindow';
import { addAccount, fakeMain } from '../support/fakeServices';

async function withWork() {
  const main = fakeMain();
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  store.getState().run(addAccount('one'));
  const asked = async () => {
    main.calls.length = 0;
    await reloadWindow(store, main.services);
    return main.calls.map(({ method }) => method);
  };
  return { main, asked };
}

describe('reloadWindow', () => {
  it('tells all work before the page goes', async () => {
    const { asked } = await withWork();
    expect(await asked()).toEqual(['keepWork', 'reloadWindow']);
  });

  it('asks first where main cannot keep the work, and leaves the page where it is to be kept', async () => {
    const { main, asked } = await withWork();
    main.unkept = { code: 'disk-full', file: 'shop.routescape' };
    expect(await asked()).toEqual(['keepWork', 'askUnsaved']);
    main.choice = 'discard';
    expect(await asked()).toEqual(['keepWork', 'askUnsaved', 'reloadWindow']);
  });
});
