// The worker thread of one scan: the AWS SDK is loaded here and nowhere else, and credentials never leave it.
import { parentPort } from 'node:worker_threads';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { invariant, ok, type Result } from '../../../shared/result';
import type { ScanEvent, ScanQuestion } from '../../../shared/scan/events';
import type { ScanRequest } from '../../../shared/scan/request';
import type { ScanError } from '../../../shared/scan/result';
import { scan } from '../scan';
import type { FromScanHost, Scanned, ToScanHost } from './protocol';

invariant(parentPort, 'the scan host runs as a worker thread');
const port = parentPort;
const cancelling = new AbortController();
const waiting = new Map<number, (answer: string | undefined) => void>();

port.on('message', (message: ToScanHost) => {
  switch (message.kind) {
    case 'scan':
      void run(message.request);
      return;
    case 'cancel':
      cancelling.abort();
      return;
    case 'answer':
      waiting.get(message.id)?.(message.answer);
  }
});

async function run(request: ScanRequest): Promise<void> {
  try {
    const outcome = await scanned(request);
    tell();
    const bytes = outcome.ok ? [outcome.value.model.buffer as ArrayBuffer] : [];
    send({ kind: 'ended', outcome }, bytes);
  } catch (bug) {
    send({ kind: 'threw', stack: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) });
  }
}

async function scanned(request: ScanRequest): Promise<Result<Scanned, ScanError>> {
  const outcome = await scan(request, {
    signal: cancelling.signal,
    grow: true,
    onEvent: tellSoon,
    ask,
  });
  if (!outcome.ok) return outcome;
  const { network, summary } = outcome.value;
  const model = { base: network, edits: [], cursor: 0, view: emptyView, questions: [] };
  return ok({ model: new TextEncoder().encode(writeModelFile(model)), summary });
}

let lastQuestion = 0;

function ask(question: ScanQuestion, signal: AbortSignal): Promise<string | undefined> {
  lastQuestion += 1;
  const id = lastQuestion;
  return new Promise((resolve) => {
    const end = (answer: string | undefined) => {
      if (!waiting.delete(id)) return;
      send({ kind: 'question-over', id });
      resolve(answer);
    };
    waiting.set(id, end);
    signal.addEventListener('abort', () => end(undefined));
    send({ kind: 'question', id, question });
  });
}

/** Often enough to watch, seldom enough for the window to keep up. */
const tellEveryMs = 50;
let untold: ScanEvent[] = [];
let timer: NodeJS.Timeout | undefined;

function tellSoon(event: ScanEvent): void {
  untold.push(event);
  timer ??= setTimeout(tell, tellEveryMs);
}

function tell(): void {
  clearTimeout(timer);
  timer = undefined;
  if (untold.length === 0) return;
  send({ kind: 'events', events: untold });
  untold = [];
}

function send(message: FromScanHost, bytes: ArrayBuffer[] = []): void {
  port.postMessage(message, bytes);
}
