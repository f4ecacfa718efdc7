import { z } from 'zod';
import { covers, parseCidr, sameCidr } from '../../address/cidr';
import type { Diff } from '../../network/diff';
import { VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { inTurn } from '../inTurn';
import { type Refusal, refused } from '../refusal';
import { blockOf } from '../routes/destination';
import { settledAfter } from '../transit/propagatedRoutes';
import { sideChanges } from './addVpcBlock';

export const RemoveVpcBlock = z.object({ vpcId: VpcId, cidrBlock: z.string() });
export type RemoveVpcBlock = z.infer<typeof RemoveVpcBlock>;

/**
 * Takes a secondary block from a VPC, and its local route from every table.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/remove-cidr-block.html
 */
export function removeVpcBlock(network: Network, params: RemoveVpcBlock): Result<Diff, Refusal> {
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  const block = parseCidr(params.cidrBlock);
  if (!block) return refused('not-a-cidr', params.cidrBlock);
  const isIt = (text: string) => {
    const other = parseCidr(text);
    return other !== undefined && sameCidr(other, block);
  };
  const list = block.family === 6 ? 'ipv6CidrBlocks' : 'cidrBlocks';
  const place = vpc[list].findIndex(({ cidr }) => isIt(cidr));
  if (place === -1) return refused('no-such-block', vpc.id, params.cidrBlock);
  if (place === 0 && block.family === 4)
    return refused('primary-block-stays', vpc.id, params.cidrBlock);
  for (const subnet of network.subnets.values()) {
    if (subnet.vpcId !== vpc.id) continue;
    for (const text of [subnet.cidrBlock, ...subnet.ipv6CidrBlocks.map(({ cidr }) => cidr)]) {
      const inside = text === undefined ? undefined : parseCidr(text);
      if (inside && covers(block, inside))
        return refused('vpc-block-in-use', params.cidrBlock, subnet.id);
    }
  }
  const isLocal = (route: Parameters<typeof blockOf>[0]) => {
    const own = blockOf(route);
    return own !== undefined && sameCidr(own, block);
  };
  const diff = [
    changed('vpcs', vpc, { ...vpc, [list]: vpc[list].filter((_, index) => index !== place) }),
    ...[...network.routeTables.values()]
      .filter((table) => table.vpcId === vpc.id)
      .filter((table) => table.routes.some(({ destination }) => isLocal(destination)))
      .map((table) =>
        changed('routeTables', table, {
          ...table,
          routes: table.routes.filter(({ destination }) => !isLocal(destination)),
        }),
      ),
    ...sideChanges(network, vpc, list, (known) => known.filter((text) => !isIt(text))),
  ];
  return inTurn(network, [() => ok(diff), (now) => ok(settledAfter(now, params.vpcId))]);
}
