import { type Cidr, covers, parseCidr } from '../../address/cidr';
import { touchesPublicSpace } from '../../address/specialRanges';
import type { Network } from '../../network/network';
import { type Warning, warning } from '../warning';

/** Blocks of VPCs that stand in the way of something later. */
export function* vpcBlockWarnings(network: Network): Generator<Warning> {
  const docker = parseCidr('172.17.0.0/16');
  for (const vpc of network.vpcs.values())
    for (const { cidr } of vpc.cidrBlocks) {
      const block = parseCidr(cidr);
      if (!block) continue;
      if (touchesPublicSpace(block)) yield warning('public-vpc-block', vpc.id, cidr);
      if (docker && (covers(docker, block) || covers(block, docker)))
        yield warning('block-of-docker', vpc.id, cidr);
    }
}

type Placed = { vpcId: string; cidr: string; start: number; end: number };

/** Pairs of VPCs that overlap, by a sweep over all blocks in order. */
export function* vpcOverlapWarnings(network: Network): Generator<Warning> {
  const blocks: Placed[] = [];
  for (const vpc of network.vpcs.values())
    for (const { cidr } of vpc.cidrBlocks) {
      const block = parseCidr(cidr);
      if (block?.family === 4) blocks.push({ vpcId: vpc.id, cidr, ...spanOf(block) });
    }
  blocks.sort((a, b) => a.start - b.start);
  const told = new Set<string>();
  for (const [index, block] of blocks.entries())
    for (let next = index + 1; next < blocks.length; next++) {
      const other = blocks[next];
      if (!other || other.start > block.end) break;
      const pair = [block.vpcId, other.vpcId].sort();
      const key = pair.join(' ');
      if (block.vpcId === other.vpcId || told.has(key)) continue;
      // A network of many that are all alike says it for the first of them.
      if (told.size >= MOST_PAIRS) return;
      told.add(key);
      yield warning('vpc-overlap', ...pair);
    }
}

/** A thousand VPCs on one block have half a million pairs. */
const MOST_PAIRS = 1000;

function spanOf({ base, prefixBits }: Extract<Cidr, { family: 4 }>) {
  return { start: base, end: base + 2 ** (32 - prefixBits) - 1 };
}

/** Exclusions that Block Public Access does not look at. */
export function* exclusionWarnings(network: Network): Generator<Warning> {
  for (const exclusion of network.vpcBlockPublicAccessExclusions.values()) {
    if (exclusion.internetGatewayExclusionMode !== 'allow-egress') continue;
    const options = [...network.vpcBlockPublicAccessOptions.values()].find(
      ({ account, region }) => account === exclusion.account && region === exclusion.region,
    );
    if (options?.internetGatewayBlockMode === 'block-ingress')
      yield warning('exclusion-without-effect', exclusion.id);
  }
}
