// The worker thread of one scan: the AWS SDK is loaded here and nowhere else, and credentials never leave it.
import { parentPort } from 'node:worker_threads';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { invariant, ok, type Result } from '../../../shared/result';
import type { ScanEvent, ScanQuestion } from '../../../shared/scan/events';
import { growthLine } from '../../../shared/scan/growth';
import type { ScanRequest } from '../../../shared/scan/request';
import type { ScanError } from '../../../shared/scan/result';
import { scrub } from '../clients/scrub';
import { scan } from '../scan';
import type { FromScanHost, Scanned, ToScanHost } from './protocol';

invariant(parentPort, 'the scan host runs as a worker thread');
const port = parentPort;
const cancelling = new AbortController();
const waiting = new Map<number, (answer: string | undefined) => void>();

port.on('message', (message: ToScanHost) => {
  switch (message.kind) {
    case 'scan':
      void run(message.request, message.grow);
      return;
    case 'cancel':
      cancelling.abort();
      return;
    case 'answer':
      waiting.get(message.id)?.(message.answer);
  }
});

async function run(request: ScanRequest, grow: boolean): Promise<void> {
  try {
    const outcome = await scanned(request, grow);
    tell();
    const bytes = outcome.ok ? [outcome.value.model.buffer as ArrayBuffer] : [];
    send({ kind: 'ended', outcome }, bytes);
  } catch (bug) {
    send({ kind: 'threw', stack: describe(bug) });
  }
}

/** The stack goes to a log, and whatever an SDK put into its message with it. */
function describe(bug: unknown): string {
  if (!(bug instanceof Error)) return scrub(String(bug));
  const frames = bug.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${bug.name}: ${scrub(bug.message)}`, ...frames].join('\n');
}

async function scanned(request: ScanRequest, grow: boolean): Promise<Result<Scanned, ScanError>> {
  const outcome = await scan(request, {
    signal: cancelling.signal,
    grow,
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
let grown: string[] = [];
let timer: NodeJS.Timeout | undefined;

function tellSoon(event: ScanEvent): void {
  const line = growthLine(event);
  if (line !== undefined) grown.push(line);
  if (event.kind !== 'records') untold.push(event);
  timer ??= setTimeout(tell, tellEveryMs);
}

function tell(): void {
  clearTimeout(timer);
  timer = undefined;
  if (grown.length > 0) {
    const bytes = new TextEncoder().encode(grown.join(''));
    send({ kind: 'growth', bytes }, [bytes.buffer]);
    grown = [];
  }
  if (untold.length === 0) return;
  send({ kind: 'events', events: untold });
  untold = [];
}

function send(message: FromScanHost, bytes: ArrayBuffer[] = []): void {
  port.postMessage(message, bytes);
}
