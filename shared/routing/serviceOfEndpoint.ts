import { parseServiceName } from '../network/serviceName';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import type { NetworkIndex } from './index/networkIndex';
import { fitOf, isAddress, type Party } from './packet';
import { listNames } from './serviceLists';

/** The service and Region an endpoint leads to. */
export function serviceOfEndpoint(
  endpoint: VpcEndpoint,
): { service: string; region: string } | undefined {
  if (!named.has(endpoint)) named.set(endpoint, readService(endpoint));
  return named.get(endpoint);
}

const named = new WeakMap<VpcEndpoint, { service: string; region: string } | undefined>();

function readService(endpoint: VpcEndpoint): { service: string; region: string } | undefined {
  const parsed =
    endpoint.serviceName === undefined ? undefined : parseServiceName(endpoint.serviceName);
  if (parsed === undefined) return undefined;
  const region = endpoint.serviceRegion ?? parsed.region ?? endpoint.region;
  return region === undefined ? undefined : { service: parsed.service, region };
}

/** Whether an endpoint is for the service a packet wants: by name, or by an address in the service's prefix list. */
export function servesDestination(
  index: NetworkIndex,
  endpoint: VpcEndpoint,
  destination: Party,
): boolean {
  const own = serviceOfEndpoint(endpoint);
  if (own === undefined) return false;
  if (!isAddress(destination)) {
    return (
      destination.kind === 'service' &&
      destination.service === own.service &&
      destination.region === own.region
    );
  }
  const family = typeof destination === 'number' ? 4 : 6;
  return listNames({ ...own, family }).some((name) =>
    index
      .prefixListsNamed(name)
      .some((list) => fitOf(index.listBlocks(list) ?? [], destination) === 'yes'),
  );
}
