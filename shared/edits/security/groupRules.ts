import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { SecurityGroupId } from '../../network/ids';
import type { Network } from '../../network/network';
import { SecurityGroupRule } from '../../network/security';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { isSameRule, refusedRule, storedRule } from './ruleRules';

export const GroupRule = z.object({
  groupId: SecurityGroupId,
  direction: z.enum(['inbound', 'outbound']),
  rule: SecurityGroupRule,
});
export type GroupRule = z.infer<typeof GroupRule>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html */
export function addGroupRule(
  network: Network,
  { groupId, direction, rule }: GroupRule,
): Result<Diff, Refusal> {
  const group = find(network, 'securityGroups', groupId);
  if (!group.ok) return group;
  const not = refusedRule(network, group.value, rule, direction);
  if (not) return not;
  const stored = storedRule(rule);
  const rules = group.value[direction];
  if (rules.some((each) => isSameRule(each, stored))) return refused('duplicate-rule', groupId);
  return ok([
    changed('securityGroups', group.value, { ...group.value, [direction]: [...rules, stored] }),
  ]);
}

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html */
export function removeGroupRule(
  network: Network,
  { groupId, direction, rule }: GroupRule,
): Result<Diff, Refusal> {
  const group = find(network, 'securityGroups', groupId);
  if (!group.ok) return group;
  const rules = group.value[direction];
  const place = rules.findIndex((each) => isSameRule(each, rule));
  if (place === -1) return refused('no-such-rule', groupId);
  const left = rules.filter((_, index) => index !== place);
  return ok([changed('securityGroups', group.value, { ...group.value, [direction]: left })]);
}
