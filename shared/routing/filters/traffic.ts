import { ICMP, ICMPV6, type Packet, TCP, UDP } from '../packet';

/** Ports of a rule: absent means all. For ICMP `from` is the type and `to` the code, -1 any. */
export type RuleTraffic = {
  protocol: number | 'all';
  from: number | undefined;
  to: number | undefined;
};

/**
 * Whether a rule speaks of a packet's protocol and destination port. `part`: the packet stands for several
 * (`all`, or every port), and the rule speaks of some of them.
 *
 * A protocol other than TCP, UDP and ICMP has no ports, whatever the rule says.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function trafficFit(rule: RuleTraffic, packet: Packet): 'yes' | 'no' | 'part' {
  if (rule.protocol === 'all') return 'yes';
  if (packet.protocol === 'all') return 'part';
  if (rule.protocol !== packet.protocol) return 'no';
  if (packet.protocol === TCP || packet.protocol === UDP)
    return portFit(rule, packet.destinationPort);
  if (packet.protocol === ICMP || packet.protocol === ICMPV6) return icmpFit(rule, packet);
  return 'yes';
}

function portFit(rule: RuleTraffic, port: number | undefined): 'yes' | 'no' | 'part' {
  if (rule.from === undefined || rule.from === -1) return 'yes';
  const to = rule.to ?? rule.from;
  if (port === undefined) return rule.from <= 0 && to >= 65535 ? 'yes' : 'part';
  return rule.from <= port && port <= to ? 'yes' : 'no';
}

/** A request names a type and no code: echo has code 0, so a rule for another code is about something else. */
function icmpFit(rule: RuleTraffic, packet: Packet): 'yes' | 'no' | 'part' {
  if (rule.from === undefined || rule.from === -1) return 'yes';
  if (packet.icmpType === undefined) return 'part';
  if (rule.from !== packet.icmpType) return 'no';
  return rule.to === undefined || rule.to === -1 || rule.to === 0 ? 'yes' : 'no';
}
