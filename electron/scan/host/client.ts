import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/result';
import type { ScanEvent, ScanQuestion } from '../../../shared/scan/events';
import type { ScanRequest } from '../../../shared/scan/request';
import type { ScanError } from '../../../shared/scan/result';
import type { FromScanHost, Scanned, ToScanHost } from './protocol';

export type RunningScan = {
  /** Ends it within a second; `ended` then brings what was read. */
  cancel(): void;
  answer(questionId: number, answer: string | undefined): void;
  /** Rejects for a bug alone. */
  ended: Promise<Result<Scanned, ScanError>>;
};

export type ScanListener = {
  onEvents(events: ScanEvent[]): void;
  /** Lines of `GrowthStep`. */
  onGrowth(bytes: Uint8Array): void;
  /** To be answered by `answer`, unless `onQuestionOver` comes first. */
  onQuestion(id: number, question: ScanQuestion): void;
  onQuestionOver(id: number): void;
};

/** 20,000 network interfaces with everything around them take some 600 MB while they are put together. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/**
 * Starts a scan in a thread of its own, which ends with it: the SDK's code, the connections and the credentials are
 * gone then. Its warning about Node's version is for developers.
 *
 * @param grow whether records are told as they come, too
 * @param file where the thread's code lies, for tests
 */
export function startScan(
  request: ScanRequest,
  grow: boolean,
  listener: ScanListener,
  file = join(__dirname, 'scanHost.cjs'),
): RunningScan {
  const worker = new Worker(file, {
    resourceLimits,
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  const ended = new Promise<Result<Scanned, ScanError>>((resolve, reject) => {
    worker.on('message', (message: FromScanHost) => {
      switch (message.kind) {
        case 'events':
          listener.onEvents(message.events);
          return;
        case 'growth':
          listener.onGrowth(message.bytes);
          return;
        case 'question':
          listener.onQuestion(message.id, message.question);
          return;
        case 'question-over':
          listener.onQuestionOver(message.id);
          return;
        case 'ended':
          resolve(message.outcome);
          return;
        case 'threw':
          reject(new Error(`Scan host: ${message.stack}`));
      }
    });
    worker.once('error', (error) => reject(new Error(`Scan host: ${String(error)}`)));
    worker.once('exit', (code) =>
      reject(new Error(`Scan host: the thread ended with code ${code}`)),
    );
  }).finally(() => worker.terminate());
  const send = (message: ToScanHost) => worker.postMessage(message);
  send({ kind: 'scan', request, grow });
  return {
    cancel: () => send({ kind: 'cancel' }),
    answer: (id, answer) => send({ kind: 'answer', id, answer }),
    ended,
  };
}
