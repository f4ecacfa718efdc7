import { formatIpv4, type Ipv4, parseIpv4 } from './ipv4';
import { formatIpv6, type Ipv6, parseIpv6 } from './ipv6';

/**
 * An address of either family: a number is IPv4, a bigint IPv6. The two never compare equal, so one map can be
 * keyed by both.
 */
export type Ip = Ipv4 | Ipv6;
export type Family = 4 | 6;

export function familyOf(ip: Ip): Family {
  return typeof ip === 'number' ? 4 : 6;
}

export function parseIp(text: string): Ip | undefined {
  return parseIpv4(text) ?? parseIpv6(text);
}

export function formatIp(ip: Ip): string {
  return typeof ip === 'number' ? formatIpv4(ip) : formatIpv6(ip);
}
