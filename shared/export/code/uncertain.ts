import { coverageOf, isComplete } from '../../network/coverage';
import { type CollectionName, collections, type Network } from '../../network/network';
import { resourceCollections } from '../../network/resources';

/**
 * Records that only one of two models holds, where the other did not read the list they would stand in: whether AWS
 * has them, neither can tell. No code is made of them.
 */
export function uncertainRecords(base: Network, edited: Network): ReadonlySet<string> {
  const ids = new Set<string>();
  if (base.coverage === edited.coverage) return ids;
  for (const collection of resourceCollections) {
    addUnread(base, edited, collection, ids);
    addUnread(edited, base, collection, ids);
  }
  return ids;
}

function addUnread(
  holder: Network,
  other: Network,
  collection: CollectionName,
  ids: Set<string>,
): void {
  const { call } = collections[collection];
  for (const [key, record] of holder[collection]) {
    if (other[collection].has(key) || isAuthored(record)) continue;
    // A connection is answered by its endpoint's id.
    const id =
      'id' in record
        ? record.id
        : 'vpcEndpointId' in record && 'serviceId' in record
          ? record.vpcEndpointId
          : undefined;
    if (id === undefined) continue;
    const { account, region } = record as { account?: never; region?: never };
    if (!isComplete(coverageOf(other.coverage, call, { account, region }))) ids.add(id);
  }
}

function isAuthored(record: object): boolean {
  return 'authored' in record && record.authored === true;
}
