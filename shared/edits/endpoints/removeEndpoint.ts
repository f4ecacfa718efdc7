import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { PrefixList, Route } from '../../network/routeTable';
import { parseServiceName } from '../../network/serviceName';
import { endpointType, type VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { interfaceRemoval } from '../interfaces/drawInterfaces';
import { type Refusal, refused } from '../refusal';

export const RemoveEndpoint = z.object({ endpointId: VpcEndpointId });
export type RemoveEndpoint = z.infer<typeof RemoveEndpoint>;

/**
 * Removes an endpoint of any type with everything that belongs to it.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
 */
export function removeEndpoint(
  network: Network,
  { endpointId }: RemoveEndpoint,
): Result<Diff, Refusal> {
  const endpoint = network.vpcEndpoints.get(endpointId);
  if (!endpoint) return refused('no-such-endpoint', endpointId);
  if (endpoint.requesterManaged === true) return refused('requester-managed-endpoint', endpointId);
  const dependant = needsGatewayEndpoint(network, endpoint);
  if (dependant) return refused('gateway-endpoint-in-use', endpointId, dependant.id);
  return ok(endpointRemoval(network, [endpoint]));
}

/**
 * What goes with these endpoints, whether or not AWS would let a user do it: their interfaces, the routes of
 * gateway endpoints, their connections and associations, and a sketched prefix list that nothing else names.
 * Routes to other types stay behind as blackholes (assumed: AWS removes no route that a user wrote).
 */
export function endpointRemoval(network: Network, endpoints: readonly VpcEndpoint[]): Diff {
  const gone = new Map<string, VpcEndpoint>(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const diff: Change[] = [];
  for (const endpoint of endpoints) diff.push(removed('vpcEndpoints', endpoint));
  diff.push(
    ...interfaceRemoval(
      network,
      endpoints.flatMap(({ networkInterfaceIds }) => networkInterfaceIds),
    ),
  );
  for (const connection of network.vpcEndpointConnections.values())
    if (gone.has(connection.vpcEndpointId))
      diff.push(removed('vpcEndpointConnections', connection));
  for (const association of network.vpcEndpointAssociations.values())
    if (gone.has(association.vpcEndpointId))
      diff.push(removed('vpcEndpointAssociations', association));
  for (const table of network.routeTables.values()) {
    if (!table.routes.some((route) => leadsTo(route, gone))) continue;
    const routes = table.routes.flatMap((route) => routeLeft(route, gone));
    diff.push(changed('routeTables', table, { ...table, routes }));
  }
  for (const list of network.prefixLists.values())
    if (list.authored && lastUserGone(network, list, gone)) diff.push(removed('prefixLists', list));
  return diff;
}

function leadsTo(route: Route, gone: ReadonlyMap<string, VpcEndpoint>): VpcEndpoint | undefined {
  return route.target.id === undefined ? undefined : gone.get(route.target.id);
}

function routeLeft(route: Route, gone: ReadonlyMap<string, VpcEndpoint>): Route[] {
  const endpoint = leadsTo(route, gone);
  if (!endpoint) return [route];
  return endpointType(endpoint) === 'Gateway' ? [] : [{ ...route, state: 'blackhole' }];
}

/** Whether these endpoints' routes named the list and nothing else does. */
function lastUserGone(
  network: Network,
  list: PrefixList,
  gone: ReadonlyMap<string, VpcEndpoint>,
): boolean {
  const services = [...gone.values()].map((endpoint) => endpoint.serviceName);
  if (list.name === undefined || !services.includes(list.name)) return false;
  const byRoute = [...network.routeTables.values()].some((table) =>
    table.routes.some(
      (route) =>
        route.destination.kind === 'prefix-list' &&
        route.destination.prefixListId === list.id &&
        !leadsTo(route, gone),
    ),
  );
  const byGroup = [...network.securityGroups.values()].some((group) =>
    [...group.inbound, ...group.outbound].some(
      ({ peer }) => peer.kind === 'prefix-list' && peer.prefixListId === list.id,
    ),
  );
  const byEndpoint = [...network.vpcEndpoints.values()].some(
    (endpoint) => endpoint.serviceName === list.name && !gone.has(endpoint.id),
  );
  return !byRoute && !byGroup && !byEndpoint;
}

/** An S3 interface endpoint whose private DNS serves inbound Resolver endpoints alone rests on a gateway endpoint. */
function needsGatewayEndpoint(network: Network, gateway: VpcEndpoint): VpcEndpoint | undefined {
  if (endpointType(gateway) !== 'Gateway') return undefined;
  const siblings = [...network.vpcEndpoints.values()].filter(
    (endpoint) => endpoint.vpcId === gateway.vpcId && serviceOf(endpoint) === serviceOf(gateway),
  );
  if (siblings.some((each) => each.type === 'Gateway' && each.id !== gateway.id)) return undefined;
  return siblings.find(
    (each) => each.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint === true,
  );
}

function serviceOf({ serviceName }: VpcEndpoint): string | undefined {
  return serviceName === undefined ? undefined : parseServiceName(serviceName)?.service;
}
