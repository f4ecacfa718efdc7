import type { Diff } from '../../../shared/network/diff';
import type { CollectionName } from '../../../shared/network/network';

type Counts = ReadonlyMap<CollectionName, number>;

/** How many records of each kind an edit added, changed and removed. */
export type DiffCounts = { added: Counts; changed: Counts; removed: Counts };

export function diffCounts(diff: Diff): DiffCounts {
  const added = new Map<CollectionName, number>();
  const changed = new Map<CollectionName, number>();
  const removed = new Map<CollectionName, number>();
  for (const change of diff) {
    if (change.kind !== 'record') continue;
    const counts =
      change.before === undefined ? added : change.after === undefined ? removed : changed;
    counts.set(change.collection, (counts.get(change.collection) ?? 0) + 1);
  }
  return { added, changed, removed };
}
