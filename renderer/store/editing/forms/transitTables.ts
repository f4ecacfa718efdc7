import type { ResourceRef } from '../../../../shared/diagram/diagram';
import { stands } from '../../../../shared/edits/transit/vpcAttachments';
import type {
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../../../../shared/network/connections';
import type { Network } from '../../../../shared/network/network';
import { isState } from '../../../../shared/network/record';
import { transitWords } from '../../../text/editing/transit';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { attachmentOptions, endsOf } from '../attachments';
import { destinationOptions } from '../destinations';
import {
  chosenOf,
  type Form,
  type FormOrder,
  type Option,
  type Row,
  rowsOf,
  type Scope,
  textOf,
} from '../form';
import { optionsOf } from '../options';
import type { Place } from '../place';
import { rowChanges } from '../rowChanges';
import { subjectId, subjectName } from '../subject';
import { namedTags, nameField } from './places';

type Here = { network: Network; place: Place };

const tableOf = ({ network, place }: Here): TransitGatewayRouteTable | undefined =>
  network.transitGatewayRouteTables.get(subjectId(place));

const NO_TABLE = 'none';
const BLACKHOLE = 'blackhole';

export const addTransitTable: Form = {
  id: 'add-transit-table',
  at: [{ of: 'transitGateways' }],
  action: transitWords.addTable,
  title: (network, place) => transitWords.addTableOf(subjectName(network, place)),
  apply: actionWords.add,
  does: 'adds',
  fields: [nameField],
  orders: (scope, ids) => [
    {
      type: 'transit-gateway/add-table',
      params: {
        tableId: ids('transitGatewayRouteTables'),
        transitGatewayId: subjectId(scope.place),
        ...namedTags(scope),
      },
    },
  ],
};

/** All static routes of a table in one dialog; what differs in the end is one gesture. */
export const editTransitRoutes: Form = {
  id: 'edit-transit-routes',
  at: [
    { of: 'transitGatewayRouteTables' },
    { of: 'transitGateways', about: firstTable },
    { of: 'transitGatewayAttachments', about: associatedTable },
  ],
  action: transitWords.editRoutes,
  title: (network, place) => transitWords.routesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => transitWords.editedRoutes(subjectName(network, place)),
  fields: [
    {
      kind: 'rows',
      name: 'routes',
      label: transitWords.staticRoutes,
      hint: transitWords.staticRoutesHint,
      addLabel: fieldWords.addRoute,
      blank: { destination: '', attachment: '' },
      columns: [
        {
          name: 'destination',
          label: fieldWords.destination,
          free: true,
          options: ({ network }) => destinationOptions(network),
          share: 2,
        },
        {
          name: 'attachment',
          label: transitWords.attachment,
          options: (scope) => [
            ...attachmentOptions(scope.network, tableOf(scope)?.transitGatewayId ?? ''),
            {
              value: BLACKHOLE,
              title: transitWords.blackhole,
              detail: transitWords.blackholeDetail,
            },
          ],
          share: 3,
        },
      ],
      start: (scope) => staticRows(tableOf(scope)),
    },
  ],
  orders(scope) {
    const tableId = subjectId(scope.place);
    const { gone, changed, added } = rowChanges(
      staticRows(tableOf(scope)),
      rowsOf(scope, 'routes'),
      ({ destination = '' }) => destination.trim(),
    );
    const remove = ({ destination = '' }: Row, position?: number): FormOrder => ({
      type: 'transit-gateway/remove-route',
      params: { tableId, destination: destination.trim() },
      from: { field: 'routes', ...(position === undefined ? {} : { row: position }) },
    });
    const add = ({ destination = '', attachment }: Row, position: number): FormOrder => ({
      type: 'transit-gateway/add-route',
      params: {
        tableId,
        destination: destination.trim(),
        ...(attachment === BLACKHOLE ? {} : { attachmentId: attachment }),
      },
      from: { field: 'routes', row: position },
    });
    return [
      ...gone.map((row) => remove(row)),
      ...changed.flatMap(({ row, position }) => [remove(row, position), add(row, position)]),
      ...added.map(({ row, position }) => add(row, position)),
    ];
  },
};

/** Which attachments a table serves, and which tell it their routes. */
export const editTransitTable: Form = {
  id: 'edit-transit-table',
  at: [{ of: 'transitGatewayRouteTables' }],
  action: transitWords.editTable,
  title: (network, place) => transitWords.tableOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => transitWords.editedTable(subjectName(network, place)),
  fields: [
    {
      kind: 'many',
      name: 'associations',
      label: transitWords.associations,
      hint: transitWords.associationsHint,
      options: attachmentsOfTable,
      start: (scope) => (tableOf(scope)?.associations ?? []).map((each) => each.attachmentId),
    },
    {
      kind: 'many',
      name: 'propagations',
      label: transitWords.propagations,
      hint: transitWords.propagationsHint,
      options: attachmentsOfTable,
      start: (scope) => (tableOf(scope)?.propagations ?? []).map((each) => each.attachmentId),
    },
  ],
  orders(scope) {
    const table = tableOf(scope);
    const associations = chosenOf(scope, 'associations');
    const propagations = chosenOf(scope, 'propagations');
    const associated = (table?.associations ?? []).map((each) => each.attachmentId as string);
    const propagating = (table?.propagations ?? []).map((each) => each.attachmentId as string);
    return [
      ...associated
        .filter((id) => !associations.includes(id))
        .map((id) => disassociate(id, 'associations')),
      ...associations
        .filter((id) => !associated.includes(id))
        .map((id) => associate(id, subjectId(scope.place), 'associations')),
      ...propagating
        .filter((id) => !propagations.includes(id))
        .map((id) => propagate(id, subjectId(scope.place), false)),
      ...propagations
        .filter((id) => !propagating.includes(id))
        .map((id) => propagate(id, subjectId(scope.place), true)),
    ];
  },
};

/** The same from the other end: the tables of one attachment. */
export const editAttachmentTables: Form = {
  id: 'edit-attachment-tables',
  at: [{ of: 'transitGatewayAttachments' }],
  action: transitWords.editRouting,
  title: (network, place) => transitWords.routingOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => transitWords.editedRouting(subjectName(network, place)),
  fields: [
    {
      kind: 'one',
      name: 'association',
      label: transitWords.association,
      hint: transitWords.associationHint,
      options: (scope) => [
        ...tablesOfAttachment(scope),
        { value: NO_TABLE, title: transitWords.noTable, detail: transitWords.noTableDetail },
      ],
      start: (scope) => associatedTable(scope.network, scope.place)?.key ?? NO_TABLE,
    },
    {
      kind: 'many',
      name: 'propagations',
      label: transitWords.propagatesTo,
      hint: transitWords.propagationsHint,
      when: (scope) => !isState(attachmentOf(scope)?.resourceType, 'peering'),
      options: tablesOfAttachment,
      start: propagationsOf,
    },
  ],
  orders(scope) {
    const id = subjectId(scope.place);
    const before = associatedTable(scope.network, scope.place)?.key ?? NO_TABLE;
    const after = textOf(scope, 'association');
    const propagating = propagationsOf(scope);
    const wanted = chosenOf(scope, 'propagations');
    return [
      ...(before === after
        ? []
        : [
            after === NO_TABLE
              ? disassociate(id, 'association')
              : associate(id, after, 'association'),
          ]),
      ...propagating
        .filter((tableId) => !wanted.includes(tableId))
        .map((tableId) => propagate(id, tableId, false)),
      ...wanted
        .filter((tableId) => !propagating.includes(tableId))
        .map((tableId) => propagate(id, tableId, true)),
    ];
  },
};

export const transitTableForms: readonly Form[] = [
  addTransitTable,
  editTransitRoutes,
  editTransitTable,
  editAttachmentTables,
];

function associate(attachmentId: string, tableId: string, field: string): FormOrder {
  return {
    type: 'transit-gateway/associate',
    params: { attachmentId, tableId },
    from: { field },
  };
}

function disassociate(attachmentId: string, field: string): FormOrder {
  return { type: 'transit-gateway/disassociate', params: { attachmentId }, from: { field } };
}

function propagate(attachmentId: string, tableId: string, enabled: boolean): FormOrder {
  return {
    type: 'transit-gateway/set-propagation',
    params: { attachmentId, tableId, enabled },
    from: { field: 'propagations' },
  };
}

function attachmentOf({ network, place }: Here): TransitGatewayAttachment | undefined {
  return network.transitGatewayAttachments.get(subjectId(place));
}

function attachmentsOfTable(scope: Scope): Option[] {
  return attachmentOptions(scope.network, tableOf(scope)?.transitGatewayId ?? '');
}

function tablesOfAttachment(scope: Scope): Option[] {
  const attachment = attachmentOf(scope);
  const ends = attachment === undefined ? [] : endsOf(attachment);
  return optionsOf(scope.network, 'transitGatewayRouteTables', ({ transitGatewayId }) =>
    ends.some((end) => end !== undefined && end === transitGatewayId),
  );
}

function propagationsOf({ network, place }: Here): string[] {
  return [...network.transitGatewayRouteTables.values()]
    .filter(({ propagations = [] }) =>
      propagations.some(({ attachmentId }) => attachmentId === subjectId(place)),
    )
    .map(({ id }) => id);
}

/** The table of a gateway that most attachments are looked up in: its default one, else the first. */
function firstTable(network: Network, place: Place): ResourceRef | undefined {
  const tables = [...network.transitGatewayRouteTables.values()].filter(
    (table) => table.transitGatewayId === subjectId(place),
  );
  const table = tables.find((each) => each.defaultAssociationRouteTable === true) ?? tables[0];
  return table && { collection: 'transitGatewayRouteTables', key: table.id };
}

function associatedTable(network: Network, place: Place): ResourceRef | undefined {
  const attachment = attachmentOf({ network, place });
  if (attachment === undefined || !stands(attachment)) return undefined;
  for (const { id, associations = [] } of network.transitGatewayRouteTables.values())
    if (associations.some((each) => each.attachmentId === attachment.id))
      return { collection: 'transitGatewayRouteTables', key: id };
  const id = attachment.association?.routeTableId;
  return id === undefined ? undefined : { collection: 'transitGatewayRouteTables', key: id };
}

export function staticRows(table: TransitGatewayRouteTable | undefined): Row[] {
  const routes = (table?.routes ?? [])
    .filter(({ type, prefixListId }) => !isState(type, 'propagated') && prefixListId === undefined)
    .map(({ cidr = '', attachments: [first] }) => ({
      destination: cidr,
      attachment: first?.attachmentId ?? BLACKHOLE,
    }));
  const references = (table?.prefixListReferences ?? []).map(({ prefixListId, attachmentId }) => ({
    destination: prefixListId,
    attachment: attachmentId ?? BLACKHOLE,
  }));
  return [...routes, ...references];
}
