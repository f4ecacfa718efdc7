import type { Random } from '../../support/generate/random';
import { hostileText } from './text';

const numbers = [
  0,
  -0,
  1,
  -1,
  0.1,
  65_535,
  65_536,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  -(2 ** 53) - 2,
  1e21,
  1e308,
  5e-324,
  Number.POSITIVE_INFINITY,
  Number.NaN,
] as const;

/** Any value that JSON or a structured clone may bring, keys of JavaScript's own among them. */
export function hostileValue(random: Random, depth = 3): unknown {
  const leaf = depth <= 0;
  switch (random.below(leaf ? 5 : 9)) {
    case 0:
      return null;
    case 1:
      return random.below(2) === 0;
    case 2:
      return random.pick(numbers);
    case 3:
    case 4:
      return hostileText(random);
    case 5:
      return Array.from({ length: random.below(4) }, () => hostileValue(random, depth - 1));
    case 6:
      return nested(random);
    default:
      return hostileObject(random, depth - 1);
  }
}

function hostileObject(random: Random, depth: number): object {
  const object = {};
  for (let count = random.below(4); count > 0; count -= 1)
    setOwn(object, hostileText(random), hostileValue(random, depth));
  return object;
}

/** As JSON.parse does it: `__proto__` is a key like any other. */
export function setOwn(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Deep enough to cost whoever recurses dearly, and seldom: it is slow to make. The text mutations nest deeper. */
function nested(random: Random): unknown {
  let value: unknown = hostileText(random);
  const levels = random.below(50) === 0 ? 500 : random.below(20);
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
