import type { StateCreator } from 'zustand/vanilla';
import type { ImportReport } from '../../shared/import/report';
import type { EventOf, RequestOf } from '../../shared/ipc/contract';
import type { IpcError } from '../../shared/ipc/errors';
import type { DocumentMeta, KeptWork } from '../../shared/ipc/values';
import type { Question } from '../../shared/model-file/question';
import type { Network } from '../../shared/network/network';
import {
  baseOf,
  goTo,
  type History,
  record,
  redo,
  type Step,
  toBase,
  undo,
} from '../../shared/sandbox/history';
import { copySavedText } from '../text/export';
import { scanWords } from '../text/scan/words';
import { startWords } from '../text/start';
import type { AppState } from './appStore';
import { noDraft } from './askingSlice';
import { documentSessions } from './documentSessions';
import { noForm } from './editingSlice';
import { noRequest } from './requestSlice';
import type { ResourceIndex } from './resources/resourceIndex';
import { noConsequences } from './sandbox/consequencesSlice';
import { emptyFileView, fromView } from './savedView';
import type { Services } from './services';
import type { DocumentSession, Edit } from './session';
import { noSurvey } from './surveySlice';
import { freshView } from './viewSlice';
import { isAt, neverSaved, type WorkState, workSince } from './work';

export type OpenFrom = RequestOf<'openDocument'>['from'];

/** An open document. Its network is changed by `run` and by steps through its history, and by nothing else. */
export type OpenDocument = History & {
  /** What the edits lie on: never touched. */
  base: Network;
  /** How many edits were in force before the return to the base, as long as undo would take that back. */
  returnedFrom: number | undefined;
  meta: DocumentMeta;
  /** Absent for models: what an import read and left out. */
  report: ImportReport | undefined;
  session: DocumentSession;
  questions: readonly Question[];
  /** A scan is filling it: nothing can be changed in it or saved of it until that ends. */
  growing: boolean;
  /** Where the history stood when a scan was laid below it: from there undo takes the scan back. */
  scanned: (Pick<History, 'edits' | 'cursor'> & { wasUnsaved: boolean }) | undefined;
  /** The state that the file holds: another means unsaved work. */
  saved: WorkState;
  /** The state that main knows. */
  told: WorkState;
  /** Why main cannot keep what it was told, should the window or the app end now. */
  unkept: IpcError | undefined;
};

export type Failure = { during: 'open' | 'save' | 'export' | 'start' | 'scan'; error: IpcError };

/** A `total` of 0 where nobody can tell how far it is. */
export type OpenProgress = {
  phase: EventOf<'openProgress'>['phase'] | 'showing' | 'redacting';
  done: number;
  total: number;
  /** It cannot be called off any more. */
  isFinal?: boolean;
};

export type DocumentSlice = {
  document: OpenDocument | undefined;
  /**
   * Set while a document is on its way, or a redacted copy of one is made; the one that is open stays until the new one is
   * whole.
   */
  opening: OpenProgress | undefined;
  saving: boolean;
  failure: Failure | undefined;
  /** Work that was not saved when the app ended earlier. */
  kept: readonly KeptWork[];
  /** Made of the network in slices: a moment older than it after a change, undefined after an open. */
  index: ResourceIndex | undefined;
  open(from: OpenFrom): Promise<'opened' | 'cancelled' | 'failed'>;
  /** Shows that something is on its way until it has come about, and lets the user end that. */
  whileOpening<T>(
    run: (signal: AbortSignal) => Promise<T>,
    phase?: OpenProgress['phase'],
    isFinal?: boolean,
  ): Promise<T>;
  /** Ends the opening that is under way. */
  cancelOpening(): void;
  /** Tells main what was done since it was told last. */
  tellWork(): Promise<void>;
  /**
   * A redacted copy is written beside the document, which stays what it is.
   * @param overwrite even where somebody else wrote or removed the file meanwhile
   */
  save(
    target: 'same-file' | 'ask' | 'redacted-copy',
    overwrite?: boolean,
  ): Promise<'saved' | 'cancelled' | 'failed'>;
  /** Back to the start screen, after asking about unsaved work. */
  close(): Promise<'closed' | 'cancelled'>;
  /** Whether the open document, if any, may be dropped: asks, and saves where the user says so. */
  mayDrop(): Promise<boolean>;
  run(edit: Edit): void;
  /** Waits for nothing but main, where it takes a scan back. */
  undo(): Promise<void>;
  redo(): void;
  /** To the state with the first `cursor` edits in force. */
  goTo(cursor: number): void;
  returnToBase(): void;
  showIndex(index: ResourceIndex): void;
  showProgress(progress: OpenProgress): void;
  setKept(kept: readonly KeptWork[]): void;
  dropKept(id: string): Promise<void>;
  fail(failure: Failure): void;
  dismissFailure(): void;
};

export function documentSlice(services: Services): StateCreator<AppState, [], [], DocumentSlice> {
  const { bridge } = services;
  const sessions = documentSessions(services);
  return (set, get) => {
    /** The opening that is under way. */
    let opening: { from: OpenFrom; done: Promise<unknown> } | undefined;
    /** What was asked for meanwhile, and last. */
    let wanted: OpenFrom | undefined;
    /** All that is shown on its way, the last of it now: a scan is taken in whenever it ends. */
    const underWay: { off: AbortController; begun: OpenProgress }[] = [];
    /** What is told is told in turn: each counts on what was told before. */
    let telling: Promise<unknown> | undefined;
    let savingNow: ReturnType<DocumentSlice['save']> | undefined;

    function step(
      take: (document: OpenDocument) => Step | undefined,
      returnedFrom: number | undefined = undefined,
    ): void {
      const { document, takingScan, notify } = get();
      if (takingScan) notify(scanWords.notWhileTaking);
      else if (document?.growing) notify(scanWords.notWhileReading);
      if (takingScan || document?.growing) return;
      const taken = document && take(document);
      if (document === undefined || taken === undefined) return;
      document.session.applyDiff(taken.diff);
      const { network, edits, cursor } = taken.history;
      set({ document: { ...document, network, edits, cursor, returnedFrom } });
    }

    function failed(during: Failure['during'], error: IpcError): 'failed' {
      set({ failure: { during, error } });
      return 'failed';
    }

    async function openInTurn(from: OpenFrom): ReturnType<DocumentSlice['open']> {
      // Who takes the file as it is on the disk has chosen already.
      if (from.kind !== 'again' && !(await get().mayDrop())) return 'cancelled';
      const agreed = stateOf(get());
      return get().whileOpening((signal) => openAside(from, signal, agreed));
    }

    function stateOf({ document, viewRevision }: AppState): WorkState | undefined {
      if (document === undefined) return undefined;
      const { edits, cursor, questions } = document;
      return { edits, cursor, questions, viewRevision };
    }

    /** @param agreed the work whose loss was agreed to: what is done while the new one is read was not meant */
    async function openAside(
      from: OpenFrom,
      signal: AbortSignal,
      agreed: WorkState | undefined,
    ): ReturnType<DocumentSlice['open']> {
      const reply = await bridge.openDocument({ from });
      if (!reply.ok) return failed('open', reply.error);
      if (reply.value.outcome === 'cancelled') return 'cancelled';
      const { document: meta, report, isUnsaved: isNew } = reply.value;

      const { showProgress } = get();
      showProgress({ phase: 'showing', done: 0, total: 0 });
      const opened = await sessions.open(meta, {
        signal,
        onShare: (done) => showProgress({ phase: 'showing', done, total: 1 }),
      });
      if (!opened?.ok) {
        await bridge.closeDocument({ documentId: meta.documentId });
        return opened === undefined ? 'cancelled' : failed('open', opened.error);
      }
      const session = opened.value;
      const isMore = agreed !== undefined && !isAt(agreed, get());
      if (isMore && from.kind !== 'again' && !(await get().mayDrop())) {
        session.dispose();
        await bridge.closeDocument({ documentId: meta.documentId });
        return 'cancelled';
      }
      const { network, edits, cursor, view, questions } = session.model;
      const previous = get().document;
      const state: WorkState = { edits, cursor, questions, viewRevision: get().viewRevision };
      // One change: nobody may see the new network under the old view, or the other way round.
      set({
        ...freshView(fromView(view)),
        ...noDraft,
        ...noForm,
        ...noConsequences,
        ...noRequest,
        ...noSurvey,
        index: undefined,
        document: {
          meta,
          report,
          session,
          network,
          edits,
          cursor,
          base: baseOf({ network, edits, cursor }),
          returnedFrom: undefined,
          questions,
          growing: false,
          scanned: undefined,
          saved: isNew ? neverSaved : state,
          told: state,
          unkept: undefined,
        },
        kept: get().kept.filter(({ id }) => id !== meta.documentId),
      });
      if (previous !== undefined) await sessions.release(previous);
      return 'opened';
    }

    async function tell(): Promise<void> {
      const { document, viewRevision } = get();
      if (document === undefined || document.growing) return;
      const { told, unkept, edits, cursor, questions } = document;
      if (unkept === undefined && isAt(told, get()) && questions === told.questions) return;
      const state: WorkState = { edits, cursor, questions, viewRevision };
      const { documentId } = document.meta;
      const reply = await bridge.keepWork({
        documentId,
        ...workSince(told, document, get()),
      });
      const now = get().document;
      if (now?.session !== document.session) return;
      set({
        document: {
          ...now,
          // After a refusal, which only a bug brings about, all is told anew.
          told: reply.ok ? state : neverSaved,
          unkept: reply.ok ? reply.value.unkept : reply.error,
        },
      });
    }

    async function saveNow(
      document: OpenDocument,
      target: RequestOf<'saveDocument'>['target'],
      overwrite: boolean,
    ): ReturnType<DocumentSlice['save']> {
      await get().tellWork();
      const { documentId } = document.meta;
      const saved = () => bridge.saveDocument({ documentId, target, overwrite });
      const isCopy = target === 'redacted-copy';
      const reply = await (isCopy ? get().whileOpening(saved, 'redacting') : saved());
      if (!reply.ok) return failed('save', reply.error);
      if (reply.value.outcome === 'cancelled') return 'cancelled';
      if (reply.value.outcome === 'copied') {
        get().notify(copySavedText(reply.value.name));
        return 'saved';
      }
      const now = get().document;
      if (now?.session === document.session)
        set({
          document: {
            ...now,
            meta: reply.value.document,
            saved: now.told,
            unkept: undefined,
            // What was before the scan is not what the file holds any more.
            scanned: now.scanned && { ...now.scanned, wasUnsaved: true },
          },
        });
      return 'saved';
    }

    return {
      document: undefined,
      opening: undefined,
      saving: false,
      failure: undefined,
      kept: [],
      index: undefined,

      async open(from) {
        let isAsked = false;
        // A second request while one is under way would race it for the window: it waits for its turn.
        while (opening !== undefined) {
          if (isSame(from, opening.from)) {
            get().notify(startWords.beingOpened);
            return 'cancelled'; // pressed twice
          }
          // Once: who waits a second time was not asked for anew.
          if (!isAsked) wanted = from;
          isAsked = true;
          await opening.done;
          // Of several the last one is meant; but what comes from outside was handed over, and is seen nowhere else.
          if (wanted !== from && from.kind !== 'offered') return 'cancelled';
        }
        const run = openInTurn(from);
        opening = { from, done: run.catch(() => undefined) };
        try {
          return await run;
        } finally {
          opening = undefined;
        }
      },

      async whileOpening(run, phase = 'reading', isFinal = false) {
        const mine = { off: new AbortController(), begun: { phase, done: 0, total: 0, isFinal } };
        underWay.push(mine);
        set({ opening: mine.begun });
        try {
          return await run(mine.off.signal);
        } finally {
          const wasShown = underWay.at(-1) === mine;
          underWay.splice(underWay.indexOf(mine), 1);
          if (wasShown) set({ opening: underWay.at(-1)?.begun });
        }
      },

      cancelOpening() {
        if (get().opening?.isFinal) return;
        underWay.at(-1)?.off.abort();
        void bridge.cancelOpening({});
      },

      async tellWork() {
        const told = telling === undefined ? tell() : telling.then(tell);
        const settled = told.catch(() => undefined);
        telling = settled;
        await told;
        if (telling === settled) telling = undefined;
      },

      async save(target, overwrite = false) {
        const { document } = get();
        if (document === undefined || savingNow !== undefined) return 'cancelled';
        if (document.growing) {
          get().notify(scanWords.notWhileReading);
          return 'cancelled';
        }
        set({ saving: true });
        savingNow = saveNow(document, target, overwrite);
        try {
          return await savingNow;
        } finally {
          savingNow = undefined;
          set({ saving: false });
        }
      },

      async close() {
        if (!(await get().mayDrop())) return 'cancelled';
        const { document } = get();
        if (document === undefined) return 'closed';
        set({
          ...freshView(emptyFileView),
          ...noDraft,
          ...noForm,
          ...noConsequences,
          ...noRequest,
          ...noSurvey,
          index: undefined,
          document: undefined,
        });
        await sessions.release(document);
        return 'closed';
      },

      async mayDrop() {
        const { document } = get();
        if (document === undefined || !isUnsaved(get())) return true;
        const reply = await bridge.askUnsaved({ name: document.meta.name });
        if (!reply.ok) {
          failed('save', reply.error);
          return false;
        }
        switch (reply.value.choice) {
          case 'save':
            if (document.growing) await get().stopScan();
            // One may be under way already. What is done meanwhile is in none, and asked about anew.
            return (await (savingNow ?? get().save('same-file'))) === 'saved' && get().mayDrop();
          case 'discard':
            if (document.growing) await get().dropScan();
            return true;
          case 'cancel':
            return false;
        }
      },

      run: (edit) => step((history) => record(history, edit)),
      async undo() {
        const { document, takeBackScan } = get();
        // The scan came last, though the edits lie on top of it.
        if (document !== undefined && isAtScan(document)) return takeBackScan();
        step((history) =>
          history.returnedFrom === undefined ? undo(history) : goTo(history, history.returnedFrom),
        );
      },
      redo: () => step(redo),
      goTo: (cursor) => step((document) => goTo(document, cursor)),
      returnToBase: () => step(toBase, get().document?.cursor),
      showIndex: (index) => set({ index }),
      showProgress: (opening) => {
        const { opening: shown } = get();
        if (shown === undefined || looksAlike(shown, opening)) return;
        set({ opening: { ...opening, isFinal: opening.isFinal ?? shown.isFinal ?? false } });
      },
      setKept: (kept) => set({ kept }),
      async dropKept(id) {
        const reply = await bridge.dropKept({ id });
        if (!reply.ok) return void failed('save', reply.error);
        set({ kept: get().kept.filter((work) => work.id !== id) });
      },
      fail: (failure) => set({ failure }),
      dismissFailure: () => set({ failure: undefined }),
    };
  };
}

function isSame(from: OpenFrom, other: OpenFrom): boolean {
  return JSON.stringify(from) === JSON.stringify(other);
}

/** Each change asks everything in the window whether it is concerned, and draws a frame, while it is needed for the opening. */
function looksAlike(shown: OpenProgress, next: OpenProgress): boolean {
  if (shown.phase !== next.phase || shown.total !== next.total) return false;
  return Math.abs(next.done - shown.done) < next.total / 20;
}

/** Whether closing now would lose something. */
export function isUnsaved(state: AppState): boolean {
  return state.document !== undefined && !isAt(state.document.saved, state);
}

/** Whether nothing was edited since a scan was laid into the document. */
export function isAtScan({
  edits,
  cursor,
  returnedFrom,
  scanned,
}: Pick<OpenDocument, 'edits' | 'cursor' | 'returnedFrom' | 'scanned'>): boolean {
  if (scanned === undefined || returnedFrom !== undefined) return false;
  return scanned.edits === edits && scanned.cursor === cursor;
}
