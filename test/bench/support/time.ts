/** Milliseconds that a piece of work takes: the median of some runs, after one that warms up. */
export function medianMs(work: () => unknown, runs = 5): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Milliseconds of the very first run, without warming up: what somebody who opens one file meets. */
export function firstMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
