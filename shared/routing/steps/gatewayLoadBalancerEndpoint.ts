import { findEndpointState } from '../endpointState';
import { passNetworkAcl } from '../filters/networkAcl';
import { missing } from '../notRead';
import type { Packet } from '../packet';
import type { PositionAt } from '../position';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { noteZoneCrossing, zoneOf } from '../zones';

/**
 * Through the appliances behind a Gateway Load Balancer and back: the packet leaves by the same endpoint, and the
 * route table of the endpoint's own subnet decides how it goes on. No security group; the network ACL judges even a
 * neighbour in the same subnet.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 */
export function passGatewayLoadBalancerEndpoint(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'gateway-load-balancer-endpoint'>,
): Step {
  const endpoint = walk.network.vpcEndpoints.get(at.id);
  if (endpoint === undefined) return lost;
  const [subnetId] = endpoint.subnetIds;
  const subnet = subnetId === undefined ? undefined : walk.network.subnets.get(subnetId);
  if (subnet === undefined) {
    walk.find(
      'UNKNOWN_RESOURCE',
      endpoint.id,
      `The subnet of ${endpoint.id} is not in the model.`,
      {
        missing: missing('DescribeSubnets', endpoint),
      },
    );
    return lost;
  }
  passNetworkAcl(walk, packet, subnet, 'inbound');
  const inspected: Packet = {
    ...packet,
    identity: { lostBy: `Gateway Load Balancer endpoint ${endpoint.id}` },
  };
  walk.hop(
    'vpc-endpoint',
    endpoint.id,
    inspected,
    evidence({ kind: 'state', state: endpoint.state ?? 'not read' }, [endpoint.id]),
  );
  if (!findEndpointState(walk, endpoint)) return ended;
  const from =
    at.fromSubnetId === undefined ? undefined : walk.network.subnets.get(at.fromSubnetId);
  noteZoneCrossing(walk, zoneOf(from), subnet, endpoint.id);
  remember(walk, endpoint.id);
  return go(inspected, {
    at: 'subnet',
    subnetId: subnet.id,
    sender: { kind: 'gateway-load-balancer-endpoint', id: endpoint.id },
  });
}

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-load-balancers.html */
function remember(walk: Walk, endpointId: string): void {
  const { gatewayLoadBalancerEndpoints: inspectedBy } = walk.connection;
  if (walk.direction === 'forward') {
    inspectedBy.push(endpointId);
    walk.find(
      'PATH_THROUGH_GWLB_NOT_CHECKED',
      endpointId,
      `What the appliances behind ${endpointId} let pass is not known; that they pass it is assumed.`,
    );
  } else if (!inspectedBy.includes(endpointId)) {
    walk.find(
      'GWLB_FLOW_NOT_STARTED',
      endpointId,
      `The reply meets ${endpointId}, whose appliances never saw the request.`,
    );
  }
}
