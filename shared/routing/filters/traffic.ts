import { ICMP, ICMPV6, type Packet, partyFamily, TCP, UDP } from '../packet';

/** Ports of a rule: absent means all. For ICMP `from` is the type and `to` the code, -1 any. */
export type RuleTraffic = {
  protocol: number | 'all';
  from: number | undefined;
  to: number | undefined;
};

/**
 * Whether a rule speaks of a packet's protocol and destination port. The packet must be one (`everyTraffic`).
 *
 * A protocol other than TCP, UDP and ICMP has no ports, whatever the rule says.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function speaksOf(rule: RuleTraffic, packet: Packet): boolean {
  if (rule.protocol === 'all') return true;
  if (rule.protocol !== packet.protocol) return false;
  if (packet.protocol === TCP || packet.protocol === UDP)
    return speaksOfPort(rule, packet.destinationPort);
  if (packet.protocol === ICMP || packet.protocol === ICMPV6) return speaksOfType(rule, packet);
  return true;
}

function speaksOfPort(rule: RuleTraffic, port: number | undefined): boolean {
  if (rule.from === undefined || rule.from === -1) return true;
  return port !== undefined && rule.from <= port && port <= (rule.to ?? rule.from);
}

/** A request names a type and no code: echo has code 0, so a rule for another code is about something else. */
function speaksOfType(rule: RuleTraffic, { icmpType }: Packet): boolean {
  if (rule.from === undefined || rule.from === -1) return true;
  if (rule.from !== icmpType) return false;
  return rule.to === undefined || rule.to === -1 || rule.to === 0;
}

/**
 * The packets that a packet stands for: one that is for `all` protocols, every port or every ICMP type stands for
 * many, and everything passes only where each of them does. One comes back for each difference that the rules make.
 */
export function everyTraffic(packet: Packet, rules: readonly RuleTraffic[]): Packet[] {
  if (packet.protocol === 'all')
    return protocolsIn(packet, rules).flatMap((protocol) =>
      everyTraffic({ ...packet, protocol }, rules),
    );
  const own = rules.filter(({ protocol }) => protocol === packet.protocol);
  if (packet.protocol === TCP || packet.protocol === UDP) {
    if (packet.destinationPort !== undefined) return [packet];
    return portsIn(own).map((destinationPort) => ({ ...packet, destinationPort }));
  }
  const isIcmp = packet.protocol === ICMP || packet.protocol === ICMPV6;
  if (!isIcmp || packet.icmpType !== undefined) return [packet];
  return typesIn(own).map((icmpType) => ({ ...packet, icmpType }));
}

/** 253 is for experiments, so that no rule is likely to name it: https://www.rfc-editor.org/rfc/rfc3692 */
const SOME_OTHER_PROTOCOL = 253;
/** Nothing is sent to port 0: https://www.iana.org/assignments/service-names-port-numbers */
const MIN_PORT = 1;
const MAX_PORT = 65_535;

function protocolsIn(packet: Packet, rules: readonly RuleTraffic[]): number[] {
  const icmp = partyFamily(packet.source) === 4 ? ICMP : ICMPV6;
  const named = rules.flatMap(({ protocol }) => (protocol === 'all' ? [] : [protocol]));
  const known = new Set([TCP, UDP, icmp, ...named]);
  return [...known, firstNotIn(known, SOME_OTHER_PROTOCOL)];
}

function portsIn(rules: readonly RuleTraffic[]): number[] {
  const starts = new Set([MIN_PORT]);
  for (const { from, to } of rules) {
    if (from === undefined || from === -1) continue;
    for (const port of [from, (to ?? from) + 1])
      if (port >= MIN_PORT && port <= MAX_PORT) starts.add(port);
  }
  return [...starts].sort((a, b) => a - b);
}

function typesIn(rules: readonly RuleTraffic[]): number[] {
  const types = new Set(rules.flatMap(({ from }) => (from === undefined ? [] : [from])));
  types.delete(-1);
  return [...types, firstNotIn(types, 0)];
}

function firstNotIn(taken: ReadonlySet<number>, start: number): number {
  let one = start;
  while (taken.has(one)) one = (one + 1) % 256;
  return one;
}
