import type { Network } from '../../network/network';
import type { Place } from '../place';
import { type Refusal, refused } from '../refusal';

type Refused = { ok: false; error: Refusal };

/** https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;

/** Whether a zone goes by its Region's code and more: `eu-west-1a`, or `us-east-1-bos-1a` for a Local Zone. */
export function isZoneOf(region: string, zone: string): boolean {
  return zone.startsWith(region) && /^([a-z]|-[a-z0-9-]+[a-z])$/.test(zone.slice(region.length));
}

export function refusedPlace({ account, region }: Place): Refused | undefined {
  if (account !== undefined && !/^\d{12}$/.test(account))
    return refused('account-id-wrong', account);
  if (region !== undefined && !REGION.test(region)) return refused('region-name-wrong', region);
  return undefined;
}

/** Whether something may be drawn there: the Region was added or read, or a VPC shows that it is in use. */
export function holdsRegion(network: Network, place: Place): boolean {
  for (const { name, account } of network.regions.values())
    if (name === place.region && isSameAccount(account, place.account)) return true;
  for (const { region, account } of network.vpcs.values())
    if (region === place.region && isSameAccount(account, place.account)) return true;
  return false;
}

/** The zones that the model knows of a Region, as this account names them. */
export function zonesOf(network: Network, place: Place) {
  return [...network.availabilityZones.values()].filter(
    ({ region, account }) => region === place.region && isSameAccount(account, place.account),
  );
}

/** A record without an account came from a source that held one account only. */
export function isSameAccount(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
