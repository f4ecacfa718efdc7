import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { keepWorkInStep } from '../../../renderer/store/workSync';
import { emptyNetwork } from '../../../shared/network/network';
import { addAccount, fakeMain, fakeSession } from '../support/fakeServices';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function following() {
  const main = fakeMain();
  main.next = fakeSession(emptyNetwork());
  const store = createAppStore(main.services);
  const bugs: unknown[] = [];
  const stop = keepWorkInStep(store, (bug) => bugs.push(bug));
  await store.getState().open({ kind: 'sample' });
  const labels = () => main.told.map(({ edits }) => edits.map(({ label }) => label));
  return { main, store, stop, bugs, labels };
}

describe('keepWorkInStep', () => {
  it('tells main what is done within a second, a burst at once, and nothing twice', async () => {
    const { store, labels } = await following();
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    expect(labels()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    store.getState().run(addAccount('three'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(labels()).toEqual([['Add one', 'Add two'], ['Add three']]);
  });

  it('tells a step back, and what is drawn otherwise, but not what is only looked at', async () => {
    const { main, store } = await following();
    store.getState().run(addAccount('one'));
    await vi.advanceTimersByTimeAsync(1000);
    store.getState().undo();
    await vi.advanceTimersByTimeAsync(1000);
    store.getState().setVpcForm('vpc-1', 'card');
    await vi.advanceTimersByTimeAsync(1000);
    store.getState().select({ kind: 'node', nodeId: 'x' });
    store.getState().setZoom(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(main.told).toMatchObject([
      { cursor: 1 },
      { keptEdits: 1, edits: [], cursor: 0 },
      { view: { vpcForms: { 'vpc-1': 'card' } } },
    ]);
    expect(main.told).toHaveLength(3);
  });

  it('says why work cannot be kept, and tries again until it can', async () => {
    const { main, store } = await following();
    main.unkept = { code: 'disk-full', file: 'shop' };
    store.getState().run(addAccount('one'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().document?.unkept).toEqual(main.unkept);
    const tries = main.told.length;
    main.unkept = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.getState().document?.unkept).toBeUndefined();
    expect(main.told).toHaveLength(tries + 1);
  });

  it('tells nothing of what a save has told already', async () => {
    const { store, labels } = await following();
    store.getState().run(addAccount('one'));
    await store.getState().save('same-file');
    await vi.advanceTimersByTimeAsync(1000);
    expect(labels()).toEqual([['Add one']]);
  });

  it('tells nothing after it was stopped', async () => {
    const { store, stop, labels, bugs } = await following();
    store.getState().run(addAccount('one'));
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(labels()).toEqual([]);
    expect(bugs).toEqual([]);
  });
});
