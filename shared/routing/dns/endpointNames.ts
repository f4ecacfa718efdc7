import { type Family, familyOf, parseIp } from '../../address/ip';
import { isState } from '../../network/record';
import { defaultHostNames, hasPrivateDns } from '../../network/serviceName';
import { endpointType, type VpcEndpoint } from '../../network/vpcEndpoint';
import { compareText, type NetworkIndex } from '../index/networkIndex';
import { serviceOfEndpoint } from '../serviceOfEndpoint';
import type { DnsAddress } from './answer';
import { inZone, nameCovers, normalName } from './names';

/** The endpoint-specific names: public DNS, from anywhere, to the endpoint's private addresses. */
export function isEndpointName(name: string): boolean {
  return (
    /\.vpce\.amazonaws\.(com|com\.cn|eu)$/.test(name) ||
    /\.vpc-lattice-(rsc|svcs)\.[a-z0-9-]+\.on\.aws$/.test(name)
  );
}

/**
 * The names that an endpoint's private DNS takes over. What the API told of this very endpoint comes first, then what
 * it told of the service, then AWS's scheme.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function privateNames(index: NetworkIndex, endpoint: VpcEndpoint): string[] {
  const type = endpointType(endpoint);
  if (type === 'Resource' || type === 'ServiceNetwork') return associatedNames(index, endpoint);
  if (type !== 'Interface') return [];
  const own = endpoint.dnsEntries
    .map(({ dnsName }) => normalName(dnsName))
    .filter((name) => !isEndpointName(name));
  if (own.length > 0) return own;
  const details =
    endpoint.serviceName === undefined ? [] : index.serviceDetails(endpoint.serviceName);
  const told = details
    .filter(({ serviceTypes }) => serviceTypes.length === 0 || serviceTypes.includes('Interface'))
    .flatMap(({ privateDnsNames }) => privateDnsNames.map(normalName));
  if (told.length > 0) return told;
  const service = serviceOfEndpoint(endpoint);
  if (service === undefined || !hasPrivateDns(service.service)) return [];
  return defaultHostNames(service.service, service.region);
}

/**
 * The domain names of what a Resource or ServiceNetwork endpoint leads to.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-resources.html
 * Assumed: all of them have a hosted zone, unless the endpoint names the domains that have.
 */
function associatedNames(index: NetworkIndex, { id, dnsOptions }: VpcEndpoint): string[] {
  const only = isState(dnsOptions?.privateDnsPreference, 'SPECIFIED_DOMAINS_ONLY')
    ? (dnsOptions?.privateDnsSpecifiedDomains ?? [])
    : undefined;
  return [...index.network.vpcEndpointAssociations.values()]
    .filter((association) => association.vpcEndpointId === id)
    .flatMap(({ privateDnsName }) =>
      privateDnsName === undefined ? [] : normalName(privateDnsName),
    )
    .filter((name) => only?.some((domain) => inZone(normalName(domain), name)) ?? true)
    .sort(compareText);
}

/** The endpoint that an endpoint-specific name leads to. */
export function endpointByName(
  index: NetworkIndex,
  name: string,
): { endpoint: VpcEndpoint; zonal: boolean } | undefined {
  const candidates: { endpoint: VpcEndpoint; record: string; place: number }[] = [];
  for (const endpoint of index.network.vpcEndpoints.values()) {
    for (const [place, { dnsName }] of endpoint.dnsEntries.entries()) {
      const record = normalName(dnsName);
      if (isEndpointName(record) && (nameCovers(record, name) || record === name))
        candidates.push({ endpoint, record, place });
    }
  }
  for (const association of index.network.vpcEndpointAssociations.values()) {
    const endpoint = index.network.vpcEndpoints.get(association.vpcEndpointId);
    if (endpoint === undefined || association.dnsName === undefined) continue;
    if (nameCovers(normalName(association.dnsName), name))
      candidates.push({ endpoint, record: name, place: 0 });
  }
  const [best] = candidates.sort(
    (a, b) => b.record.length - a.record.length || compareText(a.endpoint.id, b.endpoint.id),
  );
  return (
    best && {
      endpoint: best.endpoint,
      zonal: zoneIn(index, best.endpoint, best.record) !== undefined,
    }
  );
}

/** The zone that a zonal name names. */
export function zoneIn(
  index: NetworkIndex,
  endpoint: VpcEndpoint,
  name: string,
): string | undefined {
  const [head = ''] = name.replace(/^\*\./, '').split('.');
  const zones = endpoint.networkInterfaceIds.flatMap(
    (id) => index.network.networkInterfaces.get(id)?.availabilityZone ?? [],
  );
  return zones.find((zone) => head.endsWith(`-${zone}`));
}

/**
 * What an endpoint's names answer with: its interfaces' addresses, as far as its DNS record type admits them. A type
 * that admits none of them is not what AWS holds.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 * Assumed: `service-defined` and what was not read admit both families.
 */
export function endpointRecords(
  index: NetworkIndex,
  endpoint: VpcEndpoint,
  zone?: string,
): DnsAddress[] | undefined {
  const family = recordFamily(endpoint);
  const all = endpointAddresses(index, endpoint, zone);
  const admitted = all?.filter(({ address }) => familyOf(address) === family);
  return admitted === undefined || admitted.length === 0 ? all : admitted;
}

function recordFamily({ dnsOptions }: VpcEndpoint): Family | undefined {
  if (isState(dnsOptions?.dnsRecordIpType, 'ipv4')) return 4;
  return isState(dnsOptions?.dnsRecordIpType, 'ipv6') ? 6 : undefined;
}

/** The addresses of an endpoint's interfaces, in the order of their zones. undefined: not read. */
export function endpointAddresses(
  index: NetworkIndex,
  endpoint: VpcEndpoint,
  zone?: string,
): DnsAddress[] | undefined {
  const interfaces = endpoint.networkInterfaceIds.map((id) =>
    index.network.networkInterfaces.get(id),
  );
  if (interfaces.length === 0 || interfaces.some((record) => record === undefined))
    return undefined;
  const sorted = interfaces
    .filter((record) => record !== undefined)
    .filter((record) => zone === undefined || record.availabilityZone === zone)
    .sort((a, b) =>
      compareText(`${a.availabilityZone ?? ''} ${a.id}`, `${b.availabilityZone ?? ''} ${b.id}`),
    );
  return sorted.flatMap((record) => {
    const texts = [...record.privateIps.map(({ address }) => address), ...record.ipv6Addresses];
    return texts.flatMap((text) => {
      const address = parseIp(text);
      if (address === undefined) return [];
      const place = record.availabilityZone === undefined ? '' : ` in ${record.availabilityZone}`;
      return [{ address, when: `${endpoint.id} answers with ${text}${place}` }];
    });
  });
}
