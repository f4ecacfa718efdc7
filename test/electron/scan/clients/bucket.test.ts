import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestBucket } from '../../../../electron/scan/clients/bucket';

const small = { capacity: 3, perSecond: 10 };
const never = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How many of so many requests get through within a time, none of them answered unless `answer` does it. */
async function through(
  bucket: ReturnType<typeof requestBucket>,
  wanted: number,
  waitMs: number,
): Promise<(() => void)[]> {
  const out: (() => void)[] = [];
  for (let asked = 0; asked < wanted; asked += 1)
    void bucket.take(never).then(
      (arrived) => out.push(arrived),
      () => undefined,
    );
  await vi.advanceTimersByTimeAsync(waitMs);
  return out;
}

describe('requestBucket', () => {
  it('lets out as many as it holds, and no more while they are under way', async () => {
    const bucket = requestBucket(small);

    expect(await through(bucket, 5, 60_000)).toHaveLength(3);
  });

  it('fills from the time at which requests were answered', async () => {
    const bucket = requestBucket(small);
    const first = await through(bucket, 3, 1000);
    for (const arrived of first) arrived();

    const next = await through(bucket, 5, 99);

    expect(next).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2);
    expect(next).toHaveLength(1);
  });

  it('lets one out as soon as another was answered long enough ago', async () => {
    const bucket = requestBucket(small);
    const [first] = await through(bucket, 3, 0);
    const waiting = through(bucket, 1, 150);
    first?.();

    expect(await waiting).toHaveLength(1);
  });

  it('waits when AWS says that it is empty', async () => {
    const bucket = requestBucket(small);
    bucket.drain();

    expect(await through(bucket, 1, 99)).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2);
    expect(await through(bucket, 1, 101)).toHaveLength(1);
  });

  it('ends the wait of one that is cancelled, and lets the next one through', async () => {
    const bucket = requestBucket(small);
    bucket.drain();
    const cancelling = new AbortController();
    const cancelled = bucket.take(cancelling.signal).then(
      () => 'out',
      () => 'cancelled',
    );
    const next = bucket.take(never).then(() => 'out');

    cancelling.abort();

    expect(await cancelled).toBe('cancelled');
    await vi.advanceTimersByTimeAsync(101);
    expect(await next).toBe('out');
  });
});
