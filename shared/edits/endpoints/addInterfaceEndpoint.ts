import { z } from 'zod';
import type { Diff } from '../../network/diff';
import {
  NetworkInterfaceId,
  RegionName,
  SecurityGroupId,
  SubnetId,
  VpcEndpointId,
  VpcId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { hasPrivateDns, type ServiceName } from '../../network/serviceName';
import type { VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find } from '../find';
import { drawInterfaces } from '../interfaces/drawInterfaces';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { connectionTo, stateAtProvider } from './acceptance';
import { selectGroups } from './endpointGroups';
import { drawnNames } from './endpointNames';
import { zonesOffered } from './endpointRules';
import { endpointInterfaces, selectSubnets } from './endpointSubnets';
import { refusedPolicy } from './policyRules';
import { privateNames, refusedPrivateDns } from './privateDns';
import { wantedService, zonesWithinRegion } from './serviceOfParams';

export const AddInterfaceEndpoint = z.object({
  endpointId: VpcEndpointId,
  vpcId: VpcId,
  /** `sqs`, `ecr.api`, `vpce-svc-...`, or the full name. */
  service: z.string(),
  /** Where the service is. Absent: in the VPC's own Region. */
  serviceRegion: RegionName.optional(),
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
  /** Absent: the VPC's default group, as AWS does. */
  groupIds: z.array(SecurityGroupId).optional(),
  /** Absent: as the console offers it, on but for S3 and DynamoDB. */
  privateDnsEnabled: z.boolean().optional(),
  /** S3 alone. Absent: true, as AWS takes it. */
  privateDnsOnlyForInboundResolverEndpoint: z.boolean().optional(),
  /** Absent: AWS's own, which allows everything. */
  policyDocument: z.string().optional(),
  tags: Tags.optional(),
});
export type AddInterfaceEndpoint = z.infer<typeof AddInterfaceEndpoint>;

/**
 * Adds an interface endpoint with one network interface a subnet, each on the subnet's lowest free address, and
 * with the DNS names it would have. A provider that wants to accept first leaves it waiting.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 * Not modelled: IPv6 addresses.
 */
export function addInterfaceEndpoint(
  network: Network,
  params: AddInterfaceEndpoint,
): Result<Diff, Refusal> {
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  if (network.vpcEndpoints.has(params.endpointId)) return refused('id-taken', params.endpointId);
  const wanted = wantedService(network, vpc, 'Interface', params.service, params.serviceRegion);
  if (!wanted.ok) return wanted;
  const { serviceName, service, region, detail, provider } = wanted.value;
  const notPolicy = refusedPolicy(params.policyDocument, params.endpointId);
  if (notPolicy) return notPolicy;
  const isElsewhere = region !== vpc.region;
  const zones = isElsewhere ? [] : zonesOffered(network, serviceName, 'Interface', vpc);
  const subnets = selectSubnets(network, params, vpc, zones);
  if (!subnets.ok) return subnets;
  const farOff = isElsewhere
    ? subnets.value.find((each) => zonesWithinRegion.has(each.availabilityZoneId ?? ''))
    : undefined;
  if (farOff) return refused('no-cross-region-in-zone', farOff.id, farOff.availabilityZoneId ?? '');
  const groups = selectGroups(network, params.groupIds, vpc);
  if (!groups.ok) return groups;
  const dns = privateDns(params, service);
  const names = dns.enabled ? privateNames(service, region, detail, provider) : [];
  const { inboundOnly } = dns;
  const dnsRefused = dns.enabled
    ? refusedPrivateDns(network, vpc, { service: service.service, names, inboundOnly })
    : undefined;
  if (dnsRefused) return dnsRefused;
  const drawn = drawInterfaces(
    network,
    endpointInterfaces(params.endpointId, subnets.value, params.networkInterfaceIds, {
      groups: groups.value,
    }),
  );
  if (!drawn.ok) return drawn;

  const endpoint: VpcEndpoint = {
    ...drawnAt(vpc, params.tags),
    state: stateAtProvider(provider),
    id: params.endpointId,
    type: 'Interface',
    vpcId: vpc.id,
    serviceName,
    ...(isElsewhere ? { serviceRegion: region } : {}),
    ...(params.policyDocument === undefined ? {} : { policyDocument: params.policyDocument }),
    routeTableIds: [],
    subnetIds: subnets.value.map((subnet) => subnet.id),
    networkInterfaceIds: drawn.value.interfaces.map((each) => each.id),
    groups: groups.value,
    privateDnsEnabled: dns.enabled,
    ipAddressType: 'ipv4',
    dnsOptions: {
      dnsRecordIpType: 'ipv4',
      ...(inboundOnly ? { privateDnsOnlyForInboundResolverEndpoint: true } : {}),
    },
    // An endpoint to another Region has no zonal names.
    dnsEntries: drawnNames(
      params.endpointId,
      service.service,
      region,
      isElsewhere ? [] : subnets.value,
      names ?? [],
    ),
  };
  return ok([
    ...drawn.value.diff,
    added('vpcEndpoints', endpoint),
    ...connectionTo(provider, endpoint),
  ]);
}

function privateDns(params: AddInterfaceEndpoint, { service }: ServiceName) {
  const own = service.startsWith('vpce-svc-');
  const enabled = params.privateDnsEnabled ?? (service !== 's3' && hasPrivateDns(service) && !own);
  const inboundOnly =
    enabled && service === 's3' && (params.privateDnsOnlyForInboundResolverEndpoint ?? true);
  return { enabled, inboundOnly };
}
