import type { Worker } from 'node:worker_threads';

/** As a worker keeps it up to date: how many inputs it has begun. */
export function progressCell(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

type Bounds = {
  /** Of this process's processor time on one input: other work of the machine does not count. */
  busyMs: number;
  /** Of anybody's clock, for what waits and never comes. */
  waitMs: number;
};

/**
 * Waits for a worker's end. One that stays with an input for too long is ended: a loop that hangs cannot report itself.
 *
 * @returns the input it hung in, counted in what it had begun; undefined where it ended by itself
 */
export function watch(
  worker: Worker,
  progress: Int32Array,
  { busyMs, waitMs }: Bounds = { busyMs: 1_000, waitMs: 30_000 },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    let seen = { begun: 0, busyMs: 0, atMs: performance.now() };
    const look = setInterval(() => {
      const now = { begun: Atomics.load(progress, 0), busyMs: busy(), atMs: performance.now() };
      if (now.begun !== seen.begun || now.begun === 0) seen = now;
      else if (now.busyMs - seen.busyMs > busyMs || now.atMs - seen.atMs > waitMs) end(now.begun);
    }, 50);
    const end = (hungIn: number | undefined) => {
      clearInterval(look);
      worker.removeAllListeners('exit');
      void worker.terminate().then(() => resolve(hungIn));
    };
    worker.once('exit', () => end(undefined));
    worker.once('error', (error) => {
      clearInterval(look);
      reject(error);
    });
  });
}

function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
