import { z } from 'zod';
import type { Diff } from '../../network/diff';
import {
  NetworkInterfaceId,
  SecurityGroupId,
  SubnetId,
  VpcEndpointId,
  VpcId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import {
  endpointServiceName,
  hasPrivateDns,
  parseServiceName,
  type ServiceName,
} from '../../network/serviceName';
import type { Subnet, Vpc } from '../../network/vpc';
import type { DnsEntry, ServiceDetail, VpcEndpoint } from '../../network/vpcEndpoint';
import type { NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added, changed } from '../change';
import { freeAddress } from '../freeAddress';
import { type Refusal, refused } from '../refusal';
import { detailOf, MAX_POLICY_CHARACTERS, serviceOffered } from './endpointRules';
import { privateNames, refusedPrivateDns } from './privateDns';

export const AddInterfaceEndpoint = z.object({
  endpointId: VpcEndpointId,
  vpcId: VpcId,
  /** `sqs`, `ecr.api`, `vpce-svc-...`, or the full name. */
  service: z.string(),
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
  /** Absent: the VPC's default group, as AWS does. */
  groupIds: z.array(SecurityGroupId).optional(),
  /** Absent: as the console offers it, on but for S3 and DynamoDB. */
  privateDnsEnabled: z.boolean().optional(),
  /** S3 alone. Absent: true, as AWS takes it. */
  privateDnsOnlyForInboundResolverEndpoint: z.boolean().optional(),
  policyDocument: z.string().optional(),
});
export type AddInterfaceEndpoint = z.infer<typeof AddInterfaceEndpoint>;

/**
 * Adds an interface endpoint with one network interface a subnet, each on the subnet's lowest free address, and
 * with the DNS names it would have.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 * Not modelled: IPv6 addresses, services of other Regions, acceptance by a provider.
 */
export function addInterfaceEndpoint(
  network: Network,
  params: AddInterfaceEndpoint,
): Result<Diff, Refusal> {
  const vpc = network.vpcs.get(params.vpcId);
  if (!vpc) return refused('no-such-vpc', params.vpcId);
  if (!vpc.region) return refused('unknown-region', vpc.id);
  if (network.vpcEndpoints.has(params.endpointId)) return refused('id-taken', params.endpointId);
  const serviceName = endpointServiceName(params.service, vpc.region);
  const service = parseServiceName(serviceName);
  if (!service || service.service === 's3express')
    return refused('service-not-offered', params.service);
  if (!serviceOffered(network, serviceName, 'Interface', vpc))
    return refused('service-not-offered', serviceName, vpc.region);
  if ((params.policyDocument?.length ?? 0) > MAX_POLICY_CHARACTERS)
    return refused('policy-too-long', params.endpointId);

  const detail = detailOf(network, serviceName, 'Interface', vpc);
  const subnets = selectSubnets(network, params, vpc, detail);
  if (!subnets.ok) return subnets;
  const groups = selectGroups(network, params, vpc);
  if (!groups.ok) return groups;
  const dns = privateDns(params, service);
  const names = dns.enabled ? privateNames(service, vpc.region, detail) : [];
  const dnsRefused = dns.enabled
    ? refusedPrivateDns(network, vpc, service.service, names, dns.inboundOnly)
    : undefined;
  if (dnsRefused) return dnsRefused;
  const interfaces = makeInterfaces(network, params, subnets.value, groups.value);
  if (!interfaces.ok) return interfaces;

  const endpoint: VpcEndpoint = {
    ...(vpc.account === undefined ? {} : { account: vpc.account }),
    region: vpc.region,
    tags: [],
    state: 'available',
    authored: true,
    id: params.endpointId,
    type: 'Interface',
    vpcId: vpc.id,
    serviceName,
    ...(params.policyDocument === undefined ? {} : { policyDocument: params.policyDocument }),
    routeTableIds: [],
    subnetIds: subnets.value.map((subnet) => subnet.id),
    networkInterfaceIds: interfaces.value.map((each) => each.id),
    groups: groups.value,
    privateDnsEnabled: dns.enabled,
    ipAddressType: 'ipv4',
    dnsOptions: {
      dnsRecordIpType: 'ipv4',
      ...(dns.inboundOnly ? { privateDnsOnlyForInboundResolverEndpoint: true } : {}),
    },
    dnsEntries: dnsEntries(params.endpointId, service, vpc.region, subnets.value, names),
  };
  return ok([
    ...subnets.value.flatMap((subnet) => addressesUsed(subnet)),
    ...interfaces.value.map((each) => added('networkInterfaces', each)),
    added('vpcEndpoints', endpoint),
  ]);
}

function selectSubnets(
  network: Network,
  { subnetIds, networkInterfaceIds }: AddInterfaceEndpoint,
  vpc: Vpc,
  detail: ServiceDetail | undefined,
): Result<Subnet[], Refusal> {
  if (subnetIds.length === 0) return refused('no-subnets');
  if (networkInterfaceIds.length !== subnetIds.length) return refused('ids-do-not-fit');
  if (new Set(networkInterfaceIds).size !== networkInterfaceIds.length)
    return refused('ids-do-not-fit', ...networkInterfaceIds);
  const taken = networkInterfaceIds.find((id) => network.networkInterfaces.has(id));
  if (taken !== undefined) return refused('id-taken', taken);
  const subnets: Subnet[] = [];
  for (const id of subnetIds) {
    const subnet = network.subnets.get(id);
    if (!subnet) return refused('no-such-subnet', id);
    if (subnet.vpcId !== vpc.id) return refused('subnet-in-other-vpc', id, vpc.id);
    if (subnet.cidrBlock === undefined) return refused('no-ipv4-in-subnet', id);
    const zone = subnet.availabilityZone;
    const sameZone = subnets.find((each) => zone !== undefined && each.availabilityZone === zone);
    if (sameZone) return refused('two-subnets-in-one-zone', sameZone.id, id);
    const zones = detail?.availabilityZones ?? [];
    if (zone !== undefined && zones.length > 0 && !zones.includes(zone))
      return refused('service-not-in-zone', id, zone);
    subnets.push(subnet);
  }
  return ok(subnets);
}

/** A group belongs to one VPC, and may be associated with others. Without any named, AWS takes the default group. */
function selectGroups(
  network: Network,
  { groupIds }: AddInterfaceEndpoint,
  vpc: Vpc,
): Result<SecurityGroupId[], Refusal> {
  if (groupIds === undefined) {
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

function privateDns(params: AddInterfaceEndpoint, { service }: ServiceName) {
  const own = service.startsWith('vpce-svc-');
  const enabled = params.privateDnsEnabled ?? (service !== 's3' && hasPrivateDns(service) && !own);
  const inboundOnly =
    enabled && service === 's3' && (params.privateDnsOnlyForInboundResolverEndpoint ?? true);
  return { enabled, inboundOnly };
}

function makeInterfaces(
  network: Network,
  { endpointId, networkInterfaceIds }: AddInterfaceEndpoint,
  subnets: readonly Subnet[],
  groups: SecurityGroupId[],
): Result<NetworkInterface[], Refusal> {
  const interfaces: NetworkInterface[] = [];
  for (const [index, subnet] of subnets.entries()) {
    const id = networkInterfaceIds[index];
    const address = freeAddress(network, subnet);
    if (id === undefined || address === undefined) return refused('no-free-address', subnet.id);
    interfaces.push({
      ...(subnet.account === undefined ? {} : { account: subnet.account }),
      ...(subnet.region === undefined ? {} : { region: subnet.region }),
      tags: [],
      state: 'in-use',
      authored: true,
      id,
      ...(subnet.vpcId === undefined ? {} : { vpcId: subnet.vpcId }),
      subnetId: subnet.id,
      ...(subnet.availabilityZone === undefined
        ? {}
        : { availabilityZone: subnet.availabilityZone }),
      interfaceType: 'vpc_endpoint',
      description: `VPC Endpoint Interface ${endpointId}`,
      requesterManaged: true,
      privateIps: [{ address, primary: true }],
      ipv6Addresses: [],
      groups,
      sourceDestCheck: true,
    });
  }
  return ok(interfaces);
}

/** Regional name, zonal names, private names: AWS's order. Its random part is left out, since an edit has no dice. */
function dnsEntries(
  endpointId: string,
  { service }: ServiceName,
  region: string,
  subnets: readonly Subnet[],
  privateDnsNames: readonly string[],
): DnsEntry[] {
  const star = service === 's3' ? '*.' : '';
  const suffix = `${service}.${region}.vpce.amazonaws.com`;
  const zones = subnets.flatMap((subnet) => subnet.availabilityZone ?? []);
  return [
    `${star}${endpointId}-new.${suffix}`,
    ...zones.map((zone) => `${star}${endpointId}-new-${zone}.${suffix}`),
    ...privateDnsNames,
  ].map((dnsName) => ({ dnsName }));
}

function addressesUsed(subnet: Subnet) {
  const count = subnet.availableIpAddressCount;
  return count === undefined
    ? []
    : [changed('subnets', subnet, { ...subnet, availableIpAddressCount: count - 1 })];
}
