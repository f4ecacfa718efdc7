import type { Network } from '../../network/network';
import type { PrefixList, Route } from '../../network/routeTable';
import { endpointType } from '../../network/vpcEndpoint';
import { serviceOfEndpoint } from '../serviceOfEndpoint';

/**
 * Prefix lists that nobody read, as far as gateway endpoints tell them: AWS itself writes an endpoint's routes, so the
 * list in one is its service's. A dual-stack endpoint has two, and nothing tells which is which.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function listsOfEndpoints(network: Network): (PrefixList & { name: string })[] {
  const lists = new Map<string, PrefixList & { name: string }>();
  for (const table of network.routeTables.values()) {
    for (const route of table.routes) {
      const list = listOf(network, route);
      if (list !== undefined) lists.set(list.id, list);
    }
  }
  return [...lists.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function listOf(network: Network, { destination, target }: Route) {
  if (destination.kind !== 'prefix-list' || target.kind !== 'vpc-endpoint') return undefined;
  const endpoint = target.id === undefined ? undefined : network.vpcEndpoints.get(target.id);
  if (endpoint === undefined || endpointType(endpoint) !== 'Gateway') return undefined;
  const service = serviceOfEndpoint(endpoint);
  const type = endpoint.ipAddressType?.toLowerCase() ?? 'ipv4';
  if (service === undefined || type === 'dualstack') return undefined;
  return {
    id: destination.prefixListId,
    tags: [],
    ...(endpoint.region === undefined ? {} : { region: endpoint.region }),
    name: `com.amazonaws.${service.region}.${service.service}`,
    addressFamily: type,
  };
}
