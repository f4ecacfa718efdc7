import { aws } from '../../edits/refusals/reason';
import { isAssociated } from '../../edits/vpcBlocks';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { SecurityGroupRule } from '../../network/security';
import { endpointType } from '../../network/vpcEndpoint';

/** How much AWS gives by default of something, and how much of it there is by the place that it is counted for. */
export type Quota = {
  name: string;
  limit: number;
  source: string;
  count(network: Network): ReadonlyMap<string, number>;
};

const vpc = aws('vpc/latest/userguide/amazon-vpc-limits');
const privateLink = aws('vpc/latest/privatelink/vpc-limits-endpoints');
const transit = aws('vpc/latest/tgw/transit-gateway-quotas');
const peeringSource = aws('vpc/latest/peering/vpc-peering-connection-quotas');
const vpn = aws('vpn/latest/s2svpn/vpn-limits');

type Placed = { account?: string | undefined; region?: string | undefined };

/** The defaults of 2026-11; an account may have been given more. */
export const quotas: readonly Quota[] = [
  quota('vpcs-per-region', 5, vpc, (n) => counted(n.vpcs.values(), placeOf)),
  quota('subnets-per-vpc', 200, vpc, (n) => counted(n.subnets.values(), vpcOf)),
  quota('blocks-per-vpc', 5, vpc, (n) =>
    sized(n.vpcs.values(), (each) => each.cidrBlocks.filter(isAssociated).length),
  ),
  quota('ipv6-blocks-per-vpc', 5, vpc, (n) =>
    sized(n.vpcs.values(), (each) => each.ipv6CidrBlocks.filter(isAssociated).length),
  ),
  quota('route-tables-per-vpc', 200, vpc, (n) => counted(n.routeTables.values(), vpcOf)),
  quota('routes-per-table', 500, vpc, routesPerTable),
  quota('internet-gateways-per-region', 5, vpc, (n) =>
    counted(n.internetGateways.values(), placeOf),
  ),
  quota('egress-only-gateways-per-region', 5, vpc, (n) =>
    counted(n.egressOnlyInternetGateways.values(), placeOf),
  ),
  quota('nat-gateways-per-zone', 5, vpc, natGatewaysPerZone),
  quota('elastic-addresses-per-region', 5, vpc, (n) => counted(n.addresses.values(), placeOf)),
  quota('acls-per-vpc', 200, vpc, (n) => counted(n.networkAcls.values(), vpcOf)),
  quota('rules-per-acl', 20, vpc, rulesPerAcl),
  quota('groups-per-region', 2500, vpc, (n) => counted(n.securityGroups.values(), placeOf)),
  quota('rules-per-group', 60, vpc, rulesPerGroup),
  quota('groups-per-interface', 5, vpc, (n) =>
    sized(n.networkInterfaces.values(), (each) => each.groups?.length ?? 0),
  ),
  quota('prefix-lists-per-region', 100, vpc, (n) =>
    counted(n.prefixLists.values(), (each) => (each.account === 'AWS' ? undefined : placeOf(each))),
  ),
  quota('public-access-exclusions-per-region', 50, vpc, (n) =>
    counted(n.vpcBlockPublicAccessExclusions.values(), placeOf),
  ),
  quota('interface-endpoints-per-vpc', 50, privateLink, (n) =>
    endpointsPerVpc(n, 'Interface', 'GatewayLoadBalancer'),
  ),
  quota('resource-endpoints-per-vpc', 200, privateLink, (n) => endpointsPerVpc(n, 'Resource')),
  quota('service-network-endpoints-per-vpc', 50, privateLink, (n) =>
    endpointsPerVpc(n, 'ServiceNetwork'),
  ),
  quota('gateway-endpoints-per-region', 20, privateLink, (n) =>
    counted(n.vpcEndpoints.values(), (each) =>
      endpointType(each) === 'Gateway' ? placeOf(each) : undefined,
    ),
  ),
  quota('peerings-per-vpc', 50, peeringSource, peeringsPerVpc),
  quota('transit-gateways-per-account', 5, transit, (n) =>
    counted(n.transitGateways.values(), placeOf),
  ),
  quota('transit-gateways-per-vpc', 5, transit, (n) =>
    counted(n.transitGatewayAttachments.values(), ({ resourceType, resourceId }) =>
      resourceType === 'vpc' ? resourceId : undefined,
    ),
  ),
  quota('tables-per-transit-gateway', 20, transit, (n) =>
    counted(n.transitGatewayRouteTables.values(), (each) => each.transitGatewayId),
  ),
  quota('vpn-gateways-per-region', 5, vpn, (n) => counted(n.vpnGateways.values(), placeOf)),
  quota('customer-gateways-per-region', 50, vpn, (n) =>
    counted(n.customerGateways.values(), placeOf),
  ),
  quota('vpn-connections-per-region', 50, vpn, (n) => counted(n.vpnConnections.values(), placeOf)),
  quota('vpn-connections-per-vpn-gateway', 10, vpn, (n) =>
    counted(n.vpnConnections.values(), (each) => each.vpnGatewayId),
  ),
];

function quota(
  name: string,
  limit: number,
  source: string,
  count: (network: Network) => ReadonlyMap<string, number>,
): Quota {
  return { name, limit, source, count };
}

function counted<T>(
  records: Iterable<T>,
  keyOf: (record: T) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sized<T extends { id: string }>(
  records: Iterable<T>,
  sizeOf: (record: T) => number,
): Map<string, number> {
  return new Map([...records].map((record) => [record.id, sizeOf(record)]));
}

function placeOf({ account, region }: Placed): string | undefined {
  return region === undefined ? undefined : `${account ?? ''}/${region}`;
}

function vpcOf({ vpcId }: { vpcId?: string | undefined }): string | undefined {
  return vpcId;
}

function endpointsPerVpc(network: Network, ...types: string[]): Map<string, number> {
  return counted(network.vpcEndpoints.values(), (each) =>
    types.includes(endpointType(each)) ? vpcOf(each) : undefined,
  );
}

/** Propagated routes have a quota of their own. */
function routesPerTable(network: Network): Map<string, number> {
  const weights = weightsOf(network);
  return sized(network.routeTables.values(), ({ routes }) =>
    inFamilies(
      routes
        .filter(({ origin }) => origin !== 'propagated' && origin !== 'local')
        .map(({ destination: to }) =>
          to.kind === 'prefix-list' ? weights(to.prefixListId) : weigh(to.kind, 1),
        ),
    ),
  );
}

/** What something counts in each family of addresses: each has the whole of a quota for itself. */
type Weight = { ipv4: number; ipv6: number };

function weigh(family: 'ipv4' | 'ipv6', count: number): Weight {
  return { ipv4: 0, ipv6: 0, [family]: count };
}

function inFamilies(weights: readonly Weight[]): number {
  const sum = (family: keyof Weight) => weights.reduce((all, each) => all + each[family], 0);
  return Math.max(sum('ipv4'), sum('ipv6'));
}

/** A prefix list counts all it is made for. */
function weightsOf(network: Network): (prefixListId: string) => Weight {
  const lists = new Map(
    [...network.prefixLists.values()].map((list) => [
      list.id as string,
      weigh(isState(list.addressFamily, 'ipv6') ? 'ipv6' : 'ipv4', list.maxEntries ?? 1),
    ]),
  );
  return (id) => lists.get(id) ?? weigh('ipv4', 1);
}

function natGatewaysPerZone(network: Network): Map<string, number> {
  return counted(network.natGateways.values(), ({ subnetId, account, state }) => {
    if (isState(state, 'deleted', 'failed')) return undefined;
    const zone = network.subnets.get(subnetId ?? '')?.availabilityZone;
    return zone === undefined ? undefined : `${account ?? ''}/${zone}`;
  });
}

/** Each direction has its own number, in which the final deny counts. */
function rulesPerAcl(network: Network): Map<string, number> {
  return sized(network.networkAcls.values(), ({ entries }) => {
    const own = entries.filter(({ ruleNumber }) => ruleNumber < 32_767);
    const count = (out: boolean) =>
      inFamilies(
        own
          .filter(({ egress }) => egress === out)
          .map(({ ipv6Cidr }) => weigh(ipv6Cidr === undefined ? 'ipv4' : 'ipv6', 1)),
      );
    return 1 + Math.max(count(true), count(false));
  });
}

/** Each direction has its own number. A rule that names a group counts in both families. */
function rulesPerGroup(network: Network): Map<string, number> {
  const weights = weightsOf(network);
  const weightOf = ({ peer }: SecurityGroupRule) => {
    if (peer.kind === 'security-group') return { ipv4: 1, ipv6: 1 };
    return peer.kind === 'prefix-list' ? weights(peer.prefixListId) : weigh(peer.kind, 1);
  };
  return sized(network.securityGroups.values(), ({ inbound, outbound }) =>
    Math.max(inFamilies(inbound.map(weightOf)), inFamilies(outbound.map(weightOf))),
  );
}

function peeringsPerVpc(network: Network): Map<string, number> {
  const ends: { vpcId?: string | undefined }[] = [];
  for (const { requester, accepter, state } of network.vpcPeeringConnections.values())
    if (isState(state, 'active')) ends.push(requester, accepter);
  return counted(ends, vpcOf);
}
