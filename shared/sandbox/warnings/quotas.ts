import { aws } from '../../edits/refusals/reason';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
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

type Placed = { account?: string | undefined; region?: string | undefined };

/** The defaults of 2026-11; an account may have been given more. */
export const quotas: readonly Quota[] = [
  quota('vpcs-per-region', 5, vpc, (n) => counted(n.vpcs.values(), placeOf)),
  quota('subnets-per-vpc', 200, vpc, (n) => counted(n.subnets.values(), vpcOf)),
  quota('blocks-per-vpc', 5, vpc, (n) => sized(n.vpcs.values(), (each) => each.cidrBlocks.length)),
  quota('route-tables-per-vpc', 200, vpc, (n) => counted(n.routeTables.values(), vpcOf)),
  quota('routes-per-table', 500, vpc, routesPerTable),
  quota('internet-gateways-per-region', 5, vpc, (n) =>
    counted(n.internetGateways.values(), placeOf),
  ),
  quota('nat-gateways-per-zone', 5, vpc, natGatewaysPerZone),
  quota('elastic-addresses-per-region', 5, vpc, (n) => counted(n.addresses.values(), placeOf)),
  quota('acls-per-vpc', 200, vpc, (n) => counted(n.networkAcls.values(), vpcOf)),
  quota('rules-per-acl', 20, vpc, (n) => rulesPerAcl(n)),
  quota('groups-per-region', 2500, vpc, (n) => counted(n.securityGroups.values(), placeOf)),
  quota('rules-per-group', 60, vpc, rulesPerGroup),
  quota('groups-per-interface', 5, vpc, (n) =>
    sized(n.networkInterfaces.values(), (each) => each.groups?.length ?? 0),
  ),
  quota('interface-endpoints-per-vpc', 50, privateLink, (n) =>
    counted(n.vpcEndpoints.values(), (each) =>
      ['Interface', 'GatewayLoadBalancer'].includes(endpointType(each)) ? vpcOf(each) : undefined,
    ),
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

/** Propagated routes have a quota of their own; a prefix list counts all it is made for. */
function routesPerTable(network: Network): Map<string, number> {
  const lists = new Map(
    [...network.prefixLists.values()].map((list) => [list.id, list.maxEntries]),
  );
  return sized(network.routeTables.values(), ({ routes }) =>
    routes
      .filter(({ origin }) => origin !== 'propagated' && origin !== 'local')
      .reduce(
        (sum, { destination: to }) =>
          sum + (to.kind === 'prefix-list' ? (lists.get(to.prefixListId) ?? 1) : 1),
        0,
      ),
  );
}

function natGatewaysPerZone(network: Network): Map<string, number> {
  return counted(network.natGateways.values(), ({ subnetId, account }) => {
    const zone = network.subnets.get(subnetId ?? '')?.availabilityZone;
    return zone === undefined ? undefined : `${account ?? ''}/${zone}`;
  });
}

/** The final denies count for nothing. Each direction has its own number. */
function rulesPerAcl(network: Network): Map<string, number> {
  return sized(network.networkAcls.values(), ({ entries }) => {
    const own = entries.filter(({ ruleNumber }) => ruleNumber < 32_767);
    return Math.max(...[true, false].map((out) => own.filter((e) => e.egress === out).length));
  });
}

function rulesPerGroup(network: Network): Map<string, number> {
  return sized(network.securityGroups.values(), ({ inbound, outbound }) =>
    Math.max(inbound.length, outbound.length),
  );
}

function peeringsPerVpc(network: Network): Map<string, number> {
  const ends: { vpcId?: string | undefined }[] = [];
  for (const { requester, accepter, state } of network.vpcPeeringConnections.values())
    if (isState(state, 'active')) ends.push(requester, accepter);
  return counted(ends, vpcOf);
}
