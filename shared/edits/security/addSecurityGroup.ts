import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { SecurityGroupId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { type SecurityGroup, SecurityGroupRule } from '../../network/security';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { isSameRule, refusedRule, storedRule } from './ruleRules';

export const AddSecurityGroup = z.object({
  groupId: SecurityGroupId,
  vpcId: VpcId,
  groupName: z.string().min(1),
  description: z.string().optional(),
  inbound: z.array(SecurityGroupRule),
  /** Absent: everything may leave, as AWS starts a group. */
  outbound: z.array(SecurityGroupRule).optional(),
  tags: Tags.optional(),
});
export type AddSecurityGroup = z.infer<typeof AddSecurityGroup>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/creating-security-groups.html */
export function addSecurityGroup(
  network: Network,
  params: AddSecurityGroup,
): Result<Diff, Refusal> {
  const { groupName, description = '' } = params;
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const taken = takenId(network, 'securityGroups', params.groupId);
  if (taken) return taken;
  if (groupName.startsWith('sg-')) return refused('group-name-reserved', groupName);
  if (!isWriteable(groupName) || !isWriteable(description))
    return refused('group-name-wrong', groupName, description);
  for (const group of network.securityGroups.values())
    if (group.vpcId === vpc.value.id && group.groupName === groupName)
      return refused('duplicate-group-name', groupName, group.id);
  const group: SecurityGroup = {
    ...drawnAt(vpc.value, params.tags),
    id: params.groupId,
    groupName,
    description,
    vpcId: vpc.value.id,
    inbound: params.inbound.map(storedRule),
    outbound: params.outbound?.map(storedRule) ?? everywhere,
  };
  for (const direction of ['inbound', 'outbound'] as const)
    for (const [index, rule] of group[direction].entries()) {
      const not = refusedRule(network, group, rule, direction);
      if (not) return not;
      if (group[direction].slice(0, index).some((each) => isSameRule(each, rule)))
        return refused('duplicate-rule', groupName);
    }
  return ok([added('securityGroups', group)]);
}

const everywhere: SecurityGroupRule[] = [
  { protocol: '-1', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
];

function isWriteable(text: string): boolean {
  return /^[\w .\-:/()#,@[\]+=&;{}!$*]{0,255}$/.test(text);
}
