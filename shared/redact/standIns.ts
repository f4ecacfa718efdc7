import { type Cidr, formatCidr, hostCidr, parseCidr } from '../address/cidr';
import { formatIp, parseIp } from '../address/ip';
import { nat64Ipv4 } from '../address/ipv6';
import { nat64 } from '../address/specialRanges';
import { addressMap } from './addressMap';
import { stockWord } from './stockWords';
import type { Visitor } from './visitor';

/** What a first look at a model found. */
export class Noted implements Visitor {
  readonly accounts = new Set<string>();
  readonly words = new Set<string>();
  readonly blocks = new Map<string, Cidr>();

  account(digits: string): string {
    this.accounts.add(digits);
    return digits;
  }

  address(text: string): string {
    const cidr = toBlock(text);
    if (cidr !== undefined) this.blocks.set(`${cidr.base}/${cidr.prefixBits}`, cidr);
    return text;
  }

  word(word: string): string {
    this.words.add(word.toLowerCase());
    return word;
  }
}

/**
 * Stand-ins for what was noted: the same for the same each time, and none of them an original of something else. They
 * are numbered as they are met, and so tell nothing of what they stand for.
 *
 * @param lasting blocks of VPCs, and blocks that are AWS's own
 */
export function standIns(
  noted: Noted,
  lasting: { vpcBlocks: readonly Cidr[]; kept: readonly Cidr[] },
): Visitor {
  const map = addressMap({ literals: [...noted.blocks.values()], ...lasting });
  const accounts = numbered((n) => String(100_000_000_001 + n), noted.accounts);
  const words = numbered(stockWord, noted.words);
  return {
    account: accounts,
    word: (word) => inCaseOf(word, words(word.toLowerCase())),
    address(text) {
      const cidr = toBlock(text);
      if (cidr === undefined) return text;
      const mapped = map(cidr);
      if (text.includes('/')) return formatCidr(mapped);
      return formatIp(isNat64(text) ? BigInt(nat64.base) + BigInt(mapped.base) : mapped.base);
    },
  };
}

/** Of a NAT64 address what counts is the IPv4 address inside: its outside is the same for everybody. */
function toBlock(text: string): Cidr | undefined {
  const address = parseIp(text);
  if (address === undefined) return parseCidr(text);
  const inside = typeof address === 'bigint' ? nat64Ipv4(address) : undefined;
  return hostCidr(inside ?? address);
}

function isNat64(text: string): boolean {
  const address = parseIp(text);
  return typeof address === 'bigint' && nat64Ipv4(address) !== undefined;
}

function numbered(make: (n: number) => string, originals: ReadonlySet<string>) {
  const known = new Map<string, string>();
  let next = 0;
  return (original: string): string => {
    let standIn = known.get(original);
    while (standIn === undefined) {
      const candidate = make(next);
      next += 1;
      if (!originals.has(candidate)) standIn = candidate;
    }
    known.set(original, standIn);
    return standIn;
  };
}

/** `Web` and `WEB` stay two names. */
function inCaseOf(original: string, standIn: string): string {
  const lower = original.toLowerCase();
  if (original === lower) return standIn;
  if (original.length > 1 && original === original.toUpperCase()) return standIn.toUpperCase();
  return standIn.charAt(0).toUpperCase() + standIn.slice(1);
}
