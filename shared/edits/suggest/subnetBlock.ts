import { type Cidr, formatCidr, parseCidr } from '../../address/cidr';
import type { Network } from '../../network/network';
import { subnetBlocks } from '../subnets/subnetRules';
import { blocksOf, parsedBlocks } from '../vpcBlocks';
import { firstFree } from './vpcBlock';

/** The lowest free IPv4 block of a size in a VPC; undefined where there is none. */
export function suggestSubnetBlock(
  network: Network,
  vpcId: string,
  prefixBits: number,
): string | undefined {
  const vpc = network.vpcs.get(vpcId);
  if (!vpc || prefixBits < 16 || prefixBits > 28) return undefined;
  const taken = takenIn(network, vpcId);
  for (const cidr of blocksOf(vpc)) {
    const own = parseCidr(cidr);
    const free = own && firstFree(own, prefixBits, taken);
    if (free) return formatCidr(free);
  }
  return undefined;
}

/** The largest free size in a VPC, as a prefix length: what "the rest" would be. Undefined where it is full. */
export function largestFreeSubnet(network: Network, vpcId: string): number | undefined {
  for (let prefixBits = 16; prefixBits <= 28; prefixBits++)
    if (suggestSubnetBlock(network, vpcId, prefixBits) !== undefined) return prefixBits;
  return undefined;
}

function takenIn(network: Network, vpcId: string): Cidr[] {
  const texts: string[] = [];
  for (const subnet of network.subnets.values())
    if (subnet.vpcId === vpcId) texts.push(...subnetBlocks(subnet));
  return parsedBlocks(texts).filter(({ family }) => family === 4);
}
