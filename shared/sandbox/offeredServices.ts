import { isSameAccount } from '../edits/places/placeRules';
import type { Network } from '../network/network';
import { parseServiceName } from '../network/serviceName';
import { shippedServices } from './shippedServices';

export type EndpointKind = 'Gateway' | 'Interface' | 'GatewayLoadBalancer';

/** A service that an endpoint may be made for. */
export type OfferedService = {
  /** The full name, such as `com.amazonaws.eu-west-1.sqs`. */
  name: string;
  /** What people call it: `sqs`, `vpce-svc-...`. */
  service: string;
  kinds: readonly EndpointKind[];
  /** The Region's own answer, an endpoint service of the model, or the list that is shipped. */
  from: 'region' | 'model' | 'shipped';
};

/** When the shipped list was made, and of what: to be shown beside it. */
export const shippedList = { date: shippedServices.date, source: shippedServices.source };

/**
 * The services to choose from for an endpoint in a VPC, by name. The Region's own answer comes first where the model
 * holds it; else the shipped list stands in, which does not know what a Region lacks.
 */
export function offeredServices(network: Network, vpcId: string): OfferedService[] {
  const vpc = network.vpcs.get(vpcId);
  if (vpc?.region === undefined) return [];
  const { region } = vpc;
  const told = [...network.serviceDetails.values()].filter(
    (detail) => detail.region === region && isSameAccount(detail.account, vpc.account),
  );
  const offered = new Map<string, OfferedService>();
  const offer = (name: string, kinds: readonly string[], from: OfferedService['from']) => {
    const known = offered.get(name);
    const all = [...new Set([...(known?.kinds ?? []), ...kinds.filter(isKind)])];
    const service = parseServiceName(name)?.service ?? name;
    offered.set(name, { name, service, kinds: all, from: known?.from ?? from });
  };
  for (const { serviceName, serviceTypes } of told) offer(serviceName, serviceTypes, 'region');
  if (told.length === 0) {
    for (const name of shippedServices.gateways)
      offer(`com.amazonaws.${region}.${name}`, ['Gateway'], 'shipped');
    for (const each of shippedServices.interfaces)
      offer(nameIn(region, each), ['Interface'], 'shipped');
  }
  for (const { serviceName, serviceTypes, region: own } of network.serviceConfigurations.values())
    if (serviceName !== undefined && own === region) offer(serviceName, serviceTypes, 'model');
  return [...offered.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isKind(kind: string): kind is EndpointKind {
  return kind === 'Gateway' || kind === 'Interface' || kind === 'GatewayLoadBalancer';
}

type Shipped = (typeof shippedServices.interfaces)[number];

/** Source: aws-cdk-lib, which spells the exceptions of each Region out. */
function nameIn(region: string, { name, prefix, isGlobal }: Shipped): string {
  const own = shippedServices.elsewhere[region];
  const start = prefix ?? (own?.services.includes(name) ? own.prefix : 'com.amazonaws');
  const end = own?.suffixed?.includes(name) ? own.suffix : '';
  return `${start}${isGlobal ? '' : `.${region}`}.${name}${end}`;
}
