import type { z } from 'zod';

/** A part of an answer that does not have the shape AWS documents. */
export type Flaw = { path: PropertyKey[]; problem: string };

/**
 * Reads one record, leaving out what is unsound: a list's bad element, a property of the wrong type. A record
 * that is unsound without it too (its id is missing) is not read at all; then `value` is absent.
 *
 * `null` and the empty text are how some exporters write "absent": they are left out without a word.
 */
export function readSound<S extends z.ZodType>(
  shape: S,
  raw: unknown,
): { value?: z.infer<S>; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  let candidate = raw;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const parsed = shape.safeParse(candidate);
    if (parsed.success) return { value: parsed.data, flaws };
    const parts: PropertyKey[][] = [];
    for (const issue of parsed.error.issues) {
      const blank = isBlank(candidate, issue.path);
      if (!blank) flaws.push(toFlaw(issue));
      parts.push(blank ? issue.path : smallestPart(candidate, issue.path));
    }
    const without = withoutParts(candidate, parts);
    if (without === undefined) break;
    candidate = without;
  }
  return { flaws: flaws.slice(0, 1) };
}

/** Further rounds find what the first could not see: a rule between properties, a required one that was blank. */
const maxAttempts = 4;

/** A property, not a list's element: a `null` in a list stands for something. */
function isBlank(value: unknown, path: readonly PropertyKey[]): boolean {
  if (typeof path.at(-1) !== 'string') return false;
  let here = value;
  for (const key of path) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return false;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here === null || here === '';
}

function toFlaw({ path, message }: { path: PropertyKey[]; message: string }): Flaw {
  return { path, problem: message.replace(/^Invalid input: /, '') };
}

/** Undefined where a part cannot be taken away: it is missing. */
function withoutParts(value: unknown, parts: readonly PropertyKey[][]): unknown {
  // From the end, so that a list's earlier elements keep their places.
  const fromEnd = parts.toSorted(compareFromEnd);
  let rest = value;
  const taken = new Set<string>();
  for (const part of fromEnd) {
    const name = JSON.stringify(part.map(String));
    if (taken.has(name)) continue;
    taken.add(name);
    rest = part.length === 0 ? undefined : withoutPart(rest, part);
    if (rest === undefined) return undefined;
  }
  return rest;
}

function compareFromEnd(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (typeof key === 'number' && typeof other === 'number' && key !== other) return other - key;
    if (key !== other) return String(key) < String(other) ? -1 : 1;
  }
  return b.length - a.length;
}

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
