import type { Network } from '../../network/network';
import {
  defaultHostNames,
  hasPrivateDns,
  parseServiceName,
  type ServiceName,
} from '../../network/serviceName';
import type { Vpc } from '../../network/vpc';
import type { ServiceDetail } from '../../network/vpcEndpoint';
import { type Refusal, refused } from '../refusal';

/**
 * Why a VPC may not have private DNS for these names; undefined if it may.
 *
 * VPC attributes that were not read do not refuse: the trace then says what it depends on.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 *         https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export function refusedPrivateDns(
  network: Network,
  vpc: Vpc,
  service: string,
  names: readonly string[],
  inboundOnly: boolean,
): { ok: false; error: Refusal } | undefined {
  if (!hasPrivateDns(service)) return refused('no-private-dns-for-service', service);
  if (vpc.dnsSupport === false || vpc.dnsHostnames === false)
    return refused('vpc-dns-attributes-off', vpc.id);
  if (inboundOnly && !hasGatewayEndpoint(network, vpc, service))
    return refused('inbound-resolver-needs-gateway-endpoint', vpc.id);
  const holder = [...holdersOfNames(network, vpc)].find(([name]) => names.includes(name));
  return holder ? refused('private-dns-conflict', ...holder) : undefined;
}

/** The names that private DNS takes over: as the Region tells them, else as they usually are. */
export function privateNames(
  { service }: ServiceName,
  region: string,
  detail: ServiceDetail | undefined,
): string[] {
  const told = detail?.privateDnsNames ?? [];
  if (told.length > 0) return told;
  return service.startsWith('vpce-svc-') ? [] : defaultHostNames(service, region);
}

function hasGatewayEndpoint(network: Network, vpc: Vpc, service: string): boolean {
  return [...network.vpcEndpoints.values()].some(
    (endpoint) =>
      endpoint.type === 'Gateway' &&
      endpoint.vpcId === vpc.id &&
      parseServiceName(endpoint.serviceName ?? '')?.service === service,
  );
}

/** The names that the VPC's other endpoints and its declared hosted zones answer for, with who does. */
function* holdersOfNames(network: Network, vpc: Vpc): Generator<[name: string, id: string]> {
  for (const endpoint of network.vpcEndpoints.values())
    if (endpoint.vpcId === vpc.id && endpoint.privateDnsEnabled === true)
      for (const { dnsName } of endpoint.dnsEntries)
        if (!dnsName.includes('.vpce.')) yield [dnsName, endpoint.id];
  for (const zone of network.declared.hostedZones)
    if (zone.vpcIds.includes(vpc.id)) yield [zone.name, zone.id];
}
