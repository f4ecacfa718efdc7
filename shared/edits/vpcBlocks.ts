import { type Cidr, formatCidr, overlaps, parseCidr } from '../address/cidr';
import { isState } from '../network/record';
import type { CidrAssociation, Vpc } from '../network/vpc';

/** The blocks of both families that carry traffic, or are about to. */
export function blocksOf({ cidrBlocks, ipv6CidrBlocks }: Vpc): string[] {
  return [...cidrBlocks, ...ipv6CidrBlocks].filter(isAssociated).map(({ cidr }) => cidr);
}

/** As AWS stores a block: host bits cleared, IPv6 in its short form. */
export function canonical(block: string): string {
  const parsed = parseCidr(block);
  return parsed ? formatCidr(parsed) : block;
}

export function parsedBlocks(blocks: readonly string[]): Cidr[] {
  return blocks.flatMap((block) => parseCidr(block) ?? []);
}

/** The first two blocks of two lists that share an address. */
export function overlapOf(
  some: readonly string[],
  others: readonly string[],
): [string, string] | undefined {
  for (const one of some)
    for (const other of others) {
      const [left, right] = [parseCidr(one), parseCidr(other)];
      if (left && right && overlaps(left, right)) return [one, other];
    }
  return undefined;
}

export function isAssociated({ state }: CidrAssociation): boolean {
  return state === undefined || isState(state, 'associated', 'associating');
}
