// A thread that does one piece of work on a model: all reading, parsing, checking and writing of models happens here.
import { parentPort } from 'node:worker_threads';
import type { IpcError } from '../../shared/ipc/errors';
import { invariant, type Result } from '../../shared/result';
import type { Held } from './host/held';
import { importPaths } from './host/importPaths';
import { acceptScan, compareScan } from './host/mergedScan';
import { openModel } from './host/openModel';
import { openScanned } from './host/openScanned';
import { openSketch } from './host/openSketch';
import type { FromHost, Jobs, Progress, ToHost } from './host/protocol';
import { recover } from './host/recover';
import { save } from './host/save';
import { saveRedacted } from './host/saveRedacted';

invariant(parentPort, 'the model host runs as a worker thread');
const port = parentPort;

const jobs: Jobs = {
  openModel: (request) => openModel(request, showProgress),
  importPaths: (request) => importPaths(request, showProgress),
  openSketch: async () => openSketch(),
  openScanned: async (request) => openScanned(request, showProgress),
  compareScan: async (request) => compareScan(request, showProgress),
  acceptScan: async (request) => acceptScan(request, showProgress),
  recover: (request) => recover(request, showProgress),
  save,
  saveRedacted,
};

port.once('message', ({ job, request }: ToHost) => void run(job, request));

async function run(job: ToHost['job'], request: unknown): Promise<void> {
  // Main is the only caller, and `ModelHost.run` ties each job to its request.
  const work = jobs[job] as (request: unknown) => Promise<Result<{ held?: Held }, IpcError>>;
  try {
    const reply = await work(request);
    // What was made here is handed over rather than copied.
    const made = reply.ok ? reply.value.held?.bytes.buffer : undefined;
    send({ kind: 'reply', reply }, made instanceof ArrayBuffer ? [made] : []);
  } catch (bug) {
    const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
    send({ kind: 'threw', stack });
  }
}

function send(message: FromHost, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

/** Often enough for a moving bar. */
const progressEveryMs = 50;
let lastProgressMs = 0;

function showProgress(progress: Progress): void {
  const now = performance.now();
  const begins = progress.done === 0;
  if (!begins && now - lastProgressMs < progressEveryMs) return;
  lastProgressMs = now;
  send({ kind: 'progress', progress });
}
