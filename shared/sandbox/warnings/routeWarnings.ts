import { covers, parseCidr } from '../../address/cidr';
import { blockOf, destinationKey } from '../../edits/routes/destination';
import type { PeeringSide, VpcPeeringConnection } from '../../network/connections';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { Route, RouteTable } from '../../network/routeTable';
import { type Warning, warning } from '../warning';

/** Routes that drop what they match. */
export function* deadRouteWarnings(network: Network): Generator<Warning> {
  for (const table of network.routeTables.values())
    for (const route of table.routes)
      if (isState(route.state, 'blackhole'))
        yield warning(
          'dead-route',
          table.id,
          destinationKey(route.destination),
          route.target.id ?? '',
        );
}

/** Routes that expect more of a peering connection than it gives. */
export function* peeringRouteWarnings(network: Network): Generator<Warning> {
  for (const table of network.routeTables.values())
    for (const route of table.routes) {
      if (route.target.kind !== 'vpc-peering-connection') continue;
      const peering = network.vpcPeeringConnections.get(route.target.id ?? '');
      const side = peering && farSide(peering, table);
      if (side && leadsPast(network, side, route))
        yield warning(
          'peering-not-transitive',
          table.id,
          destinationKey(route.destination),
          peering.id,
        );
    }
}

/** Peerings that are routed to from one side only: requests arrive, replies do not come back. */
export function* oneWayPeeringWarnings(network: Network): Generator<Warning> {
  const routed = new Map<string, Set<string>>();
  for (const { vpcId, routes } of network.routeTables.values())
    for (const { target } of routes)
      if (target.kind === 'vpc-peering-connection' && target.id !== undefined && vpcId) {
        const sides = routed.get(target.id) ?? new Set();
        routed.set(target.id, sides.add(vpcId));
      }
  for (const peering of network.vpcPeeringConnections.values()) {
    const sides = routed.get(peering.id);
    if (!sides || !isState(peering.state, 'active')) continue;
    // A VPC of which the model has no table was not read: it may well have the route.
    for (const { vpcId } of [peering.requester, peering.accepter])
      if (vpcId !== undefined && !sides.has(vpcId) && hasTables(network, vpcId))
        yield warning('peering-without-route-back', peering.id, vpcId);
  }
}

function farSide(
  { requester, accepter }: VpcPeeringConnection,
  { vpcId }: RouteTable,
): PeeringSide | undefined {
  if (requester.vpcId === vpcId) return accepter;
  return accepter.vpcId === vpcId ? requester : undefined;
}

/** Certainly outside the other VPC: a route wider than its blocks still reaches them. */
function leadsPast(network: Network, side: PeeringSide, { destination }: Route): boolean {
  const block = blockOf(destination);
  const vpc = network.vpcs.get(side.vpcId ?? '');
  const known = [
    ...side.cidrBlocks,
    ...side.ipv6CidrBlocks,
    ...(vpc ? [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks].map(({ cidr }) => cidr) : []),
  ];
  if (!block || known.length === 0) return false;
  return !known.some((text) => {
    const own = parseCidr(text);
    return own !== undefined && (covers(own, block) || covers(block, own));
  });
}

function hasTables(network: Network, vpcId: string): boolean {
  for (const table of network.routeTables.values()) if (table.vpcId === vpcId) return true;
  return false;
}
