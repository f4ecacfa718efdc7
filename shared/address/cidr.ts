import { formatIp, type Ip, parseIp } from './ip';
import type { Ipv4 } from './ipv4';
import type { Ipv6 } from './ipv6';

/** A block of addresses; host bits of `base` are zero. */
export type Cidr = Cidr4 | Cidr6;
export type Cidr4 = { readonly family: 4; readonly base: Ipv4; readonly prefixBits: number };
export type Cidr6 = { readonly family: 6; readonly base: Ipv6; readonly prefixBits: number };

/** Reads `10.0.0.0/16`; host bits are cleared, as AWS does when it stores a route or rule. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  if (slash === -1) return undefined;
  const bits = text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(bits)) return undefined;
  const address = parseIp(text.slice(0, slash));
  return address === undefined ? undefined : cidrOf(address, Number(bits));
}

/** The block of this length around an address; undefined where the length does not fit the family. */
export function cidrOf(address: Ip, prefixBits: number): Cidr | undefined {
  if (typeof address === 'number') {
    if (prefixBits > 32) return undefined;
    return { family: 4, base: (address & mask4(prefixBits)) >>> 0, prefixBits };
  }
  if (prefixBits > 128) return undefined;
  const shift = BigInt(128 - prefixBits);
  return { family: 6, base: (address >> shift) << shift, prefixBits };
}

export function hostCidr(address: Ip): Cidr {
  return typeof address === 'number'
    ? { family: 4, base: address, prefixBits: 32 }
    : { family: 6, base: address, prefixBits: 128 };
}

export function formatCidr(cidr: Cidr): string {
  return `${formatIp(cidr.base)}/${cidr.prefixBits}`;
}

export function contains(cidr: Cidr, address: Ip): boolean {
  if (cidr.family === 4) {
    return typeof address === 'number' && (address & mask4(cidr.prefixBits)) >>> 0 === cidr.base;
  }
  return (
    typeof address === 'bigint' && (address ^ cidr.base) >> BigInt(128 - cidr.prefixBits) === 0n
  );
}

/** Whether every address of `inner` lies in `outer`. */
export function covers(outer: Cidr, inner: Cidr): boolean {
  return outer.prefixBits <= inner.prefixBits && contains(outer, inner.base);
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return covers(a, b) || covers(b, a);
}

export function sameCidr(a: Cidr, b: Cidr): boolean {
  return a.base === b.base && a.prefixBits === b.prefixBits;
}

/** The n-th address of a block, counted from its base. */
export function addressAt(cidr: Cidr, offset: number): Ip {
  return cidr.family === 4 ? cidr.base + offset : cidr.base + BigInt(offset);
}

/** `x << 32` is `x << 0` in JavaScript, hence the case of its own for a zero prefix. */
function mask4(prefixBits: number): number {
  return prefixBits === 0 ? 0 : -1 << (32 - prefixBits);
}
