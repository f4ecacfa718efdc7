import { expect, it, vi } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { keepIndexInStep } from '../../../renderer/store/indexSync';
import { keepDiagramInStep } from '../../../renderer/store/layoutSync';
import type { Diagram } from '../../../shared/diagram/diagram';
import { emptyNetwork } from '../../../shared/network/network';
import { addAccount, fakeMain, fakeSession, noDiagram } from '../support/fakeServices';

it('makes the index of a document at once, and after an edit waits for its diagram', async () => {
  const layouts: ((diagram: Diagram) => void)[] = [];
  const main = fakeMain();
  main.next = fakeSession(
    emptyNetwork(),
    {},
    () => new Promise((resolve) => layouts.push(resolve)),
  );
  const store = createAppStore(main.services);
  const bugs: unknown[] = [];
  keepDiagramInStep(store, (bug) => bugs.push(bug));
  keepIndexInStep(store, (bug) => bugs.push(bug));
  const entries = () => store.getState().index?.entries.length;

  await store.getState().open({ kind: 'sample' });
  await vi.waitFor(() => expect(entries()).toBe(0));
  layouts[0]?.(noDiagram);
  await vi.waitFor(() => expect(store.getState().layingOut).toBe(false));

  store.getState().run(addAccount('111122223333'));
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(store.getState().layingOut).toBe(true);
  expect(entries()).toBe(0);
  layouts[1]?.(noDiagram);
  await vi.waitFor(() =>
    expect(store.getState().index?.network).toBe(store.getState().document?.network),
  );
  expect(bugs).toEqual([]);
});
