import { parseCidr } from '../../address/cidr';
import { isSame } from '../../network/isSame';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { RulePeer, SecurityGroup, SecurityGroupRule } from '../../network/security';
import { type Refusal, refused } from '../refusal';
import { canonical } from '../vpcBlocks';

type Refused = { ok: false; error: Refusal };
export type RuleDirection = 'inbound' | 'outbound';

/**
 * Why a group does not get this rule; undefined if it does.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 *         https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function refusedRule(
  network: Network,
  group: Pick<SecurityGroup, 'id' | 'vpcId'>,
  rule: SecurityGroupRule,
  direction: RuleDirection,
): Refused | undefined {
  return (
    refusedProtocol(rule.protocol) ??
    refusedPorts(rule) ??
    refusedPeer(network, group, rule.peer, direction)
  );
}

export function refusedProtocol(protocol: string): Refused | undefined {
  if (named.has(protocol)) return undefined;
  const number = /^\d{1,3}$/.test(protocol) ? Number(protocol) : 256;
  return number > 255 ? refused('rule-protocol-wrong', protocol) : undefined;
}

const named: ReadonlySet<string> = new Set(['-1', 'tcp', 'udp', 'icmp', 'icmpv6']);

function refusedPorts({ protocol, fromPort, toPort }: SecurityGroupRule): Refused | undefined {
  const wrong = refused('rule-ports-wrong', protocol, `${fromPort ?? ''}`, `${toPort ?? ''}`);
  switch (kindOf(protocol)) {
    case 'ports':
      return isRange(fromPort, toPort) ? undefined : wrong;
    case 'icmp':
      return isIcmp(fromPort) && isIcmp(toPort) ? undefined : wrong;
    case 'none':
      return fromPort === undefined && toPort === undefined ? undefined : wrong;
  }
}

/** What of a packet the ports of a rule speak of. */
export function kindOf(protocol: string): 'ports' | 'icmp' | 'none' {
  if (['tcp', 'udp', '6', '17'].includes(protocol)) return 'ports';
  return ['icmp', 'icmpv6', '1', '58'].includes(protocol) ? 'icmp' : 'none';
}

export function isRange(from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  return (
    [from, to].every((port) => Number.isInteger(port) && port >= 0 && port <= 65_535) && from <= to
  );
}

/** Absent means any, as -1 does. */
export function isIcmp(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value >= -1 && value <= 255);
}

function refusedPeer(
  network: Network,
  group: Pick<SecurityGroup, 'id' | 'vpcId'>,
  peer: RulePeer,
  direction: RuleDirection,
): Refused | undefined {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return parseCidr(peer.cidr)?.family === (peer.kind === 'ipv4' ? 4 : 6)
        ? undefined
        : refused('rule-peer-wrong', group.id, peer.cidr);
    case 'prefix-list': {
      const isThere = [...network.prefixLists.values()].some(({ id }) => id === peer.prefixListId);
      return isThere ? undefined : refused('no-such-prefix-list', peer.prefixListId);
    }
    case 'security-group': {
      if (peer.groupId === group.id) return undefined;
      const other = network.securityGroups.get(peer.groupId);
      if (!other) return refused('no-such-security-group', peer.groupId);
      const homes = [other.vpcId, ...(other.associatedVpcIds ?? [])];
      const isNear = homes.some(
        (vpcId) =>
          vpcId === group.vpcId ||
          arePeered(network, group.vpcId, vpcId) ||
          (direction === 'inbound' && shareTransitGateway(network, group.vpcId, vpcId)),
      );
      return isNear ? undefined : refused('group-not-referable', group.id, other.id);
    }
  }
}

/** Source: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html */
function arePeered(network: Network, a: string | undefined, b: string | undefined): boolean {
  for (const { requester, accepter, state } of network.vpcPeeringConnections.values()) {
    const ends = [requester.vpcId, accepter.vpcId] as (string | undefined)[];
    const isBetween = ends.includes(a) && ends.includes(b);
    if (isBetween && isState(state, 'active') && requester.region === accepter.region) return true;
  }
  return false;
}

/** Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
function shareTransitGateway(
  network: Network,
  a: string | undefined,
  b: string | undefined,
): boolean {
  const gatewaysOf = (vpcId: string | undefined) =>
    [...network.transitGatewayAttachments.values()]
      .filter(
        (attachment) =>
          attachment.resourceType === 'vpc' &&
          attachment.resourceId === vpcId &&
          isState(attachment.securityGroupReferencingSupport, 'enable'),
      )
      .map(({ transitGatewayId }) => transitGatewayId);
  const others = gatewaysOf(b);
  return gatewaysOf(a).some(
    (id) =>
      others.includes(id) &&
      isState(network.transitGateways.get(id ?? '')?.securityGroupReferencingSupport, 'enable'),
  );
}

/**
 * As AWS stores a rule: protocols that have a name go by it, any type of ICMP is -1, host bits are cleared, IPv6 stands
 * in its short form.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function storedRule(rule: SecurityGroupRule): SecurityGroupRule {
  const { peer, fromPort = -1, toPort = -1 } = rule;
  return {
    ...rule,
    protocol: protocolNames.get(rule.protocol) ?? rule.protocol,
    ...(kindOf(rule.protocol) === 'icmp' ? { fromPort, toPort } : {}),
    peer:
      peer.kind === 'ipv4' || peer.kind === 'ipv6' ? { ...peer, cidr: canonical(peer.cidr) } : peer,
  };
}

const protocolNames: ReadonlyMap<string, string> = new Map([
  ['6', 'tcp'],
  ['17', 'udp'],
  ['1', 'icmp'],
  ['58', 'icmpv6'],
]);

/** What a rule lets through, whoever wrote it: its id and description are not part of that. */
export function isSameRule(a: SecurityGroupRule, b: SecurityGroupRule): boolean {
  return isSame(matter(a), matter(b));
}

function matter(rule: SecurityGroupRule) {
  const { protocol, fromPort, toPort, peer } = storedRule(rule);
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return { protocol, fromPort, toPort, peer: peer.cidr };
    case 'prefix-list':
      return { protocol, fromPort, toPort, peer: peer.prefixListId };
    case 'security-group':
      return { protocol, fromPort, toPort, peer: peer.groupId };
  }
}
