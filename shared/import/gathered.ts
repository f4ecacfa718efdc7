import type { Call } from '../network/coverage';
import type { AccountId, RegionName } from '../network/ids';
import { type CollectionName, collectionNames, type RecordOf } from '../network/network';
import { type Candidate, type Collected, nothingCollected } from './collected';
import type { ImportReport } from './report';

/** What one answer says of how far its call was read. */
export type CoverageNote = {
  account: AccountId | undefined;
  region: RegionName | undefined;
  call: Call;
  resourceId: string | undefined;
  /** `damaged`: a record was left out. `page`: AWS has more. `failed`: nothing of it could be read. */
  extent: 'complete' | 'page' | 'damaged' | 'failed';
  /** Why, where it failed. */
  message?: string;
};

/** A change to a record that another list brings. */
export type Amendment<C extends CollectionName = CollectionName> = {
  collection: C;
  id: string;
  change: (record: RecordOf<C>) => RecordOf<C>;
  stub: RecordOf<C> | undefined;
  account: AccountId | undefined;
  region: RegionName | undefined;
  /** The list and file it stood in, for messages. */
  list: string;
  source: string;
};

/** All that reading the answers gave, before it is put together. */
export type Gathered = {
  collected: Collected;
  amendments: Amendment[];
  coverage: CoverageNote[];
  /** By list: the files that held it, and elements that became no record of their own. */
  lists: Map<string, { sources: Set<string>; elements: number }>;
  skipped: ImportReport['skipped'];
  notes: ImportReport['notes'];
};

export function nothingGathered(): Gathered {
  return {
    collected: nothingCollected(),
    amendments: [],
    coverage: [],
    lists: new Map(),
    skipped: [],
    notes: [],
  };
}

/** Several parts as if they had been gathered as one. */
export function together(parts: readonly Gathered[]): Gathered {
  const all = nothingGathered();
  for (const part of parts) {
    for (const name of collectionNames) addCandidates(all.collected[name], part.collected[name]);
    for (const amendment of part.amendments) all.amendments.push(amendment);
    for (const note of part.coverage) all.coverage.push(note);
    for (const [list, { sources, elements }] of part.lists) {
      const known = all.lists.get(list) ?? { sources: new Set(), elements: 0 };
      for (const source of sources) known.sources.add(source);
      all.lists.set(list, { sources: known.sources, elements: known.elements + elements });
    }
    // A bad folder has more of them than a call takes arguments.
    for (const skip of part.skipped) all.skipped.push(skip);
    for (const note of part.notes) all.notes.push(note);
  }
  return all;
}

function addCandidates(
  all: Map<string, Candidate[]>,
  part: ReadonlyMap<string, readonly Candidate[]>,
): void {
  for (const [key, candidates] of part) {
    const known = all.get(key);
    if (known === undefined) all.set(key, [...candidates]);
    else known.push(...candidates);
  }
}
