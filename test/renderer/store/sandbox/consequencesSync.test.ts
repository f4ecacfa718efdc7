import { describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { keepConsequencesInStep } from '../../../../renderer/store/sandbox/consequencesSync';
import type { Consequences } from '../../../../renderer/store/session';
import type { Diff } from '../../../../shared/network/diff';
import { emptyNetwork } from '../../../../shared/network/network';
import { addAccount, fakeMain, fakeSession } from '../../support/fakeServices';

const told: Consequences = {
  paths: { changes: [], compared: 0, newWorkloads: [], goneWorkloads: [] },
  cost: { priceDate: '2026-11-01', before: 40, after: 7.15, changes: [] },
};

async function opened() {
  const main = fakeMain();
  const asked: Diff[] = [];
  main.next = {
    ...fakeSession(emptyNetwork()),
    consequences: async (back) => {
      asked.push(back);
      return told;
    },
  };
  const store = createAppStore(main.services);
  keepConsequencesInStep(store, (bug) => {
    throw bug;
  });
  await store.getState().open({ kind: 'sample' });
  return { store, asked };
}

describe('what changes did', () => {
  it('is told after each of them, to the ear too', async () => {
    const { store, asked } = await opened();
    store.getState().run(addAccount('one'));
    await vi.waitFor(() => expect(store.getState().consequences).toBe(told));
    expect(asked).toHaveLength(1);
    expect(store.getState().announcement).toBe(
      'Add one. Every path stays as it is. $32.85 less a month.',
    );
  });

  it('is compared with the state before the last change, or with the base', async () => {
    const { store, asked } = await opened();
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    store.getState().showSide('sandbox');
    store.getState().setSince('base');
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked.map((back) => back.length)).toEqual([1, 1, 2]);
  });

  it('is nothing at the base, and is looked for after an undo only where it is looked at', async () => {
    const { store, asked } = await opened();
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    await vi.waitFor(() => expect(store.getState().consequencesPending).toBe(false));
    store.getState().undo();
    expect(asked).toHaveLength(2);
    store.getState().showSide('sandbox');
    expect(asked).toHaveLength(3);
    store.getState().returnToBase();
    await vi.waitFor(() => expect(store.getState().consequences).toBeUndefined());
  });
});
