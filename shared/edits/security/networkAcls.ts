import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { NetworkAclId, SubnetId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { lastDenies } from '../vpcs/vpcDefaults';

export const AddNetworkAcl = z.object({
  aclId: NetworkAclId,
  vpcId: VpcId,
  tags: Tags.optional(),
});
export type AddNetworkAcl = z.infer<typeof AddNetworkAcl>;

/** Denies everything until it has rules: https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html */
export function addNetworkAcl(network: Network, params: AddNetworkAcl): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const taken = takenId(network, 'networkAcls', params.aclId);
  if (taken) return taken;
  return ok([
    added('networkAcls', {
      ...drawnAt(vpc.value, params.tags),
      id: params.aclId,
      vpcId: vpc.value.id,
      isDefault: false,
      entries: lastDenies(vpc.value.ipv6CidrBlocks.length > 0),
      associations: [],
    }),
  ]);
}

export const AssociateAcl = z.object({ aclId: NetworkAclId, subnetId: SubnetId });
export type AssociateAcl = z.infer<typeof AssociateAcl>;

/** Puts a subnet under a list: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html */
export function associateAcl(
  network: Network,
  { aclId, subnetId }: AssociateAcl,
): Result<Diff, Refusal> {
  const acl = find(network, 'networkAcls', aclId);
  if (!acl.ok) return acl;
  const subnet = find(network, 'subnets', subnetId);
  if (!subnet.ok) return subnet;
  if (subnet.value.vpcId !== acl.value.vpcId)
    return refused('subnet-in-vpc-of-other-acl', subnetId, aclId);
  const has = (each: { subnetId: string }) => each.subnetId === subnetId;
  if (acl.value.associations.some(has)) return ok([]);
  const former = [...network.networkAcls.values()].filter((each) => each.associations.some(has));
  return ok([
    ...former.map(
      (each): Change =>
        changed('networkAcls', each, {
          ...each,
          associations: each.associations.filter((one) => !has(one)),
        }),
    ),
    changed('networkAcls', acl.value, {
      ...acl.value,
      associations: [...acl.value.associations, { subnetId }],
    }),
  ]);
}

export const RemoveNetworkAcl = z.object({ aclId: NetworkAclId });
export type RemoveNetworkAcl = z.infer<typeof RemoveNetworkAcl>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAcl.html */
export function removeNetworkAcl(
  network: Network,
  { aclId }: RemoveNetworkAcl,
): Result<Diff, Refusal> {
  const acl = find(network, 'networkAcls', aclId);
  if (!acl.ok) return acl;
  if (acl.value.isDefault === true) return refused('default-acl-stays', aclId);
  const subnets = acl.value.associations.map(({ subnetId }) => subnetId);
  if (subnets.length > 0) return refused('acl-in-use', aclId, ...subnets);
  return ok([removed('networkAcls', acl.value)]);
}
