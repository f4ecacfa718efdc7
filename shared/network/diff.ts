import { z } from 'zod';
import { CoverageEntry } from './coverage';
import { Declared } from './declared';
import { type CollectionName, collectionNames, collections, type Network } from './network';

const CollectionNameSchema = z.enum(collectionNames as [CollectionName, ...CollectionName[]]);

/**
 * One record before and after. `before` absent: the record was added; `after` absent: it was removed.
 * `declared` changes as a whole: it is small and edited by hand. Of `coverage` only the entries that go and those
 * that come are told: a place that a sketch opens adds some, an organization has thousands.
 */
export const Change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record'),
    collection: CollectionNameSchema,
    key: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
  z.object({ kind: z.literal('declared'), before: Declared, after: Declared }),
  z.object({
    kind: z.literal('coverage'),
    before: z.array(CoverageEntry),
    after: z.array(CoverageEntry),
  }),
]);
export type Change = z.infer<typeof Change>;

export const Diff = z.array(Change);
export type Diff = z.infer<typeof Diff>;

export function reverse(diff: Diff): Diff {
  return diff
    .map((change) => ({ ...change, before: change.after, after: change.before }) as Change)
    .reverse();
}

/**
 * Applies a diff that was made on this very network; records that do not change are shared with it.
 * Cost grows with the touched collections' sizes (a map copy each), not with the network's.
 */
export function applyDiff(network: Network, diff: Diff): Network {
  const touched = new Map<CollectionName, Map<string, unknown>>();
  let { coverage, declared } = network;
  for (const change of diff) {
    if (change.kind === 'declared') {
      declared = change.after;
      continue;
    }
    if (change.kind === 'coverage') {
      coverage = replaceEntries(coverage, change.before, change.after);
      continue;
    }
    let map = touched.get(change.collection);
    if (map === undefined) {
      map = new Map(network[change.collection] as ReadonlyMap<string, unknown>);
      touched.set(change.collection, map);
    }
    if (change.after === undefined) map.delete(change.key);
    else map.set(change.key, change.after);
  }
  return { ...network, ...Object.fromEntries(touched), coverage, declared };
}

/** What came last goes first: an undo leaves the entries in the order in which they stood. */
function replaceEntries(
  coverage: readonly CoverageEntry[],
  gone: readonly CoverageEntry[],
  come: readonly CoverageEntry[],
): readonly CoverageEntry[] {
  if (gone.length === 0) return [...coverage, ...come];
  const counts = new Map<string, number>();
  for (const entry of gone) counts.set(entryKey(entry), (counts.get(entryKey(entry)) ?? 0) + 1);
  const kept: CoverageEntry[] = [];
  for (const entry of coverage.toReversed()) {
    const count = counts.get(entryKey(entry)) ?? 0;
    if (count > 0) counts.set(entryKey(entry), count - 1);
    else kept.push(entry);
  }
  return [...kept.reverse(), ...come];
}

function entryKey({ account, region, call, status, resourceId }: CoverageEntry): string {
  return JSON.stringify([account ?? null, region ?? null, call, status, resourceId ?? null]);
}

/** Checks a diff that came from a file or another process: every record must fit today's schema and its key. */
export function parseDiff(raw: unknown): z.ZodSafeParseResult<Diff> {
  return CheckedDiff.safeParse(raw);
}

const CheckedDiff = Diff.superRefine((diff, context) => {
  for (const [index, change] of diff.entries()) {
    if (change.kind !== 'record') continue;
    const { schema, key } = collections[change.collection];
    for (const side of ['before', 'after'] as const) {
      const record = change[side];
      if (record === undefined) continue;
      const parsed = schema.safeParse(record);
      if (!parsed.success)
        context.addIssue({
          code: 'custom',
          path: [index, side, ...(parsed.error.issues[0]?.path ?? [])],
          message: parsed.error.issues[0]?.message ?? 'wrong shape',
        });
      else if ((key as (r: unknown) => string)(parsed.data) !== change.key)
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: 'key does not fit the record',
        });
    }
  }
});
