import { isState } from '../../network/record';
import type { RulePeer } from '../../network/security';
import type { NetworkInterface } from '../../network/workloads';
import type { FindingCode } from '../codes';
import type { Fix } from '../fix';
import { type Crossing, type Fit, isAddress, type Packet } from '../packet';
import { isInterRegion, sidesOf } from '../peeringSides';
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
const yes: Verdict = { fit: 'yes' };

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
  const loser = packet.crossings.find(losesReferences);
  if (loser !== undefined) return lostAt(networkInterface, peer, loser.id);
  const kept = packet.crossings.map((crossing) => keepsReferences(walk, crossing));
  return kept.find(({ fit }) => fit === 'no') ?? kept.find(({ fit }) => fit === 'maybe') ?? yes;
}

/** Between Regions, and between two transit gateways, whatever their settings. */
function losesReferences(crossing: Crossing): boolean {
  return crossing.kind === 'peering' ? crossing.interRegion === true : crossing.peered;
}

function keepsReferences(walk: Walk, crossing: Crossing): Verdict {
  if (crossing.kind === 'transit-gateway') return referencingSupport(walk, crossing);
  return crossing.interRegion === undefined ? { fit: 'maybe' } : yes;
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
  crossing: Extract<Crossing, { kind: 'transit-gateway' }>,
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

/** Outbound rules may name groups of the same VPC or of one that is peered with it in the same Region. */
function receiverFit(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  peer: GroupPeer,
): Verdict {
  if (!isAddress(packet.destination)) return no;
  const fits = walk.index.addresses
    .holdersOf(packet.destination)
    .map(({ vpcId, networkInterface: { groups } }): Fit => {
      const near = mayBeNamed(walk, vpcId, networkInterface.vpcId);
      if (near === false || groups?.includes(peer.groupId) === false) return 'no';
      return near === true && groups !== undefined ? 'yes' : 'maybe';
    });
  if (fits.includes('yes')) return { fit: 'yes' };
  if (fits.includes('maybe')) return { fit: 'maybe' };
  return fits.length === 0 && !areAllRead(walk, networkInterface) ? { fit: 'maybe' } : no;
}

/** Whether rules of VPC `b` may name groups of VPC `a`. undefined: the peering that decides was not wholly read. */
function mayBeNamed(walk: Walk, a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return true;
  const fits = peeringsOf(walk, b)
    .filter(({ far }) => far.vpcId === a)
    .map(({ near, far, state }) => {
      const interRegion = isInterRegion(walk.network, near, far);
      if (interRegion === true || (state !== undefined && !isState(state, 'active'))) return false;
      return interRegion === undefined || state === undefined ? undefined : true;
    });
  if (fits.includes(true)) return true;
  const read = walk.index.isRead('DescribeVpcPeeringConnections', walk.network.vpcs.get(b) ?? {});
  return fits.includes(undefined) || !read ? undefined : false;
}

/** Whether all interfaces were read that could have an address of the VPC or of one that is peered with it. */
function areAllRead(walk: Walk, networkInterface: NetworkInterface): boolean {
  const { vpcId } = networkInterface;
  const places = vpcId === undefined ? [] : peeringsOf(walk, vpcId).map(({ far }) => far);
  return [networkInterface, ...places].every((place) =>
    walk.index.isRead('DescribeNetworkInterfaces', place),
  );
}

function peeringsOf(walk: Walk, vpcId: string) {
  return [...walk.network.vpcPeeringConnections.values()]
    .filter(({ requester, accepter }) => requester.vpcId === vpcId || accepter.vpcId === vpcId)
    .map((peering) => ({ ...sidesOf(peering, vpcId), state: peering.state }));
}
