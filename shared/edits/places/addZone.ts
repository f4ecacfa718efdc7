import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { AccountId, RegionName, ZoneId, ZoneName } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { type Refusal, refused } from '../refusal';
import { drawnZone } from './addRegion';
import { holdsRegion, isZoneOf, zonesOf } from './placeRules';

export const AddZone = z.object({
  region: RegionName,
  account: AccountId.optional(),
  zone: ZoneName,
  zoneId: ZoneId.optional(),
  zoneType: z.enum(['availability-zone', 'local-zone', 'wavelength-zone']).optional(),
});
export type AddZone = z.infer<typeof AddZone>;

/** Lets subnets be drawn in a further zone of a Region. */
export function addZone(network: Network, params: AddZone): Result<Diff, Refusal> {
  const { region, account, zone, zoneId, zoneType } = params;
  const place = account === undefined ? { region } : { account, region };
  if (!holdsRegion(network, place)) return refused('no-such-region', region);
  if (!isZoneOf(region, zone)) return refused('zone-not-in-region', zone, region);
  if (zonesOf(network, place).some(({ name }) => name === zone))
    return refused('zone-exists', zone);
  return ok([
    added('availabilityZones', {
      ...drawnZone(place, zone),
      ...(zoneId === undefined ? {} : { zoneId }),
      ...(zoneType === undefined ? {} : { zoneType }),
    }),
  ]);
}
