import type { NetworkAclEntry, RulePeer, SecurityGroupRule } from '../../shared/network/security';

type Ports = Pick<SecurityGroupRule, 'protocol' | 'fromPort' | 'toPort'>;

/** `TCP 443`, `UDP 1024–65535`, `ICMP type 8`, `All traffic`. */
export function trafficText({ protocol, fromPort, toPort }: Ports): string {
  const name = protocolNames[protocol] ?? protocol;
  if (protocol === '-1') return 'All traffic';
  if (isIcmp(protocol)) {
    if (fromPort === undefined || fromPort === -1) return `All ${name}`;
    return toPort === undefined || toPort === -1
      ? `${name} type ${fromPort}`
      : `${name} type ${fromPort} code ${toPort}`;
  }
  if (fromPort === undefined || (fromPort <= 0 && (toPort ?? 0) >= 65535)) return `All ${name}`;
  return toPort === undefined || toPort === fromPort
    ? `${name} ${fromPort}`
    : `${name} ${fromPort}–${toPort}`;
}

export function entryTraffic(entry: NetworkAclEntry): string {
  return trafficText(
    isIcmp(entry.protocol)
      ? { protocol: entry.protocol, fromPort: entry.icmpType, toPort: entry.icmpCode }
      : entry,
  );
}

/** AWS numbers the final deny of every network ACL 32767 and prints it as `*`. */
export function ruleNumberText(ruleNumber: number): string {
  return ruleNumber === 32767 ? '*' : String(ruleNumber);
}

/** A peer that is a resource is a link; one that is a block of addresses is text. */
export function peerOf(peer: RulePeer): { id: string } | { text: string } {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return { text: peer.cidr };
    case 'prefix-list':
      return { id: peer.prefixListId };
    case 'security-group':
      return { id: peer.groupId };
  }
}

function isIcmp(protocol: string): boolean {
  return ['icmp', 'icmpv6', '1', '58'].includes(protocol);
}

const protocolNames: Record<string, string> = {
  tcp: 'TCP',
  udp: 'UDP',
  icmp: 'ICMP',
  icmpv6: 'ICMPv6',
  1: 'ICMP',
  6: 'TCP',
  17: 'UDP',
  58: 'ICMPv6',
};
