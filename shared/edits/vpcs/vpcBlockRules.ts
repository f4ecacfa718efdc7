import { type Cidr, contains, covers, overlaps, parseCidr } from '../../address/cidr';
import { rfc1918, rfc6598 } from '../../address/specialRanges';
import type { Network } from '../../network/network';
import type { Vpc } from '../../network/vpc';
import { type Refusal, refused } from '../refusal';
import { blockOf, destinationKey } from '../routes/destination';
import { blocksOf, overlapOf, parsedBlocks } from '../vpcBlocks';

type Refused = { ok: false; error: Refusal };

/** Why no VPC has this IPv4 block; undefined if one may. */
export function refusedVpcBlock(text: string): Refused | undefined {
  const block = parseCidr(text);
  if (block?.family !== 4) return refused('not-a-cidr', text);
  if (block.prefixBits < 16 || block.prefixBits > 28) return refused('vpc-block-size', text);
  // Assumed: AWS's page names no such list today; the API answers InvalidVpc.Range.
  if (neverInVpc.some((range) => overlaps(range, block)))
    return refused('vpc-block-reserved', text);
  return undefined;
}

const neverInVpc = parsedBlocks(['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4']);

export function refusedVpcIpv6Block(text: string): Refused | undefined {
  const block = parseCidr(text);
  if (block?.family !== 6) return refused('not-a-cidr', text);
  const { prefixBits } = block;
  return prefixBits < 44 || prefixBits > 60 || prefixBits % 4 !== 0
    ? refused('vpc-ipv6-block-size', text)
    : undefined;
}

/**
 * Why a VPC does not get this further block, of either family; undefined if it does.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html (association restrictions)
 */
export function refusedFurtherBlock(network: Network, vpc: Vpc, text: string): Refused | undefined {
  const block = parseCidr(text);
  if (!block) return refused('not-a-cidr', text);
  const own = overlapOf(blocksOf(vpc), [text]);
  if (own) return refused('vpc-block-overlap', ...own);
  const [primary] = vpc.cidrBlocks;
  if (block.family === 4 && primary && isRestricted(parsedBlocks(blocksOf(vpc)), block))
    return refused('vpc-block-restricted', primary.cidr, text);
  const routed = routedInside(network, vpc, block);
  if (routed) return refused('vpc-block-routed', text, ...routed);
  for (const peering of network.vpcPeeringConnections.values()) {
    const sides = [peering.requester, peering.accepter];
    const other = sides.find(({ vpcId }) => vpcId !== vpc.id);
    if (!other || !sides.some(({ vpcId }) => vpcId === vpc.id)) continue;
    const blocks = [...other.cidrBlocks, ...other.ipv6CidrBlocks];
    const shared = overlapOf(blocks, [text]);
    if (shared) return refused('peered-block-overlap', peering.id, ...shared);
  }
  return undefined;
}

const TEN_ZERO = parsedBlocks(['10.0.0.0/16']);
const TEN_ZERO_AND_ONE = parsedBlocks(['10.0.0.0/15']);
const DEFAULT_VPC = parsedBlocks(['172.31.0.0/16']);
const SERVICES = parsedBlocks(['198.19.0.0/16']);

/** Private ranges are not mixed within one VPC, 172.31.0.0/16 is added to none, and 198.19.0.0/16 goes with no other. */
function isRestricted(own: readonly Cidr[], block: Cidr): boolean {
  if (liesIn(SERVICES, block)) return !own.some((each) => liesIn(SERVICES, each));
  if (liesIn(TEN_ZERO, block) && own.some((each) => liesIn(TEN_ZERO_AND_ONE, each))) return true;
  if (liesIn(DEFAULT_VPC, block)) return true;
  const range = rfc1918.find((each) => contains(each, block.base));
  if (!range || liesIn(rfc6598, block)) return false;
  return !own.some((each) => liesIn([range], each));
}

function liesIn(ranges: readonly Cidr[], block: Cidr): boolean {
  return ranges.some((range) => covers(range, block));
}

/** A written route whose destination is as large as the block or smaller. */
function routedInside(network: Network, vpc: Vpc, block: Cidr): [string, string] | undefined {
  for (const table of network.routeTables.values()) {
    if (table.vpcId !== vpc.id) continue;
    for (const { destination, origin } of table.routes) {
      const other = origin === 'static' ? blockOf(destination) : undefined;
      if (other && covers(block, other)) return [table.id, destinationKey(destination)];
    }
  }
  return undefined;
}
