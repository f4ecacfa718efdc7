import { describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { runCommand } from '../../../../renderer/store/commands';
import type { ComparedWith } from '../../../../renderer/store/comparing/comparison';
import { isUnsaved } from '../../../../renderer/store/documentSlice';
import { emptyNetwork } from '../../../../shared/network/network';
import { err, ok } from '../../../../shared/result';
import type { ResourceChange } from '../../../../shared/sandbox/difference/resourceDifference';
import type { ScanSummary } from '../../../../shared/scan/result';
import { addAccount, fakeMain, fakeSession } from '../../support/fakeServices';

async function opened(refused = false) {
  const main = fakeMain();
  const compared: ComparedWith[] = [];
  const stopped: true[] = [];
  main.next = {
    ...fakeSession(emptyNetwork()),
    compare: async (other) => {
      compared.push(other);
      return refused ? err({ code: 'no-such-document' }) : ok(true);
    },
    stopComparing: () => void stopped.push(true),
  };
  main.answer('openToCompare', () =>
    ok({ outcome: 'opened', document: main.meta('last-month.routescape') }),
  );
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { main, store, compared, stopped };
}

const change = (kind: ResourceChange['change'], id: string): ResourceChange => ({
  change: kind,
  collection: 'instances',
  id,
  properties: [],
});

const found = {
  counts: { added: 1, removed: 1, changed: 1 },
  changes: [change('added', 'new'), change('removed', 'old'), change('changed', 'same')],
  left: 0,
  notCompared: [],
};

const readIt: ScanSummary = {
  outcome: 'done',
  startedAt: '2026-11-26T00:00:00.000Z',
  durationMs: 1000,
  accounts: 1,
  regions: 1,
  requests: 40,
  resources: 4,
  gaps: [],
  leftOut: [],
  failedProfiles: [],
};

describe('comparing with the base', () => {
  it('leads back over all edits, and touches none of them', async () => {
    const { store, compared } = await opened();
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    const { edits, cursor } = store.getState().document ?? {};
    const wasUnsaved = isUnsaved(store.getState());

    await runCommand(store, 'compare-base');
    store.getState().showChanges(found);
    await runCommand(store, 'step-forward');
    await runCommand(store, 'show-without');

    expect(compared).toEqual([{ kind: 'state', back: expect.any(Array) }]);
    expect(compared[0]?.kind === 'state' && compared[0].back).toHaveLength(2);
    expect(store.getState().document).toMatchObject({ edits, cursor });
    expect(isUnsaved(store.getState())).toBe(wasUnsaved);
    await store.getState().undo();
    expect(store.getState().document?.cursor).toBe(1);
  });

  it('takes the place of what stood on the left, and gives it back', async () => {
    const { store, stopped } = await opened();
    store.getState().showSide('sandbox');
    await runCommand(store, 'compare-base');
    expect(store.getState().side).toBe('changes');

    await runCommand(store, 'compare-base');

    expect(store.getState()).toMatchObject({ side: 'sandbox', comparing: undefined });
    expect(stopped).toHaveLength(1);
  });

  it('shows the base with one key, and with the same one what was shown before', async () => {
    const { store } = await opened();
    await runCommand(store, 'compare-base');
    await runCommand(store, 'show-without');
    expect(store.getState().comparing?.side).toBe('before');
    expect(store.getState().announcement).toBe('The base, as it was');
    await runCommand(store, 'show-without');
    expect(store.getState().comparing?.side).toBe('both');
    await runCommand(store, 'show-with');
    expect(store.getState().comparing?.side).toBe('after');
    await runCommand(store, 'leave-request');
    expect(store.getState().comparing).toBeUndefined();
  });
});

describe('stepping through the differences', () => {
  it('goes round, selects what it comes to, and asks the canvas to show it', async () => {
    const { store } = await opened();
    await runCommand(store, 'compare-base');
    store.getState().showChanges(found);

    await runCommand(store, 'step-back');
    expect(store.getState().comparing?.at).toBe(2);
    await runCommand(store, 'step-forward');
    expect(store.getState().comparing?.at).toBe(0);
    expect(store.getState().selection).toEqual({
      kind: 'resource',
      ref: { collection: 'instances', key: 'new' },
    });
    expect(store.getState().canvasRequest).toMatchObject({ kind: 'reveal' });
  });

  it('leaves a side that does not have what it comes to', async () => {
    const { store } = await opened();
    await runCommand(store, 'compare-base');
    store.getState().showChanges(found);
    store.getState().showComparedSide('before');
    store.getState().goToChange(1);
    expect(store.getState().comparing?.side).toBe('before');
    store.getState().goToChange(0);
    expect(store.getState().comparing?.side).toBe('both');
  });

  it('tells the ear once what differs', async () => {
    const { store } = await opened();
    await runCommand(store, 'compare-base');
    store.getState().showChanges(found);
    expect(store.getState().announcement).toBe(
      'Compared with the base: 1 added, 1 removed and 1 changed.',
    );
  });
});

describe('comparing with another model', () => {
  it('is called off while the worker reads it, and lets go of what was compared before', async () => {
    const { main, store } = await opened();
    await runCommand(store, 'compare-base');
    const { session } = store.getState().document ?? {};
    if (session === undefined) throw new Error('nothing is open');
    session.compare = (_other, signal) =>
      new Promise((resolve) => signal?.addEventListener('abort', () => resolve(undefined)));
    const comparing = runCommand(store, 'compare-model');
    await vi.waitFor(() => expect(store.getState().opening).toBeDefined());
    await vi.waitFor(() =>
      expect(main.calls.map(({ method }) => method)).toContain('openToCompare'),
    );

    store.getState().cancelOpening();
    await comparing;

    expect(store.getState()).toMatchObject({ opening: undefined, comparing: undefined });
    expect(main.calls.map(({ method }) => method)).toContain('closeDocument');
  });

  it('has the worker read it, and lets main forget it', async () => {
    const { main, store, compared } = await opened();
    await runCommand(store, 'compare-model');

    expect(compared).toEqual([
      { kind: 'document', url: 'app://routescape/document/last-month.routescape', is: 'before' },
    ]);
    expect(store.getState().comparing?.with).toEqual({
      kind: 'model',
      name: 'last-month.routescape',
    });
    expect(main.calls.map(({ method }) => method)).toContain('closeDocument');
    expect(store.getState().document?.meta.name).toBe('document-1');
    expect(store.getState().opening).toBeUndefined();
  });

  it('says what is wrong with it, and compares nothing', async () => {
    const { store } = await opened(true);
    await runCommand(store, 'compare-folder');
    expect(store.getState().failure).toMatchObject({ during: 'open' });
    expect(store.getState().comparing).toBeUndefined();
  });
});

describe('comparing with what a scan would make of it', () => {
  async function scanned() {
    const started = await opened();
    const { main, store } = started;
    main.answer('compareScan', () =>
      ok({
        came: 1,
        went: 0,
        changed: 0,
        changes: [],
        left: 0,
        gapsBefore: 0,
        gapsAfter: 0,
        edits: { kept: [], dropped: [] },
      }),
    );
    await store.getState().startScan({ profiles: ['shop'], regions: 'all' }, true);
    await store.getState().scanEnded('scan-1', { kind: 'read', summary: readIt });
    expect(store.getState().scan?.comparison).toBeDefined();
    return started;
  }

  it('takes the document for the earlier side, and gives the scan its dialog back', async () => {
    const { main, store, compared } = await scanned();
    await store.getState().compareWithScan();

    expect(main.calls).toContainEqual({
      method: 'openToCompare',
      request: { from: { kind: 'scan', scanId: 'scan-1', documentId: 'document-1' } },
    });
    expect(compared).toMatchObject([{ kind: 'document', is: 'after' }]);
    expect(store.getState()).toMatchObject({ dialog: undefined, side: 'changes' });
    expect(store.getState().scan?.folded).toBe(true);
    await runCommand(store, 'leave-request');
    expect(store.getState().dialog).toBe('scan-changes');
    expect(store.getState().scan?.folded).toBe(false);
  });
});
