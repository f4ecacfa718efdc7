import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromHost, JobName, JobReply, JobRequest, Progress, ToHost } from './protocol';

export type ModelHost = {
  /** Starts a thread ahead of the next job, while there is something else to wait for. */
  start(): void;
  /**
   * Rejects for bugs, and where the thread ran out of memory.
   * @param signal ends the job where it stands; the answer is then undefined
   */
  run<J extends JobName>(job: J, request: JobRequest<J>): Promise<JobReply<J>>;
  run<J extends JobName>(
    job: J,
    request: JobRequest<J>,
    signal: AbortSignal,
  ): Promise<JobReply<J> | undefined>;
};

/**
 * A model of 20,000 records takes some 100 MB parsed; an import holds the text beside it. The young generation is
 * small, so that what parsing leaves behind is collected soon.
 */
const resourceLimits = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 8 };

/**
 * The main process's end of the model host. Parsing and serialising a large model takes seconds, in which main would
 * answer neither its menus nor the window: each job has a thread of its own. It ends with the job, so its memory is given
 * back, and one that fails takes nothing with it.
 *
 * @param file where the thread's code lies, for tests
 */
export function modelHost(
  onProgress: (progress: Progress) => void,
  file = join(__dirname, 'modelHost.cjs'),
): ModelHost {
  let spare: Worker | undefined;

  function newThread(): Worker {
    const thread = new Worker(file, { resourceLimits });
    thread.unref();
    return thread;
  }

  function takeThread(): Worker {
    const thread = spare ?? newThread();
    spare = undefined;
    return thread;
  }

  async function run<J extends JobName>(
    job: J,
    request: JobRequest<J>,
    signal?: AbortSignal,
  ): Promise<JobReply<J> | undefined> {
    if (signal?.aborted) return undefined;
    const thread = takeThread();
    thread.ref();
    try {
      return await new Promise((resolve, reject) => {
        const fail = (reason: string) => reject(new Error(`Model host: ${reason}`));
        signal?.addEventListener('abort', () => resolve(undefined));
        thread.on('error', (error) => fail(String(error)));
        thread.on('exit', (code) => fail(`the thread ended with code ${code}`));
        thread.on('message', (message: FromHost) => {
          if (message.kind === 'progress') onProgress(message.progress);
          else if (message.kind === 'threw') fail(message.stack);
          else resolve(message.reply as JobReply<J>);
        });
        thread.postMessage({ job, request } satisfies ToHost);
      });
    } finally {
      void thread.terminate();
    }
  }

  return {
    start() {
      spare ??= newThread();
    },
    run: run as ModelHost['run'],
  };
}
