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
  const cut: Cut = new Map();
  for (const part of parts) {
    let here = cut;
    for (const key of part) {
      const inner = here.get(key) ?? new Map();
      here.set(key, inner);
      here = inner;
    }
    here.set(whole, new Map());
  }
  return withoutCut(value, cut);
}

/** The parts to take away, as a tree: each list is copied once, however many of its elements are bad. */
type Cut = Map<PropertyKey | typeof whole, Cut>;
const whole = Symbol('all of it');

/** A copy without the parts, sharing the rest; undefined where nothing is left, or where a part is missing. */
function withoutCut(value: unknown, cut: Cut): unknown {
  if (cut.has(whole) || !isObject(value)) return undefined;
  const keys = [...cut.keys()] as PropertyKey[];
  if (!keys.every((key) => Object.hasOwn(value, key))) return undefined;
  return Array.isArray(value) ? listWithout(value, cut) : objectWithout(value, cut);
}

function listWithout(list: readonly unknown[], cut: Cut): unknown {
  const kept: unknown[] = [];
  for (const [index, element] of list.entries()) {
    const inner = cut.get(index);
    if (inner?.has(whole)) continue;
    const rest = inner === undefined ? element : withoutCut(element, inner);
    if (inner !== undefined && rest === undefined) return undefined;
    kept.push(rest);
  }
  return kept;
}

function objectWithout(object: object, cut: Cut): unknown {
  const kept: Record<PropertyKey, unknown> = { ...object };
  for (const [key, inner] of cut) {
    if (key === whole) continue;
    const rest = inner.has(whole) ? undefined : withoutCut(kept[key], inner);
    if (inner.has(whole)) delete kept[key];
    else if (rest === undefined) return undefined;
    else kept[key] = rest;
  }
  return kept;
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
