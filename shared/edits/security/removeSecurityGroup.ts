import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { SecurityGroupId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { removed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const RemoveSecurityGroup = z.object({ groupId: SecurityGroupId });
export type RemoveSecurityGroup = z.infer<typeof RemoveSecurityGroup>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/deleting-security-groups.html */
export function removeSecurityGroup(
  network: Network,
  { groupId }: RemoveSecurityGroup,
): Result<Diff, Refusal> {
  const group = find(network, 'securityGroups', groupId);
  if (!group.ok) return group;
  if (group.value.groupName === 'default') return refused('default-group-stays', groupId);
  const users = usersOf(network, groupId);
  if (users.length > 0) return refused('group-in-use', groupId, ...users);
  return ok([removed('securityGroups', group.value)]);
}

function usersOf(network: Network, groupId: SecurityGroupId): string[] {
  const users: string[] = [];
  for (const { id, groups } of network.networkInterfaces.values())
    if (groups?.includes(groupId)) users.push(id);
  for (const { id, inbound, outbound } of network.securityGroups.values()) {
    if (id === groupId) continue;
    const names = [...inbound, ...outbound].some(
      ({ peer }) => peer.kind === 'security-group' && peer.groupId === groupId,
    );
    if (names) users.push(id);
  }
  return users;
}
