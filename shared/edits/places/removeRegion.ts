import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { AccountId, RegionName } from '../../network/ids';
import { type AnyRecord, keyOf, type Network } from '../../network/network';
import { resourceCollections } from '../../network/resources';
import { ok, type Result } from '../../result';
import { removed } from '../change';
import { type Refusal, refused } from '../refusal';

export const RemoveRegion = z.object({ region: RegionName, account: AccountId.optional() });
export type RemoveRegion = z.infer<typeof RemoveRegion>;

/** Takes an empty Region and its zones out of the model. */
export function removeRegion(network: Network, params: RemoveRegion): Result<Diff, Refusal> {
  const isHere = (record: { account?: string | undefined }, region: string | undefined) =>
    region === params.region && record.account === params.account;
  const region = [...network.regions.values()].find((each) => isHere(each, each.name));
  if (!region) return refused('no-such-region', params.region);
  for (const collection of resourceCollections)
    for (const record of network[collection].values() as Iterable<AnyRecord>)
      if ('region' in record && isHere(record, record.region) && record.account !== 'AWS')
        return refused('region-in-use', params.region, keyOf(collection, record as never));
  const zones = [...network.availabilityZones.values()].filter((each) => isHere(each, each.region));
  return ok([
    ...zones.map((zone) => removed('availabilityZones', zone)),
    removed('regions', region),
  ]);
}
