import { z } from 'zod';
import type { Diff } from '../network/diff';
import { AccountId, PrefixListId, RouteTableId, VpcEndpointId, VpcId } from '../network/ids';
import type { Network } from '../network/network';
import type { PrefixList, Route, RouteTable } from '../network/routeTable';
import { endpointServiceName, gatewayServices, parseServiceName } from '../network/serviceName';
import type { Vpc } from '../network/vpc';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import { ok, type Result } from '../result';
import { added, changed } from './change';
import { MAX_POLICY_CHARACTERS, serviceOffered } from './endpointRules';
import { type Refusal, refused } from './refusal';

export const AddGatewayEndpoint = z.object({
  endpointId: VpcEndpointId,
  vpcId: VpcId,
  /** `s3`, `dynamodb`, `s3express`, or the full name. */
  service: z.string(),
  routeTableIds: z.array(RouteTableId),
  policyDocument: z.string().optional(),
  /** What the service's managed prefix list is called if the model does not hold it yet. */
  prefixListId: PrefixListId,
});
export type AddGatewayEndpoint = z.infer<typeof AddGatewayEndpoint>;

/**
 * Adds a gateway endpoint, and in each of its route tables the route to the service's prefix list, as AWS does.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 * Not modelled: dual-stack gateway endpoints, whose IPv6 list AWS does not name.
 */
export function addGatewayEndpoint(
  network: Network,
  params: AddGatewayEndpoint,
): Result<Diff, Refusal> {
  const vpc = network.vpcs.get(params.vpcId);
  if (!vpc) return refused('no-such-vpc', params.vpcId);
  if (!vpc.region) return refused('unknown-region', vpc.id);
  if (network.vpcEndpoints.has(params.endpointId)) return refused('id-taken', params.endpointId);
  const serviceName = endpointServiceName(params.service, vpc.region, 'Gateway');
  const service = parseServiceName(serviceName);
  if (!service || !gatewayServices.has(service.service))
    return refused('no-gateway-endpoint-for-service', params.service);
  if (service.region !== vpc.region)
    return refused('gateway-endpoint-in-other-region', serviceName, vpc.region);
  if (!serviceOffered(network, serviceName, 'Gateway', vpc))
    return refused('service-not-offered', serviceName, vpc.region);
  if ((params.policyDocument?.length ?? 0) > MAX_POLICY_CHARACTERS)
    return refused('policy-too-long', params.endpointId);

  const known = managedList(network, serviceName, vpc);
  const list = known ?? newList(params.prefixListId, serviceName, vpc);
  const tables: RouteTable[] = [];
  for (const id of new Set(params.routeTableIds)) {
    const table = network.routeTables.get(id);
    if (!table) return refused('no-such-route-table', id);
    if (table.vpcId !== vpc.id) return refused('route-table-in-other-vpc', id, vpc.id);
    if (table.associations.some((each) => each.gatewayId !== undefined))
      return refused('gateway-route-table', id);
    if (table.routes.some((route) => leadsToList(route, list)))
      return refused('duplicate-endpoint-route', id, serviceName);
    tables.push(table);
  }

  const endpoint: VpcEndpoint = {
    ...(vpc.account === undefined ? {} : { account: vpc.account }),
    region: vpc.region,
    tags: [],
    state: 'available',
    authored: true,
    id: params.endpointId,
    type: 'Gateway',
    vpcId: vpc.id,
    serviceName,
    ...(params.policyDocument === undefined ? {} : { policyDocument: params.policyDocument }),
    routeTableIds: tables.map((table) => table.id),
    subnetIds: [],
    networkInterfaceIds: [],
    groups: [],
    privateDnsEnabled: false,
    ipAddressType: 'ipv4',
    dnsEntries: [],
  };
  const route: Route = {
    destination: { kind: 'prefix-list', prefixListId: list.id },
    target: { kind: 'vpc-endpoint', id: endpoint.id },
    origin: 'static',
    state: 'active',
  };
  return ok([
    ...(known ? [] : [added('prefixLists', list)]),
    added('vpcEndpoints', endpoint),
    ...tables.map((table) =>
      changed('routeTables', table, { ...table, routes: [...table.routes, route] }),
    ),
  ]);
}

/** As the API spells the owner of a managed list. */
const managedByAws = AccountId.parse('AWS');

/** AWS's list of the service's addresses, as this VPC's account and Region see it. */
function managedList(network: Network, name: string, vpc: Vpc): PrefixList | undefined {
  const lists = [...network.prefixLists.values()].filter(
    (list) =>
      list.name === name &&
      list.addressFamily?.toLowerCase() !== 'ipv6' &&
      (list.region === undefined || list.region === vpc.region),
  );
  return lists.find((list) => list.seenBy === vpc.account) ?? lists[0];
}

function newList(id: PrefixListId, name: string, vpc: Vpc): PrefixList {
  return {
    account: managedByAws,
    ...(vpc.region === undefined ? {} : { region: vpc.region }),
    ...(vpc.account === undefined ? {} : { seenBy: vpc.account }),
    tags: [],
    authored: true,
    id,
    name,
    addressFamily: 'IPv4',
  };
}

function leadsToList(route: Route, list: PrefixList): boolean {
  return (
    route.destination.kind === 'prefix-list' &&
    route.destination.prefixListId === list.id &&
    route.target.kind === 'vpc-endpoint'
  );
}
