import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { isEdgeTable } from '../routes/routeRules';

export const SetMainTable = z.object({ tableId: RouteTableId });
export type SetMainTable = z.infer<typeof SetMainTable>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html */
export function setMainTable(network: Network, { tableId }: SetMainTable): Result<Diff, Refusal> {
  const table = find(network, 'routeTables', tableId);
  if (!table.ok) return table;
  if (isEdgeTable(table.value)) return refused('edge-table-is-main', tableId);
  if (table.value.associations.some(({ main }) => main)) return ok([]);
  const former = [...network.routeTables.values()].filter(
    ({ vpcId, associations }) =>
      vpcId === table.value.vpcId && associations.some(({ main }) => main),
  );
  return ok([
    ...former.map((each) =>
      changed('routeTables', each, {
        ...each,
        associations: each.associations.filter(({ main }) => !main),
      }),
    ),
    changed('routeTables', table.value, {
      ...table.value,
      associations: [{ main: true, state: 'associated' }, ...table.value.associations],
    }),
  ]);
}
