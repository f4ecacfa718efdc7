import { z } from 'zod';
import { parseCidr } from '../../address/cidr';
import type { Change, Diff } from '../../network/diff';
import { VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { inTurn } from '../inTurn';
import type { Refusal } from '../refusal';
import { localRoute } from '../routeTables/drawnTable';
import { settledAfter } from '../transit/propagatedRoutes';
import { canonical } from '../vpcBlocks';
import { refusedFurtherBlock, refusedVpcBlock, refusedVpcIpv6Block } from './vpcBlockRules';

export const AddVpcBlock = z.object({ vpcId: VpcId, cidrBlock: z.string() });
export type AddVpcBlock = z.infer<typeof AddVpcBlock>;

/**
 * Gives a VPC a further block of either family, and every route table of it the local route there.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/add-ipv4-cidr.html
 */
export function addVpcBlock(network: Network, params: AddVpcBlock): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const family = parseCidr(params.cidrBlock)?.family;
  const not =
    (family === 6 ? refusedVpcIpv6Block : refusedVpcBlock)(params.cidrBlock) ??
    refusedFurtherBlock(network, vpc.value, params.cidrBlock);
  if (not) return not;
  const cidr = canonical(params.cidrBlock);
  const list = family === 6 ? 'ipv6CidrBlocks' : 'cidrBlocks';
  const blocks = [...vpc.value[list], { cidr, state: 'associated' }];
  const diff = [
    changed('vpcs', vpc.value, { ...vpc.value, [list]: blocks }),
    ...[...network.routeTables.values()]
      .filter((table) => table.vpcId === vpc.value.id)
      .map((table) =>
        changed('routeTables', table, { ...table, routes: [...table.routes, localRoute(cidr)] }),
      ),
    ...sideChanges(network, vpc.value, list, (known) => [...known, cidr]),
  ];
  return inTurn(network, [() => ok(diff), (now) => ok(settledAfter(now, params.vpcId))]);
}

/** A peering connection repeats the blocks of both its VPCs. */
export function sideChanges(
  network: Network,
  vpc: Vpc,
  list: 'cidrBlocks' | 'ipv6CidrBlocks',
  change: (blocks: readonly string[]) => string[],
): Change[] {
  return [...network.vpcPeeringConnections.values()]
    .filter(({ requester, accepter }) => [requester.vpcId, accepter.vpcId].includes(vpc.id))
    .map((peering) => {
      const side = peering.requester.vpcId === vpc.id ? 'requester' : 'accepter';
      const blocks = change(peering[side][list]);
      return changed('vpcPeeringConnections', peering, {
        ...peering,
        [side]: { ...peering[side], [list]: blocks },
      });
    });
}
