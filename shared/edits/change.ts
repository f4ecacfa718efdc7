import type { Change, Diff } from '../network/diff';
import { isSame } from '../network/isSame';
import { type CollectionName, keyOf, type RecordOf } from '../network/network';

export function added<C extends CollectionName>(collection: C, after: RecordOf<C>): Change {
  return { kind: 'record', collection, key: keyOf(collection, after), after };
}

export function removed<C extends CollectionName>(collection: C, before: RecordOf<C>): Change {
  return { kind: 'record', collection, key: keyOf(collection, before), before };
}

/** The record goes by the same key before and after: an edit never renames. */
export function changed<C extends CollectionName>(
  collection: C,
  before: RecordOf<C>,
  after: RecordOf<C>,
): Change {
  return { kind: 'record', collection, key: keyOf(collection, before), before, after };
}

/** The same diff with one change a record, from its first state to its last. What ends as it began is left out. */
export function merged(diff: Diff): Diff {
  const records = new Map<string, Change>();
  for (const [index, change] of diff.entries()) {
    const key = change.kind === 'record' ? `${change.collection} ${change.key}` : `${index}`;
    const earlier = records.get(key);
    records.set(key, earlier === undefined ? change : joined(earlier, change));
  }
  return [...records.values()].filter(({ before, after }) => !isSame(before, after));
}

/** A property that is absent stays absent: a file shows no `undefined`. */
function joined(earlier: Change, later: Change): Change {
  const { before: _, after: __, ...rest } = later;
  return {
    ...rest,
    ...(earlier.before === undefined ? {} : { before: earlier.before }),
    ...(later.after === undefined ? {} : { after: later.after }),
  } as Change;
}
