import type { StoreApi } from 'zustand/vanilla';
import type { IpcError } from '../../../shared/ipc/errors';
import type { DocumentMeta } from '../../../shared/ipc/values';
import { emptyNetwork } from '../../../shared/network/network';
import { ok, type Result } from '../../../shared/result';
import { baseOf } from '../../../shared/sandbox/history';
import { type GrowthStep, grow } from '../../../shared/scan/growth';
import { scanName } from '../../../shared/scan/scanName';
import type { AppState } from '../appStore';
import { noDraft } from '../askingSlice';
import type { DocumentSessions } from '../documentSessions';
import { isUnsaved, type OpenDocument } from '../documentSlice';
import { noRequest } from '../requestSlice';
import { emptyFileView } from '../savedView';
import type { Services } from '../services';
import type { GrowingSession } from '../session';
import { noSurvey } from '../surveySlice';
import { freshView } from '../viewSlice';
import { neverSaved } from '../work';
import type { Scan } from './scanSlice';

type Set = StoreApi<AppState>['setState'];
type Get = StoreApi<AppState>['getState'];

/** The documents of scans: one that fills while its account is read, and one that a scan is laid into. */
export function scannedDocument(
  { openGrowth }: Services,
  sessions: DocumentSessions,
  set: Set,
  get: Get,
) {
  let growing: GrowingSession | undefined;
  /** The work whose loss was agreed to before the scan began. */
  let agreed: ReturnType<typeof workOf>;

  function workOf() {
    const { document, viewRevision } = get();
    return document && { edits: document.edits, cursor: document.cursor, viewRevision };
  }

  /** What was changed since then was not meant. */
  async function mayReplace(): Promise<boolean> {
    const now = workOf();
    const isSame =
      now?.edits === agreed?.edits &&
      now?.cursor === agreed?.cursor &&
      now?.viewRevision === agreed?.viewRevision;
    return isSame || !isUnsaved(get()) || get().mayDrop();
  }

  return {
    agreeToDrop(): void {
      agreed = workOf();
    },

    /** @returns whether it is open now: the user may want to keep what is */
    async openGrowing(scan: Scan, onGrown: (step: GrowthStep) => void): Promise<boolean> {
      if (!(await mayReplace())) return false;
      const opened = await openGrowth(`app://routescape/growth/${scan.id}`, onGrown);
      if (!opened?.ok) return false;
      // The scan may have ended or been dropped in between.
      if (get().scan?.id !== scan.id) {
        opened.value.dispose();
        return false;
      }
      const { document: previous, viewRevision } = get();
      growing = opened.value;
      const account = get().scan?.progress.profiles.find((one) => one.account)?.account;
      const edits: OpenDocument['edits'] = [];
      set({
        ...freshView(emptyFileView),
        ...noDraft,
        ...noRequest,
        ...noSurvey,
        index: undefined,
        document: {
          meta: {
            documentId: scan.id,
            name: scanName(scan.request, account),
            source: 'scan',
            bytes: 0,
          },
          report: undefined,
          session: growing,
          network: emptyNetwork(),
          base: emptyNetwork(),
          edits,
          cursor: 0,
          returnedFrom: undefined,
          questions: [],
          growing: true,
          scanned: undefined,
          saved: neverSaved,
          told: { edits, cursor: 0, questions: [], viewRevision },
          unkept: undefined,
        },
      });
      if (previous !== undefined) await sessions.release(previous);
      return true;
    },

    grow(steps: GrowthStep[]): void {
      const { document } = get();
      if (document?.growing !== true || document.session !== growing) return;
      growing.grow(steps.length); // first: the layout that the change asks for comes after it
      const network = grow(document.network, steps);
      set({ document: { ...document, network, base: network } });
    },

    /** What grew is all there will ever be, and no file can be made of it: back to the start. */
    stopGrowing(scanId: string): void {
      const { document } = get();
      if (document?.growing !== true || document.meta.documentId !== scanId) return;
      document.session.dispose();
      set({
        ...freshView(emptyFileView),
        ...noDraft,
        ...noRequest,
        ...noSurvey,
        index: undefined,
        document: undefined,
      });
    },

    /**
     * Takes in what the open document has become under its own id. What is looked at stays: the view, what is selected,
     * the last drawing until the new one is made.
     *
     * @param isNew it is in no file as it is
     * @param wasUnsaved set where a scan was laid into it: whether there was unsaved work before, for the way back
     */
    async reload(
      meta: DocumentMeta,
      { isNew, wasUnsaved }: { isNew: boolean; wasUnsaved?: boolean },
    ): Promise<Result<void, IpcError>> {
      const show = (done: number, total: number) =>
        get().showProgress({ phase: 'showing', done, total, isFinal: true });
      show(0, 0); // main has it already
      const opened = await sessions.open(meta, { onShare: (share) => show(share, 1) });
      if (!opened?.ok) return opened ?? ok(undefined);
      const { document: previous, viewRevision } = get();
      // Closed or replaced in between.
      if (previous?.meta.documentId !== meta.documentId) {
        opened.value.dispose();
        return ok(undefined);
      }
      const { network, edits, cursor } = opened.value.model;
      set({
        document: {
          ...previous,
          meta,
          session: opened.value,
          network,
          base: baseOf({ network, edits, cursor }),
          edits,
          cursor,
          returnedFrom: undefined,
          growing: false,
          scanned: wasUnsaved === undefined ? undefined : { edits, cursor, wasUnsaved },
          saved: isNew
            ? neverSaved
            : { edits, cursor, questions: previous.questions, viewRevision },
          // Main has the edits from itself; of the view it knows what it was told.
          told: { ...previous.told, edits, cursor },
        },
      });
      previous.session.dispose();
      return ok(undefined);
    },
  };
}
