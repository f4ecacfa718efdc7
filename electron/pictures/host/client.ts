import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rendering } from '../renderPicture';
import type { FromPictureHost } from './protocol';

export type RunningPicture = {
  cancel(): void;
  /** Undefined where it was called off. Rejects for a bug alone. */
  ended: Promise<FromPictureHost | undefined>;
};

/**
 * Draws in a thread of its own, which ends with the picture: a large one takes seconds and a few hundred MB.
 *
 * @param file where the thread's code lies, for tests
 */
export function startPicture(
  rendering: Rendering,
  file = join(__dirname, 'pictureHost.cjs'),
): RunningPicture {
  const worker = new Worker(file, { workerData: rendering });
  let isOver = false;
  const ended = new Promise<FromPictureHost | undefined>((resolve, reject) => {
    worker.once('message', (outcome: FromPictureHost) => resolve(outcome));
    worker.once('error', (error) => reject(new Error(`Picture host: ${String(error)}`)));
    worker.once('exit', (code) => {
      if (isOver) resolve(undefined);
      else reject(new Error(`Picture host: the thread ended with code ${code}`));
    });
  }).finally(() => worker.terminate());
  return {
    cancel() {
      isOver = true;
      void worker.terminate();
    },
    ended,
  };
}
