import { isState } from '../../network/record';
import type { Route, RouteTable } from '../../network/routeTable';
import { endpointType } from '../../network/vpcEndpoint';
import { destinationText, targetText } from '../index/compileTable';
import { missing } from '../notRead';
import type { Packet } from '../packet';
import type { Position, Sender } from '../position';
import { ended, go, lost, type Step, type Walk } from '../walk';

type Context = { vpcId: string; fromSubnetId?: string; sender?: Sender };

/**
 * Hands the packet to what the chosen route names.
 *
 * A blackhole drops it. Assumed until tried in a live account: it does not fall through to a shorter prefix.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
export function followRoute(
  walk: Walk,
  packet: Packet,
  table: RouteTable,
  route: Route,
  context: Context,
): Step {
  const what = `${destinationText(route)} to ${targetText(route)} in ${table.id}`;
  if (isState(route.state, 'blackhole')) {
    walk.find(
      'BAD_STATE_ROUTE',
      table.id,
      `The route ${what} is a blackhole: its target is gone.`,
      {
        fix: { kind: 'replace-route', routeTableId: table.id, destination: destinationText(route) },
      },
    );
    walk.find(
      'ASSUMED_BLACKHOLE_DROPS',
      table.id,
      `That no wider route of ${table.id} takes over from a blackhole is assumed.`,
    );
    return ended;
  }
  if (route.state !== undefined && !isState(route.state, 'active')) {
    walk.find(
      'ROUTE_STATE_UNKNOWN',
      table.id,
      `The route ${what} is ${route.state}, which AWS does not explain.`,
    );
    return lost;
  }
  const position = positionOf(walk, packet, route, context);
  if (position !== undefined) return go(packet, position);
  const { kind, id } = route.target;
  if (kind === 'vpc-endpoint' && id !== undefined && !walk.network.vpcEndpoints.has(id)) {
    walk.find('UNKNOWN_RESOURCE', id, `${id} is not in the model.`, {
      missing: missing('DescribeVpcEndpoints', table),
    });
  } else if (kind === 'instance' && id !== undefined) {
    walk.find('UNKNOWN_RESOURCE', id, `The interfaces of ${id} are not in the model.`, {
      missing: missing('DescribeNetworkInterfaces', table),
    });
  } else {
    walk.find(
      'UNSUPPORTED_COMPONENT',
      id ?? table.id,
      `The route ${what} leads to a ${kind}, which is not modelled.`,
    );
  }
  return lost;
}

function positionOf(
  walk: Walk,
  packet: Packet,
  route: Route,
  context: Context,
): Position | undefined {
  const { kind, id = '' } = route.target;
  const { vpcId, fromSubnetId } = context;
  const from = fromSubnetId === undefined ? {} : { fromSubnetId };
  const subnet = fromSubnetId === undefined ? {} : { subnetId: fromSubnetId };
  switch (kind) {
    case 'local':
      return { at: 'vpc', vpcId, ...from };
    case 'internet-gateway':
      return { at: 'internet-gateway-out', id, vpcId, ...subnet };
    case 'egress-only-internet-gateway':
      return { at: 'egress-only-out', id, vpcId, ...subnet };
    case 'nat-gateway':
      return { at: 'nat-gateway', id, vpcId, ...from };
    case 'vpn-gateway':
      return { at: 'vpn-gateway-out', id, vpcId };
    case 'vpc-peering-connection':
      return { at: 'peering', id, fromVpcId: vpcId };
    case 'transit-gateway':
      return { at: 'transit-gateway', id, vpcId, ...subnet };
    case 'network-interface':
      return {
        at: 'arrival',
        networkInterfaceId: id,
        forwarded: !isOwnAddress(walk, packet, id),
        ...from,
      };
    case 'instance': {
      const [first] = walk.index.interfacesOfInstance(id);
      return (
        first && {
          at: 'arrival',
          networkInterfaceId: first.id,
          forwarded: !isOwnAddress(walk, packet, first.id),
          ...from,
        }
      );
    }
    case 'vpc-endpoint':
      return endpointPosition(walk, id, context);
    case 'carrier-gateway':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
    case 'unknown':
      return undefined;
  }
}

function endpointPosition(
  walk: Walk,
  id: string,
  { vpcId, fromSubnetId }: Context,
): Position | undefined {
  const endpoint = walk.network.vpcEndpoints.get(id);
  const from = fromSubnetId === undefined ? {} : { fromSubnetId };
  if (endpoint === undefined) return undefined;
  switch (endpointType(endpoint)) {
    case 'Gateway':
      return { at: 'gateway-endpoint', id, vpcId, ...from };
    case 'GatewayLoadBalancer':
      return { at: 'gateway-load-balancer-endpoint', id, vpcId, ...from };
    default:
      return undefined;
  }
}

/** A route may name the very interface the packet is for: then nothing is forwarded. */
function isOwnAddress(walk: Walk, packet: Packet, networkInterfaceId: string): boolean {
  const { destination } = packet;
  if (typeof destination === 'object') return false;
  return walk.index.addresses
    .holdersOf(destination)
    .some((holder) => holder.networkInterface.id === networkInterfaceId);
}
