import { type Cidr, cidrOf, covers, overlaps, parseCidr } from '../address/cidr';
import type { Family, Ip } from '../address/ip';
import { invariant } from '../result';

/** What an address map is made of. */
export type AddressPlan = {
  /** Every block and (as blocks of one) every address that is to get a stand-in. */
  literals: readonly Cidr[];
  /** The blocks of VPCs. */
  vpcBlocks: readonly Cidr[];
  /** AWS's own blocks, such as the entries of its prefix lists. */
  kept: readonly Cidr[];
};

/** Blocks by blocks: an address is a block of one. */
export type AddressMap = (cidr: Cidr) => Cidr;

/**
 * Stand-ins for addresses that stand to one another as the originals do: what lay in a block lies in the block's
 * stand-in, what was equal stays equal, what came first comes first. Private stays private, public public.
 *
 * All prefixes make a tree. Where two prefixes part, both bits stay as they are; where only one goes on, any bit will
 * do, and it is chosen by what is already written and not by what it was: the stand-ins tell how blocks lie in one
 * another, and nothing else. Inside a VPC's block offsets stay, since AWS counts from its base (the resolver at +2, the
 * first host at +4). A network that fills its space leaves nothing to choose; of the tries, the one is taken that repeats
 * least of the originals.
 */
export function addressMap(plan: AddressPlan): AddressMap {
  const moved = homeMove(plan);
  const literals = plan.literals.map(moved);
  const tree = new PrefixTree();
  for (const range of classes) tree.pin(range);
  for (const range of [...untouched, ...plan.kept]) tree.pin(range).fixed = true;
  for (const block of plan.vpcBlocks) tree.insert(moved(block)).fixed = true;
  for (const literal of literals) tree.insert(literal);

  const originals = new Set(plan.literals.map(keyOf));
  const isOurs = (cidr: Cidr) => !wellKnown.has(keyOf(cidr)) && !isKept(plan, cidr);
  let best = { seed: 0, repeated: Number.POSITIVE_INFINITY };
  for (let seed = 1; seed <= mostTries && best.repeated > 0; seed++) {
    const repeated = plan.literals.filter(
      (cidr) => isOurs(cidr) && originals.has(keyOf(tree.map(moved(cidr), seed))),
    ).length;
    if (repeated < best.repeated) best = { seed, repeated };
  }
  return (cidr) => tree.map(moved(cidr), best.seed);
}

const mostTries = 24;

function isKept({ kept }: AddressPlan, cidr: Cidr): boolean {
  return [...untouched, ...kept].some((range) => covers(range, cidr));
}

/**
 * 192.168.0.0/16 is a common VPC block that fills its range, so that nothing in it could be chosen: where nobody uses
 * 172.16.0.0/12, it moves there.
 */
function homeMove({ literals, vpcBlocks }: AddressPlan): AddressMap {
  const stays: AddressMap = (cidr) => cidr;
  if (!vpcBlocks.some((cidr) => keyOf(cidr) === keyOf(home))) return stays;
  const isInTheWay = (cidr: Cidr) =>
    cidr.prefixBits > 1 &&
    (overlaps(cidr, neighbour) || (covers(cidr, home) && cidr.prefixBits < home.prefixBits));
  if (literals.some(isInTheWay)) return stays;
  return (cidr) => {
    if (cidr.family !== 4 || !covers(home, cidr)) return cidr;
    return block4((cidr.base & 0xffff) + 0xac14_0000, cidr.prefixBits);
  };
}

function block4(base: number, prefixBits: number): Cidr {
  const cidr = cidrOf(base, prefixBits);
  invariant(cidr, 'a block of IPv4 has up to 32 bits');
  return cidr;
}

function block(text: string): Cidr {
  const cidr = parseCidr(text);
  invariant(cidr, `${text} is no block`);
  return cidr;
}

const home = block('192.168.0.0/16');
const neighbour = block('172.16.0.0/12');

/** What an address is, private or public, hangs on these; inside of them any will do. Their own names tell nothing. */
const classes = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '2000::/3',
  'fc00::/7',
  'fd00::/8',
].map(block);

/** Addresses that mean something by themselves: this host, link-local, multicast, NAT64, Amazon's services on each host. */
const untouched = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '224.0.0.0/3',
  '::/8',
  '100::/8',
  'fd00:ec2::/32',
  'fe80::/10',
  'ff00::/8',
].map(block);

const wellKnown = new Set([...classes, block('0.0.0.0/0'), block('::/0')].map(keyOf));

function keyOf({ family, base, prefixBits }: Cidr): string {
  return `${family} ${base}/${prefixBits}`;
}

type Node = {
  children: [Node | undefined, Node | undefined];
  /** The way to a range that stays leads through here. */
  pinned: boolean;
  /** What lies below keeps its offset. */
  fixed: boolean;
};

class PrefixTree {
  readonly #roots: Record<Family, Node> = { 4: leaf(), 6: leaf() };

  /** The node of a block. */
  insert(cidr: Cidr): Node {
    return this.#path(cidr).at(-1) ?? this.#roots[cidr.family];
  }

  /** The node of a block that stays where it is. */
  pin(cidr: Cidr): Node {
    this.#roots[cidr.family].pinned = true;
    const path = this.#path(cidr);
    for (const node of path.slice(0, -1)) node.pinned = true;
    return path.at(-1) ?? this.#roots[cidr.family];
  }

  #path(cidr: Cidr): Node[] {
    let node = this.#roots[cidr.family];
    return Array.from({ length: cidr.prefixBits }, (_, depth) => {
      const bit = bitAt(cidr.base, depth);
      const next = node.children[bit] ?? leaf();
      node.children[bit] = next;
      node = next;
      return next;
    });
  }

  map(cidr: Cidr, seed: number): Cidr {
    let node: Node | undefined = this.#roots[cidr.family];
    let isFixed = false;
    let state = seed;
    let value = 0n;
    for (let depth = 0; depth < cidr.prefixBits; depth++) {
      const bit = bitAt(cidr.base, depth);
      isFixed ||= node?.fixed === true;
      const isPinned = isFixed || node?.pinned === true;
      const isFree = !isPinned && node?.children[bit === 0 ? 1 : 0] === undefined;
      const written = isFree ? chosen(state) : bit;
      state = stirred(state, written);
      value = (value << 1n) | BigInt(written);
      node = node?.children[bit];
    }
    const width = cidr.family === 4 ? 32 : 128;
    const base = value << BigInt(width - cidr.prefixBits);
    const mapped = cidrOf(toIp(base, cidr.family), cidr.prefixBits);
    invariant(mapped, 'a stand-in is as long as its original');
    return mapped;
  }
}

function leaf(): Node {
  return { children: [undefined, undefined], pinned: false, fixed: false };
}

function toIp(value: bigint, family: Family): Ip {
  return family === 4 ? Number(value) : value;
}

function bitAt(address: Ip, depth: number): 0 | 1 {
  const bit =
    typeof address === 'number'
      ? (address >>> (31 - depth)) & 1
      : Number((address >> BigInt(127 - depth)) & 1n);
  return bit === 0 ? 0 : 1;
}

function chosen(state: number): 0 | 1 {
  return ((state >>> 15) & 1) === 0 ? 0 : 1;
}

/** Mixes in what was written, so that the next choice hangs on all before it. https://github.com/aappleby/smhasher */
function stirred(state: number, bit: number): number {
  let mixed = Math.imul(state ^ (bit + 0x9e37), 0x85eb_ca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2_ae35) ^ (mixed >>> 16);
}
