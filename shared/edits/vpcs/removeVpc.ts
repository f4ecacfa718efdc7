import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { find } from '../find';
import { type Edit, inTurn } from '../inTurn';
import { type Refusal, refused } from '../refusal';
import { vpcContents, withoutContents } from './vpcContents';

export const RemoveVpc = z.object({
  vpcId: VpcId,
  /** Everything in it goes first, in an order that AWS takes. Absent: a VPC with anything in it is refused. */
  withContents: z.boolean().optional(),
});
export type RemoveVpc = z.infer<typeof RemoveVpc>;

/**
 * Removes a VPC with what AWS made for it: main route table, default network ACL, default security group. Its peering
 * connections go too.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/delete-vpc.html
 */
export function removeVpc(
  network: Network,
  { vpcId, withContents = false }: RemoveVpc,
): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', vpcId);
  if (!vpc.ok) return vpc;
  const contents = vpcContents(network, vpcId);
  if (contents.length > 0 && !withContents) return refused('vpc-in-use', vpcId, ...contents);
  return inTurn(network, [
    ...withoutContents(vpcId),
    leftovers(vpcId),
    () => ok([removed('vpcs', vpc.value)]),
  ]);
}

/** What no call removes by itself. */
function leftovers(vpcId: VpcId): Edit {
  return (now) => {
    const isHere = (record: { vpcId?: VpcId | undefined }) => record.vpcId === vpcId;
    const before = now.declared;
    const after = {
      ...before,
      hostedZones: before.hostedZones.map((each) => ({
        ...each,
        vpcIds: others(each.vpcIds, vpcId),
      })),
      resolverRules: before.resolverRules.map((each) => ({
        ...each,
        vpcIds: others(each.vpcIds, vpcId),
      })),
      inboundResolvers: before.inboundResolvers.filter((each) => each.vpcId !== vpcId),
    };
    return ok([
      ...[...now.routeTables.values()].filter(isHere).map((each) => removed('routeTables', each)),
      // AWS keeps them, to no use: nothing can be registered in a VPC that is gone.
      ...[...now.targetGroups.values()].filter(isHere).map((each) => removed('targetGroups', each)),
      ...[...now.networkAcls.values()].filter(isHere).map((each) => removed('networkAcls', each)),
      ...[...now.securityGroups.values()]
        .filter(isHere)
        .map((each) => removed('securityGroups', each)),
      ...[...now.securityGroups.values()]
        .filter((each) => !isHere(each) && each.associatedVpcIds?.includes(vpcId))
        .map((each) =>
          changed('securityGroups', each, {
            ...each,
            associatedVpcIds: others(each.associatedVpcIds ?? [], vpcId),
          }),
        ),
      ...[...now.vpcBlockPublicAccessExclusions.values()]
        .filter(isHere)
        .map((each) => removed('vpcBlockPublicAccessExclusions', each)),
      { kind: 'declared', before, after },
    ]);
  };
}

function others(ids: readonly VpcId[], id: VpcId): VpcId[] {
  return ids.filter((each) => each !== id);
}
