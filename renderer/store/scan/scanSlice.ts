import type { StateCreator } from 'zustand/vanilla';
import type { EventOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import type { Result } from '../../../shared/result';
import type { ScanComparison } from '../../../shared/scan/comparison';
import type { ScanEvent, ScanQuestion } from '../../../shared/scan/events';
import type { ScanRequest } from '../../../shared/scan/request';
import type { AppState } from '../appStore';
import { documentSessions } from '../documentSessions';
import { isUnsaved } from '../documentSlice';
import type { Services } from '../services';
import { growthOf } from './growth';
import { noProgress, progressAfter, type ScanProgress } from './progress';
import { scannedDocument } from './scannedDocument';

export type ScanOutcome = EventOf<'scanEnded'>['outcome'];

/** What the dialog begins with. */
export type ScanWish = Partial<Pick<ScanRequest, 'profiles' | 'regions' | 'vpcId'>> & {
  /** Into the document that is open, rather than a new one. */
  into?: boolean;
};

/** A scan from its start until its result was looked at. */
export type Scan = {
  id: string;
  request: ScanRequest;
  /** The document that it is to be laid into; undefined where it makes one. */
  into: string | undefined;
  phase: 'running' | 'stopping' | 'ended';
  /** Milliseconds of `performance.now()`. */
  startedAt: number;
  progress: ScanProgress;
  questions: readonly { id: number; question: ScanQuestion }[];
  outcome: ScanOutcome | undefined;
  /** What it would change in the open document, until that is decided. */
  comparison: ScanComparison | undefined;
  /** What became of what it read. */
  kept: 'not-yet' | 'opened' | 'accepted' | 'dropped';
  /** Its panel is out of the way. */
  folded: boolean;
};

export type ScanSlice = {
  scan: Scan | undefined;
  /** One is being laid into the open document, or taken out of it: an edit made meanwhile would be in neither. */
  takingScan: boolean;
  scanWish: ScanWish;

  /** Opens the dialog, or the panel of the scan that is under way. */
  offerScan(wish?: ScanWish): void;
  startScan(request: ScanRequest, into: boolean): Promise<'started' | 'cancelled' | 'failed'>;
  scanTold(scanId: string, events: readonly ScanEvent[]): Promise<void>;
  scanAsked(scanId: string, questionId: number, question: ScanQuestion): void;
  scanAskedEnough(scanId: string, questionId: number): void;
  scanEnded(scanId: string, outcome: ScanOutcome): Promise<void>;
  answerScan(questionId: number, answer: string | undefined): Promise<void>;
  openSignInPage(questionId: number): Promise<void>;
  /** Ends it and keeps what was read; resolves when that is in the document. */
  stopScan(): Promise<void>;
  /** What a scan read whose document is gone, or was not wanted. */
  openScan(): Promise<void>;
  acceptScan(): Promise<void>;
  /** Forgets what was read. */
  dropScan(): Promise<void>;
  /** Whether nothing of a scan is at stake any more; asks where something is. */
  mayDropScan(): Promise<boolean>;
  takeBackScan(): Promise<void>;
  foldScan(folded: boolean): void;
};

export function scanSlice(services: Services): StateCreator<AppState, [], [], ScanSlice> {
  const { bridge } = services;
  return (set, get) => {
    const documents = scannedDocument(services, documentSessions(services), set, get);
    const growth = growthOf(get, documents.grow);
    /** Told when the scan that is under way has ended and what it read is where it belongs. */
    const whenEnded: (() => void)[] = [];

    function change(scanId: string, part: (scan: Scan) => Partial<Scan>): void {
      const { scan } = get();
      if (scan?.id === scanId) set({ scan: { ...scan, ...part(scan) } });
    }

    function failed(reply: Result<unknown, IpcError>): void {
      if (!reply.ok) get().fail({ during: 'scan', error: reply.error });
    }

    /** Of the scan that is under way, once it was tried: the user may rather keep what is open. */
    let openingGrowth: Promise<void> | undefined;

    /** As soon as somebody is signed in: a scan that gets no further touches nothing that is open. */
    async function openGrowing(scan: Scan): Promise<void> {
      if (await documents.openGrowing(scan, growth.add))
        change(scan.id, () => ({ kept: 'opened' }));
    }

    /** A second or two for what nobody asked for, or what is done already: it is shown, and cannot be called off. */
    function whileTakenIn<T>(run: () => Promise<T>): Promise<T> {
      return get().whileOpening(run, 'showing', true);
    }

    /** Not of a document that was closed or replaced meanwhile: its panel offers what was read as a new one. */
    function askAgain({ scanId, documentId }: { scanId: string; documentId: string }): void {
      const { document, scan, showDialog } = get();
      if (document?.meta.documentId === documentId && scan?.id === scanId)
        showDialog('scan-changes');
    }

    async function whileTaking(run: () => Promise<void>): Promise<void> {
      // Pressed twice.
      if (get().takingScan) return;
      set({ takingScan: true });
      try {
        await run();
      } finally {
        set({ takingScan: false });
      }
    }

    async function finish(scan: Scan): Promise<void> {
      await openingGrowth;
      growth.flush();
      if (scan.outcome?.kind !== 'read') return documents.stopGrowing(scan.id);
      const { document } = get();
      if (scan.into === undefined) {
        if (document?.meta.documentId !== scan.id) return;
        await whileTakenIn(async () => {
          const opened = await bridge.openDocument({ from: { kind: 'scan', scanId: scan.id } });
          if (opened.ok && opened.value.outcome === 'opened')
            failed(await documents.reload(opened.value.document, { isNew: true }));
          else failed(opened);
        });
      } else if (document?.meta.documentId === scan.into) {
        await get().tellWork();
        const ids = { scanId: scan.id, documentId: scan.into };
        const reply = await whileTakenIn(() => bridge.compareScan(ids));
        if (!reply.ok) return failed(reply);
        change(scan.id, () => ({ comparison: reply.value }));
        // Who has put the scan out of the way is doing something else: the status bar says it.
        if (get().dialog === undefined && get().scan?.folded === false)
          set({ dialog: 'scan-changes' });
      }
    }

    return {
      scan: undefined,
      takingScan: false,
      scanWish: {},

      offerScan(wish = {}) {
        const { scan } = get();
        if (scan !== undefined && scan.phase !== 'ended') return get().foldScan(false);
        set({ scanWish: wish, dialog: 'scan' });
      },

      async startScan(request, into) {
        const target = into ? get().document?.meta.documentId : undefined;
        if (target === undefined && !(await get().mayDrop())) return 'cancelled';
        const reply = await bridge.startScan({ request, grow: target === undefined });
        if (!reply.ok) {
          failed(reply);
          return 'failed';
        }
        growth.clear();
        openingGrowth = undefined;
        set({
          dialog: undefined,
          scan: {
            id: reply.value.scanId,
            request,
            into: target,
            phase: 'running',
            startedAt: performance.now(),
            progress: noProgress,
            questions: [],
            outcome: undefined,
            comparison: undefined,
            kept: 'not-yet',
            folded: false,
          },
        });
        documents.agreeToDrop();
        return 'started';
      },

      async scanTold(scanId, events) {
        change(scanId, ({ progress }) => ({ progress: progressAfter(progress, events) }));
        const { scan } = get();
        if (scan?.id !== scanId || scan.into !== undefined) return;
        if (events.some(({ kind }) => kind === 'signed-in')) openingGrowth ??= openGrowing(scan);
        await openingGrowth;
      },
      scanAsked(scanId, id, question) {
        change(scanId, ({ questions }) => ({
          questions: [...questions, { id, question }],
          folded: false,
        }));
      },
      scanAskedEnough(scanId, questionId) {
        change(scanId, ({ questions }) => ({
          questions: questions.filter(({ id }) => id !== questionId),
        }));
      },
      async scanEnded(scanId, outcome) {
        change(scanId, () => ({ phase: 'ended', outcome, questions: [] }));
        const { scan } = get();
        try {
          if (scan?.id === scanId) await finish(scan);
        } finally {
          for (const tell of whenEnded.splice(0)) tell();
        }
      },

      async answerScan(questionId, answer) {
        const { scan } = get();
        if (scan === undefined) return;
        // It is answered: what the scan makes of that comes with its next event.
        get().scanAskedEnough(scan.id, questionId);
        const given = answer === undefined ? {} : { answer };
        failed(await bridge.answerScan({ scanId: scan.id, questionId, ...given }));
      },
      async openSignInPage(questionId) {
        const { scan } = get();
        if (scan !== undefined)
          failed(await bridge.openSignInPage({ scanId: scan.id, questionId }));
      },

      async stopScan() {
        const { scan } = get();
        if (scan === undefined || scan.phase === 'ended') return;
        const ended = new Promise<void>((resolve) => whenEnded.push(resolve));
        change(scan.id, () => ({ phase: 'stopping' }));
        failed(await bridge.cancelScan({ scanId: scan.id }));
        await ended;
      },

      async openScan() {
        const { scan, open } = get();
        if (scan === undefined) return;
        const opened = await open({ kind: 'scan', scanId: scan.id });
        if (opened === 'opened') change(scan.id, () => ({ kept: 'opened' }));
      },

      async acceptScan() {
        const { scan, document } = get();
        if (scan === undefined || document === undefined) return;
        if (document.meta.documentId !== scan.into) return;
        const wasUnsaved = isUnsaved(get());
        const ids = { scanId: scan.id, documentId: scan.into };
        const accept = async () => {
          await get().tellWork();
          const reply = await bridge.acceptScan(ids);
          if (!reply.ok) return failed(reply);
          if (reply.value.outcome === 'cancelled') return askAgain(ids);
          failed(await documents.reload(reply.value.document, { isNew: true, wasUnsaved }));
          change(scan.id, () => ({ kept: 'accepted', comparison: undefined }));
        };
        await whileTaking(() => get().whileOpening(accept, 'checking'));
      },
      async dropScan() {
        const { scan } = get();
        if (scan === undefined) return;
        set({ scan: undefined });
        for (const tell of whenEnded.splice(0)) tell();
        failed(await bridge.forgetScan({ scanId: scan.id }));
      },
      async mayDropScan() {
        const state = scanAtStake(get());
        if (state === undefined) return true;
        const reply = await bridge.askScan({ state });
        if (!reply.ok) failed(reply);
        if (!reply.ok || reply.value.choice === 'stay') return false;
        await get().dropScan();
        return true;
      },
      async takeBackScan() {
        const { document } = get();
        if (document?.scanned === undefined) return;
        const { documentId } = document.meta;
        await whileTaking(async () => {
          const reply = await bridge.takeBackScan({ documentId });
          if (!reply.ok) return failed(reply);
          // Asked now: a save that was under way has put the scan into the file.
          const { wasUnsaved = true } = get().document?.scanned ?? {};
          const reload = () => documents.reload(reply.value.document, { isNew: wasUnsaved });
          failed(await whileTakenIn(reload));
        });
      },
      foldScan(folded) {
        const { scan } = get();
        if (scan !== undefined) set({ scan: { ...scan, folded } });
      },
    };
  };
}

/** What closing would lose: a scan that runs, or that has read what is in no document yet. */
export function scanAtStake({ scan }: Pick<AppState, 'scan'>): 'running' | 'read' | undefined {
  if (scan === undefined) return undefined;
  if (scan.phase !== 'ended') return 'running';
  return scan.outcome?.kind === 'read' && scan.kept === 'not-yet' ? 'read' : undefined;
}
