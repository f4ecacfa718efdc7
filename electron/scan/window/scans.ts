import { randomUUID } from 'node:crypto';
import { shell } from 'electron';
import type { EventOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import type { AccountId } from '../../../shared/network/ids';
import { err, ok, type Result } from '../../../shared/result';
import type { ScanQuestion } from '../../../shared/scan/events';
import type { ScanRequest } from '../../../shared/scan/request';
import { scanName } from '../../../shared/scan/scanName';
import { emit } from '../../ipc/events';
import { handle } from '../../ipc/handle';
import { log } from '../../log';
import { listProfiles } from '../credentials/listProfiles';
import { type RunningScan, startScan } from '../host/client';
import { type Growth, growthOf } from './growth';

/** What a scan has read, as the bytes of a model. */
export type FinishedScan = { name: string; request: ScanRequest; model: Uint8Array };

export type AbandonedScan = {
  wasRunning: boolean;
  read: (FinishedScan & { scanId: string }) | undefined;
};

export type Scans = {
  /** Undefined while it runs, where it read nothing, and once it is forgotten. */
  finished(scanId: string): FinishedScan | undefined;
  readGrowth(scanId: string): ReadableStream<Uint8Array> | undefined;
  /** What it read is in a document. */
  claim(scanId: string): void;
  /** The page is gone: ends what runs, within a second, and hands over what is in no document yet. */
  abandon(): Promise<AbandonedScan>;
  forget(scanId: string): void;
  /** The window is gone: nobody waits for what is read. */
  drop(): void;
};

/** `running` is absent once it has ended. */
type Scan = {
  id: string;
  request: ScanRequest;
  running?: RunningScan | undefined;
  /** Resolves once it has ended and what it read is here. */
  over?: Promise<void>;
  /** The first that told who we are. */
  account?: AccountId | undefined;
  questions: Map<number, ScanQuestion>;
  growth: Growth;
  finished?: FinishedScan;
  isClaimed?: boolean;
};

/** The window's scans: one at a time, each in a thread that keeps all credentials to itself. */
export function registerScans(): Scans {
  let current: Scan | undefined;

  function scanOf(scanId: string): Scan | undefined {
    return current?.id === scanId ? current : undefined;
  }

  handle('listProfiles', async () => ok(await listProfiles(process.env)));

  handle('startScan', async ({ request, grow }) => {
    if (current?.running !== undefined) return err({ code: 'scan-under-way' });
    const scan: Scan = { id: randomUUID(), request, questions: new Map(), growth: growthOf() };
    current = scan;
    scan.running = startScan(request, grow, {
      onEvents(events) {
        for (const event of events) if (event.kind === 'signed-in') scan.account ??= event.account;
        tell(scan, () => emit('scanTold', { scanId: scan.id, events }));
      },
      onGrowth: (bytes) => scan.growth.add(bytes),
      onQuestion(questionId, question) {
        scan.questions.set(questionId, question);
        tell(scan, () => emit('scanAsked', { scanId: scan.id, questionId, question }));
      },
      onQuestionOver(questionId) {
        scan.questions.delete(questionId);
        tell(scan, () => emit('scanAskedEnough', { scanId: scan.id, questionId }));
      },
    });
    scan.over = finish(scan, scan.running);
    return ok({ scanId: scan.id });
  });

  /** A window that was loaded anew knows nothing of the scan that another one started. */
  function tell(scan: Scan, say: () => void): void {
    if (current === scan) say();
  }

  async function finish(scan: Scan, running: RunningScan): Promise<void> {
    const outcome = await outcomeOf(scan, running);
    scan.running = undefined;
    scan.growth.end();
    tell(scan, () => emit('scanEnded', { scanId: scan.id, outcome }));
  }

  handle('answerScan', async ({ scanId, questionId, answer }) =>
    withScan(scanOf(scanId), ({ running }) => running?.answer(questionId, answer)),
  );

  handle('openSignInPage', async ({ scanId, questionId }) => {
    const question = scanOf(scanId)?.questions.get(questionId);
    // The address is the scan's and not the window's: a page that was replaced can have nothing opened.
    if (question?.kind !== 'sso-sign-in') return err({ code: 'no-such-scan' });
    await shell.openExternal(question.url);
    return ok({});
  });

  handle('cancelScan', async ({ scanId }) =>
    withScan(scanOf(scanId), ({ running }) => running?.cancel()),
  );

  // One that was accepted is forgotten already.
  handle('forgetScan', async ({ scanId }) => {
    forget(scanId);
    return ok({});
  });

  function forget(scanId: string): void {
    if (scanOf(scanId) !== undefined) drop();
  }

  function drop(): void {
    current?.running?.cancel();
    current = undefined;
  }

  return {
    finished: (scanId) => scanOf(scanId)?.finished,
    claim(scanId) {
      const scan = scanOf(scanId);
      if (scan !== undefined) scan.isClaimed = true;
    },
    async abandon() {
      const scan = current;
      const wasRunning = scan?.running !== undefined;
      drop();
      await scan?.over;
      const read =
        scan?.finished === undefined || scan.isClaimed
          ? undefined
          : { scanId: scan.id, ...scan.finished };
      return { wasRunning, read };
    },
    readGrowth: (scanId) => scanOf(scanId)?.growth.stream(),
    forget,
    drop,
  };
}

async function outcomeOf(
  scan: Scan,
  running: RunningScan,
): Promise<EventOf<'scanEnded'>['outcome']> {
  try {
    const ended = await running.ended;
    if (!ended.ok) return { kind: 'failed', error: ended.error };
    const { model, summary } = ended.value;
    const { request, account } = scan;
    scan.finished = { name: scanName(request, account), request, model };
    return { kind: 'read', summary };
  } catch (bug) {
    const reference = randomUUID().slice(0, 8);
    log(`[${reference}] scan: ${String(bug)}`);
    return { kind: 'broke', reference };
  }
}

async function withScan(
  scan: Scan | undefined,
  act: (scan: Scan) => void,
): Promise<Result<Record<string, never>, IpcError>> {
  if (scan === undefined) return err({ code: 'no-such-scan' });
  act(scan);
  return ok({});
}
