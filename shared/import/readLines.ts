import { collectionNames, type Network } from '../network/network';
import type { Gathered } from './gathered';
import { listReaders } from './registry';
import type { ImportReport } from './report';
import { listOfCollection } from './sink';

/** What was read, a line a list: records where the list makes records, else the elements that completed others. */
export function readLines(network: Network, lists: Gathered['lists']): ImportReport['read'] {
  const records = new Map<string, number>();
  for (const name of collectionNames) {
    const ownList = listOfCollection(name);
    records.set(ownList, records.get(ownList) ?? 0);
    for (const record of network[name].values()) {
      const listed = 'listedAs' in record ? record.listedAs : undefined;
      for (const list of listed ?? [ownList]) records.set(list, (records.get(list) ?? 0) + 1);
    }
  }
  return [...lists]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([list, { sources, elements }]) => ({
      list,
      records: records.get(list) ?? elements,
      files: sources.size,
    }));
}

const keysInOrder = [...listReaders.keys()];

function order(list: string): number {
  return keysInOrder.indexOf(list);
}
