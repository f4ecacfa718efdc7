import type { Change } from '../../network/diff';
import { AccountId, type PrefixListId, type RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { PrefixList, Route } from '../../network/routeTable';
import type { Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { type Refusal, refused } from '../refusal';

/**
 * The routes to a service's list that associating a gateway endpoint with these tables writes.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function addEndpointRoutes(
  network: Network,
  vpc: Vpc,
  list: PrefixList,
  endpointId: string,
  routeTableIds: readonly RouteTableId[],
): Result<Change[], Refusal> {
  const route: Route = {
    destination: { kind: 'prefix-list', prefixListId: list.id },
    target: { kind: 'vpc-endpoint', id: endpointId },
    origin: 'static',
    state: 'active',
  };
  const changes: Change[] = [];
  for (const id of new Set(routeTableIds)) {
    const table = network.routeTables.get(id);
    if (!table) return refused('no-such-route-table', id);
    if (table.vpcId !== vpc.id) return refused('route-table-in-other-vpc', id, vpc.id);
    if (table.associations.some((each) => each.gatewayId !== undefined))
      return refused('gateway-route-table', id);
    if (table.routes.some((each) => leadsToList(each, list)))
      return refused('duplicate-endpoint-route', id, list.id);
    changes.push(changed('routeTables', table, { ...table, routes: [...table.routes, route] }));
  }
  return ok(changes);
}

/** As the API spells the owner of a managed list. */
const managedByAws = AccountId.parse('AWS');

/** AWS's list of the service's addresses, as this VPC's account and Region see it. */
export function managedList(network: Network, name: string, vpc: Vpc): PrefixList | undefined {
  const lists = [...network.prefixLists.values()].filter(
    (list) =>
      list.name === name &&
      list.addressFamily?.toLowerCase() !== 'ipv6' &&
      (list.region === undefined || list.region === vpc.region),
  );
  return lists.find((list) => list.seenBy === vpc.account) ?? lists[0];
}

export function newList(id: PrefixListId, name: string, vpc: Vpc): PrefixList {
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
