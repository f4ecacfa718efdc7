import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { progressCell, watch } from './watch';

/** A thread that begins so many inputs, and does something in the last. */
function threadOf(inputs: number, then: string) {
  const progress = progressCell();
  const code = `
    const { workerData } = require('node:worker_threads');
    Atomics.store(workerData, 0, ${inputs});
    ${then}`;
  return { progress, worker: new Worker(code, { eval: true, workerData: progress }) };
}

describe('watch', () => {
  it('waits for a thread that ends by itself', async () => {
    const { worker, progress } = threadOf(3, '');

    expect(await watch(worker, progress)).toBeUndefined();
  });

  it('ends a thread that loops, and names the input', async () => {
    const { worker, progress } = threadOf(5, 'for (;;);');

    expect(await watch(worker, progress, { busyMs: 200, waitMs: 60_000 })).toBe(5);
  });

  it('ends a thread that waits for what never comes', async () => {
    const { worker, progress } = threadOf(2, 'setInterval(() => {}, 1000);');

    expect(await watch(worker, progress, { busyMs: 60_000, waitMs: 200 })).toBe(2);
  });

  it('hands on what a thread throws outside of any input', async () => {
    const { worker, progress } = threadOf(1, 'throw new Error("broken");');

    await expect(watch(worker, progress)).rejects.toThrow('broken');
  });
});
