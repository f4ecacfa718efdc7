import type { Change, Diff } from '../../../shared/network/diff';
import { isSame } from '../../../shared/network/isSame';
import type { CollectionName } from '../../../shared/network/network';

type Counts = ReadonlyMap<CollectionName, number>;

/** How many records of each kind an edit added, changed and removed. */
export type DiffCounts = { added: Counts; changed: Counts; removed: Counts };

export function diffCounts(diff: Diff): DiffCounts {
  const added = new Map<CollectionName, number>();
  const changed = new Map<CollectionName, number>();
  const removed = new Map<CollectionName, number>();
  for (const change of diff) {
    if (change.kind !== 'record' || isCountAlone(change)) continue;
    const counts =
      change.before === undefined ? added : change.after === undefined ? removed : changed;
    counts.set(change.collection, (counts.get(change.collection) ?? 0) + 1);
  }
  return { added, changed, removed };
}

/** How many addresses a subnet has left follows from what stands in it. */
function isCountAlone({ before, after }: Change): boolean {
  return isSame(withoutCount(before), withoutCount(after));
}

function withoutCount(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  const { availableIpAddressCount: _, ...rest } = record as Record<string, unknown>;
  return rest;
}
