import type { StateCreator } from 'zustand/vanilla';
import type { StepsDone } from '../../../shared/compare/steps';
import type { RequestOf } from '../../../shared/ipc/contract';
import { toBase } from '../../../shared/sandbox/history';
import { announcedText, comparingWords } from '../../text/comparing';
import { scanWords } from '../../text/scan/words';
import type { AppState } from '../appStore';
import { vpcToOpen } from '../opening';
import type { Services } from '../services';
import type { DocumentSession } from '../session';
import type { Side } from '../viewSlice';
import type { ComparedSide, ComparedWith, PathChanges, ResourceChanges } from './comparison';

/** What the open document is held against, and what of that is looked at. View state: undo knows nothing of it. */
export type Comparing = {
  with: { kind: 'base' } | { kind: 'model' | 'scan'; name: string };
  /** Whose network is compared: with another one it is over. */
  session: DocumentSession;
  side: ComparedSide;
  /** Undefined until the first ones are found. */
  changes: ResourceChanges | undefined;
  /** Undefined while the paths are followed, and where that was called off. */
  paths: PathChanges | undefined;
  /** How far following them has come. */
  following: StepsDone | 'called-off' | undefined;
  /** The change that was stepped to, by its place in the list. */
  at: number | undefined;
  /** What stood on the left before. */
  sideBefore: Side | undefined;
};

export type ComparingSlice = {
  comparing: Comparing | undefined;
  compareWithBase(): Promise<void>;
  /** Opens a second model to hold the document against; the document stays what it is. */
  compareWithModel(ask: 'ask-model' | 'ask-folder'): Promise<void>;
  /** Holds the document against what it would become of it, were the scan laid into it. */
  compareWithScan(): Promise<void>;
  stopComparing(): void;
  /** Stops, and goes back to where the comparison was asked for. */
  leaveComparing(): void;
  showComparedSide(side: ComparedSide): void;
  showChanges(changes: ResourceChanges): void;
  /** Follows all paths, to see which differ. */
  followPaths(): Promise<void>;
  showPathChanges(paths: PathChanges | undefined, following: Comparing['following']): void;
  /** To the next change, or the one before, going round. */
  stepChange(by: 1 | -1): void;
  goToChange(at: number): void;
};

export function comparingSlice({
  bridge,
}: Services): StateCreator<AppState, [], [], ComparingSlice> {
  return (set, get) => {
    function change(part: Partial<Comparing>): void {
      const { comparing } = get();
      if (comparing !== undefined) set({ comparing: { ...comparing, ...part } });
    }

    async function begin(
      subject: Comparing['with'],
      other: ComparedWith,
      signal?: AbortSignal,
    ): Promise<void> {
      const { document, comparing, side, fail, showProgress } = get();
      if (document === undefined) return;
      const { session } = document;
      showProgress({ phase: 'showing', done: 0, total: 0 });
      const reply = await session.compare(other, signal, (steps) =>
        showProgress({ phase: 'showing', ...steps }),
      );
      // What it was compared with before, the worker has let go of too.
      if (signal?.aborted) return get().stopComparing();
      if (reply === undefined || get().document?.session !== session) return;
      if (!reply.ok) return fail({ during: 'open', error: reply.error });
      set({
        side: 'changes',
        comparing: {
          with: subject,
          session,
          side: 'both',
          changes: undefined,
          paths: undefined,
          following: undefined,
          at: undefined,
          sideBefore: comparing === undefined ? side : comparing.sideBefore,
        },
      });
    }

    async function beginWithDocument(
      kind: 'model' | 'scan',
      from: RequestOf<'openToCompare'>['from'],
    ): Promise<void> {
      if (!mayCompare() || get().opening !== undefined) return;
      await get().whileOpening(async (signal) => {
        const reply = await bridge.openToCompare({ from });
        if (!reply.ok) return get().fail({ during: 'open', error: reply.error });
        if (reply.value.outcome === 'cancelled') return;
        const { documentId, name } = reply.value.document;
        const url = `app://routescape/document/${documentId}`;
        const is = kind === 'scan' ? 'after' : 'before';
        await begin({ kind, name }, { kind: 'document', url, is }, signal);
        // The document's worker holds it now, or does without.
        await bridge.closeDocument({ documentId });
      });
    }

    function mayCompare(): boolean {
      const { document, notify } = get();
      if (document?.growing) notify(scanWords.notWhileReading);
      return document !== undefined && !document.growing;
    }

    return {
      comparing: undefined,

      async compareWithBase() {
        const { document } = get();
        if (document === undefined || !mayCompare()) return;
        await begin({ kind: 'base' }, { kind: 'state', back: toBase(document)?.diff ?? [] });
      },

      compareWithModel: (ask) => beginWithDocument('model', { kind: ask }),

      async compareWithScan() {
        const { scan, showDialog, foldScan, tellWork } = get();
        if (scan?.into === undefined) return;
        showDialog(undefined);
        // Its panel lies over what is to be looked at.
        foldScan(true);
        await tellWork();
        const { id: scanId, into: documentId } = scan;
        await beginWithDocument('scan', { kind: 'scan', scanId, documentId });
      },

      stopComparing() {
        const { comparing, side, document } = get();
        if (comparing === undefined) return;
        if (document?.session === comparing.session) comparing.session.stopComparing();
        set({ comparing: undefined, side: side === 'changes' ? comparing.sideBefore : side });
      },

      leaveComparing() {
        const { comparing, scan, stopComparing, showDialog, foldScan } = get();
        stopComparing();
        if (comparing?.with.kind !== 'scan' || scan?.comparison === undefined) return;
        foldScan(false);
        showDialog('scan-changes');
      },

      showComparedSide(side) {
        const { comparing, announce } = get();
        if (comparing === undefined || comparing.side === side) return;
        change({ side });
        announce(comparingWords.shown[comparing.with.kind][side]);
      },

      showChanges(changes) {
        const { comparing, announce } = get();
        if (comparing === undefined) return;
        const isFirst = comparing.changes === undefined;
        const at = comparing.at !== undefined && comparing.at < changes.changes.length;
        change({ changes, at: at ? comparing.at : undefined });
        if (isFirst) announce(announcedText(comparing.with, changes.counts));
      },

      showPathChanges: (paths, following) => change({ paths, following }),

      async followPaths() {
        const { document, comparing } = get();
        if (document === undefined || comparing === undefined) return;
        const isNow = () =>
          get().document?.network === document.network && get().comparing?.with === comparing.with;
        const { showPathChanges } = get();
        showPathChanges(undefined, undefined);
        const paths = await document.session.pathChanges(document.questions, ({ done, total }) => {
          if (isNow()) showPathChanges(undefined, { done, total });
        });
        if (isNow()) showPathChanges(paths, paths === undefined ? 'called-off' : undefined);
      },

      stepChange(by) {
        const { comparing, goToChange } = get();
        const count = comparing?.changes?.changes.length ?? 0;
        if (count === 0) return;
        const at = comparing?.at;
        goToChange(at === undefined ? (by === 1 ? 0 : count - 1) : (at + by + count) % count);
      },

      goToChange(at) {
        const { comparing, document, diagram, setVpcForm, orderCanvas } = get();
        const found = comparing?.changes?.changes[at];
        if (comparing === undefined || found === undefined || document === undefined) return;
        const ref = { collection: found.collection, key: found.id };
        const hidden = found.change === 'added' ? 'before' : 'after';
        const isHidden = found.change !== 'changed' && comparing.side === hidden;
        change({ at, ...(isHidden ? { side: 'both' } : {}) });
        const opening = vpcToOpen(document.network, diagram, ref, found.vpcId);
        if (opening !== undefined) setVpcForm(opening, 'full');
        const selection = { kind: 'resource', ref } as const;
        set({ selection, requestShown: false });
        orderCanvas({ kind: 'reveal', selection, ...(opening === undefined ? {} : { opening }) });
      },
    };
  };
}
