import type { CollectionName, Network } from '../network/network';
import { nameTag, type Tags } from '../network/record';

/** What people call a resource: its Name tag, else its id. */
export function nameOf(network: Network, collection: CollectionName, id: string): string {
  const record = (network[collection] as ReadonlyMap<string, { tags?: Tags }>).get(id);
  return (record?.tags && nameTag({ tags: record.tags })) ?? id;
}
