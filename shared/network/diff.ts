import { z } from 'zod';
import { Declared } from './declared';
import { type CollectionName, collectionNames, collections, type Network } from './network';

const CollectionNameSchema = z.enum(collectionNames as [CollectionName, ...CollectionName[]]);

/**
 * One record before and after. `before` absent: the record was added; `after` absent: it was removed.
 * `declared` changes as a whole: it is small and edited by hand.
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
  let declared = network.declared;
  for (const change of diff) {
    if (change.kind === 'declared') {
      declared = change.after;
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
  return { ...network, ...Object.fromEntries(touched), declared };
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
