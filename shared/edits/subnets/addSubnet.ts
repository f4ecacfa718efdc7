import { z } from 'zod';
import { parseCidr } from '../../address/cidr';
import type { Change, Diff } from '../../network/diff';
import { SubnetId, VpcId, ZoneName } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Subnet, Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { added, changed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { zonesOf } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { canonical } from '../vpcBlocks';
import { refusedSubnetBlock, refusedZone, usableAddresses } from './subnetRules';

export const AddSubnet = z.object({
  subnetId: SubnetId,
  vpcId: VpcId,
  availabilityZone: ZoneName,
  /** Absent: IPv6 only. */
  cidrBlock: z.string().optional(),
  ipv6CidrBlock: z.string().optional(),
  /** Absent: off, as AWS starts a subnet. */
  mapPublicIpOnLaunch: z.boolean().optional(),
  tags: Tags.optional(),
});
export type AddSubnet = z.infer<typeof AddSubnet>;

/**
 * Adds a subnet. The VPC's main route table and default network ACL take it until others are named.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/create-subnets.html
 */
export function addSubnet(network: Network, params: AddSubnet): Result<Diff, Refusal> {
  const { subnetId, availabilityZone, cidrBlock, ipv6CidrBlock } = params;
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  const not = takenId(network, 'subnets', subnetId) ?? refusedZone(network, vpc, availabilityZone);
  if (not) return not;
  if (cidrBlock === undefined && ipv6CidrBlock === undefined)
    return refused('subnet-without-block', subnetId);
  for (const text of [cidrBlock, ipv6CidrBlock]) {
    const wrong = text === undefined ? undefined : refusedSubnetBlock(network, vpc, text);
    if (wrong) return wrong;
  }
  const block = cidrBlock === undefined ? undefined : parseCidr(cidrBlock);
  const isWrongFamily =
    (block && block.family !== 4) ||
    (ipv6CidrBlock !== undefined && parseCidr(ipv6CidrBlock)?.family !== 6);
  if (isWrongFamily) return refused('not-a-cidr', cidrBlock ?? '', ipv6CidrBlock ?? '');
  const zone = zonesOf(network, vpc).find(({ name }) => name === availabilityZone);
  const subnet: Subnet = {
    ...drawnAt(vpc, params.tags),
    state: 'available',
    id: subnetId,
    vpcId: vpc.id,
    availabilityZone,
    ...(zone?.zoneId === undefined ? {} : { availabilityZoneId: zone.zoneId }),
    ...(cidrBlock === undefined ? {} : { cidrBlock: canonical(cidrBlock) }),
    ipv6CidrBlocks:
      ipv6CidrBlock === undefined ? [] : [{ cidr: canonical(ipv6CidrBlock), state: 'associated' }],
    // AWS counts none for a subnet without IPv4.
    availableIpAddressCount: block ? usableAddresses(block) : 0,
    mapPublicIpOnLaunch: params.mapPublicIpOnLaunch ?? false,
    assignIpv6AddressOnCreation: block === undefined,
    ipv6Native: block === undefined,
    enableDns64: false,
    defaultForAz: false,
  };
  return ok([added('subnets', subnet), ...underDefaultAcl(network, vpc, subnetId)]);
}

function underDefaultAcl(network: Network, vpc: Vpc, subnetId: SubnetId): Change[] {
  return [...network.networkAcls.values()]
    .filter((acl) => acl.vpcId === vpc.id && acl.isDefault === true)
    .map((acl) =>
      changed('networkAcls', acl, { ...acl, associations: [...acl.associations, { subnetId }] }),
    );
}
