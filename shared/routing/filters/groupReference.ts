import { isState } from '../../network/record';
import type { RulePeer } from '../../network/security';
import type { NetworkInterface } from '../../network/workloads';
import type { FindingCode } from '../codes';
import type { Fix } from '../fix';
import { type Fit, isAddress, type Packet } from '../packet';
import type { Walk } from '../walk';

/** Why a rule that names the right group does not match after all. */
export type ReferenceProblem = { code: FindingCode; at: string; message: string; fix?: Fix };

type GroupPeer = Extract<RulePeer, { kind: 'security-group' }>;
type Verdict = { fit: Fit; problem?: ReferenceProblem };

/**
 * Whether a rule that names a security group matches.
 *
 * It matches the private addresses of interfaces with that group, as long as nothing on the way rewrote or forwarded
 * the packet. Over peering in the same Region alone; over a transit gateway inbound alone, where the gateway and both
 * attachments have referencing on and no gateway peering lies between.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 *         https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html
 *         https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
export function referenceFit(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  peer: GroupPeer,
  direction: 'inbound' | 'outbound',
): Verdict {
  // A stale rule names a peering that is gone.
  if (peer.peeringStatus !== undefined && !isState(peer.peeringStatus, 'active')) return no;
  return direction === 'inbound'
    ? senderFit(walk, packet, networkInterface, peer)
    : receiverFit(walk, packet, networkInterface, peer);
}

const no: Verdict = { fit: 'no' };

function senderFit(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  peer: GroupPeer,
): Verdict {
  const { identity } = packet;
  if (identity === undefined) {
    // An address of the VPC that no interface in the model has may still be one with the group.
    const inside =
      isAddress(packet.source) &&
      packet.crossings.length === 0 &&
      networkInterface.vpcId !== undefined;
    const read = walk.index.isRead('DescribeNetworkInterfaces', networkInterface);
    return inside && !read ? { fit: 'maybe' } : no;
  }
  if ('lostBy' in identity) {
    return {
      fit: 'no',
      problem: {
        code: 'SG_REFERENCES_NOT_PRESERVED',
        at: networkInterface.id,
        message: `A rule lets ${peer.groupId} in, but ${identity.lostBy} hides the sender's security groups.`,
      },
    };
  }
  if (identity.groups === undefined) {
    const crossed = packet.crossings.some(({ kind }) => kind === 'peering');
    return {
      fit: 'maybe',
      problem: {
        code: crossed ? 'UNKNOWN_PEERED_SGS' : 'SECURITY_GROUP_NOT_READ',
        at: identity.networkInterfaceId,
        message: `The security groups of ${identity.networkInterfaceId} were not read.`,
      },
    };
  }
  if (!identity.groups.includes(peer.groupId)) return no;
  for (const crossing of packet.crossings) {
    if (crossing.kind === 'peering') {
      if (crossing.interRegion) return lostAt(networkInterface, peer, crossing.id);
      continue;
    }
    if (crossing.peered) return lostAt(networkInterface, peer, crossing.id);
    const support = referencingSupport(walk, crossing);
    if (support.fit !== 'yes') return support;
  }
  return { fit: 'yes' };
}

function lostAt(networkInterface: NetworkInterface, peer: GroupPeer, by: string): Verdict {
  return {
    fit: 'no',
    problem: {
      code: 'SG_REFERENCES_NOT_PRESERVED',
      at: networkInterface.id,
      message: `A rule lets ${peer.groupId} in, but ${by} carries no security group references.`,
    },
  };
}

function referencingSupport(
  walk: Walk,
  crossing: Extract<Packet['crossings'][number], { kind: 'transit-gateway' }>,
): Verdict {
  const gateway = walk.network.transitGateways.get(crossing.id);
  const attachments = [crossing.entered, crossing.left].flatMap((id) =>
    id === undefined ? [] : [{ id, record: walk.network.transitGatewayAttachments.get(id) }],
  );
  const off = attachments.find(({ record }) => isOff(record?.securityGroupReferencingSupport));
  const problem = (at: string, fix: Fix): Verdict => ({
    fit: 'no',
    problem: {
      code: 'SG_REFERENCING_SUPPORT',
      at,
      message: `${at} has security group referencing off, so rules that name a group match nothing that comes through it.`,
      fix,
    },
  });
  if (isOff(gateway?.securityGroupReferencingSupport)) {
    return problem(crossing.id, {
      kind: 'enable-security-group-referencing',
      transitGatewayId: crossing.id,
    });
  }
  if (off !== undefined) {
    return problem(off.id, { kind: 'enable-security-group-referencing', attachmentId: off.id });
  }
  const known = [gateway, ...attachments.map(({ record }) => record)].every(
    (record) => record?.securityGroupReferencingSupport !== undefined,
  );
  return { fit: known ? 'yes' : 'maybe' };
}

function isOff(support: string | undefined): boolean {
  return support !== undefined && !isState(support, 'enable', 'enabled');
}

/** Outbound rules may name groups of the same VPC or of one that is peered with it. */
function receiverFit(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  peer: GroupPeer,
): Verdict {
  if (!isAddress(packet.destination)) return no;
  const holders = walk.index.addresses
    .holdersOf(packet.destination)
    .map((holder) => holder.networkInterface)
    .filter(
      ({ vpcId }) =>
        vpcId === networkInterface.vpcId || arePeered(walk, vpcId, networkInterface.vpcId),
    );
  if (holders.some(({ groups }) => groups?.includes(peer.groupId))) return { fit: 'yes' };
  if (holders.some(({ groups }) => groups === undefined)) return { fit: 'maybe' };
  const read = walk.index.isRead('DescribeNetworkInterfaces', networkInterface);
  return holders.length === 0 && !read ? { fit: 'maybe' } : no;
}

function arePeered(walk: Walk, a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  for (const { requester, accepter, state } of walk.network.vpcPeeringConnections.values()) {
    const joins =
      (requester.vpcId === a && accepter.vpcId === b) ||
      (requester.vpcId === b && accepter.vpcId === a);
    if (joins && isState(state, 'active') && requester.region === accepter.region) return true;
  }
  return false;
}
