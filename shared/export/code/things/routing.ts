import { parseCidr, sameCidr } from '../../../address/cidr';
import type { NatGateway } from '../../../network/gateways';
import type { Network } from '../../../network/network';
import type { Tags } from '../../../network/record';
import type {
  Route,
  RouteDestination,
  RouteTable,
  RouteTargetKind,
} from '../../../network/routeTable';
import type { Vpc } from '../../../network/vpc';
import { endpointType } from '../../../network/vpcEndpoint';
import { type Ref, ref } from './ref';
import { destinationWord, nameOf, ownTags, part, type Thing, whole } from './thing';
import { inForce } from './vpcs';

export type RoutingThings = {
  'route-table': { vpc: Ref; main: boolean; tags: Tags };
  /** A regional NAT gateway brings one of its own. */
  'regional-nat-route-table': { natGateway: Ref; tags: Tags };
  /** Of a subnet, or of a gateway: then the table routes what enters there. */
  'route-table-association': { table: Ref; subnet?: Ref; gateway?: Ref };
  route: {
    table: Ref;
    destination: Destination;
    target: { kind: RouteTargetKind; to?: Ref | undefined };
    /** Stands in the place of the route that every table has to its own VPC. */
    replacesLocal: boolean;
  };
  'gateway-propagation': { table: Ref; gateway: Ref };
};

export type Destination =
  | { kind: 'ipv4' | 'ipv6'; cidr: string }
  | { kind: 'prefix-list'; list: Ref };

export function* routingThings(network: Network): Generator<Thing> {
  const regionalNats = new Map(
    [...network.natGateways.values()].map((nat) => [nat.routeTableId, nat]),
  );
  for (const table of network.routeTables.values()) {
    if (table.vpcId === undefined) continue;
    yield tableOf(network, table, table.vpcId, regionalNats.get(table.id));
    yield* associationsOf(network, table);
    for (const route of table.routes) yield* thingOfRoute(network, table, table.vpcId, route);
    for (const gatewayId of table.propagatingVpnGatewayIds)
      yield part(
        'gateway-propagation',
        table,
        gatewayId,
        { table: ref(table.id), gateway: ref(gatewayId) },
        {
          name: `${tableName(table)} from ${gatewayId}`,
          goesWith: [ref(table.id), ref(gatewayId)],
          wants: [`${gatewayId} at ${table.vpcId}`],
        },
      );
  }
}

function tableOf(
  network: Network,
  table: RouteTable,
  vpcId: string,
  broughtBy: NatGateway | undefined,
): Thing {
  const tags = ownTags(table);
  if (broughtBy !== undefined)
    return whole(
      'regional-nat-route-table',
      table,
      { natGateway: ref(broughtBy.id), tags },
      { name: nameOf(broughtBy, broughtBy.id), comesWith: ref(broughtBy.id) },
    );
  const main = table.associations.some((each) => each.main);
  return whole(
    'route-table',
    table,
    { vpc: ref(vpcId), main, tags },
    {
      name: `${nameOf(network.vpcs.get(vpcId as never), vpcId)} ${main ? 'main' : 'routes'}`,
      ...(main ? { comesWith: ref(vpcId) } : {}),
    },
  );
}

/** By subnet or gateway, which has one table at most: another table is a change of the same association. */
function* associationsOf(network: Network, table: RouteTable): Generator<Thing> {
  for (const { subnetId, gatewayId } of table.associations) {
    const id = subnetId ?? gatewayId;
    if (id === undefined) continue;
    const end = network.subnets.get(id) ?? network.internetGateways.get(id);
    yield {
      ...part(
        'route-table-association',
        table,
        '',
        {
          table: ref(table.id),
          ...(subnetId === undefined ? { gateway: ref(id) } : { subnet: ref(id) }),
        },
        {
          name: nameOf(end, id),
          wants: table.vpcId === undefined ? [] : [`${id} at ${table.vpcId}`],
        },
      ),
      key: `route-table-association ${id}`,
    };
  }
}

export function* thingOfRoute(
  network: Network,
  table: RouteTable,
  vpcId: string,
  route: Route,
): Generator<Thing> {
  const { destination, target, origin } = route;
  if (origin === 'propagated' || origin === 'advertised' || target.kind === 'local') return;
  // Its endpoint writes and removes it.
  if (isGatewayEndpoint(network, target.id)) return;
  const text = destination.kind === 'prefix-list' ? destination.prefixListId : destination.cidr;
  const wants = wantsOf(network, vpcId, route);
  yield part(
    'route',
    table,
    text,
    {
      table: ref(table.id),
      destination: toDestination(destination),
      target: { kind: target.kind, to: target.id === undefined ? undefined : ref(target.id) },
      replacesLocal: origin === 'local' || isBlockOf(network.vpcs.get(vpcId as never), destination),
    },
    { name: `${tableName(table)} to ${destinationWord(text)}`, goesWith: [ref(table.id)], wants },
  );
}

function isGatewayEndpoint(network: Network, id: string | undefined): boolean {
  const endpoint = id === undefined ? undefined : network.vpcEndpoints.get(id as never);
  return endpoint !== undefined && endpointType(endpoint) === 'Gateway';
}

/** A route is taken only to what stands at the VPC already. */
function wantsOf(network: Network, vpcId: string, { target, destination }: Route): string[] {
  const wants = target.id === undefined ? [] : [`${target.id} at ${vpcId}`];
  if (destination.kind !== 'prefix-list' && network.vpcs.has(vpcId as never))
    wants.push(`space in ${vpcId}`);
  return wants;
}

function toDestination(destination: RouteDestination): Destination {
  return destination.kind === 'prefix-list'
    ? { kind: 'prefix-list', list: ref(destination.prefixListId) }
    : destination;
}

/** A route to a whole block of the VPC stands where the local one stood, whatever it leads to now. */
function isBlockOf(vpc: Vpc | undefined, destination: RouteDestination): boolean {
  if (vpc === undefined || destination.kind === 'prefix-list') return false;
  const block = parseCidr(destination.cidr);
  return inForce([...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks]).some(({ cidr }) => {
    const own = parseCidr(cidr);
    return own !== undefined && block !== undefined && sameCidr(own, block);
  });
}

function tableName(table: RouteTable): string {
  return nameOf(table, table.id);
}
