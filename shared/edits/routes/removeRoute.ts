import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { type Refusal, refused } from '../refusal';
import { destinationKey } from './destination';
import { findRoute, fixedRoute, isLocalBlock } from './replaceRoute';

export const RemoveRoute = z.object({ tableId: RouteTableId, destination: z.string() });
export type RemoveRoute = z.infer<typeof RemoveRoute>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html */
export function removeRoute(network: Network, params: RemoveRoute): Result<Diff, Refusal> {
  const found = findRoute(network, params.tableId, params.destination);
  if (!found.ok) return found;
  const { table, route } = found.value;
  if (isLocalBlock(network, table, route))
    return refused('local-route-stays', table.id, destinationKey(route.destination));
  const stays = fixedRoute(network, table, route);
  if (stays) return stays;
  const routes = table.routes.filter((each) => each !== route);
  return ok([changed('routeTables', table, { ...table, routes })]);
}
