import { type Cidr, contains, covers, parseCidr } from './cidr';
import type { Ip } from './ip';

/** Every address of a family. */
export const everything = {
  4: { family: 4, base: 0, prefixBits: 0 },
  6: { family: 6, base: 0n, prefixBits: 0 },
} as const satisfies Record<number, Cidr>;

/** https://www.rfc-editor.org/rfc/rfc1918 */
export const rfc1918 = blocks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16');

/** https://www.rfc-editor.org/rfc/rfc6598 */
export const rfc6598 = blocks('100.64.0.0/10');

export const linkLocal = blocks('169.254.0.0/16', 'fe80::/10');

/**
 * What every host of a VPC reaches without a route: instance metadata, Amazon DNS, Time Sync and the like. A wider
 * route is accepted, but never forwards packets to them.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 */
export const reservedForVpc = blocks('169.254.168.0/22', 'fd00:ec2::/32');

/** Blocks that no host on the internet has. https://www.iana.org/assignments/iana-ipv4-special-registry */
export const notPublic: readonly Cidr[] = [
  ...rfc1918,
  ...rfc6598,
  ...linkLocal,
  ...blocks('0.0.0.0/8', '127.0.0.0/8', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'),
  ...blocks('::/8', 'fc00::/7', 'ff00::/8', '100::/8'),
];

/** `64:ff9b::/96`: IPv4 addresses as NAT64 spells them. https://www.rfc-editor.org/rfc/rfc6052 */
export const nat64: Cidr = block('64:ff9b::/96');

export function inAny(ranges: readonly Cidr[], address: Ip): boolean {
  return ranges.some((range) => contains(range, address));
}

/** Whether an address can be met on the internet. */
export function isPublic(address: Ip): boolean {
  return !inAny(notPublic, address);
}

/** Whether a block holds any address that can be met on the internet. */
export function touchesPublicSpace(cidr: Cidr): boolean {
  if (cidr.prefixBits === 0) return true;
  return !notPublic.some((range) => covers(range, cidr));
}

function blocks(...texts: string[]): Cidr[] {
  return texts.map(block);
}

function block(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`Broken invariant: ${text} is no CIDR block`);
  return cidr;
}
