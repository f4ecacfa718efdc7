import { destinationKey } from '../../../../shared/edits/routes/destination';
import type { Network } from '../../../../shared/network/network';
import { nameTag } from '../../../../shared/network/record';
import type { RouteTable } from '../../../../shared/network/routeTable';
import { routeTargetOf } from '../../../../shared/sandbox/routeTargetOf';
import type { Order } from '../../../../shared/sandbox/runCommand';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { type Form, type Option, type Row, rowsOf, type Scope } from '../form';
import { targetOptions, targetText } from '../routeTargets';
import { subjectId, subjectName } from '../subject';

/** All routes of a table in one dialog; what differs in the end is one gesture. */
export const editRoutes: Form = {
  id: 'edit-routes',
  action: actionWords.editRoutes,
  title: (network, place) => formWords.routesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => formWords.editedRoutes(subjectName(network, place)),
  fields: [
    {
      kind: 'rows',
      name: 'routes',
      label: fieldWords.routes,
      addLabel: fieldWords.addRoute,
      blank: { destination: '', target: '' },
      columns: [
        {
          name: 'destination',
          label: fieldWords.destination,
          free: true,
          options: ({ network }) => destinationOptions(network),
          share: 2,
        },
        {
          name: 'target',
          label: fieldWords.target,
          options: (scope) => {
            const table = tableOf(scope);
            return table === undefined ? [] : targetOptions(scope.network, table);
          },
          share: 3,
        },
      ],
      start: (scope) => rowsOfTable(tableOf(scope)),
    },
  ],
  orders: (scope) => routeOrders(scope.network, subjectId(scope.place), rowsOf(scope, 'routes')),
};

function tableOf({ network, place }: Pick<Scope, 'network' | 'place'>): RouteTable | undefined {
  return network.routeTables.get(subjectId(place));
}

export function rowsOfTable(table: RouteTable | undefined): Row[] {
  return (table?.routes ?? []).map(({ destination, target }) => ({
    destination: destinationKey(destination),
    target: targetText(target),
  }));
}

/** What leads from the table's routes to the rows: removals first, so that a destination is free for its next target. */
function routeOrders(network: Network, tableId: string, rows: readonly Row[]): Order[] {
  const before = rowsOfTable(network.routeTables.get(tableId));
  const order = (verb: string, params: object): Order => ({
    type: `route/${verb}`,
    params: { tableId, ...params },
  });
  const find = (list: readonly Row[], row: Row) =>
    list.find(({ destination }) => destination === row.destination);
  const gone = before.filter((row) => find(rows, row) === undefined);
  const changed = rows.filter((row) => {
    const was = find(before, row);
    return was !== undefined && was.target !== row.target;
  });
  // Twice the same destination is for the command to refuse.
  const added = rows.filter(
    (row, index) =>
      find(before, row) === undefined || rows.indexOf(row) !== index || find(rows, row) !== row,
  );
  return [
    ...gone.map(({ destination }) => order('remove', { destination })),
    ...changed.map((row) => order('replace', written(network, row))),
    ...added.map((row) => order('add', written(network, row))),
  ];
}

function written(network: Network, { destination = '', target = '' }: Row) {
  return {
    destination: destination.trim(),
    target: routeTargetOf(network, target) ?? { kind: 'unknown', id: target },
  };
}

/** What routes mostly lead to: anywhere, other VPCs, prefix lists. */
function destinationOptions(network: Network): Option[] {
  return [
    { value: '0.0.0.0/0', title: '0.0.0.0/0', detail: fieldWords.anywhere4 },
    { value: '::/0', title: '::/0', detail: fieldWords.anywhere6 },
    ...[...network.vpcs.values()].flatMap((vpc) =>
      vpc.cidrBlocks.map(({ cidr }) => ({
        value: cidr,
        title: cidr,
        detail: nameTag(vpc) ?? vpc.id,
      })),
    ),
    ...[...network.prefixLists.values()].map(({ id, name }) => ({
      value: id,
      title: id,
      detail: name,
    })),
  ];
}
