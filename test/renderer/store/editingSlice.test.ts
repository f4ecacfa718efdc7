import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { inRegion, networkOf, routeTable, subnet, vpc } from '../../support/builders';
import { fakeMain, fakeSession } from '../support/fakeServices';

async function opened() {
  const main = fakeMain();
  main.next = fakeSession(
    networkOf(
      inRegion(
        'eu-west-1',
        vpc('shop'),
        subnet('a', { vpc: 'shop' }),
        routeTable('t', { vpc: 'shop', subnets: ['a'] }),
      ),
    ),
  );
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return store;
}

const endpoints = (store: ReturnType<typeof createAppStore>) =>
  store.getState().document?.network.vpcEndpoints.size;

describe('a form', () => {
  it('is applied as one entry of the history, which undo takes back', async () => {
    const store = await opened();
    store.getState().openForm('add-endpoint', { vpcId: 'shop' });
    expect(store.getState().applyForm()).toBe(true);
    expect(store.getState().form).toBeUndefined();
    expect(store.getState().document?.edits.map(({ label }) => label)).toEqual([
      'Add gateway endpoint for s3 to shop',
    ]);
    expect(store.getState().announcement).toBe('Add gateway endpoint for s3 to shop');
    store.getState().undo();
    expect(endpoints(store)).toBe(0);
  });

  it('stays open and changes nothing while it is refused', async () => {
    const store = await opened();
    store.getState().openForm('add-endpoint', { vpcId: 'shop' });
    store.getState().say('service', 'com.amazonaws.us-east-1.s3');
    expect(store.getState().applyForm()).toBe(false);
    expect(store.getState().form?.said).toEqual({ service: 'com.amazonaws.us-east-1.s3' });
    expect(endpoints(store)).toBe(0);
    store.getState().closeForm();
    expect(store.getState().form).toBeUndefined();
  });

  it('keeps what was typed while a scan is laid into the model', async () => {
    const store = await opened();
    store.getState().openForm('add-endpoint', { vpcId: 'shop' });
    store.setState({ takingScan: true });
    expect(store.getState().applyForm()).toBe(false);
    expect(store.getState().form?.id).toBe('add-endpoint');
    store.setState({ takingScan: false });
    expect(store.getState().applyForm()).toBe(true);
  });

  it('is gone with its document', async () => {
    const store = await opened();
    store.getState().openForm('add-endpoint', { vpcId: 'shop' });
    await store.getState().open({ kind: 'sample' });
    expect(store.getState().form).toBeUndefined();
  });
});
