export type BucketSize = { capacity: number; perSecond: number };

/** Source: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html */
export const awsBuckets = {
  usual: { capacity: 100, perSecond: 20 },
  /** Some calls, sent with neither filter nor `MaxResults`. */
  unpaged: { capacity: 50, perSecond: 10 },
} as const;

const counted = new Set([
  'DescribeInstances',
  'DescribeNetworkInterfaces',
  'DescribeSecurityGroups',
]);

/** A token bucket for each action, account and Region. */
export function throttle(usual: BucketSize = awsBuckets.usual) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    /** False when the request comes too soon. */
    admits(name: string, action: string, parameters: URLSearchParams): boolean {
      const isUnpaged =
        counted.has(action) && !parameters.has('MaxResults') && !parameters.has('Filter.1.Name');
      const { capacity, perSecond } = isUnpaged ? awsBuckets.unpaged : usual;
      const now = performance.now();
      const bucket = buckets.get(name) ?? { tokens: capacity, at: now };
      buckets.set(name, bucket);
      bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}
