import { describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { keepComparingInStep } from '../../../../renderer/store/comparing/comparingSync';
import type { PathChanges } from '../../../../renderer/store/comparing/comparison';
import { emptyNetwork } from '../../../../shared/network/network';
import { addAccount, fakeMain, fakeSession } from '../../support/fakeServices';

const found = {
  counts: { added: 1, removed: 0, changed: 0 },
  changes: [{ change: 'added', collection: 'accounts', id: 'one', properties: [] }],
  left: 0,
  notCompared: [],
} as const;

const followed: PathChanges = {
  paths: { changes: [], compared: 0, newWorkloads: [], goneWorkloads: [] },
  questions: [],
  cost: { priceDate: '2026-11-01', before: 0, after: 0, changes: [] },
};

async function comparing({ calledOff = false } = {}) {
  const main = fakeMain();
  const asked: string[] = [];
  main.next = {
    ...fakeSession(emptyNetwork()),
    changes: async () => {
      asked.push('changes');
      return found;
    },
    pathChanges: async (_questions, onSteps) => {
      asked.push('paths');
      onSteps({ done: 1, total: 2 });
      return calledOff ? undefined : followed;
    },
  };
  const store = createAppStore(main.services);
  keepComparingInStep(store, (bug) => {
    throw bug;
  });
  await store.getState().open({ kind: 'sample' });
  await store.getState().compareWithBase();
  await vi.waitFor(() => expect(asked).toEqual(['changes', 'paths']));
  return { main, store, asked };
}

describe('keepComparingInStep', () => {
  it('finds the resources first, then the paths', async () => {
    const { store } = await comparing();
    await vi.waitFor(() => expect(store.getState().comparing?.paths).toBe(followed));
    expect(store.getState().comparing).toMatchObject({ changes: found, following: undefined });
  });

  it('says that the paths were called off, and follows them when asked to', async () => {
    const { store, asked } = await comparing({ calledOff: true });
    await vi.waitFor(() => expect(store.getState().comparing?.following).toBe('called-off'));
    await store.getState().followPaths();
    expect(asked).toEqual(['changes', 'paths', 'paths']);
  });

  it('looks again after an edit, and shows it to whoever looked at the base', async () => {
    const { store, asked } = await comparing();
    store.getState().showComparedSide('before');
    store.getState().run(addAccount('two'));
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(3));
    expect(store.getState().comparing?.side).toBe('both');
  });

  it('looks at nothing new because a side is chosen', async () => {
    const { store, asked } = await comparing();
    await vi.waitFor(() => expect(store.getState().comparing?.paths).toBe(followed));
    store.getState().showComparedSide('after');
    expect(asked).toEqual(['changes', 'paths']);
  });

  it('ends with the document', async () => {
    const { main, store } = await comparing();
    main.next = fakeSession(emptyNetwork());
    await store.getState().open({ kind: 'sketch' });
    expect(store.getState().comparing).toBeUndefined();
    expect(store.getState().side).toBe('resources');
  });
});
