/** Chance that is the same in every run. */
export type Random = {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
};

/** Mulberry32: small, fast, good enough to spread resources. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** Ids in AWS's length and alphabet, one after the other. */
export function idSource(): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    // Multiplied by an odd number the counter looks like an id and still never repeats.
    const low = Math.imul(count, 0x9e3779b1) >>> 0;
    return `${prefix}-0${count.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`;
  };
}
