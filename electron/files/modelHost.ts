// The worker thread that holds the open documents: all reading, parsing, checking and writing of models happens here.
import { parentPort } from 'node:worker_threads';
import type { IpcError } from '../../shared/ipc/errors';
import { err, invariant, ok, type Result } from '../../shared/result';
import { importPaths } from './host/importPaths';
import { acceptScan, compareScan, takeBackScan } from './host/mergedScan';
import type { OpenDocuments } from './host/openDocuments';
import { openModel } from './host/openModel';
import { openSample } from './host/openSample';
import { openScanned } from './host/openScanned';
import { openSketch } from './host/openSketch';
import type { FromHost, HostMethods, Progress, ToHost } from './host/protocol';
import { save } from './host/save';
import { saveRedacted } from './host/saveRedacted';
import { serve } from './host/serve';

invariant(parentPort, 'the model host runs as a worker thread');
const port = parentPort;
const documents: OpenDocuments = new Map();

const methods: HostMethods = {
  openModel: (request) => openModel(documents, request),
  importPaths: (request) => importPaths(documents, request, showProgress),
  openSample: async (request) => openSample(documents, request),
  openSketch: async (request) => openSketch(documents, request),
  openScanned: async (request) => openScanned(documents, request),
  compareScan: async (request) => compareScan(documents, request),
  acceptScan: async (request) => acceptScan(documents, request),
  takeBackScan: async (request) => takeBackScan(documents, request),
  save: (request) => save(documents, request),
  saveRedacted: (request) => saveRedacted(documents, request),
  close: async ({ documentId }) => {
    const known = documents.delete(documentId);
    return known ? ok({}) : err<IpcError>({ code: 'no-such-document' });
  },
};

port.on('message', (message: ToHost) => {
  if (message.kind === 'call') void answer(message);
  else {
    try {
      serve(documents, message.documentId, message.port);
    } catch (bug) {
      // The page waits for the port, and learns from its closing that nothing comes.
      message.port.close();
      throw bug;
    }
  }
});

async function answer({ id, method, request }: Extract<ToHost, { kind: 'call' }>): Promise<void> {
  // Main is the only caller, and `ModelHost.call` ties each method to its request.
  const run = methods[method] as (request: unknown) => Promise<Result<unknown, IpcError>>;
  try {
    send({ kind: 'reply', id, reply: await run(request) });
  } catch (bug) {
    const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
    send({ kind: 'threw', id, stack });
  }
}

function send(message: FromHost): void {
  port.postMessage(message);
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
