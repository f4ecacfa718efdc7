import type {
  NetworkAclEntry,
  RulePeer,
  SecurityGroupRule,
} from '../../../shared/network/security';
import { id } from './part';

export type Protocol = 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'all' | number;
/** One port, a range, or every port. For ICMP: the type, or type and code. */
export type Ports = number | readonly [number, number] | 'all';

export type Rule = {
  action: 'allow' | 'deny';
  protocol: Protocol;
  ports: Ports;
  /** A CIDR, or a peer that only security groups know. */
  peer: string | RulePeer;
  /** Network ACLs: else 100, 110, ... by position. */
  ruleNumber?: number;
  /** Security groups: the rule's id. */
  id?: string;
};

type RuleOptions = Pick<Rule, 'ruleNumber' | 'id'>;

/** `allow('tcp', 443)`, `allow('tcp', [1024, 65535], '10.0.0.0/16')`, `allow('all')`, `allow('tcp', 443, group('web'))` */
export function allow(
  protocol: Protocol,
  ports: Ports = 'all',
  peer: string | RulePeer = '0.0.0.0/0',
  options: RuleOptions = {},
): Rule {
  return { action: 'allow', protocol, ports, peer, ...options };
}

/** For network ACLs; security groups know no deny. */
export function deny(
  protocol: Protocol,
  ports: Ports = 'all',
  peer = '0.0.0.0/0',
  options: RuleOptions = {},
): Rule {
  return { action: 'deny', protocol, ports, peer, ...options };
}

/** A security group as a rule's peer. */
export function group(
  groupId: string,
  more: Partial<Extract<RulePeer, { kind: 'security-group' }>> = {},
): RulePeer {
  return { kind: 'security-group', groupId: id(groupId), ...more };
}

/** A prefix list as a rule's peer. */
export function list(prefixListId: string): RulePeer {
  return { kind: 'prefix-list', prefixListId: id(prefixListId) };
}

export function toSecurityGroupRule(rule: Rule): SecurityGroupRule {
  if (rule.action === 'deny') throw new Error('a security group has no deny rules');
  const protocol = rule.protocol === 'all' ? '-1' : String(rule.protocol);
  return {
    ...(rule.id === undefined ? {} : { id: rule.id }),
    protocol,
    ...portFields(rule),
    peer: typeof rule.peer === 'string' ? cidrPeer(rule.peer) : rule.peer,
  };
}

export function toAclEntry(rule: Rule, egress: boolean, position: number): NetworkAclEntry {
  if (typeof rule.peer !== 'string') throw new Error('a network ACL knows CIDRs only');
  const isIcmp = rule.protocol === 'icmp' || rule.protocol === 'icmpv6';
  const { fromPort, toPort } = portFields(rule);
  return {
    ruleNumber: rule.ruleNumber ?? 100 + 10 * position,
    egress,
    action: rule.action,
    protocol: protocolNumber(rule.protocol),
    ...(rule.peer.includes(':') ? { ipv6Cidr: rule.peer } : { cidr: rule.peer }),
    ...(isIcmp
      ? { icmpType: fromPort ?? -1, icmpCode: toPort ?? -1 }
      : fromPort === undefined
        ? {}
        : { fromPort, toPort }),
  };
}

/** The denies that close every list; AWS returns them as 32767 (IPv4) and 32768 (IPv6). */
export function finalDenies(): NetworkAclEntry[] {
  return [false, true].flatMap((egress) => [
    { ruleNumber: 32767, egress, action: 'deny' as const, protocol: '-1', cidr: '0.0.0.0/0' },
    { ruleNumber: 32768, egress, action: 'deny' as const, protocol: '-1', ipv6Cidr: '::/0' },
  ]);
}

function cidrPeer(cidr: string): RulePeer {
  return cidr.includes(':') ? { kind: 'ipv6', cidr } : { kind: 'ipv4', cidr };
}

function portFields({ protocol, ports }: Rule): { fromPort?: number; toPort?: number } {
  if (ports === 'all') return {};
  if (typeof ports !== 'number') return { fromPort: ports[0], toPort: ports[1] };
  const isIcmp = protocol === 'icmp' || protocol === 'icmpv6';
  return { fromPort: ports, toPort: isIcmp ? -1 : ports };
}

/** https://www.iana.org/assignments/protocol-numbers; ACLs carry the number, groups the name. */
function protocolNumber(protocol: Protocol): string {
  const numbers = { tcp: '6', udp: '17', icmp: '1', icmpv6: '58', all: '-1' };
  return typeof protocol === 'number' ? String(protocol) : numbers[protocol];
}
