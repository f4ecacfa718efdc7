import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { keepDiagramInStep } from '../../../renderer/store/layoutSync';
import type { Diagram, DiagramView } from '../../../shared/diagram/diagram';
import { emptyNetwork } from '../../../shared/network/network';
import { fakeMain, fakeSession, noDiagram } from '../support/fakeServices';

function heldLayout() {
  const asked: { view: DiagramView; answer(diagram: Diagram | undefined): void }[] = [];
  const session = fakeSession(
    emptyNetwork(),
    {},
    (view) => new Promise((answer) => asked.push({ view, answer })),
  );
  return { asked, session };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

async function openStore() {
  const main = fakeMain();
  const store = createAppStore(main.services);
  const bugs: unknown[] = [];
  let show: () => void = () => undefined;
  const onScreen = () => new Promise<void>((resolve) => (show = resolve));
  keepDiagramInStep(store, { onScreen }, (bug) => bugs.push(bug));
  const held = heldLayout();
  main.next = held.session;
  await store.getState().open({ kind: 'sample' });
  return { main, store, bugs, show: () => show(), ...held };
}

describe('keepDiagramInStep', () => {
  it('lays a document out when it opens', async () => {
    const { store, asked } = await openStore();
    expect(store.getState().layingOut).toBe(true);
    asked[0]?.answer(noDiagram);
    await turn();
    expect(store.getState().diagram).toBe(noDiagram);
    expect(store.getState().layingOut).toBe(false);
  });

  it('lays out only the last of several changes made meanwhile', async () => {
    const { store, asked } = await openStore();
    store.getState().setVpcForm('vpc', 'card');
    store.getState().setVpcForm('vpc', 'compact');
    asked[0]?.answer(noDiagram);
    await turn();
    expect(asked.map(({ view }) => view.vpcForms)).toEqual([{}, { vpc: 'compact' }]);
  });

  it('drops a diagram of a document that was replaced meanwhile', async () => {
    const { main, store, asked, show } = await openStore();
    const next = heldLayout();
    main.next = next.session;
    await store.getState().open({ kind: 'sample' });
    asked[0]?.answer({ ...noDiagram, total: 99 });
    await turn();
    expect(store.getState().diagram).toBeUndefined();
    show();
    await turn();
    next.asked[0]?.answer(noDiagram);
    await turn();
    expect(store.getState().diagram).toBe(noDiagram);
  });

  it('lets the panels come to the screen first where a document takes the place of another', async () => {
    const { main, store, asked, show } = await openStore();
    asked[0]?.answer(noDiagram);
    const next = heldLayout();
    main.next = next.session;
    await store.getState().open({ kind: 'sample' });
    await turn();
    expect(store.getState().layingOut).toBe(true);
    expect(next.asked).toEqual([]);
    show();
    await turn();
    expect(next.asked).toHaveLength(1);
  });

  it('reports a layout that broke and goes on with the next change', async () => {
    const main = fakeMain();
    const store = createAppStore(main.services);
    const bugs: unknown[] = [];
    keepDiagramInStep(store, main.services, (bug) => bugs.push(bug));
    let broken = true;
    main.next = fakeSession(emptyNetwork(), {}, async () => {
      if (broken) throw new Error('broken');
      return noDiagram;
    });
    await store.getState().open({ kind: 'sample' });
    await turn();
    expect(bugs).toEqual([new Error('broken')]);
    broken = false;
    store.getState().setVpcForm('vpc', 'card');
    await turn();
    expect(store.getState().diagram).toBe(noDiagram);
  });
});
