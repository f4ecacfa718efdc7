import { knownRegions, regionName } from '../../../shared/diagram/regionNames';
import { isSameAccount } from '../../../shared/edits/places/placeRules';
import type { Network } from '../../../shared/network/network';
import { isOwner } from '../../../shared/network/resources';
import { fieldWords } from '../../text/editing/words';
import type { Field, Option, Scope } from './form';
import { textOf } from './form';

/** The Regions that something may be drawn in: those that were added, read, or are in use. */
export function openRegions(network: Network): Option[] {
  const names = new Set<string>();
  for (const { name } of network.regions.values()) names.add(name);
  for (const { region } of network.vpcs.values()) if (region !== undefined) names.add(region);
  return [...names].sort().map((name) => ({ value: name, title: name, detail: regionName(name) }));
}

export const openRegionField: Field = {
  kind: 'one',
  name: 'region',
  label: fieldWords.region,
  options: ({ network }) => openRegions(network),
  start: ({ network, place }) => place.region ?? openRegions(network)[0]?.value ?? '',
};

/** The Region that was chosen, and the account that something drawn there belongs to: the place's, else the first seen. */
export function chosenRegion(scope: Scope): { region: string; account?: string } {
  const region = textOf(scope, 'region');
  const account = scope.place.account ?? accountIn(scope.network, region);
  return isOwner(account) ? { region, account } : { region };
}

function accountIn(network: Network, region: string): string | undefined {
  for (const vpc of network.vpcs.values()) if (vpc.region === region) return vpc.account;
  for (const each of network.regions.values()) if (each.name === region) return each.account;
  return undefined;
}

/** Every Region there is, those of the model first. */
export function regionOptions(network: Network): Option[] {
  const names = new Set<string>();
  for (const { name } of network.regions.values()) names.add(name);
  for (const { region: name } of network.vpcs.values()) if (name !== undefined) names.add(name);
  for (const name of knownRegions) names.add(name);
  return [...names].map((name) => ({ value: name, title: name, detail: regionName(name) }));
}

/** The zones of a Region by name, as one account calls them. */
export function knownZones(network: Network, region: string, account?: string): string[] {
  const names = new Set<string>();
  for (const zone of network.availabilityZones.values())
    if (zone.region === region && isSameAccount(zone.account, account)) names.add(zone.name);
  return [...names].sort();
}
