import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { SecurityGroupId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { type SecurityGroup, SecurityGroupRule } from '../../network/security';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { type Refusal, refused } from '../refusal';

export const AddSecurityGroup = z.object({
  groupId: SecurityGroupId,
  vpcId: VpcId,
  groupName: z.string().min(1),
  description: z.string().optional(),
  inbound: z.array(SecurityGroupRule),
  /** Absent: everything may leave, as AWS starts a group. */
  outbound: z.array(SecurityGroupRule).optional(),
});
export type AddSecurityGroup = z.infer<typeof AddSecurityGroup>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/creating-security-groups.html */
export function addSecurityGroup(
  network: Network,
  params: AddSecurityGroup,
): Result<Diff, Refusal> {
  const vpc = network.vpcs.get(params.vpcId);
  if (!vpc) return refused('no-such-vpc', params.vpcId);
  if (network.securityGroups.has(params.groupId)) return refused('id-taken', params.groupId);
  if (params.groupName.startsWith('sg-')) return refused('group-name-reserved', params.groupName);
  for (const group of network.securityGroups.values())
    if (group.vpcId === vpc.id && group.groupName === params.groupName)
      return refused('duplicate-group-name', params.groupName, group.id);
  const group: SecurityGroup = {
    ...(vpc.account === undefined ? {} : { account: vpc.account }),
    ...(vpc.region === undefined ? {} : { region: vpc.region }),
    tags: [],
    authored: true,
    id: params.groupId,
    groupName: params.groupName,
    description: params.description ?? '',
    vpcId: vpc.id,
    inbound: params.inbound,
    outbound: params.outbound ?? everywhere,
  };
  return ok([added('securityGroups', group)]);
}

const everywhere: SecurityGroupRule[] = [
  { protocol: '-1', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
];
