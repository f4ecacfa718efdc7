import type { z } from 'zod';

/** A part of an answer that does not have the shape AWS documents. */
export type Flaw = { path: PropertyKey[]; problem: string };

/**
 * Reads one record, leaving out what is unsound: a list's bad element, a property of the wrong type. A record
 * that is unsound without it too (its id is missing) is not read at all; then `value` is absent.
 */
export function readSound<S extends z.ZodType>(
  shape: S,
  raw: unknown,
): { value?: z.infer<S>; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  let candidate = raw;
  for (let attempt = 0; attempt <= maxFlaws; attempt += 1) {
    const parsed = shape.safeParse(candidate);
    if (parsed.success) return { value: parsed.data, flaws };
    const issue = parsed.error.issues[0];
    if (issue === undefined) break;
    const path = smallestPart(candidate, issue.path);
    const without = path.length === 0 ? undefined : withoutPart(candidate, path);
    flaws.push({ path: issue.path, problem: issue.message });
    if (without === undefined) break;
    candidate = without;
  }
  return { flaws };
}

/** More than so many bad places, and the record is taken for something else than it claims to be. */
const maxFlaws = 25;

/** The innermost list element on the path, since half a rule or route would be a wrong one; else the property. */
function smallestPart(value: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  let here = value;
  let end = path.length;
  for (const [index, key] of path.entries()) {
    if (Array.isArray(here)) end = index + 1;
    here = isObject(here) ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return path.slice(0, end);
}

/** A copy without the part, sharing the rest; undefined where there is nothing to take away. */
function withoutPart(value: unknown, [key, ...rest]: PropertyKey[]): unknown {
  if (!isObject(value) || key === undefined || !Object.hasOwn(value, key)) return undefined;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== key);
    const inner = withoutPart(value[Number(key)], rest);
    return inner === undefined ? undefined : value.with(Number(key), inner);
  }
  const { [key]: taken, ...others } = value as Record<PropertyKey, unknown>;
  if (rest.length === 0) return others;
  const inner = withoutPart(taken, rest);
  return inner === undefined ? undefined : { ...others, [key]: inner };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
