import { servicesOfInterest } from '../../../shared/compare/coverageMatrix';
import { serviceFace, serviceKey } from '../../../shared/diagram/services';
import { effectiveRouteTable } from '../../../shared/diagram/subnetKind';
import type { Network } from '../../../shared/network/network';
import { knownServices } from '../../../shared/network/serviceCatalogue';
import type { Option } from './form';

/** What an endpoint can lead to: what the model's workloads are likely after first, then its own services, then all. */
export function serviceOptions(network: Network): Option[] {
  const first = servicesOfInterest(network);
  const own = [...network.serviceConfigurations.values()].flatMap(({ id, serviceName }) =>
    serviceName === undefined ? [] : [{ ...optionOfService(serviceName), title: id }],
  );
  const others = [...knownServices].filter((service) => !first.includes(service)).sort();
  return [...first.map(optionOfService), ...own, ...others.map(optionOfService)];
}

function optionOfService(service: string): Option {
  const { title, icon } = serviceFace(service);
  return { value: service, title, detail: title === service ? undefined : service, icon };
}

/** The first of the usual services that a VPC, or one subnet of it, has no way to by an endpoint. Free ones come first. */
export function missingService(network: Network, vpcId: string, subnetId?: string): string {
  const subnet = network.subnets.get(subnetId ?? '');
  const table = subnet && effectiveRouteTable(network, subnet);
  const has = new Set<string>();
  for (const endpoint of network.vpcEndpoints.values()) {
    if (endpoint.vpcId !== vpcId || endpoint.serviceName === undefined) continue;
    const isRouted = table === undefined || endpoint.routeTableIds.includes(table.id);
    if (endpoint.type !== 'Gateway' || isRouted) has.add(serviceKey(endpoint.serviceName));
  }
  return ['s3', 'dynamodb', ...servicesOfInterest(network)].find((each) => !has.has(each)) ?? 's3';
}
