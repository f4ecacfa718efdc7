import type { ResourceRef } from '../../../../shared/diagram/diagram';
import { effectiveRouteTable } from '../../../../shared/diagram/subnetKind';
import { destinationKey } from '../../../../shared/edits/routes/destination';
import type { Network } from '../../../../shared/network/network';
import type { RouteTable } from '../../../../shared/network/routeTable';
import { routeTargetOf } from '../../../../shared/sandbox/routeTargetOf';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { destinationOptions } from '../destinations';
import { type Form, type FormOrder, type Row, rowsOf, type Scope } from '../form';
import type { Place } from '../place';
import { targetOptions, targetText } from '../routeTargets';
import { rowChanges } from '../rowChanges';
import { subjectId, subjectName } from '../subject';

/** All routes of a table in one dialog; what differs in the end is one gesture. */
export const editRoutes: Form = {
  id: 'edit-routes',
  at: [{ of: 'routeTables' }, { of: 'subnets', about: tableOfSubnet }],
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

function tableOfSubnet(network: Network, place: Place): ResourceRef | undefined {
  const subnet = network.subnets.get(subjectId(place));
  const table = subnet && effectiveRouteTable(network, subnet);
  return table && { collection: 'routeTables', key: table.id };
}

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
function routeOrders(network: Network, tableId: string, rows: readonly Row[]): FormOrder[] {
  const order = (verb: string, params: object, row?: number): FormOrder => ({
    type: `route/${verb}`,
    params: { tableId, ...params },
    from: { field: 'routes', ...(row === undefined ? {} : { row }) },
  });
  const { gone, changed, added } = rowChanges(
    rowsOfTable(network.routeTables.get(tableId)),
    rows,
    ({ destination = '' }) => destination.trim(),
  );
  return [
    ...gone.map(({ destination }) => order('remove', { destination })),
    ...changed.map(({ row, position }) => order('replace', written(network, row), position)),
    ...added.map(({ row, position }) => order('add', written(network, row), position)),
  ];
}

function written(network: Network, { destination = '', target = '' }: Row) {
  return {
    destination: destination.trim(),
    target: routeTargetOf(network, target) ?? { kind: 'unknown', id: target },
  };
}

export const routeForms: readonly Form[] = [editRoutes];
