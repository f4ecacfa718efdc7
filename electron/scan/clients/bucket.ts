export type Bucket = {
  /**
   * Resolves when a request may leave, with what to call when it was answered; rejects when cancelled. First come, first
   * served.
   */
  take(signal: AbortSignal): Promise<() => void>;
  /** AWS said that the bucket is empty: somebody else drinks from it, too. */
  drain(): void;
};

/**
 * AWS's request bucket for calls that change nothing, one for each API, account and Region: 100 at once, then 20 a
 * second. Ours is a little smaller, for others may read the account meanwhile.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 */
const awsBucket = { capacity: 95, perSecond: 19 };

/**
 * AWS counts a request when it arrives, which may be long after it left: a busy machine holds requests back and lets
 * them go in a bunch. So one that is under way counts as if it arrived now, and one that was answered as if it had
 * arrived just then. No later arrival is possible, and an earlier one leaves more room.
 */
export function requestBucket({ capacity, perSecond } = awsBucket): Bucket {
  /** Of those that were answered, what AWS may not have forgotten yet. */
  let level = 0;
  let leakedAt = performance.now();
  let underWay = 0;
  let last: Promise<unknown> = Promise.resolve();
  let tellAnswered: () => void = () => undefined;

  function leak(): void {
    const now = performance.now();
    level = Math.max(0, level - ((now - leakedAt) / 1000) * perSecond);
    leakedAt = now;
  }

  function arrived(): void {
    leak();
    level += 1;
    underWay -= 1;
    tellAnswered();
  }

  async function next(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    for (leak(); level + underWay + 1 > capacity; leak()) {
      const tooMany = level + underWay + 1 - capacity;
      await soonerOf(tooMany <= level ? (tooMany / perSecond) * 1000 : undefined, signal);
    }
    underWay += 1;
    return arrived;
  }

  /** The end of the wait, or of one of those that are under way: time does nothing for these. */
  function soonerOf(waitMs: number | undefined, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = waitMs === undefined ? undefined : setTimeout(end, waitMs);
      function end(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        tellAnswered = () => undefined;
        if (signal.aborted) reject(signal.reason);
        else resolve();
      }
      tellAnswered = end;
      signal.addEventListener('abort', end);
    });
  }

  return {
    take(signal) {
      const taken = last.then(() => next(signal));
      last = taken.catch(() => undefined); // one that was cancelled does not hold up the others
      return taken;
    },
    drain() {
      leak();
      level = Math.max(level, capacity);
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
