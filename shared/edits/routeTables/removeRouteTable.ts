import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const RemoveRouteTable = z.object({ tableId: RouteTableId });
export type RemoveRouteTable = z.infer<typeof RemoveRouteTable>;

/**
 * Removes a table that serves nothing; gateway endpoints lose their association with it.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html
 */
export function removeRouteTable(
  network: Network,
  { tableId }: RemoveRouteTable,
): Result<Diff, Refusal> {
  const table = find(network, 'routeTables', tableId);
  if (!table.ok) return table;
  const { associations } = table.value;
  if (associations.some(({ main }) => main)) return refused('main-table-stays', tableId);
  const users = associations.flatMap(({ subnetId, gatewayId }) => subnetId ?? gatewayId ?? []);
  if (associations.length > 0) return refused('route-table-in-use', tableId, ...users);
  return ok([
    ...[...network.vpcEndpoints.values()]
      .filter(({ routeTableIds }) => routeTableIds.includes(tableId))
      .map((endpoint) =>
        changed('vpcEndpoints', endpoint, {
          ...endpoint,
          routeTableIds: endpoint.routeTableIds.filter((id) => id !== tableId),
        }),
      ),
    removed('routeTables', table.value),
  ]);
}
