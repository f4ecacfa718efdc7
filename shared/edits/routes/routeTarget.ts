import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { RouteTable, RouteTarget } from '../../network/routeTable';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

/** A target that stands where the table may lead, and what a route to it does at once. */
export type ResolvedTarget = { target: RouteTarget; state: 'active' | 'blackhole' };

const active = (target: RouteTarget): Result<ResolvedTarget, Refusal> =>
  ok({ target, state: 'active' });

/**
 * Finds a route's target. An instance stands for its one network interface, as in AWS's own answers.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html
 *         https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
 */
export function resolveTarget(
  network: Network,
  table: RouteTable,
  target: RouteTarget,
): Result<ResolvedTarget, Refusal> {
  const elsewhere = () => refused('target-in-other-vpc', target.id ?? '', table.id);
  switch (target.kind) {
    case 'local':
      return active({ kind: 'local' });
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'vpn-gateway': {
      const gateway = find(network, gateways[target.kind], target.id);
      if (!gateway.ok) return gateway;
      const isHere = gateway.value.attachments.some(({ vpcId }) => vpcId === table.vpcId);
      return isHere ? active(target) : elsewhere();
    }
    case 'nat-gateway': {
      const gateway = find(network, 'natGateways', target.id);
      if (!gateway.ok) return gateway;
      return gateway.value.vpcId === table.vpcId ? active(target) : elsewhere();
    }
    case 'network-interface': {
      const networkInterface = find(network, 'networkInterfaces', target.id);
      if (!networkInterface.ok) return networkInterface;
      return networkInterface.value.vpcId === table.vpcId ? active(target) : elsewhere();
    }
    case 'instance': {
      const instance = find(network, 'instances', target.id);
      if (!instance.ok) return instance;
      const [id, second] = instance.value.networkInterfaceIds;
      if (second !== undefined) return refused('several-interfaces', instance.value.id);
      return resolveTarget(network, table, { kind: 'network-interface', id: id ?? '' });
    }
    case 'vpc-endpoint': {
      const endpoint = find(network, 'vpcEndpoints', target.id);
      if (!endpoint.ok) return endpoint;
      if (endpointType(endpoint.value) !== 'GatewayLoadBalancer')
        return refused('endpoint-is-no-target', endpoint.value.id);
      return endpoint.value.vpcId === table.vpcId ? active(target) : elsewhere();
    }
    case 'vpc-peering-connection': {
      const peering = find(network, 'vpcPeeringConnections', target.id);
      if (!peering.ok) return peering;
      const { requester, accepter, state } = peering.value;
      if (requester.vpcId !== table.vpcId && accepter.vpcId !== table.vpcId) return elsewhere();
      // The route is written before the request is accepted, and leads nowhere until then.
      return ok({ target, state: isState(state, 'active') ? 'active' : 'blackhole' });
    }
    case 'transit-gateway': {
      const gateway = find(network, 'transitGateways', target.id);
      if (!gateway.ok) return gateway;
      const isAttached = [...network.transitGatewayAttachments.values()].some(
        (attachment) =>
          attachment.transitGatewayId === gateway.value.id &&
          attachment.resourceType === 'vpc' &&
          attachment.resourceId === table.vpcId &&
          isState(attachment.state, 'available', 'modifying', 'pending'),
      );
      return isAttached
        ? active(target)
        : refused('transit-gateway-not-attached', gateway.value.id, table.id);
    }
    case 'carrier-gateway':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
    case 'unknown':
      return refused('target-not-drawn', target.kind);
  }
}

const gateways = {
  'internet-gateway': 'internetGateways',
  'egress-only-internet-gateway': 'egressOnlyInternetGateways',
  'vpn-gateway': 'vpnGateways',
} as const;
