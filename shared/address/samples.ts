import { type Cidr, contains, covers, sameCidr } from './cidr';
import type { Ip } from './ip';
import { inAny } from './specialRanges';

/** One address that stands for every address of `block` that lies in no narrower cut. */
export type Sample = { block: Cidr; address: Ip };

/**
 * One address for each part into which `cuts` divide a space. Whatever asks only in which of the cuts an address
 * lies answers the same for all addresses of a part, so the samples together speak for the whole space.
 */
export function samplesOf(space: readonly Cidr[], cuts: readonly Cidr[]): Sample[] {
  return space.flatMap((whole) => {
    const inside = distinct(cuts.filter((cut) => isWithin(whole, cut)));
    return [whole, ...inside].flatMap((block): Sample[] => {
      const deeper = inside.filter((cut) => isWithin(block, cut));
      const address = addressOutside(block, deeper);
      return address === undefined ? [] : [{ block, address }];
    });
  });
}

function isWithin(outer: Cidr, inner: Cidr): boolean {
  return (
    outer.family === inner.family && outer.prefixBits < inner.prefixBits && covers(outer, inner)
  );
}

function distinct(blocks: readonly Cidr[]): Cidr[] {
  return blocks.filter((block, place) => blocks.findIndex((one) => sameCidr(one, block)) === place);
}

/** An address of a block that none of the blocks inside it has; undefined where they cover it. */
function addressOutside(block: Cidr, inside: readonly Cidr[]): Ip | undefined {
  const starts = [block.base, ...inside.map(addressAfter)];
  return starts.find((address) => contains(block, address) && !inAny(inside, address));
}

function addressAfter(block: Cidr): Ip {
  return block.family === 4
    ? block.base + 2 ** (32 - block.prefixBits)
    : block.base + (1n << BigInt(128 - block.prefixBits));
}
