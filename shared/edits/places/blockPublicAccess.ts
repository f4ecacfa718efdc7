import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { AccountId, RegionName, SubnetId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { holdsRegion, isSameAccount } from './placeRules';

export const SetBlockPublicAccess = z.object({
  region: RegionName,
  account: AccountId.optional(),
  mode: z.enum(['off', 'block-ingress', 'block-bidirectional']),
});
export type SetBlockPublicAccess = z.infer<typeof SetBlockPublicAccess>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html */
export function setBlockPublicAccess(
  network: Network,
  params: SetBlockPublicAccess,
): Result<Diff, Refusal> {
  const { region, account, mode } = params;
  if (!holdsRegion(network, params)) return refused('no-such-region', region);
  const known = [...network.vpcBlockPublicAccessOptions.values()].find(
    (each) => each.region === region && isSameAccount(each.account, account),
  );
  const after = {
    ...(account === undefined ? {} : { account }),
    region,
    ...known,
    internetGatewayBlockMode: mode,
    state: 'update-complete',
  };
  return ok([
    known
      ? changed('vpcBlockPublicAccessOptions', known, after)
      : added('vpcBlockPublicAccessOptions', after),
  ]);
}

export const AddExclusion = z.object({
  exclusionId: z.string().min(1),
  /** One of the two. */
  vpcId: VpcId.optional(),
  subnetId: SubnetId.optional(),
  mode: z.enum(['allow-bidirectional', 'allow-egress']),
  tags: Tags.optional(),
});
export type AddExclusion = z.infer<typeof AddExclusion>;

export function addExclusion(network: Network, params: AddExclusion): Result<Diff, Refusal> {
  const { exclusionId, vpcId, subnetId, mode } = params;
  const taken = takenId(network, 'vpcBlockPublicAccessExclusions', exclusionId);
  if (taken) return taken;
  if ((vpcId === undefined) === (subnetId === undefined))
    return refused('exclusion-needs-one-place', exclusionId);
  const subnet = subnetId === undefined ? undefined : find(network, 'subnets', subnetId);
  if (subnet && !subnet.ok) return subnet;
  const vpc = find(network, 'vpcs', vpcId ?? subnet?.value.vpcId);
  if (!vpc.ok) return vpc;
  return ok([
    added('vpcBlockPublicAccessExclusions', {
      ...drawnAt(vpc.value, params.tags),
      state: 'create-complete',
      id: exclusionId,
      ...(subnetId === undefined ? { vpcId: vpc.value.id } : { subnetId }),
      internetGatewayExclusionMode: mode,
    }),
  ]);
}

export const RemoveExclusion = z.object({ exclusionId: z.string() });
export type RemoveExclusion = z.infer<typeof RemoveExclusion>;

export function removeExclusion(
  network: Network,
  { exclusionId }: RemoveExclusion,
): Result<Diff, Refusal> {
  const exclusion = find(network, 'vpcBlockPublicAccessExclusions', exclusionId);
  return exclusion.ok
    ? ok([removed('vpcBlockPublicAccessExclusions', exclusion.value)])
    : exclusion;
}
