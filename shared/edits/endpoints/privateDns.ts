import type { Network } from '../../network/network';
import {
  defaultHostNames,
  hasPrivateDns,
  parseServiceName,
  type ServiceName,
} from '../../network/serviceName';
import type { Vpc } from '../../network/vpc';
import type { ServiceConfiguration, ServiceDetail } from '../../network/vpcEndpoint';
import { type Refusal, refused } from '../refusal';

export type WantedNames = {
  service: string;
  /** Undefined: not known. */
  names: readonly string[] | undefined;
  inboundOnly: boolean;
};

/**
 * Why a VPC may not have private DNS for these names; undefined if it may.
 *
 * VPC attributes that were not read do not refuse: the trace then says what it depends on.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 *         https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
export function refusedPrivateDns(
  network: Network,
  vpc: Vpc,
  { service, names, inboundOnly }: WantedNames,
): { ok: false; error: Refusal } | undefined {
  if (!hasPrivateDns(service)) return refused('no-private-dns-for-service', service);
  if (names?.length === 0) return refused('service-without-private-name', service);
  if (vpc.dnsSupport === false || vpc.dnsHostnames === false)
    return refused('vpc-dns-attributes-off', vpc.id);
  if (inboundOnly && !hasGatewayEndpoint(network, vpc, service))
    return refused('inbound-resolver-needs-gateway-endpoint', vpc.id);
  const holder = [...holdersOfNames(network, vpc)].find(([name]) => names?.includes(name));
  return holder ? refused('private-dns-conflict', ...holder) : undefined;
}

/**
 * The names that private DNS takes over: as the Region or the provider tells them, else as they usually are. Undefined
 * for a service of others of which nothing was read.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
export function privateNames(
  { service }: ServiceName,
  region: string,
  detail: ServiceDetail | undefined,
  provider: ServiceConfiguration | undefined,
): string[] | undefined {
  const own = provider?.privateDnsName;
  const told = detail?.privateDnsNames ?? [];
  if (told.length > 0) return told;
  if (!service.startsWith('vpce-svc-')) return defaultHostNames(service, region);
  if (own !== undefined) return [own];
  return detail === undefined && provider === undefined ? undefined : [];
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
