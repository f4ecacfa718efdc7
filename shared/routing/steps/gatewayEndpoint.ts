import { isState } from '../../network/record';
import { findEndpointState } from '../endpointState';
import { noteEndpointPasses } from '../filters/blockPublicAccess';
import { passEndpointPolicy } from '../filters/endpointPolicy';
import { describeParty, ICMP, isAddress, type Packet, TCP } from '../packet';
import type { PositionAt } from '../position';
import { serviceOfEndpoint } from '../serviceOfEndpoint';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';

/**
 * To S3, DynamoDB or S3 Express by the route table: for senders in the endpoint's own VPC alone, TCP and ICMP echo
 * alone. The service sees the private source address.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
 *         https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 * Assumed: it serves what a NAT gateway or appliance of the VPC sends, since the source is then inside; and IPv6,
 * which newer pages allow and older ones do not.
 */
export function passGatewayEndpoint(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'gateway-endpoint'>,
): Step {
  const endpoint = walk.network.vpcEndpoints.get(at.id);
  if (endpoint === undefined) return lost;
  const service = serviceOfEndpoint(endpoint);
  walk.hop(
    'vpc-endpoint',
    endpoint.id,
    packet,
    evidence({ kind: 'state', state: endpoint.state ?? 'not read' }, [endpoint.id]),
  );
  const works = findEndpointState(walk, endpoint);
  checkSender(walk, packet, at);
  const carried = packet.protocol === TCP || (packet.protocol === ICMP && packet.icmpType === 8);
  if (!carried)
    walk.find(
      'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
      endpoint.id,
      `${endpoint.id} carries TCP and ICMP echo alone.`,
    );
  if (typeof packet.source === 'bigint') {
    if (isState(endpoint.ipAddressType, 'ipv4')) {
      walk.find('PROTOCOL_RESTRICTION', endpoint.id, `${endpoint.id} has the address type ipv4.`);
    } else
      walk.find(
        'ASSUMED_GATEWAY_ENDPOINT_IPV6',
        endpoint.id,
        `That ${endpoint.id} carries IPv6 is assumed.`,
      );
  }
  if (!works) return ended;
  noteDnsAttributes(walk, endpoint.id, at.vpcId);
  noteEndpointPasses(walk, endpoint.id, at.vpcId);
  passEndpointPolicy(walk, packet, endpoint);
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
  return {
    kind: 'delivered',
    packet,
    replyFrom: { at: 'gateway-endpoint-reply', id: endpoint.id, vpcId: at.vpcId },
  };
}

function checkSender(walk: Walk, packet: Packet, at: PositionAt<'gateway-endpoint'>): void {
  const inside =
    isAddress(packet.source) &&
    walk.index.addresses.holderIn(at.vpcId, packet.source) !== undefined;
  if (!inside) {
    const sketched =
      isAddress(packet.source) &&
      walk.index.addresses.subnetIn(at.vpcId, packet.source) !== undefined;
    if (sketched && packet.crossings.length === 0) return;
    walk.find(
      'GATEWAY_ENDPOINT_NOT_EXTENDABLE',
      at.id,
      `${at.id} serves the interfaces of ${at.vpcId} alone, and ${describeParty(packet.source)} is none.`,
    );
  } else if (walk.connection.translations.length > 0) {
    walk.find(
      'ASSUMED_GATEWAY_ENDPOINT_FORWARDED',
      at.id,
      `That ${at.id} serves what another component of ${at.vpcId} sends on is assumed.`,
    );
  }
}

function noteDnsAttributes(walk: Walk, endpointId: string, vpcId: string): void {
  const vpc = walk.network.vpcs.get(vpcId);
  if (vpc?.dnsSupport !== false && vpc?.dnsHostnames !== false) return;
  walk.find(
    'GATEWAY_ENDPOINT_DNS_ATTRIBUTES',
    endpointId,
    `AWS asks for enableDnsSupport and enableDnsHostnames in ${vpcId} with a gateway endpoint.`,
  );
}

/** Replies need no route: the endpoint hands them to the sender in its VPC. */
export function replyThroughGatewayEndpoint(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'gateway-endpoint-reply'>,
): Step {
  walk.hop('vpc-endpoint', at.id, packet, evidence({ kind: 'tracked-connection' }, [at.id]));
  return go(packet, { at: 'vpc', vpcId: at.vpcId });
}
