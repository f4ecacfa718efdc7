import { endpointType } from '../../network/vpcEndpoint';
import { findEndpointState } from '../endpointState';
import { noteEndpointPasses } from '../filters/blockPublicAccess';
import { passEndpointPolicy } from '../filters/endpointPolicy';
import { describeParty, type Packet, TCP, UDP } from '../packet';
import type { PositionAt } from '../position';
import { serviceOfEndpoint } from '../serviceOfEndpoint';
import { ended, evidence, lost, type Step, type Walk } from '../walk';
import { passProviderLoadBalancer } from './providerLoadBalancer';

/**
 * Into an endpoint by one of its interfaces, and on to the service. The interface's groups have judged the packet
 * already. TCP and UDP alone (Resource endpoints TCP alone); nothing answers a ping. A Gateway Load Balancer endpoint
 * is met by routes; nobody knows what it does with a packet for its own address.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-resources.html
 */
export function passInterfaceEndpoint(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'interface-endpoint'>,
): Step {
  const endpoint = walk.network.vpcEndpoints.get(at.id);
  if (endpoint === undefined) return lost;
  const shown = evidence(
    {
      kind: 'interface',
      networkInterface: at.networkInterfaceId,
      address: describeParty(packet.destination),
    },
    [endpoint.id, at.networkInterfaceId],
  );
  walk.hop('vpc-endpoint', endpoint.id, packet, shown);
  const works = findEndpointState(walk, endpoint);
  const type = endpointType(endpoint);
  const carries = carriedBy.get(type);
  if (carries !== undefined && !carries.includes(packet.protocol))
    walk.find(
      'PROTOCOL_RESTRICTION',
      endpoint.id,
      `${endpoint.id} carries ${carries.length === 1 ? 'TCP' : 'TCP and UDP'} alone.`,
    );
  if (!works) return ended;
  if (endpoint.vpcId !== undefined) noteEndpointPasses(walk, endpoint.id, endpoint.vpcId);
  const replyFrom = { at: 'interface', networkInterfaceId: at.networkInterfaceId } as const;
  switch (type) {
    case 'Interface': {
      passEndpointPolicy(walk, packet, endpoint);
      passProviderLoadBalancer(walk, packet, endpoint);
      const service = serviceOfEndpoint(endpoint);
      const id =
        service === undefined
          ? 'aws-service:unknown'
          : `aws-service:${service.service}@${service.region}`;
      walk.hop(
        'aws-service',
        id,
        packet,
        evidence({ kind: 'address', address: describeParty(packet.source) }, [id]),
      );
      return { kind: 'delivered', packet, replyFrom };
    }
    case 'Resource':
    case 'ServiceNetwork': {
      const arn = endpoint.resourceConfigurationArn ?? endpoint.serviceNetworkArn ?? endpoint.id;
      walk.hop('aws-service', `aws-service:${arn}`, packet, evidence({ kind: 'none' }, [arn]));
      return { kind: 'delivered', packet, replyFrom };
    }
    default:
      walk.find(
        'UNSUPPORTED_COMPONENT',
        endpoint.id,
        `${endpoint.id} is a ${endpoint.type} endpoint: what it does with a packet for its address is not modelled.`,
      );
      return lost;
  }
}

const carriedBy: ReadonlyMap<string, readonly Packet['protocol'][]> = new Map([
  ['Interface', [TCP, UDP]],
  ['Resource', [TCP]],
  ['ServiceNetwork', [TCP, UDP]],
]);
