import { passBlockPublicAccess } from '../filters/blockPublicAccess';
import { describeParty, type Packet, partyFamily } from '../packet';
import type { PositionAt } from '../position';
import { ended, evidence, go, type Step, type Walk } from '../walk';
import { enterByEdge, isAttached, passSpoofCheck } from './internetGateway';

/**
 * IPv6 out, and only what was started inside.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 */
export function leaveByEgressOnlyGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'egress-only-out'>,
): Step {
  const { id, vpcId } = at;
  const out: Packet = { ...packet, identity: { lostBy: `egress-only internet gateway ${id}` } };
  walk.hop('egress-only-internet-gateway', id, out, evidence({ kind: 'none' }, [id]));
  if (!isAttached(walk, id, vpcId)) return ended;
  if (partyFamily(packet.destination) === 4) {
    walk.find('EGRESS_ONLY_IPV6_ONLY', id, `${id} carries IPv6 alone.`);
    return ended;
  }
  passSpoofCheck(walk, packet, id, vpcId);
  if (walk.connection.gatewayLoadBalancerEndpoints.length > 0) {
    walk.find(
      'GWLB_EGRESS_ONLY_DROPPED',
      id,
      `IPv6 that came through a Gateway Load Balancer endpoint is dropped at ${id}; an internet gateway would take it.`,
    );
  }
  if (at.subnetId !== undefined) passBlockPublicAccess(walk, at.subnetId, 'egress-only');
  if (walk.direction === 'forward') walk.connection.egressOnlyGateways.add(id);
  return go(out, { at: 'internet' });
}

export function enterByEgressOnlyGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'egress-only-in'>,
): Step {
  const started = walk.connection.egressOnlyGateways.has(at.id);
  walk.hop(
    'egress-only-internet-gateway',
    at.id,
    packet,
    evidence({ kind: started ? 'tracked-connection' : 'none' }, [at.id]),
    {
      effect: started ? 'passes' : 'blocks',
    },
  );
  if (!started) {
    walk.find(
      'EGRESS_ONLY_REJECTS_INGRESS',
      at.id,
      `${at.id} lets no connection in; ${describeParty(packet.source)} did not answer one.`,
    );
    return ended;
  }
  return enterByEdge(walk, packet, at.id, at.vpcId);
}
