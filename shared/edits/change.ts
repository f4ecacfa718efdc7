import type { Change } from '../network/diff';
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
