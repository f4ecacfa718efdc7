import { setTimeout as sleep } from 'node:timers/promises';

export type Bucket = {
  /** Resolves when a request may leave; rejects when cancelled. First come, first served. */
  take(signal: AbortSignal): Promise<void>;
  /** AWS said that the bucket is empty: somebody else drinks from it, too. */
  drain(): void;
};

/**
 * AWS's request bucket for calls that change nothing, one for each API, account and Region: 100 at once, then 20 a
 * second. Ours is a little smaller, since requests that leave evenly may arrive in a bunch.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 */
const awsBucket = { capacity: 95, perSecond: 19 };

export function requestBucket({ capacity, perSecond } = awsBucket): Bucket {
  let tokens = capacity;
  let countedAt = performance.now();
  let last: Promise<unknown> = Promise.resolve();

  function refill(): void {
    const now = performance.now();
    tokens = Math.min(capacity, tokens + ((now - countedAt) / 1000) * perSecond);
    countedAt = now;
  }

  async function next(signal: AbortSignal): Promise<void> {
    for (refill(); tokens < 1; refill())
      await sleep(((1 - tokens) / perSecond) * 1000, undefined, { signal });
    tokens -= 1;
  }

  return {
    take(signal) {
      const taken = last.then(() => next(signal));
      last = taken.catch(() => undefined); // one that was cancelled does not hold up the others
      return taken;
    },
    drain() {
      refill();
      tokens = Math.min(tokens, 0);
    },
  };
}

/** The buckets of a scan, by whatever tells them apart. */
export function bucketsByName(): (name: string) => Bucket {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const known = buckets.get(name);
    if (known !== undefined) return known;
    const bucket = requestBucket();
    buckets.set(name, bucket);
    return bucket;
  };
}
