import { parseIpv4 } from './ipv4';

/** An IPv6 address as an unsigned 128-bit integer. */
export type Ipv6 = bigint;

/** Reads any spelling of RFC 4291, also `::ffff:10.0.0.1`. A zone (`%eth0`) is refused: it means nothing outside its host. */
export function parseIpv6(text: string): Ipv6 | undefined {
  if (text.length > 45 || !text.includes(':')) return undefined;
  const spelled = withoutDottedTail(text);
  if (spelled === undefined) return undefined;
  const gap = spelled.indexOf('::');
  if (gap === -1) {
    const groups = parseGroups(spelled);
    return groups?.length === 8 ? join(groups) : undefined;
  }
  if (spelled.indexOf('::', gap + 1) !== -1) return undefined;
  const head = parseGroups(spelled.slice(0, gap));
  const tail = parseGroups(spelled.slice(gap + 2));
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  return join([...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail]);
}

/** Writes the one form of RFC 5952: lower case, the longest run of zero groups shortened, the first where two are as long. */
export function formatIpv6(address: Ipv6): string {
  const groups: number[] = [];
  for (let shift = 112n; shift >= 0n; shift -= 16n)
    groups.push(Number((address >> shift) & 0xffffn));
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function withoutDottedTail(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const colon = text.lastIndexOf(':');
  const tail = parseIpv4(text.slice(colon + 1));
  if (tail === undefined) return undefined;
  return `${text.slice(0, colon + 1)}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}`;
}

function parseGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  for (const part of text.split(':')) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined;
    groups.push(Number.parseInt(part, 16));
  }
  return groups;
}

function join(groups: readonly number[]): Ipv6 {
  let value = 0n;
  for (const group of groups) value = (value << 16n) | BigInt(group);
  return value;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}

/** The IPv4 address inside a NAT64 address (`64:ff9b::/96`, RFC 6052); undefined for any other. */
export function nat64Ipv4(address: Ipv6): number | undefined {
  return address >> 32n === NAT64_PREFIX ? Number(address & 0xffff_ffffn) : undefined;
}

/** How NAT64 spells an IPv4 address. */
export function nat64Of(address: number): Ipv6 {
  return (NAT64_PREFIX << 32n) | BigInt(address);
}

const NAT64_PREFIX = 0x0064_ff9b_0000_0000_0000_0000n;
