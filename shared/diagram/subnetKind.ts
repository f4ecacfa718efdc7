import type { Network } from '../network/network';
import { isState } from '../network/record';
import type { Route, RouteTable } from '../network/routeTable';
import type { Subnet } from '../network/vpc';
import type { SubnetKind } from './diagram';

/**
 * Which way a subnet's packets may leave the VPC, by its effective route table: the explicitly associated one, else
 * the VPC's main one.
 *
 * An internet gateway makes it public, any other way out private (NAT, transit gateway, peering, virtual private
 * gateway, egress-only gateway, an appliance); local routes and gateway endpoints alone leave it isolated. Without a
 * table nothing is known. `MapPublicIpOnLaunch` plays no part: it says what addresses are handed out, not where
 * packets go. A blackhole route leads nowhere.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types
 * Not modelled: a route to an appliance for destinations inside the VPC counts as a way out.
 */
export function subnetKind(network: Network, subnet: Subnet): SubnetKind {
  return kindByTable(effectiveRouteTable(network, subnet));
}

export function kindByTable(table: RouteTable | undefined): SubnetKind {
  if (table === undefined) return 'unknown';
  const live = table.routes.filter((route) => !isState(route.state, 'blackhole'));
  if (live.some((route) => route.target.kind === 'internet-gateway')) return 'public';
  return live.some(leavesVpc) ? 'private' : 'isolated';
}

/** The table that routes what leaves the subnet; undefined where none was read. */
export function effectiveRouteTable(network: Network, subnet: Subnet): RouteTable | undefined {
  const { bySubnet, mainByVpc } = associations(network.routeTables);
  return (
    bySubnet.get(subnet.id) ??
    (subnet.vpcId === undefined ? undefined : mainByVpc.get(subnet.vpcId))
  );
}

function leavesVpc(route: Route): boolean {
  if (route.target.kind === 'local') return false;
  // A route to an endpoint by prefix list is a gateway endpoint's; by CIDR it leads to an appliance.
  return !(route.target.kind === 'vpc-endpoint' && route.destination.kind === 'prefix-list');
}

type Associations = { bySubnet: Map<string, RouteTable>; mainByVpc: Map<string, RouteTable> };

const indexed = new WeakMap<ReadonlyMap<string, RouteTable>, Associations>();

function associations(routeTables: ReadonlyMap<string, RouteTable>): Associations {
  const known = indexed.get(routeTables);
  if (known !== undefined) return known;
  const index: Associations = { bySubnet: new Map(), mainByVpc: new Map() };
  for (const table of routeTables.values())
    for (const association of table.associations) {
      if (association.subnetId !== undefined) index.bySubnet.set(association.subnetId, table);
      if (association.main && table.vpcId !== undefined) index.mainByVpc.set(table.vpcId, table);
    }
  indexed.set(routeTables, index);
  return index;
}
