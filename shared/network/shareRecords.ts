import { isSame } from './isSame';
import { type CollectionName, collectionNames, type Network } from './network';

/**
 * A network with those of its records replaced that another one holds alike, by the very records of the other.
 *
 * Two models that were read from files share nothing, though most of them is the same. Whoever compares networks looks
 * at what they do not share, and of what they share keeps what is known.
 */
export function shareRecords(network: Network, other: Network): Network {
  const shared: Partial<Record<CollectionName, ReadonlyMap<string, unknown>>> = {};
  for (const collection of collectionNames) {
    const [own, others]: ReadonlyMap<string, unknown>[] = [network[collection], other[collection]];
    if (own === undefined || others === undefined) continue;
    let isWhole = own.size === others.size;
    const records = new Map<string, unknown>();
    for (const [key, record] of own) {
      const theirs = others.get(key);
      const isAlike = theirs !== undefined && isSame(record, theirs);
      isWhole &&= isAlike;
      records.set(key, isAlike ? theirs : record);
    }
    shared[collection] = isWhole ? others : records;
  }
  return { ...network, ...shared } as Network;
}
