import { describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { connect, start } from '../../../renderer/store/connect';
import { emptyNetwork } from '../../../shared/network/network';
import { ok } from '../../../shared/result';
import { addAccount, fakeMain, fakeSession } from '../support/fakeServices';

function connected() {
  const main = fakeMain();
  main.next = fakeSession(emptyNetwork());
  const store = createAppStore(main.services);
  const bugs: unknown[] = [];
  connect(store, main.services, (bug) => bugs.push(bug));
  const requests = (method: string) =>
    main.calls.filter((call) => call.method === method).map(({ request }) => request);
  return { main, store, bugs, requests };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('start', () => {
  it('opens the sample at the first start and takes over the settings', async () => {
    const { main, store, requests } = connected();
    await start(store, main.services.bridge.startup({}));
    expect(requests('openDocument')).toEqual([{ from: { kind: 'sample' } }]);
    expect(store.getState().settings).toEqual({ theme: 'dark' });
  });

  it('ends on the start screen where main has no answer, and says so to whoever collects bugs', async () => {
    const store = createAppStore(fakeMain().services);
    await expect(start(store, Promise.reject(new Error('main is gone')))).rejects.toThrow('gone');
    expect(store.getState()).toMatchObject({ started: true, document: undefined });
  });

  it('shows the start screen where something was opened before', async () => {
    const { main, store, requests } = connected();
    const recent = [
      { id: '1', name: 'a', openedAt: '2026-01-01', kind: 'model', missing: false } as const,
    ];
    const { bridge } = main.services;
    const services = {
      ...main.services,
      bridge: Object.assign(Object.create(bridge), {
        startup: async () =>
          ok({
            settings: { theme: 'light' as const },
            recent,
            runtime: { app: '1', electron: '1', evaluation: false },
            kept: [],
          }),
      }),
    };
    await start(store, services.bridge.startup({}));
    expect(requests('openDocument')).toEqual([]);
    expect(store.getState().recent).toEqual(recent);
  });

  const answer = {
    settings: { theme: 'light' as const },
    recent: [],
    runtime: { app: '1', electron: '1', evaluation: false },
    kept: [],
  };

  it('opens what the last window had unsaved, before what it was handed', async () => {
    const { store, requests } = connected();
    const startup = ok({ ...answer, recover: 'lost', open: 'token' });
    await start(store, Promise.resolve(startup));
    expect(requests('openDocument')).toEqual([
      { from: { kind: 'kept', id: 'lost' } },
      { from: { kind: 'offered', token: 'token' } },
    ]);
  });

  it('offers what an earlier app left unsaved', async () => {
    const { store } = connected();
    const changedAt = '2026-01-01T10:00:00Z';
    const work = { id: 'w', name: 'shop', source: 'model' as const, changes: 2, changedAt };
    await start(store, Promise.resolve(ok({ ...answer, kept: [work] })));
    expect(store.getState()).toMatchObject({ kept: [work], dialog: 'kept-work' });
  });
});

describe('connect', () => {
  it('tells main once when work becomes unsaved, and once when it is saved', async () => {
    const { store, requests } = connected();
    await store.getState().open({ kind: 'sample' });
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    await store.getState().save('same-file');
    expect(requests('setUnsaved')).toEqual([{ unsaved: true }, { unsaved: false }]);
  });

  it('lets main close the window after unsaved work was dropped, and not when cancelled', async () => {
    const { main, store, requests } = connected();
    await store.getState().open({ kind: 'sample' });
    store.getState().run(addAccount('one'));
    main.choice = 'cancel';
    main.emit('closeRequested', {});
    await turn();
    expect(requests('setUnsaved')).toEqual([{ unsaved: true }, { unsaved: true }]);
    main.choice = 'discard';
    main.emit('closeRequested', {});
    await turn();
    expect(requests('setUnsaved').at(-1)).toEqual({ unsaved: false });
  });

  it('tells main that the window stays where its work could not be saved', async () => {
    const { main, store, requests } = connected();
    await store.getState().open({ kind: 'sample' });
    store.getState().run(addAccount('one'));
    main.choice = 'save';
    main.refusal = { code: 'disk-full', file: 'shop' };
    main.emit('closeRequested', {});
    await turn();
    expect(requests('setUnsaved')).toEqual([{ unsaved: true }, { unsaved: true }]);
  });

  it('lets main close the window in spite of a scan after it asked, and not when the scan shall go on', async () => {
    const { main, store, requests } = connected();
    await store.getState().startScan({ profiles: ['shop'], regions: 'all' }, false);
    expect(requests('setUnsaved')).toEqual([{ unsaved: true }]);

    main.answer('askScan', () => ok({ choice: 'stay' }));
    main.emit('closeRequested', {});
    await turn();
    expect(requests('askScan')).toEqual([{ state: 'running' }]);
    expect(requests('forgetScan')).toEqual([]);
    expect(requests('setUnsaved')).toEqual([{ unsaved: true }, { unsaved: true }]);

    main.answer('askScan', () => ok({ choice: 'leave' }));
    main.emit('closeRequested', {});
    await turn();
    expect(requests('forgetScan')).toEqual([{ scanId: 'scan-1' }]);
    expect(requests('setUnsaved')).toContainEqual({ unsaved: false });
  });

  it('runs what the menu asks for', async () => {
    const { main, store } = connected();
    await store.getState().open({ kind: 'sample' });
    main.emit('menu', { command: 'search' });
    expect(store.getState().dialog).toBe('search');
    main.emit('menu', { command: 'fit' });
    expect(store.getState().canvasRequest?.kind).toBe('fit');
  });

  it('opens what main hands over', async () => {
    const { main, requests } = connected();
    main.emit('openRequested', { token: 't', name: 'x.routescape' });
    await turn();
    expect(requests('openDocument')).toEqual([{ from: { kind: 'offered', token: 't' } }]);
  });

  it('indexes what is opened', async () => {
    const { store, bugs } = connected();
    await store.getState().open({ kind: 'sample' });
    await vi.waitFor(() => expect(store.getState().diagram).toBeDefined());
    store.getState().setDrawn(store.getState().diagram);
    await vi.waitFor(() => expect(store.getState().index?.entries).toEqual([]));
    expect(bugs).toEqual([]);
  });
});
