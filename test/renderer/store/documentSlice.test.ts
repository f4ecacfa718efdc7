import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { isUnsaved, type OpenFrom, type OpenProgress } from '../../../renderer/store/documentSlice';
import { startWords } from '../../../renderer/text/start';
import { emptyNetwork } from '../../../shared/network/network';
import { networkOf, vpc } from '../../support/builders';
import { addAccount, fakeMain, fakeSession } from '../support/fakeServices';

const sample = { kind: 'sample' } as const;

async function openStore() {
  const main = fakeMain();
  const session = fakeSession(emptyNetwork());
  main.next = session;
  const store = createAppStore(main.services);
  await store.getState().open(sample);
  return { main, store, session };
}

function accounts(store: ReturnType<typeof createAppStore>): string[] {
  return [...(store.getState().document?.network.accounts.keys() ?? [])];
}

describe('opening a document', () => {
  it('replaces what was open in one change and lets the old session go', async () => {
    const { main, store, session } = await openStore();
    store.getState().select({ kind: 'node', nodeId: 'x' });
    main.next = fakeSession(networkOf(vpc()));
    const seen: (string | undefined)[] = [];
    store.subscribe(({ document, selection }) => {
      seen.push(`${document?.meta.name} ${selection === undefined ? 'none' : 'selected'}`);
    });

    expect(await store.getState().open(sample)).toBe('opened');

    expect(new Set(seen)).toEqual(new Set(['document-1 selected', 'document-2 none']));
    expect(session.disposed).toBe(true);
    expect(main.calls.at(-1)).toEqual({
      method: 'closeDocument',
      request: { documentId: 'document-1' },
    });
  });

  it('keeps what was open when main cannot open the file', async () => {
    const { main, store, session } = await openStore();
    main.refusal = { code: 'file-not-found', file: 'x.json' };

    expect(await store.getState().open(sample)).toBe('failed');

    expect(store.getState().document?.session).toBe(session);
    expect(session.disposed).toBe(false);
    expect(store.getState().failure).toEqual({ during: 'open', error: main.refusal });
  });

  it('keeps what was open when the worker cannot read the document, and closes the new one', async () => {
    const { main, store, session } = await openStore();
    main.next = { code: 'not-json', file: 'x', reason: 'y' };

    expect(await store.getState().open(sample)).toBe('failed');

    expect(store.getState().document?.session).toBe(session);
    expect(main.calls.at(-1)?.request).toEqual({ documentId: 'document-2' });
    expect(store.getState().opening).toBeUndefined();
  });

  it('asks about unsaved work first and stays when the user cancels', async () => {
    const { main, store, session } = await openStore();
    store.getState().run(addAccount('one'));
    main.choice = 'cancel';

    expect(await store.getState().open(sample)).toBe('cancelled');

    expect(store.getState().document?.session).toBe(session);
  });

  it('saves first when the user says so, and stays where saving failed', async () => {
    const { main, store, session } = await openStore();
    store.getState().run(addAccount('one'));
    main.choice = 'save';
    main.refusal = { code: 'disk-full', file: 'x' };
    expect(await store.getState().open(sample)).toBe('cancelled');
    expect(store.getState().document?.session).toBe(session);

    main.refusal = undefined;
    expect(await store.getState().open(sample)).toBe('opened');
    expect(main.saves).toHaveLength(1);
  });

  it('shows what it does and how far it is, and tells nobody of a little more', async () => {
    const { store } = await openStore();
    const seen = new Set<OpenProgress | undefined>();
    store.subscribe(({ opening }) => seen.add(opening));
    const { showProgress, whileOpening } = store.getState();
    await whileOpening(async () => {
      showProgress({ phase: 'checking', done: 0, total: 10_000 });
      showProgress({ phase: 'checking', done: 200, total: 10_000 });
      showProgress({ phase: 'checking', done: 500, total: 10_000 });
      showProgress({ phase: 'showing', done: 500, total: 10_000 });
    });
    showProgress({ phase: 'showing', done: 5000, total: 10_000 });
    expect([...seen].map((each) => each && `${each.phase} ${each.done}`)).toEqual([
      'reading 0',
      'checking 0',
      'checking 500',
      'showing 500',
      undefined,
    ]);
  });

  it('goes on showing what began later when what began first is done', async () => {
    const { store } = await openStore();
    const { whileOpening, showProgress } = store.getState();
    let end = () => {};
    const first = whileOpening(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    await whileOpening(async () => {
      showProgress({ phase: 'redacting', done: 5, total: 10 });
      end();
      await first;
      expect(store.getState().opening).toMatchObject({ phase: 'redacting', done: 5 });
    }, 'redacting');
    expect(store.getState().opening).toBeUndefined();
  });

  it('says of what was asked for twice that something is being opened', async () => {
    const { store } = await openStore();
    const first = store.getState().open(sample);
    const second = store.getState().open(sample);
    expect(store.getState().announcement).toBe(startWords.beingOpened);
    expect(await Promise.all([first, second])).toEqual(['opened', 'cancelled']);
  });

  it('opens what was asked for last once the one under way is there, and all that was handed over', async () => {
    const { main, store } = await openStore();
    main.calls.length = 0;
    const { open } = store.getState();
    const opened = await Promise.all([
      open(sample),
      open({ kind: 'ask-files' }),
      open({ kind: 'offered', token: 'dropped' }),
      open({ kind: 'offered', token: 'dropped as well' }),
      open({ kind: 'recent', id: 'shop' }),
    ]);
    expect(opened).toEqual(['opened', 'cancelled', 'opened', 'opened', 'opened']);
    const asked = main.calls.filter(({ method }) => method === 'openDocument');
    expect(asked.map(({ request }) => (request as { from: OpenFrom }).from.kind)).toEqual([
      'sample',
      'offered',
      'offered',
      'recent',
    ]);
  });
});

describe('editing', () => {
  it('runs, undoes and redoes, and keeps the worker in step', async () => {
    const { store, session } = await openStore();
    store.getState().run(addAccount('one'));
    store.getState().run(addAccount('two'));
    expect(accounts(store)).toEqual(['one', 'two']);

    store.getState().undo();
    expect(accounts(store)).toEqual(['one']);
    store.getState().redo();
    expect(accounts(store)).toEqual(['one', 'two']);
    expect(session.applied).toHaveLength(4);
  });

  it('goes to any state, and keeps the base as it was', async () => {
    const { store, session } = await openStore();
    for (const id of ['one', 'two', 'three']) store.getState().run(addAccount(id));

    store.getState().goTo(1);

    expect(accounts(store)).toEqual(['one']);
    expect(session.applied.at(-1)).toHaveLength(2);
    store.getState().goTo(3);
    expect(accounts(store)).toEqual(['one', 'two', 'three']);
    expect(store.getState().document?.base.accounts.size).toBe(0);
  });

  it('returns to the base, which one undo takes back', async () => {
    const { store } = await openStore();
    for (const id of ['one', 'two']) store.getState().run(addAccount(id));

    store.getState().returnToBase();
    expect(accounts(store)).toEqual([]);
    store.getState().undo();
    expect(accounts(store)).toEqual(['one', 'two']);

    store.getState().returnToBase();
    store.getState().redo();
    store.getState().undo();
    expect(accounts(store)).toEqual([]);
  });

  it('does nothing where there is nothing to undo or redo', async () => {
    const { store, session } = await openStore();
    store.getState().undo();
    store.getState().redo();
    expect(session.applied).toEqual([]);
  });

  it('drops what was undone when a new edit is made', async () => {
    const { store } = await openStore();
    store.getState().run(addAccount('one'));
    store.getState().undo();
    store.getState().run(addAccount('two'));
    store.getState().redo();
    expect(accounts(store)).toEqual(['two']);
  });
});

describe('saving', () => {
  it('sends only the edits that main has not seen', async () => {
    const { main, store } = await openStore();
    store.getState().run(addAccount('one'));
    await store.getState().save('same-file');
    store.getState().run(addAccount('two'));
    await store.getState().save('same-file');

    expect(main.told.map(({ keptEdits, edits }) => [keptEdits, edits.map((e) => e.label)])).toEqual(
      [
        [0, ['Add one']],
        [1, ['Add two']],
      ],
    );
  });

  it('says how many known edits still stand after an undo and another edit', async () => {
    const { main, store } = await openStore();
    for (const id of ['one', 'two', 'three']) store.getState().run(addAccount(id));
    await store.getState().save('same-file');
    store.getState().undo();
    store.getState().undo();
    store.getState().run(addAccount('four'));
    await store.getState().save('same-file');

    expect(main.told.at(-1)).toMatchObject({ keptEdits: 1, cursor: 2 });
    expect(main.told.at(-1)?.edits.map(({ label }) => label)).toEqual(['Add four']);
  });

  it('is unsaved after an edit, saved after a save, and unsaved again after an undo', async () => {
    const { store } = await openStore();
    expect(isUnsaved(store.getState())).toBe(false);
    store.getState().run(addAccount('one'));
    expect(isUnsaved(store.getState())).toBe(true);
    await store.getState().save('same-file');
    expect(isUnsaved(store.getState())).toBe(false);
    store.getState().undo();
    expect(isUnsaved(store.getState())).toBe(true);
    store.getState().redo();
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('counts a collapsed VPC and a saved view as work, but not a filter or a selection', async () => {
    const { store } = await openStore();
    store.getState().setFilter({ ...store.getState().diagramView.filter, regions: ['us-east-1'] });
    store.getState().select({ kind: 'node', nodeId: 'x' });
    expect(isUnsaved(store.getState())).toBe(false);
    store.getState().setVpcForm('vpc', 'card');
    expect(isUnsaved(store.getState())).toBe(true);
  });

  it('writes the named views and the form of VPCs into the file', async () => {
    const { main, store } = await openStore();
    const filter = { ...store.getState().diagramView.filter, regions: ['us-east-1'] };
    store.getState().setFilter(filter);
    store.getState().saveView('Virginia');
    store.getState().setVpcForm('vpc', 'compact');
    await store.getState().save('same-file');
    expect(main.told[0]?.view).toMatchObject({
      savedViews: [{ name: 'Virginia', filter }],
      vpcForms: { vpc: 'compact' },
    });
  });

  it('keeps work unsaved that was done while a save was under way', async () => {
    const { store } = await openStore();
    store.getState().run(addAccount('one'));
    const saving = store.getState().save('same-file');
    store.getState().run(addAccount('two'));
    await saving;
    expect(isUnsaved(store.getState())).toBe(true);
  });
});

describe('work that is done while something is under way', () => {
  const asked = ({ calls }: { calls: { method: string }[] }) =>
    calls.filter(({ method }) => method === 'askUnsaved').length;

  it('is asked about before what was being opened takes its place', async () => {
    const { main, store, session } = await openStore();
    const opening = store.getState().open(sample);
    await Promise.resolve();
    store.getState().run(addAccount('one'));
    const next = fakeSession(emptyNetwork());
    main.next = next;

    expect(await opening).toBe('cancelled');

    expect(asked(main)).toBe(1);
    expect(store.getState().document?.session).toBe(session);
    expect([session.disposed, next.disposed]).toEqual([false, true]);
    expect(main.calls.at(-1)).toMatchObject({ method: 'closeDocument' });
  });

  it('is not asked about again where its loss was agreed to before the opening', async () => {
    const { main, store } = await openStore();
    store.getState().run(addAccount('one'));
    main.choice = 'discard';
    expect(await store.getState().open(sample)).toBe('opened');
    expect(asked(main)).toBe(1);
  });

  it('is asked about anew where a save that was to be the last did not hold it', async () => {
    const { main, store } = await openStore();
    store.getState().run(addAccount('one'));
    main.choice = 'save';
    const dropping = store.getState().mayDrop();
    while (main.told.length === 0) await Promise.resolve();
    store.getState().run(addAccount('two'));

    expect(await dropping).toBe(true);

    expect(asked(main)).toBe(2);
    expect(main.saves).toHaveLength(2);
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('waits for a save that is under way already', async () => {
    const { main, store } = await openStore();
    store.getState().run(addAccount('one'));
    main.choice = 'save';
    const saving = store.getState().save('same-file');
    expect(await store.getState().mayDrop()).toBe(true);
    expect(await saving).toBe('saved');
    expect(main.saves).toHaveLength(1);
  });
});

describe('a save that meets somebody else’s file', () => {
  it('says so, and writes over it when told to', async () => {
    const { main, store } = await openStore();
    main.refusal = { code: 'file-changed', file: 'shop' };
    expect(await store.getState().save('same-file')).toBe('failed');
    expect(store.getState().failure).toMatchObject({ during: 'save', error: main.refusal });
    main.refusal = undefined;
    await store.getState().save('same-file', true);
    expect(main.saves).toMatchObject([{ target: 'same-file', overwrite: true }]);
  });

  it('takes what is there instead without asking for the changes again', async () => {
    const { main, store } = await openStore();
    store.getState().run(addAccount('one'));
    const again = { kind: 'again', documentId: 'document-1' } as const;
    expect(await store.getState().open(again)).toBe('opened');
    expect(main.calls.filter(({ method }) => method === 'askUnsaved')).toEqual([]);
    expect(isUnsaved(store.getState())).toBe(false);
  });
});

describe('an opening', () => {
  it('is called off in main, and leaves what was open', async () => {
    const { main, store, session } = await openStore();
    const opening = store.getState().open(sample);
    await Promise.resolve();
    store.getState().cancelOpening();
    main.next = 'called-off';
    expect(await opening).toBe('cancelled');
    expect(main.calls.map(({ method }) => method)).toContain('cancelOpening');
    expect(main.calls.at(-1)).toMatchObject({ method: 'closeDocument' });
    expect(store.getState()).toMatchObject({ opening: undefined, failure: undefined });
    expect(store.getState().document?.session).toBe(session);
  });

  it('of work that is in no file is unsaved from the start, whatever is undone', async () => {
    const { main, store } = await openStore();
    store.getState().setKept([{ ...kept, id: 'document-2' }, kept]);
    main.isUnsaved = true;
    await store.getState().open({ kind: 'kept', id: 'document-2' });
    expect(isUnsaved(store.getState())).toBe(true);
    expect(store.getState().kept).toEqual([kept]);
    await store.getState().save('same-file');
    expect(isUnsaved(store.getState())).toBe(false);
  });
});

const kept = {
  id: 'other',
  name: 'other',
  source: 'model',
  changes: 1,
  changedAt: '2026-01-01T10:00:00Z',
} as const;

describe('work that was kept aside', () => {
  it('is not offered any more once it is dropped', async () => {
    const { main, store } = await openStore();
    store.getState().setKept([kept]);
    await store.getState().dropKept('other');
    expect(main.calls.at(-1)).toEqual({ method: 'dropKept', request: { id: 'other' } });
    expect(store.getState().kept).toEqual([]);
  });
});

describe('closing', () => {
  it('goes back to nothing open and lets the session go', async () => {
    const { store, session } = await openStore();
    expect(await store.getState().close()).toBe('closed');
    expect(store.getState().document).toBeUndefined();
    expect(session.disposed).toBe(true);
  });

  it('stays open when the user cancels the question about unsaved work', async () => {
    const { store, session } = await openStore();
    store.getState().run(addAccount('one'));
    expect(await store.getState().close()).toBe('cancelled');
    expect(store.getState().document?.session).toBe(session);
  });
});
