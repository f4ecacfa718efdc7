import { type Cidr, covers, parseCidr } from '../../address/cidr';
import type { Network } from '../../network/network';
import type { Subnet, Vpc } from '../../network/vpc';
import { isZoneOf, zonesOf } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { blocksOf, overlapOf, parsedBlocks } from '../vpcBlocks';

type Refused = { ok: false; error: Refusal };

/**
 * Why a VPC has no subnet with this block of either family; undefined if it may.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function refusedSubnetBlock(network: Network, vpc: Vpc, text: string): Refused | undefined {
  const block = parseCidr(text);
  if (!block) return refused('not-a-cidr', text);
  if (!hasSubnetSize(block))
    return refused(block.family === 4 ? 'subnet-size' : 'subnet-ipv6-size', text);
  const outer = parsedBlocks(blocksOf(vpc));
  if (outer.length > 0 && !outer.some((own) => covers(own, block)))
    return refused('subnet-outside-vpc', text, vpc.id);
  for (const subnet of network.subnets.values()) {
    if (subnet.vpcId !== vpc.id) continue;
    const shared = overlapOf(subnetBlocks(subnet), [text]);
    if (shared) return refused('subnet-overlap', subnet.id, ...shared);
  }
  return undefined;
}

/** A Region whose zones the model does not know takes any. */
export function refusedZone(network: Network, vpc: Vpc, zone: string): Refused | undefined {
  if (vpc.region !== undefined && !isZoneOf(vpc.region, zone))
    return refused('zone-not-in-region', zone, vpc.region);
  const zones = zonesOf(network, vpc);
  return zones.length > 0 && !zones.some(({ name }) => name === zone)
    ? refused('no-such-zone', zone)
    : undefined;
}

export function subnetBlocks({ cidrBlock, ipv6CidrBlocks }: Subnet): string[] {
  return [
    ...(cidrBlock === undefined ? [] : [cidrBlock]),
    ...ipv6CidrBlocks.map(({ cidr }) => cidr),
  ];
}

/** The first four and the last address of a subnet are AWS's own. */
export function usableAddresses({ prefixBits }: Cidr): number {
  return 2 ** (32 - prefixBits) - RESERVED;
}

const RESERVED = 5;

function hasSubnetSize({ family, prefixBits }: Cidr): boolean {
  if (family === 4) return prefixBits >= 16 && prefixBits <= 28;
  return prefixBits >= 44 && prefixBits <= 64 && prefixBits % 4 === 0;
}
