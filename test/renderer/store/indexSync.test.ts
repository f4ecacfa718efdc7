import { expect, it, vi } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { keepIndexInStep } from '../../../renderer/store/indexSync';
import { keepDiagramInStep } from '../../../renderer/store/layoutSync';
import type { Diagram } from '../../../shared/diagram/diagram';
import { emptyNetwork } from '../../../shared/network/network';
import { addAccount, fakeMain, fakeSession, noDiagram } from '../support/fakeServices';

it('makes the index of a document, and of an edit, once its diagram is on the screen', async () => {
  const layouts: ((diagram: Diagram) => void)[] = [];
  const main = fakeMain();
  main.next = fakeSession(
    emptyNetwork(),
    {},
    () => new Promise((resolve) => layouts.push(resolve)),
  );
  const store = createAppStore(main.services);
  const bugs: unknown[] = [];
  keepDiagramInStep(store, main.services, (bug) => bugs.push(bug));
  let show: () => void = () => undefined;
  const onScreen = () => new Promise<void>((resolve) => (show = resolve));
  keepIndexInStep(store, { onScreen }, (bug) => bugs.push(bug));
  const network = () => store.getState().document?.network;
  const indexed = () => store.getState().index?.network;
  const longEnough = () => new Promise((resolve) => setTimeout(resolve, 20));

  await store.getState().open({ kind: 'sample' });
  const first = network();
  await longEnough();
  expect(indexed()).toBeUndefined();
  layouts[0]?.(noDiagram);
  await vi.waitFor(() => expect(store.getState().layingOut).toBe(false));
  await longEnough();
  expect(indexed()).toBeUndefined();
  store.getState().setDrawn(store.getState().diagram);
  await longEnough();
  expect(indexed()).toBeUndefined();
  show();
  await vi.waitFor(() => expect(indexed()).toBe(first));

  store.getState().run(addAccount('111122223333'));
  await longEnough();
  expect(store.getState().layingOut).toBe(true);
  expect(indexed()).toBe(first);
  layouts[1]?.(noDiagram);
  await vi.waitFor(() => expect(store.getState().layingOut).toBe(false));
  store.getState().setDrawn(store.getState().diagram);
  show();
  await vi.waitFor(() => expect(indexed()).toBe(network()));
  expect(indexed()).not.toBe(first);
  expect(bugs).toEqual([]);
});
