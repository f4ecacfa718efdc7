import { type Cidr, covers, parseCidr, sameCidr } from '../../address/cidr';
import { reservedForVpc } from '../../address/specialRanges';
import type { Network } from '../../network/network';
import type { RouteDestination, RouteTable, RouteTarget } from '../../network/routeTable';
import { endpointType } from '../../network/vpcEndpoint';
import { type Refusal, refused } from '../refusal';
import { blocksOf, parsedBlocks } from '../vpcBlocks';
import { blockOf, destinationKey } from './destination';

type Refused = { ok: false; error: Refusal };

/**
 * Why AWS would not write a route to this destination and target into this table; undefined if it would.
 * That the target exists in the right VPC is `refusedTarget`'s matter.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 * Not modelled: routes of Outposts' subnets to a local gateway, public IPv4 pools of an internet gateway.
 */
export function refusedRoute(
  network: Network,
  table: RouteTable,
  destination: RouteDestination,
  target: RouteTarget,
): Refused | undefined {
  const about = [table.id, destinationKey(destination)];
  const block = blockOf(destination);
  if (block && reservedForVpc.some((range) => covers(range, block)))
    return refused('route-to-reserved-range', ...about);
  if (destination.kind === 'prefix-list') {
    const endpoint = target.kind === 'vpc-endpoint' && network.vpcEndpoints.get(target.id ?? '');
    if (endpoint && endpointType(endpoint) === 'GatewayLoadBalancer')
      return refused('prefix-list-to-gateway-load-balancer-endpoint', ...about);
  }
  if (target.kind === 'egress-only-internet-gateway' && block?.family === 4)
    return refused('egress-only-is-ipv6', ...about);
  return isEdgeTable(table)
    ? refusedEdgeRoute(network, table, destination, target)
    : refusedInside(network, table, block, target, about);
}

/** A table that routes what enters by an internet gateway or a virtual private gateway. */
export function isEdgeTable({ associations }: RouteTable): boolean {
  return associations.some(
    ({ gatewayId, publicIpv4Pool }) => gatewayId !== undefined || publicIpv4Pool !== undefined,
  );
}

function refusedEdgeRoute(
  network: Network,
  table: RouteTable,
  destination: RouteDestination,
  target: RouteTarget,
): Refused | undefined {
  if (destination.kind === 'prefix-list')
    return refused('gateway-route-table', table.id, destination.prefixListId);
  if (!edgeTargets.has(target.kind)) return refused('edge-route-target', table.id, target.id ?? '');
  const block = blockOf(destination);
  const whole = [...vpcBlocks(network, table), ...subnetBlocks(network, table)];
  if (!block || !whole.some((own) => sameCidr(own, block)))
    return refused('edge-route-destination', table.id, destination.cidr);
  return undefined;
}

/** Of a subnet's route inside its own VPC. The local route itself, being no more specific, is not meant. */
function refusedInside(
  network: Network,
  table: RouteTable,
  block: Cidr | undefined,
  target: RouteTarget,
  about: readonly string[],
): Refused | undefined {
  if (!block) return undefined;
  const local = vpcBlocks(network, table).find((own) => covers(own, block));
  if (!local) return undefined;
  const isWhole =
    sameCidr(local, block) || subnetBlocks(network, table).some((own) => sameCidr(own, block));
  return isWhole && innerTargets.has(target.kind)
    ? undefined
    : refused('more-specific-than-local', ...about);
}

/** A `vpc-endpoint` is a Gateway Load Balancer's here: the others are no targets. */
const innerTargets: ReadonlySet<RouteTarget['kind']> = new Set([
  'local',
  'nat-gateway',
  'network-interface',
  'vpc-endpoint',
]);
const edgeTargets: ReadonlySet<RouteTarget['kind']> = new Set([
  'local',
  'network-interface',
  'vpc-endpoint',
]);

function vpcBlocks(network: Network, { vpcId }: RouteTable): Cidr[] {
  const vpc = network.vpcs.get(vpcId ?? '');
  return vpc ? parsedBlocks(blocksOf(vpc)) : [];
}

function subnetBlocks(network: Network, { vpcId }: RouteTable): Cidr[] {
  const blocks: Cidr[] = [];
  for (const subnet of network.subnets.values()) {
    if (subnet.vpcId !== vpcId) continue;
    for (const text of [subnet.cidrBlock, ...subnet.ipv6CidrBlocks.map(({ cidr }) => cidr)]) {
      const block = text === undefined ? undefined : parseCidr(text);
      if (block) blocks.push(block);
    }
  }
  return blocks;
}
