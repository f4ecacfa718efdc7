import type { CollectionName, RecordOf } from '../network/network';
import type { Candidate } from './collected';

/** What became of several records with one id. */
export type Settled<C extends CollectionName> = {
  record: RecordOf<C>;
  /** Said the same again: counted once. */
  repeats: Candidate<C>[];
  /** Said something else in the same view: left out. */
  conflicts: Candidate<C>[];
};

/**
 * One record out of all that answers showed under one id.
 *
 * Inside one list and one view the most complete record stays, the first of equals; the owner's view comes
 * before others', and what it leaves blank they fill; the same with several lists (a transit gateway attachment
 * stands in two), and last with what was only seen inside another record.
 */
export function settle<C extends CollectionName>(
  ownList: string,
  candidates: readonly Candidate<C>[],
): Settled<C> {
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0 && !only.derived && only.list === ownList)
    return { record: only.record, repeats: [], conflicts: [] };
  const repeats: Candidate<C>[] = [];
  const conflicts: Candidate<C>[] = [];
  const best: Candidate<C>[] = [];
  for (const group of grouped(candidates)) {
    const [first, ...others] = group.toSorted((a, b) => weight(b) - weight(a));
    if (first === undefined) continue;
    best.push(first);
    const text = JSON.stringify(first.record);
    for (const other of others)
      (JSON.stringify(other.record) === text ? repeats : conflicts).push(other);
  }
  best.sort((a, b) => rank(b, ownList) - rank(a, ownList) || weight(b) - weight(a));
  // The best comes last: what it says stands.
  const record = Object.assign({}, ...best.map((one) => one.record).reverse()) as RecordOf<C>;
  const lists = [...new Set(best.filter((one) => !one.derived).map((one) => one.list))].sort();
  const ordinary = lists.length === 1 && lists[0] === ownList;
  return {
    record: ordinary ? record : { ...record, listedAs: lists },
    repeats,
    conflicts,
  };
}

/** By list and view, in order of appearance. */
function grouped<C extends CollectionName>(candidates: readonly Candidate<C>[]): Candidate<C>[][] {
  const groups = new Map<string, Candidate<C>[]>();
  for (const candidate of candidates) {
    const name = `${candidate.derived ? 'in ' : ''}${candidate.list} ${candidate.view}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()];
}

function weight({ record }: Candidate): number {
  return Object.keys(record).length;
}

function rank(candidate: Candidate, ownList: string): number {
  const listed = candidate.derived ? 0 : candidate.list === ownList ? 8 : 4;
  return listed + (candidate.own ? 2 : 0);
}
