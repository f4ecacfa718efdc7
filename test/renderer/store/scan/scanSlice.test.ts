import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../../renderer/store/appStore';
import { isAtScan, isUnsaved } from '../../../../renderer/store/documentSlice';
import type { AccountId, RegionName } from '../../../../shared/network/ids';
import { emptyNetwork } from '../../../../shared/network/network';
import { ok } from '../../../../shared/result';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import type { ScanEvent } from '../../../../shared/scan/events';
import type { GrowthStep } from '../../../../shared/scan/growth';
import type { ScanSummary } from '../../../../shared/scan/result';
import { addAccount, type FakeMain, fakeMain, fakeSession } from '../../support/fakeServices';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const request = { profiles: ['shop'], regions: 'all' as const };
const signedIn: ScanEvent = {
  kind: 'signed-in',
  profile: 'shop',
  account: '111122223333' as AccountId,
  regions: ['eu-west-1' as RegionName],
  leftOut: [],
};
const summary: ScanSummary = {
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
const read = { kind: 'read' as const, summary };

const [vpc] = [...sampleNetwork().vpcs.values()];
const oneVpc: GrowthStep = {
  changes: [{ kind: 'record', collection: 'vpcs', key: vpc?.id ?? '', after: vpc }],
};

async function started(into = false) {
  const main = fakeMain();
  const store = createAppStore(main.services);
  if (into) await store.getState().open({ kind: 'ask-model' });
  await store.getState().startScan(request, into);
  return { main, store, state: store.getState };
}

const comparison = {
  ...{ came: 1, went: 0, changed: 0, changes: [], left: 0, gapsBefore: 0, gapsAfter: 0 },
  edits: { kept: ['Add 1'], dropped: [] },
};

const accepted = (main: FakeMain) => ok({ outcome: 'accepted', document: main.meta('document-1') });

async function compared() {
  const { main, store, state } = await started(true);
  main.answer('compareScan', () => ok(comparison));
  state().run(addAccount('1'));
  await state().scanEnded('scan-1', read);
  return { main, store, state };
}

describe('a scan that makes a document', () => {
  it('leaves alone what is open until somebody is signed in', async () => {
    const { main, state } = await started();

    expect(state().document).toBeUndefined();
    await state().scanTold('scan-1', [{ kind: 'signing-in', profile: 'shop' }]);
    expect(main.growing).toBeUndefined();
    await state().scanTold('scan-1', [signedIn]);

    expect(state().document).toMatchObject({
      growing: true,
      meta: { documentId: 'scan-1', name: 'shop', source: 'scan' },
    });
  });

  it('grows by what comes, and keeps the worker in step', async () => {
    const { main, state } = await started();
    await state().scanTold('scan-1', [signedIn]);

    main.growing?.tell(oneVpc);
    main.growing?.tell({
      coverage: { region: 'eu-west-1' as RegionName, call: 'DescribeVpcs', status: 'complete' },
    });
    await vi.advanceTimersByTimeAsync(1000);

    expect(state().document?.network.vpcs.size).toBe(1);
    expect(state().document?.network.coverage).toHaveLength(1);
    expect(main.growing?.grown).toBe(2);
  });

  it('waits with the next step until the last one is drawn', async () => {
    const { main, store, state } = await started();
    await state().scanTold('scan-1', [signedIn]);
    main.growing?.tell(oneVpc);
    await vi.advanceTimersByTimeAsync(1000);
    store.setState({ diagram: { width: 0, height: 0, nodes: [], edges: [], shown: 0, total: 0 } });
    store.getState().setLayingOut(true);

    main.growing?.tell(oneVpc);
    await vi.advanceTimersByTimeAsync(5000);
    expect(main.growing?.grown).toBe(1);

    store.setState({
      layingOut: false,
      index: { network: state().document?.network } as never,
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(main.growing?.grown).toBe(2);
  });

  it('can be neither changed nor saved while it grows, and says so', async () => {
    const { main, state } = await started();
    await state().scanTold('scan-1', [signedIn]);

    state().run(addAccount('1'));
    await state().save('same-file');

    expect(state().document?.edits).toEqual([]);
    expect(main.saves).toEqual([]);
    expect(state().notice).toBeDefined();
  });

  it('is the whole of what was read at the end, under the same view, and not saved', async () => {
    const { main, state } = await started();
    await state().scanTold('scan-1', [signedIn]);
    state().setVpcForm('vpc-1', 'compact');
    const whole = fakeSession(sampleNetwork());
    main.next = whole;
    main.documentId = 'scan-1';

    await state().scanEnded('scan-1', read);

    expect(state().document).toMatchObject({ growing: false, network: whole.model.network });
    expect(state().diagramView.vpcForms).toEqual({ 'vpc-1': 'compact' });
    expect(main.growing?.session.disposed).toBe(true);
    expect(isUnsaved(state())).toBe(true);
  });

  it('brings the whole also where it ends before the first of it could be shown', async () => {
    const { main, state } = await started();
    main.documentId = 'scan-1';
    main.next = fakeSession(sampleNetwork());

    const told = state().scanTold('scan-1', [signedIn]);
    await state().scanEnded('scan-1', read);
    await told;

    expect(state().document).toMatchObject({ growing: false });
  });

  it('opens nothing where nobody could sign in, and keeps what was open', async () => {
    const { main, store, state } = await started();
    main.next = fakeSession(emptyNetwork());
    await state().open({ kind: 'sample' });

    await state().scanEnded('scan-1', {
      kind: 'failed',
      error: { code: 'no-credentials', profile: 'shop', message: 'none' },
    });

    expect(state().document?.meta.documentId).toBe('document-1');
    expect(store.getState().scan).toMatchObject({ phase: 'ended', outcome: { kind: 'failed' } });
  });

  it('asks before it takes the place of work that was begun meanwhile', async () => {
    const main = fakeMain();
    const { getState: state } = createAppStore(main.services);
    await state().open({ kind: 'ask-model' });
    await state().startScan(request, false);
    state().run(addAccount('1'));
    main.choice = 'cancel';

    await state().scanTold('scan-1', [signedIn]);

    expect(state().document?.meta.documentId).toBe('document-1');
    expect(state().scan?.kept).toBe('not-yet');
  });

  it('is stopped, kept and saved where the window is to close', async () => {
    const { main, state } = await started();
    await state().scanTold('scan-1', [signedIn]);
    main.documentId = 'scan-1';
    main.next = fakeSession(sampleNetwork());
    main.choice = 'save';

    const closing = state().mayDrop();
    await vi.advanceTimersByTimeAsync(10);
    expect(main.calls.map(({ method }) => method)).toContain('cancelScan');
    await state().scanEnded('scan-1', { ...read, summary: { ...summary, outcome: 'cancelled' } });

    expect(await closing).toBe(true);
    expect(main.saves).toHaveLength(1);
  });

  it('is forgotten where the user drops what is open', async () => {
    const { main, state } = await started();
    await state().scanTold('scan-1', [signedIn]);
    main.choice = 'discard';

    await state().close();

    expect(main.calls.map(({ method }) => method)).toContain('forgetScan');
    expect(state().scan).toBeUndefined();
    expect(state().document).toBeUndefined();
  });
});

describe('a scan into an open document', () => {
  it('shows what it would change and changes nothing', async () => {
    const { main, state } = await compared();

    expect(state().scan?.comparison).toEqual(comparison);
    expect(state().dialog).toBe('scan-changes');
    expect(state().document?.edits).toHaveLength(1);
    expect(main.calls.slice(-2)).toMatchObject([
      {
        method: 'keepWork',
        request: { documentId: 'document-1', keptEdits: 0, edits: [addAccount('1')], cursor: 1 },
      },
      { method: 'compareScan', request: { documentId: 'document-1' } },
    ]);
  });

  it('does not interrupt who has put it out of the way', async () => {
    const { main, state } = await started(true);
    main.answer('compareScan', () => ok(comparison));
    state().foldScan(true);

    await state().scanEnded('scan-1', read);

    expect(state().dialog).toBeUndefined();
    expect(state().scan?.comparison).toEqual(comparison);
  });

  it('replaces what the document rests on once it is accepted', async () => {
    const { main, state } = await compared();
    const kept = [addAccount('1')];
    main.answer('acceptScan', () => accepted(main));
    main.next = fakeSession(sampleNetwork(), { edits: kept, cursor: 1 });

    await state().acceptScan();

    expect(state().document).toMatchObject({ network: sampleNetwork(), edits: kept, cursor: 1 });
    expect(isUnsaved(state())).toBe(true);
    expect(state().document && isAtScan(state().document as never)).toBe(true);
  });

  it('says what goes on until it is there, and can be called off until main has it', async () => {
    const { main, state, store } = await compared();
    const seen: string[] = [];
    store.subscribe(({ opening, document }) => {
      const bar = opening && `${opening.phase} ${opening.isFinal ? 'final' : 'open'}`;
      if (seen.at(-1) !== `${bar}`) seen.push(`${bar}`);
      if (opening?.isFinal) state().cancelOpening();
      expect(document).toBeDefined();
    });
    main.answer('acceptScan', () => accepted(main));
    main.next = fakeSession(sampleNetwork(), { edits: [], cursor: 0 });

    await state().acceptScan();

    expect(seen).toEqual(['undefined', 'checking open', 'showing final', 'undefined']);
    expect(main.calls.map(({ method }) => method)).not.toContain('cancelOpening');
  });

  it('refuses an edit until it is there: it would be in neither', async () => {
    const { main, state } = await compared();
    main.answer('acceptScan', () => {
      state().run(addAccount('late'));
      return accepted(main);
    });
    main.next = fakeSession(sampleNetwork(), { edits: [addAccount('1')], cursor: 1 });

    await state().acceptScan();

    expect(main.told.flatMap(({ edits }) => edits)).toEqual([addAccount('1')]);
    expect(state().notice).toContain('laid into the model');
    state().run(addAccount('2'));
    expect(state().document?.edits).toHaveLength(2);
  });

  it('is asked about again where taking it in was called off', async () => {
    const { main, state } = await compared();
    const { document } = state();
    main.answer('acceptScan', () => ok({ outcome: 'cancelled' }));
    state().showDialog(undefined); // as its button does

    await state().acceptScan();

    expect(state()).toMatchObject({ opening: undefined, dialog: 'scan-changes' });
    expect(state().scan).toMatchObject({ kept: 'not-yet', comparison });
    expect(state().document?.session).toBe(document?.session);
  });

  it('is not asked about where its document was closed meanwhile, and is still there', async () => {
    const { main, state } = await compared();
    state().showDialog(undefined);
    main.choice = 'discard';
    main.answer('acceptScan', async () => {
      await state().close();
      return ok({ outcome: 'cancelled' });
    });

    await state().acceptScan();

    expect(state()).toMatchObject({ document: undefined, dialog: undefined, failure: undefined });
    expect(state().scan?.kept).toBe('not-yet');
  });

  it('is taken back by undo, before anything else is undone', async () => {
    const { main, state } = await compared();
    main.answer('acceptScan', () => accepted(main));
    main.answer('takeBackScan', () => ok({ document: main.meta('document-1') }));
    main.next = fakeSession(sampleNetwork(), { edits: [addAccount('1')], cursor: 1 });
    await state().acceptScan();
    main.next = fakeSession(emptyNetwork(), { edits: [addAccount('1')], cursor: 1 });

    await state().undo();

    expect(state().document?.network.vpcs.size).toBe(0);
    expect(state().document?.edits).toHaveLength(1);
    expect(state().document?.scanned).toBeUndefined();
  });

  it('is taken back while something else is opened, which can still be called off then', async () => {
    const { main, state } = await compared();
    main.answer('acceptScan', () => accepted(main));
    main.answer('takeBackScan', () => ok({ document: main.meta('document-1') }));
    await state().acceptScan();

    const seen = await state().whileOpening(async (signal) => {
      await state().takeBackScan();
      const shown = state().opening;
      state().cancelOpening();
      return { shown, isOff: signal.aborted };
    });

    expect(seen).toEqual({
      shown: { phase: 'reading', done: 0, total: 0, isFinal: false },
      isOff: true,
    });
    expect(state().opening).toBeUndefined();
  });

  it('is not in the file as it is when it is taken back while a save with the scan is under way', async () => {
    const { main, state } = await started(true);
    main.answer('compareScan', () => ok(comparison));
    await state().scanEnded('scan-1', read);
    main.answer('acceptScan', () => accepted(main));
    await state().acceptScan();

    const saving = state().save('same-file');
    main.answer('takeBackScan', async () => {
      await saving; // main does one after the other
      return ok({ document: main.meta('document-1') });
    });
    await state().takeBackScan();

    expect(isUnsaved(state())).toBe(true);
  });

  it('undoes what was changed since before it takes the scan back', async () => {
    const { main, state } = await compared();
    main.answer('acceptScan', () => accepted(main));
    main.next = fakeSession(sampleNetwork(), { edits: [], cursor: 0 });
    await state().acceptScan();
    state().run(addAccount('2'));

    await state().undo();

    expect(main.calls.map(({ method }) => method)).not.toContain('takeBackScan');
    expect(state().document?.cursor).toBe(0);
  });
});

describe('closing the window', () => {
  it('asks for a scan that was compared and neither accepted nor dropped', async () => {
    const { main, state } = await compared();
    main.answer('askScan', () => ok({ choice: 'stay' }));

    expect(await state().mayDropScan()).toBe(false);

    expect(main.calls.at(-1)).toEqual({ method: 'askScan', request: { state: 'read' } });
    expect(state().scan?.comparison).toBeDefined();
  });

  it('asks nothing once the scan was accepted', async () => {
    const { main, state } = await compared();
    main.answer('acceptScan', () => accepted(main));
    await state().acceptScan();

    expect(await state().mayDropScan()).toBe(true);

    expect(main.calls.map(({ method }) => method)).not.toContain('askScan');
  });
});

describe('questions of a scan', () => {
  const question = { kind: 'mfa-code', profile: 'shop', serial: 'mfa/me' } as const;

  it('bring the panel back, and are gone once answered', async () => {
    const { main, state } = await started();
    state().foldScan(true);

    state().scanAsked('scan-1', 7, question);
    expect(state().scan).toMatchObject({ folded: false, questions: [{ id: 7, question }] });
    await state().answerScan(7, '123456');

    expect(state().scan?.questions).toEqual([]);
    expect(main.calls.at(-1)).toEqual({
      method: 'answerScan',
      request: { scanId: 'scan-1', questionId: 7, answer: '123456' },
    });
  });

  it('of another scan are nobody else’s', async () => {
    const { state } = await started();

    state().scanAsked('scan-0', 1, question);

    expect(state().scan?.questions).toEqual([]);
  });
});
