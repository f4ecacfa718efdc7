import { type CollectionName, collectionNames, keyOf, type RecordOf } from '../network/network';

/** A record as one answer showed it. */
export type Candidate<C extends CollectionName = CollectionName> = {
  record: RecordOf<C>;
  /** The list it stood in. */
  list: string;
  /** Whose view it is: two views of one thing complete each other, two records of one view contradict. */
  view: string;
  /** The owner's own view, which outranks others'. */
  own: boolean;
  derived: boolean;
  /** The file or call it came in, for messages. */
  source: string;
  place: string;
};

/** Everything the answers showed, by collection and key, in the order in which it came. */
export type Collected = { [C in CollectionName]: Map<string, Candidate<C>[]> };

export function nothingCollected(): Collected {
  return Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as Collected;
}

export function collect<C extends CollectionName>(
  collected: Collected,
  collection: C,
  candidate: Candidate<C>,
): void {
  const key = keyOf(collection, candidate.record);
  const map = collected[collection] as Map<string, Candidate<C>[]>;
  const known = map.get(key);
  if (known === undefined) map.set(key, [candidate]);
  else known.push(candidate);
}

/**
 * Drops what the source did not tell: an absent property means "not read". A copy, since V8 makes objects slow from
 * which something was deleted.
 */
export function compact<T extends object>(record: T): T {
  const told: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) told[key] = value;
  return told as T;
}
