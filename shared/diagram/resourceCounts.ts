import type { AnyRecord, Network } from '../network/network';
import { placeOfResource, resourceCollections } from '../network/resources';
import type { Passes } from './filter';

/** How many resources pass a filter, in all and in each place. A place does not count itself. */
export type ResourceCounts = {
  shown: number;
  total: number;
  inRegion(name: string | undefined): number;
  inVpc(id: string): number;
  inSubnet(id: string): number;
};

export function countResources(network: Network, passes: Passes): ResourceCounts {
  const regions = new Map<string | undefined, number>();
  const vpcs = new Map<string, number>();
  const subnets = new Map<string, number>();
  let shown = 0;
  let total = 0;
  for (const collection of resourceCollections)
    for (const [id, record] of network[collection] as ReadonlyMap<string, AnyRecord>) {
      total += 1;
      const place = placeOfResource(network, collection, record);
      if (!passes(collection, { id, tags: tagsOf(record) }, place)) continue;
      shown += 1;
      add(regions, place.region);
      if (place.vpcId !== undefined && collection !== 'vpcs') add(vpcs, place.vpcId);
      if (place.subnetId !== undefined && collection !== 'subnets') add(subnets, place.subnetId);
    }
  return {
    shown,
    total,
    inRegion: (name) => regions.get(name) ?? 0,
    inVpc: (id) => vpcs.get(id) ?? 0,
    inSubnet: (id) => subnets.get(id) ?? 0,
  };
}

function tagsOf(record: AnyRecord): { key: string; value: string }[] {
  return 'tags' in record ? record.tags : [];
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
