import { type Cidr, formatCidr, hostCidr, parseCidr } from '../address/cidr';
import { formatIp, parseIp } from '../address/ip';
import { nat64Ipv4 } from '../address/ipv6';
import { nat64 } from '../address/specialRanges';
import { invariant } from '../result';
import { addressMap } from './addressMap';
import { stockWord } from './stockWords';
import type { Visitor } from './visitor';

/** What a first look at a model found. */
export class Noted implements Visitor {
  readonly accounts = new Set<string>();
  /** In lower case, with the cases each was met in. */
  readonly words = new Map<string, Set<string>>();
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
    const lower = word.toLowerCase();
    const forms = this.words.get(lower) ?? new Set();
    this.words.set(lower, forms.add(word));
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
    word(word) {
      const lower = word.toLowerCase();
      return inCaseOf(word, words(lower), noted.words.get(lower) ?? new Set());
    },
    address(text) {
      const cidr = toBlock(text);
      invariant(cidr, 'only addresses and blocks come here');
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

function numbered(make: (n: number) => string, originals: { has(text: string): boolean }) {
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

/**
 * The stand-in in the original's case: `Web` and `WEB` stay two names, and `myApp` and `MyApp` as well, which have no
 * usual case and get one each. In lower case all of them stay one, as host names are.
 *
 * @param forms all cases that the word was met in
 */
function inCaseOf(original: string, standIn: string, forms: ReadonlySet<string>): string {
  const cased = usualCase(original, standIn);
  if (cased !== undefined) return cased;
  const unusual = [...forms].filter((form) => usualCase(form, standIn) === undefined);
  return unusualCase(standIn, unusual.indexOf(original));
}

function usualCase(original: string, standIn: string): string | undefined {
  const lower = original.toLowerCase();
  if (original === lower) return standIn;
  if (original === capital(lower)) return capital(standIn);
  return original === lower.toUpperCase() ? standIn.toUpperCase() : undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The n-th way to begin a word small and go on in capitals and small letters; where it is too short, it comes twice. */
function unusualCase(standIn: string, n: number): string {
  const [, stem = '', number = ''] = /^(\D*)(\d*)$/.exec(standIn) ?? [];
  const bits = (n + 1).toString(2).length;
  const letters = [...stem.repeat(Math.ceil((bits + 1) / stem.length))];
  const isCapital = (at: number) => at > 0 && (((n + 1) >> (at - 1)) & 1) === 1;
  return letters.map((each, at) => (isCapital(at) ? each.toUpperCase() : each)).join('') + number;
}
