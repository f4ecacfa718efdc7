import { type Cidr, cidrOf, formatCidr, overlaps } from '../../address/cidr';
import type { Network } from '../../network/network';
import { parsedBlocks } from '../vpcBlocks';

/**
 * A private IPv4 block that overlaps nothing in the model: no VPC, no side of a peering, no network on premises.
 * Undefined where private space is used up. 172.17.0.0/16 is left out, since Docker on AWS's own services uses it.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 *
 * @param others blocks that will be taken besides
 */
export function suggestVpcBlock(
  network: Network,
  prefixBits = 16,
  others: readonly string[] = [],
): string | undefined {
  const taken = [...takenBlocks(network), ...parsedBlocks(others), ...docker];
  for (const range of ranges) {
    const block = firstFree(range, prefixBits, taken);
    if (block) return formatCidr(block);
  }
  return undefined;
}

const ranges = parsedBlocks(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);
const docker = parsedBlocks(['172.17.0.0/16']);

/** The lowest block of a size inside another that none of the taken ones touches; skips over each that is in the way. */
export function firstFree(
  range: Cidr,
  prefixBits: number,
  taken: readonly Cidr[],
): Cidr | undefined {
  if (range.family !== 4 || prefixBits < range.prefixBits || prefixBits > 32) return undefined;
  const size = 2 ** (32 - prefixBits);
  const end = range.base + 2 ** (32 - range.prefixBits);
  for (let base = range.base; base + size <= end; ) {
    const block = cidrOf(base, prefixBits);
    const other = block && taken.find((each) => overlaps(each, block));
    if (!other) return block;
    if (other.family !== 4) return undefined;
    const after = other.base + 2 ** (32 - other.prefixBits);
    base = Math.max(base + size, Math.ceil(after / size) * size);
  }
  return undefined;
}

function takenBlocks(network: Network): Cidr[] {
  const texts = new Set<string>();
  for (const vpc of network.vpcs.values()) for (const { cidr } of vpc.cidrBlocks) texts.add(cidr);
  for (const { requester, accepter } of network.vpcPeeringConnections.values())
    for (const cidr of [...requester.cidrBlocks, ...accepter.cidrBlocks]) texts.add(cidr);
  for (const { cidrs } of network.declared.onPremisesNetworks)
    for (const cidr of cidrs) texts.add(cidr);
  for (const { routes } of network.vpnConnections.values())
    for (const { cidr } of routes) texts.add(cidr);
  // A default route's destination says nothing of who has the addresses.
  return parsedBlocks([...texts]).filter((block) => block.family === 4 && block.prefixBits > 0);
}
