import type { z } from 'zod';
import type { Random } from '../../support/generate/random';
import { hostileText } from './text';
import { hostileValue, setOwn } from './value';

/**
 * A value of a schema's shape, its texts hostile. One place in so many does not fit: so that what is behind the first
 * check is met too.
 *
 * @param misfitIn 0: everything fits
 */
export function ofSchema(schema: z.core.$ZodType, random: Random, misfitIn = 30): unknown {
  if (misfitIn > 0 && random.below(misfitIn) === 0) return hostileValue(random, 2);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (inner: z.core.$ZodType) => ofSchema(inner, random, misfitIn);
  switch (def.type) {
    case 'string':
      return hostileText(random) || 'x';
    case 'number':
      return random.below(4) === 0 ? random.below(65_536) : random.below(3);
    case 'boolean':
      return random.below(2) === 0;
    case 'literal':
      return def.values[random.below(def.values.length)];
    case 'enum': {
      const entries = Object.values(def.entries);
      return entries[random.below(entries.length)];
    }
    case 'array':
      return Array.from({ length: random.below(4) }, () => inside(def.element));
    case 'record': {
      const record = {};
      for (let count = random.below(3); count > 0; count -= 1)
        setOwn(record, hostileText(random), inside(def.valueType));
      return record;
    }
    case 'union': {
      const option = def.options[random.below(def.options.length)];
      return option === undefined ? undefined : inside(option);
    }
    case 'object':
      return objectOf(def.shape, random, misfitIn);
    case 'optional':
    case 'default':
      return inside(def.innerType);
    case 'unknown':
      return hostileValue(random);
    default:
      throw new Error(`nothing is known of a schema of type ${def.type}`);
  }
}

function objectOf(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  random: Random,
  misfitIn: number,
): object {
  const object = {};
  for (const [key, property] of Object.entries(shape)) {
    const leftOut =
      property._zod.optin === 'optional'
        ? random.below(2) === 0
        : misfitIn > 0 && random.below(misfitIn) === 0;
    if (!leftOut) setOwn(object, key, ofSchema(property, random, misfitIn));
  }
  if (misfitIn > 0 && random.below(4) === 0) setOwn(object, hostileText(random), 1);
  return object;
}
