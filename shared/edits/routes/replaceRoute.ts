import { z } from 'zod';
import { sameCidr } from '../../address/cidr';
import type { Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import { type Route, type RouteTable, RouteTarget } from '../../network/routeTable';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { blocksOf, parsedBlocks } from '../vpcBlocks';
import { blockOf, destinationKey, leadsTo, parseDestination } from './destination';
import { refusedRoute } from './routeRules';
import { resolveTarget } from './routeTarget';

export const ReplaceRoute = z.object({
  tableId: RouteTableId,
  destination: z.string(),
  /** `local` brings back a local route that led elsewhere. */
  target: RouteTarget,
});
export type ReplaceRoute = z.infer<typeof ReplaceRoute>;

/**
 * Leads a route elsewhere. The local route may be led through an appliance, and back.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html
 */
export function replaceRoute(network: Network, params: ReplaceRoute): Result<Diff, Refusal> {
  const found = findRoute(network, params.tableId, params.destination);
  if (!found.ok) return found;
  const { table, route } = found.value;
  const stays = fixedRoute(network, table, route);
  if (stays) return stays;
  const isLocal = isLocalBlock(network, table, route);
  if (params.target.kind === 'local' && !isLocal)
    return refused('local-target-only-for-local-route', table.id);
  const target = resolveTarget(network, table, params.target);
  if (!target.ok) return target;
  const not = refusedRoute(network, table, route.destination, target.value.target);
  if (not) return not;
  const replaced: Route = {
    ...route,
    ...target.value,
    origin: target.value.target.kind === 'local' ? 'local' : 'static',
  };
  const routes = table.routes.map((each) => (each === route ? replaced : each));
  return ok([changed('routeTables', table, { ...table, routes })]);
}

/** The route of a table that a user may mean by this destination: a written one before a propagated. */
export function findRoute(
  network: Network,
  tableId: string,
  text: string,
): Result<{ table: RouteTable; route: Route }, Refusal> {
  const table = find(network, 'routeTables', tableId);
  if (!table.ok) return table;
  const parsed = parseDestination(network, text);
  if (!parsed.ok) return parsed;
  const destination = parsed.value;
  const routes = table.value.routes.filter((route) => leadsTo(route, destination));
  const route = routes.find(({ origin }) => origin !== 'propagated') ?? routes[0];
  return route
    ? ok({ table: table.value, route })
    : refused('no-such-route', tableId, destinationKey(destination));
}

/** Routes that come and go with something else. */
export function fixedRoute(
  network: Network,
  table: RouteTable,
  route: Route,
): { ok: false; error: Refusal } | undefined {
  const about = [table.id, destinationKey(route.destination)];
  if (route.origin === 'propagated' || route.origin === 'advertised')
    return refused('propagated-route-stays', ...about);
  const endpoint =
    route.target.kind === 'vpc-endpoint'
      ? network.vpcEndpoints.get(route.target.id ?? '')
      : undefined;
  return endpoint && endpointType(endpoint) === 'Gateway'
    ? refused('endpoint-route-stays', ...about)
    : undefined;
}

/** Whether a route is to a block of the table's own VPC, wherever it leads now. */
export function isLocalBlock(network: Network, table: RouteTable, route: Route): boolean {
  if (route.origin === 'local') return true;
  const own = blockOf(route.destination);
  const vpc = network.vpcs.get(table.vpcId ?? '');
  if (!own || !vpc) return false;
  return parsedBlocks(blocksOf(vpc)).some((block) => sameCidr(block, own));
}
