import { type Cidr, parseCidr } from '../../address/cidr';
import type { RulePeer, SecurityGroup, SecurityGroupRule } from '../../network/security';
import type { RuleTraffic } from '../filters/traffic';
import { parseProtocol } from './compileAcl';

export type CompiledRule = {
  rule: SecurityGroupRule;
  traffic: RuleTraffic;
  /** For peers that are blocks. */
  blocks: readonly Cidr[];
};
export type CompiledGroup = {
  group: SecurityGroup;
  inbound: readonly CompiledRule[];
  outbound: readonly CompiledRule[];
};

/** Rules in one order, whatever the file's: the first that fits is the evidence, and it must be the same each time. */
export function compileGroup(group: SecurityGroup): CompiledGroup {
  return {
    group,
    inbound: compileRules(group.inbound),
    outbound: compileRules(group.outbound),
  };
}

function compileRules(rules: readonly SecurityGroupRule[]): CompiledRule[] {
  return rules
    .flatMap((rule) => compileRule(rule) ?? [])
    .map((compiled) => ({ compiled, key: sortKey(compiled.rule) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ compiled }) => compiled);
}

function compileRule(rule: SecurityGroupRule): CompiledRule | undefined {
  const protocol = parseProtocol(rule.protocol);
  if (protocol === undefined) return undefined;
  const traffic = { protocol, from: rule.fromPort, to: rule.toPort };
  if (rule.peer.kind !== 'ipv4' && rule.peer.kind !== 'ipv6') return { rule, traffic, blocks: [] };
  const block = parseCidr(rule.peer.cidr);
  return block === undefined ? undefined : { rule, traffic, blocks: [block] };
}

function sortKey(rule: SecurityGroupRule): string {
  return [
    rule.protocol,
    rule.fromPort ?? '',
    rule.toPort ?? '',
    rule.peer.kind,
    peerText(rule.peer),
    rule.id ?? '',
  ].join(' ');
}

export function peerText(peer: RulePeer): string {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return peer.cidr;
    case 'prefix-list':
      return peer.prefixListId;
    case 'security-group':
      return peer.groupId;
  }
}
