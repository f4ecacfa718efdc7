import type { Change } from '../../network/diff';
import type { Network } from '../../network/network';
import type { Route } from '../../network/routeTable';
import { changed } from '../change';

/**
 * Routes to targets that go: AWS leaves what a user wrote behind as blackholes, which drop what they match.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
export function deadRoutes(network: Network, isGone: (route: Route) => boolean): Change[] {
  const diff: Change[] = [];
  for (const table of network.routeTables.values()) {
    if (!table.routes.some(isGone)) continue;
    const routes = table.routes.map(
      (route): Route => (isGone(route) ? { ...route, state: 'blackhole' } : route),
    );
    diff.push(changed('routeTables', table, { ...table, routes }));
  }
  return diff;
}
