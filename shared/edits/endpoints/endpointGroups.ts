import type { SecurityGroupId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { type Refusal, refused } from '../refusal';

/**
 * The groups that interfaces of a VPC get. A group belongs to one VPC, and may be associated with others. Without any
 * named, AWS takes the default group.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-assoc.html
 */
export function selectGroups(
  network: Network,
  groupIds: readonly SecurityGroupId[] | undefined,
  vpc: Vpc,
): Result<SecurityGroupId[], Refusal> {
  if (groupIds === undefined || groupIds.length === 0) {
    const standard = [...network.securityGroups.values()].find(
      (group) => group.vpcId === vpc.id && group.groupName === 'default',
    );
    return ok(standard ? [standard.id] : []);
  }
  for (const id of groupIds) {
    const group = network.securityGroups.get(id);
    if (!group) return refused('no-such-security-group', id);
    const fits = group.vpcId === vpc.id || group.associatedVpcIds?.includes(vpc.id);
    if (group.vpcId !== undefined && !fits) return refused('security-group-in-other-vpc', id);
  }
  return ok([...new Set(groupIds)]);
}
