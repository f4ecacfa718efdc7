import { z } from 'zod';
import { Call, coversPlace } from '../../network/coverage';
import type { Change, Diff } from '../../network/diff';
import { AccountId, RegionName, ZoneName } from '../../network/ids';
import type { Network } from '../../network/network';
import type { AvailabilityZone } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { added } from '../change';
import type { Place } from '../place';
import { type Refusal, refused } from '../refusal';
import { isSameAccount, isZoneOf, refusedPlace } from './placeRules';

export const AddRegion = z.object({
  region: RegionName,
  account: AccountId.optional(),
  /** By name, such as `eu-west-1a`. */
  zones: z.array(ZoneName),
});
export type AddRegion = z.infer<typeof AddRegion>;

/**
 * Opens a Region to draw in. Where nobody ever read anything there, all there is is what will be drawn: then its
 * coverage says so, and an absent thing is not there rather than not known.
 */
export function addRegion(network: Network, params: AddRegion): Result<Diff, Refusal> {
  const not = refusedPlace(params);
  if (not) return not;
  for (const { name, account } of network.regions.values())
    if (name === params.region && isSameAccount(account, params.account))
      return refused('region-exists', name);
  const stranger = params.zones.find((zone) => !isZoneOf(params.region, zone));
  if (stranger !== undefined) return refused('zone-not-in-region', stranger, params.region);
  const place = placeOf(params);
  return ok([
    added('regions', { ...account(params), name: params.region, optInStatus: 'opted-in' }),
    ...[...new Set(params.zones)]
      .map((name) => drawnZone(place, name))
      .filter((zone) => !hasZone(network, zone))
      .map((zone) => added('availabilityZones', zone)),
    ...drawnCoverage(network, place),
  ]);
}

export function drawnZone(place: Place, name: ZoneName): AvailabilityZone {
  return { ...place, name, zoneType: 'availability-zone', state: 'available' };
}

function hasZone(network: Network, { name, account }: AvailabilityZone): boolean {
  return [...network.availabilityZones.values()].some(
    (zone) => zone.name === name && isSameAccount(zone.account, account),
  );
}

function drawnCoverage(network: Network, place: Place): Change[] {
  if (network.coverage.some((entry) => coversPlace(entry, place))) return [];
  const after = Call.options.map((call) => ({ ...place, call, status: 'authored' as const }));
  return [{ kind: 'coverage', before: [], after }];
}

function placeOf({ account, region }: AddRegion): Place {
  return account === undefined ? { region } : { account, region };
}

function account({ account }: AddRegion) {
  return account === undefined ? {} : { account };
}
