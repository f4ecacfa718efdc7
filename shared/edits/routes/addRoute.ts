import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import { type Route, RouteTarget } from '../../network/routeTable';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { destinationKey, leadsTo, parseDestination } from './destination';
import { refusedRoute } from './routeRules';
import { resolveTarget } from './routeTarget';

export const AddRoute = z.object({
  tableId: RouteTableId,
  /** A block, or the id of a prefix list. */
  destination: z.string(),
  target: RouteTarget,
});
export type AddRoute = z.infer<typeof AddRoute>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html */
export function addRoute(network: Network, params: AddRoute): Result<Diff, Refusal> {
  const table = find(network, 'routeTables', params.tableId);
  if (!table.ok) return table;
  const parsed = parseDestination(network, params.destination);
  if (!parsed.ok) return parsed;
  const destination = parsed.value;
  const written = table.value.routes.some(
    // A static route may stand beside a propagated one, and wins.
    (route) => route.origin !== 'propagated' && leadsTo(route, destination),
  );
  if (written) return refused('duplicate-route', table.value.id, destinationKey(destination));
  if (params.target.kind === 'local')
    return refused('local-target-only-for-local-route', table.value.id);
  const target = resolveTarget(network, table.value, params.target);
  if (!target.ok) return target;
  const not = refusedRoute(network, table.value, destination, target.value.target);
  if (not) return not;

  const route: Route = { destination, origin: 'static', ...target.value };
  const routes = [...table.value.routes, route];
  return ok([changed('routeTables', table.value, { ...table.value, routes })]);
}
