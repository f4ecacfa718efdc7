import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { canonical, isAssociated } from '../vpcBlocks';
import { refusedSubnetBlock } from './subnetRules';

export const ChangeSubnet = z.object({
  subnetId: SubnetId,
  mapPublicIpOnLaunch: z.boolean().optional(),
  assignIpv6AddressOnCreation: z.boolean().optional(),
  enableDns64: z.boolean().optional(),
});
export type ChangeSubnet = z.infer<typeof ChangeSubnet>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html */
export function changeSubnet(network: Network, params: ChangeSubnet): Result<Diff, Refusal> {
  const { subnetId, ...attributes } = params;
  const subnet = find(network, 'subnets', subnetId);
  if (!subnet.ok) return subnet;
  const wantsIpv6 = attributes.assignIpv6AddressOnCreation === true;
  if (wantsIpv6 && subnet.value.ipv6CidrBlocks.length === 0)
    return refused('no-ipv6-in-subnet', subnetId);
  if (attributes.mapPublicIpOnLaunch === true && subnet.value.cidrBlock === undefined)
    return refused('ipv6-only-subnet-has-no-ipv4', subnetId);
  const told = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const after = { ...subnet.value, ...Object.fromEntries(told) };
  return ok([changed('subnets', subnet.value, after)]);
}

export const AddSubnetIpv6Block = z.object({ subnetId: SubnetId, ipv6CidrBlock: z.string() });
export type AddSubnetIpv6Block = z.infer<typeof AddSubnetIpv6Block>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSubnetCidrBlock.html */
export function addSubnetIpv6Block(
  network: Network,
  params: AddSubnetIpv6Block,
): Result<Diff, Refusal> {
  const subnet = find(network, 'subnets', params.subnetId);
  if (!subnet.ok) return subnet;
  const vpc = find(network, 'vpcs', subnet.value.vpcId);
  if (!vpc.ok) return vpc;
  const known = subnet.value.ipv6CidrBlocks.find(isAssociated);
  if (known) return refused('subnet-has-ipv6', params.subnetId, known.cidr);
  if (!params.ipv6CidrBlock.includes(':')) return refused('not-a-cidr', params.ipv6CidrBlock);
  const not = refusedSubnetBlock(network, vpc.value, params.ipv6CidrBlock);
  if (not) return not;
  const block = { cidr: canonical(params.ipv6CidrBlock), state: 'associated' };
  const ipv6CidrBlocks = [...subnet.value.ipv6CidrBlocks, block];
  return ok([changed('subnets', subnet.value, { ...subnet.value, ipv6CidrBlocks })]);
}
