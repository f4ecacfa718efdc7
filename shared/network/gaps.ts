import {
  type Call,
  type CoverageEntry,
  type CoverageStatus,
  coversPlace,
  isComplete,
  readerOf,
} from './coverage';
import type { AccountId, RegionName } from './ids';
import { collectionNames, type Network } from './network';

/** Something that was not, or not wholly, read. */
export type Gap = {
  account?: AccountId;
  region?: RegionName;
  call: Call;
  /** Never `complete` or `authored`: those are no gaps. */
  status: CoverageStatus;
  /** The one resource a call by id was not made for, where it was made for others. */
  resourceId?: string;
  errorCode?: string;
  message?: string;
};

/**
 * The calls a path may depend on, in the order in which people ask for them. Load balancers are left out (they come
 * from files only), and so are calls that only name things: zones, Regions, rule ids.
 */
const pathCalls: readonly Call[] = [
  'DescribeVpcs',
  'DescribeVpcAttribute',
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInstances',
  'DescribeSecurityGroups',
  'DescribeSecurityGroupVpcAssociations',
  'DescribeNetworkAcls',
  'DescribeInternetGateways',
  'DescribeEgressOnlyInternetGateways',
  'DescribeNatGateways',
  'DescribeAddresses',
  'DescribeVpcEndpoints',
  'DescribeVpcEndpointServices',
  'DescribeVpcPeeringConnections',
  'DescribeTransitGateways',
  'DescribeTransitGatewayAttachments',
  'DescribeTransitGatewayVpcAttachments',
  'DescribeTransitGatewayRouteTables',
  'SearchTransitGatewayRoutes',
  'GetTransitGatewayRouteTableAssociations',
  'GetTransitGatewayRouteTablePropagations',
  'GetTransitGatewayPrefixListReferences',
  'DescribeVpnGateways',
  'DescribeVpnConnections',
  'DescribeCustomerGateways',
  'DescribeManagedPrefixLists',
  'GetManagedPrefixListEntries',
  'DescribeDhcpOptions',
  'DescribeVpcBlockPublicAccessOptions',
  'DescribeVpcBlockPublicAccessExclusions',
];

/** The resources a call by id is made for: without any there is nothing to ask. */
const madeFor: Partial<Record<Call, (network: Network, place: Place) => string[]>> = {
  DescribeVpcAttribute: (network, place) => idsIn(network.vpcs.values(), place),
  SearchTransitGatewayRoutes: tablesIn,
  GetTransitGatewayRouteTableAssociations: tablesIn,
  GetTransitGatewayRouteTablePropagations: tablesIn,
  GetTransitGatewayPrefixListReferences: tablesIn,
  // AWS's own lists are known by name, whatever their entries.
  GetManagedPrefixListEntries: (network, place) => idsIn(network.prefixLists.values(), place),
};

type Place = { account?: AccountId | undefined; region?: RegionName | undefined };

/**
 * What was not, or not wholly, read in each account and Region that has resources. An account that is known only
 * from what others share with it has no gaps of its own: nobody asked it, and that is one thing, not thirty.
 */
export function gapsOf(network: Network): Gap[] {
  const byCall = coverageByCall(network.coverage);
  return placesOf(network).flatMap((place) => {
    const reader = readerOf(network.coverage, place);
    return pathCalls
      .filter((call) => hasSubject[call]?.(network) ?? true)
      .flatMap((call) => {
        const here = (byCall.get(call) ?? []).filter((entry) => coversPlace(entry, reader));
        return gapsAt(network, place, call, here);
      });
  });
}

/** Calls that tell nothing where an earlier one showed nothing: that one is the gap then. */
const hasSubject: Partial<Record<Call, (network: Network) => boolean>> = {
  DescribeTransitGatewayAttachments: hasTransitGateways,
  DescribeTransitGatewayVpcAttachments: hasTransitGateways,
  DescribeTransitGatewayRouteTables: hasTransitGateways,
  DescribeVpcBlockPublicAccessExclusions: (network) =>
    [...network.vpcBlockPublicAccessOptions.values()].some(
      (options) => options.internetGatewayBlockMode !== 'off',
    ),
};

function hasTransitGateways(network: Network): boolean {
  return network.transitGateways.size > 0 || network.transitGatewayAttachments.size > 0;
}

function gapsAt(network: Network, place: Place, call: Call, here: readonly CoverageEntry[]): Gap[] {
  const general = best(here.filter((entry) => entry.resourceId === undefined));
  if (general !== undefined && isWhole(general)) return [];
  const ids = madeFor[call]?.(network, place);
  if (ids === undefined) return [gap(place, call, general)];
  if (ids.length === 0) return [];
  const byId = new Map<string, CoverageEntry[]>();
  for (const entry of here) {
    if (entry.resourceId === undefined) continue;
    const known = byId.get(entry.resourceId);
    if (known === undefined) byId.set(entry.resourceId, [entry]);
    else known.push(entry);
  }
  const open = ids
    .map((id) => ({ id, entry: best(byId.get(id) ?? []) ?? general }))
    .filter(({ entry }) => entry === undefined || !isWhole(entry));
  const alike = open.every(({ entry }) => entry?.status === open[0]?.entry?.status);
  if (open.length === ids.length && alike && open.length > 0)
    return [gap(place, call, open[0]?.entry)];
  return open.map(({ id, entry }) => ({ ...gap(place, call, entry), resourceId: id }));
}

function gap(place: Place, call: Call, entry: CoverageEntry | undefined): Gap {
  return {
    ...(place.account === undefined ? {} : { account: place.account }),
    ...(place.region === undefined ? {} : { region: place.region }),
    call,
    status: entry?.status ?? 'not-asked',
    ...(entry?.errorCode === undefined ? {} : { errorCode: entry.errorCode }),
    ...(entry?.message === undefined ? {} : { message: entry.message }),
  };
}

function isWhole({ status }: CoverageEntry): boolean {
  return isComplete(status);
}

function best(entries: readonly CoverageEntry[]): CoverageEntry | undefined {
  return entries.find(isWhole) ?? entries.find(({ status }) => status === 'partial') ?? entries[0];
}

function coverageByCall(coverage: readonly CoverageEntry[]): Map<Call, CoverageEntry[]> {
  const byCall = new Map<Call, CoverageEntry[]>();
  for (const entry of coverage) {
    const known = byCall.get(entry.call);
    if (known === undefined) byCall.set(entry.call, [entry]);
    else known.push(entry);
  }
  return byCall;
}

function tablesIn(network: Network, place: Place): string[] {
  return idsIn(network.transitGatewayRouteTables.values(), place);
}

function idsIn(records: Iterable<Place & { id: string }>, place: Place): string[] {
  const ids: string[] = [];
  for (const record of records)
    if (record.account === place.account && record.region === place.region) ids.push(record.id);
  return ids;
}

/** Collections that say where an account may go, not that something of its stands there. */
const notResources = new Set(['accounts', 'regions', 'availabilityZones', 'serviceDetails']);

function placesOf(network: Network): Place[] {
  const asked = new Set(network.coverage.map(({ account }) => account));
  const speaksForAll = asked.size === 0 || asked.has(undefined);
  const places = new Map<string, Place>();
  let somewhere = false;
  let last: Place | undefined;
  for (const name of collectionNames) {
    if (notResources.has(name)) continue;
    for (const record of network[name].values()) {
      somewhere = true;
      if (!('account' in record || 'region' in record)) continue;
      const { account, region } = record as Place;
      // Thousands in a row stand in one place: a key for each is left behind for the collector.
      if (last !== undefined && account === last.account && region === last.region) continue;
      last = { account, region };
      if (account === 'AWS' || (!speaksForAll && !asked.has(account))) continue;
      const key = `${account ?? ''}/${region ?? ''}`;
      if (!places.has(key)) places.set(key, { account, region });
    }
  }
  // Files that name no account and no Region lack things too.
  if (places.size === 0 && somewhere) return [{}];
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}
