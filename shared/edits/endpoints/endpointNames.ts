import { dnsSuffix } from '../../network/serviceName';
import type { Subnet } from '../../network/vpc';
import type { DnsEntry, VpcEndpoint } from '../../network/vpcEndpoint';

/**
 * Regional name, zonal names, private names: AWS's order. The random part of AWS's names is `new`, since an edit has
 * no dice.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function drawnNames(
  endpointId: string,
  service: string,
  region: string,
  subnets: readonly Subnet[],
  privateDnsNames: readonly string[],
): DnsEntry[] {
  const star = service === 's3' ? '*.' : '';
  const regional = `${star}${endpointId}-new.${service}.${region}.vpce.${dnsSuffix(region)}`;
  return [
    regional,
    ...zonesOf(subnets).map((zone) => zonal(regional, zone)),
    ...privateDnsNames,
  ].map((dnsName) => ({ dnsName }));
}

/** The names of an endpoint whose subnets changed, after AWS's scheme: the zone stands in the first label. */
export function renamedZones(endpoint: VpcEndpoint, subnets: readonly Subnet[]): DnsEntry[] {
  const [regional] = endpoint.dnsEntries;
  if (!regional || !isEndpointName(regional)) return endpoint.dnsEntries;
  const zones = zonesOf(subnets).map(
    (zone): DnsEntry => ({ ...regional, dnsName: zonal(regional.dnsName, zone) }),
  );
  return [regional, ...zones, ...endpoint.dnsEntries.filter((entry) => !isEndpointName(entry))];
}

/** The endpoint's own names, which resolve from anywhere; the others are what private DNS takes over. */
export function isEndpointName({ dnsName }: DnsEntry): boolean {
  return dnsName.includes('.vpce.');
}

function zonal(regional: string, zone: string): string {
  const start = regional.startsWith('*.') ? 2 : 0;
  const dot = regional.indexOf('.', start);
  return `${regional.slice(0, dot)}-${zone}${regional.slice(dot)}`;
}

function zonesOf(subnets: readonly Subnet[]): string[] {
  return subnets.flatMap((subnet) => subnet.availabilityZone ?? []);
}
