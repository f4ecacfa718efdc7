import { z } from 'zod';
import type { Diff } from '../../network/diff';
import {
  AccountId,
  DhcpOptionsId,
  NetworkAclId,
  RegionName,
  RouteTableId,
  SecurityGroupId,
  VpcId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import { drawnAt, type Place } from '../place';
import { holdsRegion, isSameAccount, refusedPlace } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { drawnTable } from '../routeTables/drawnTable';
import { canonical } from '../vpcBlocks';
import { refusedVpcBlock, refusedVpcIpv6Block } from './vpcBlockRules';
import { defaultAcl, defaultGroup } from './vpcDefaults';

export const AddVpc = z.object({
  vpcId: VpcId,
  region: RegionName,
  account: AccountId.optional(),
  cidrBlock: z.string(),
  /** A sketch has no pool to take one from: it is told which block AWS would give. */
  ipv6CidrBlock: z.string().optional(),
  /** What AWS makes with every VPC: its main route table, default network ACL and default security group. */
  routeTableId: RouteTableId,
  networkAclId: NetworkAclId,
  securityGroupId: SecurityGroupId,
  /** Absent: the Region's own, with AmazonProvidedDNS. */
  dhcpOptionsId: DhcpOptionsId.optional(),
  /** Absent: on, as AWS starts a VPC. */
  dnsSupport: z.boolean().optional(),
  /** Absent: off, as AWS starts a VPC. */
  dnsHostnames: z.boolean().optional(),
  tags: Tags.optional(),
});
export type AddVpc = z.infer<typeof AddVpc>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/create-vpc.html */
export function addVpc(network: Network, params: AddVpc): Result<Diff, Refusal> {
  const { vpcId, cidrBlock, ipv6CidrBlock, routeTableId, networkAclId, securityGroupId } = params;
  const not =
    refusedPlace(params) ??
    takenId(network, 'vpcs', vpcId) ??
    takenId(network, 'routeTables', routeTableId) ??
    takenId(network, 'networkAcls', networkAclId) ??
    takenId(network, 'securityGroups', securityGroupId) ??
    refusedVpcBlock(cidrBlock) ??
    (ipv6CidrBlock === undefined ? undefined : refusedVpcIpv6Block(ipv6CidrBlock));
  if (not) return not;
  if (!holdsRegion(network, params)) return refused('no-such-region', params.region);
  if (params.dhcpOptionsId !== undefined) {
    const options = find(network, 'dhcpOptions', params.dhcpOptionsId);
    if (!options.ok) return options;
  }
  const dhcpOptionsId = params.dhcpOptionsId ?? standardDhcpOptions(network, params);
  const vpc: Vpc = {
    ...drawnAt(params, params.tags),
    state: 'available',
    id: vpcId,
    cidrBlocks: [{ cidr: canonical(cidrBlock), state: 'associated' }],
    ipv6CidrBlocks:
      ipv6CidrBlock === undefined ? [] : [{ cidr: canonical(ipv6CidrBlock), state: 'associated' }],
    isDefault: false,
    ...(dhcpOptionsId === undefined ? {} : { dhcpOptionsId }),
    dnsSupport: params.dnsSupport ?? true,
    dnsHostnames: params.dnsHostnames ?? false,
  };
  return ok([
    added('vpcs', vpc),
    added('routeTables', drawnTable(vpc, routeTableId, { main: true })),
    added('networkAcls', defaultAcl(vpc, networkAclId)),
    added('securityGroups', defaultGroup(vpc, securityGroupId)),
  ]);
}

/** Where the model has no such set, the trace assumes Amazon's DNS for a VPC that was drawn. */
function standardDhcpOptions(network: Network, place: Place): DhcpOptionsId | undefined {
  return [...network.dhcpOptions.values()].find(
    ({ region, account, domainNameServers }) =>
      region === place.region &&
      isSameAccount(account, place.account) &&
      domainNameServers.length === 1 &&
      domainNameServers[0] === 'AmazonProvidedDNS',
  )?.id;
}
