import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type {
  FromHost,
  FromReader,
  HostMethod,
  HostReply,
  HostRequest,
  Progress,
  ToHost,
} from './protocol';

export type ModelHost = {
  /** Starts the thread ahead of the first call, while there is something else to wait for. */
  start(): void;
  call<M extends HostMethod>(method: M, request: HostRequest<M>): Promise<HostReply<M>>;
  /** Undefined where no such document is open. */
  readDocument(documentId: string): Promise<ReadableStream<Uint8Array> | undefined>;
};

/**
 * A model of 20,000 records takes some 100 MB parsed; an import holds the text beside it. The young generation is
 * small, so that what parsing leaves behind is collected soon: some 7 MB less at 5,000 records.
 */
const resourceLimits = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 8 };

/**
 * The main process's end of the model host: parsing and serialising a large model takes seconds, in which main would
 * answer neither its menus nor the window.
 */
export function modelHost(onProgress: (progress: Progress) => void): ModelHost {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let lastId = 0;

  function host(): Worker {
    if (worker === undefined) {
      const started = new Worker(join(__dirname, 'modelHost.cjs'), { resourceLimits });
      started.on('message', receive);
      started.on('error', (error) => lose(started, String(error)));
      started.on('exit', (code) => lose(started, `the thread ended with code ${code}`));
      started.unref();
      worker = started;
    }
    return worker;
  }

  function receive(message: FromHost): void {
    if (message.kind === 'progress') {
      onProgress(message.progress);
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.kind === 'reply') waiting?.resolve(message.reply);
    else waiting?.reject(new Error(`Model host: ${message.stack}`));
  }

  /**
   * Out of memory, most likely. The next call starts a new host; documents opened in this one are gone. A thread that
   * failed also exits, by when the next one may be there already.
   */
  function lose(lost: Worker, reason: string): void {
    if (worker !== lost) return;
    worker = undefined;
    for (const { reject } of pending.values()) reject(new Error(`Model host: ${reason}`));
    pending.clear();
  }

  return {
    start: () => void host(),
    call(method, request) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve: resolve as Pending['resolve'], reject });
        host().postMessage({ kind: 'call', id, method, request } satisfies ToHost);
      });
    },
    readDocument(documentId) {
      const { port1, port2 } = new MessageChannel();
      host().postMessage({ kind: 'read', documentId, port: port2 } satisfies ToHost, [port2]);
      return streamFrom(port1);
    },
  };
}

type Pending = { resolve(reply: unknown): void; reject(error: Error): void };

/** Chunks are transferred, not copied, and only as fast as the page takes them. */
async function streamFrom(port: MessagePort): Promise<ReadableStream<Uint8Array> | undefined> {
  if ((await nextFrom(port)).kind === 'gone') return undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = nextFrom(port);
        port.postMessage('pull');
        const message = await next;
        if (message.kind === 'chunk') return controller.enqueue(message.bytes);
        port.close();
        // Half a document is no document.
        if (message.kind === 'end') controller.close();
        else controller.error(new Error('the model host ended while the document was read'));
      },
      cancel: () => port.close(),
    },
    { highWaterMark: 1 },
  );
}

/** A port that closes without an answer has lost its host. */
function nextFrom(port: MessagePort): Promise<FromReader> {
  return new Promise((resolve) => {
    port.once('message', resolve);
    port.once('close', () => resolve({ kind: 'gone' }));
  });
}
