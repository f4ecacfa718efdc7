import { z } from 'zod';
import type {
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../../network/connections';
import type { Change, Diff } from '../../network/diff';
import {
  TransitGatewayAttachmentId,
  TransitGatewayId,
  TransitGatewayRouteTableId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { referenceTo, settled } from './propagatedRoutes';

export const AddTransitTable = z.object({
  tableId: TransitGatewayRouteTableId,
  transitGatewayId: TransitGatewayId,
  tags: Tags.optional(),
});
export type AddTransitTable = z.infer<typeof AddTransitTable>;

export function addTransitTable(network: Network, params: AddTransitTable): Result<Diff, Refusal> {
  const gateway = find(network, 'transitGateways', params.transitGatewayId);
  if (!gateway.ok) return gateway;
  const taken = takenId(network, 'transitGatewayRouteTables', params.tableId);
  if (taken) return taken;
  return ok([
    added(
      'transitGatewayRouteTables',
      drawnTransitTable(gateway.value, params.tableId, params.tags),
    ),
  ]);
}

export function drawnTransitTable(
  gateway: TransitGateway,
  id: TransitGatewayRouteTableId,
  tags?: Tags,
): TransitGatewayRouteTable {
  return {
    ...drawnAt(gateway, tags),
    state: 'available',
    id,
    transitGatewayId: gateway.id,
    defaultAssociationRouteTable: false,
    defaultPropagationRouteTable: false,
    routes: [],
    routesScope: 'searched',
    associations: [],
    propagations: [],
    prefixListReferences: [],
  };
}

export const AssociateAttachment = z.object({
  attachmentId: TransitGatewayAttachmentId,
  tableId: TransitGatewayRouteTableId,
});
export type AssociateAttachment = z.infer<typeof AssociateAttachment>;

/**
 * Names the table in which packets from an attachment are looked up, in place of the one before.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html
 */
export function associateAttachment(
  network: Network,
  { attachmentId, tableId }: AssociateAttachment,
): Result<Diff, Refusal> {
  const pair = attachmentAndTable(network, attachmentId, tableId);
  if (!pair.ok) return pair;
  const { attachment, table } = pair.value;
  const associations = table.associations ?? [];
  if (associations.some((each) => each.attachmentId === attachmentId)) return ok([]);
  const reference = { ...referenceTo(attachment), state: 'associated' };
  return ok([
    ...withoutAssociation(network, attachmentId),
    changed('transitGatewayRouteTables', table, {
      ...table,
      associations: [...associations, reference],
    }),
    ...told(attachment, table, { routeTableId: tableId, state: 'associated' }),
  ]);
}

export const DisassociateAttachment = z.object({ attachmentId: TransitGatewayAttachmentId });
export type DisassociateAttachment = z.infer<typeof DisassociateAttachment>;

export function disassociateAttachment(
  network: Network,
  { attachmentId }: DisassociateAttachment,
): Result<Diff, Refusal> {
  const attachment = find(network, 'transitGatewayAttachments', attachmentId);
  if (!attachment.ok) return attachment;
  const { association: _, ...rest } = attachment.value;
  const changes = withoutAssociation(network, attachmentId);
  if (changes.length === 0 && attachment.value.association === undefined)
    return refused('attachment-not-associated', attachmentId);
  return ok([...changes, changed('transitGatewayAttachments', attachment.value, rest)]);
}

export const SetTransitPropagation = z.object({
  attachmentId: TransitGatewayAttachmentId,
  tableId: TransitGatewayRouteTableId,
  enabled: z.boolean(),
});
export type SetTransitPropagation = z.infer<typeof SetTransitPropagation>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableTransitGatewayRouteTablePropagation.html */
export function setTransitPropagation(
  network: Network,
  { attachmentId, tableId, enabled }: SetTransitPropagation,
): Result<Diff, Refusal> {
  const pair = attachmentAndTable(network, attachmentId, tableId);
  if (!pair.ok) return pair;
  const { attachment, table } = pair.value;
  if (enabled && attachment.resourceType === 'peering')
    return refused('peering-does-not-propagate', attachmentId);
  const known = table.propagations ?? [];
  if (known.some((each) => each.attachmentId === attachmentId) === enabled) return ok([]);
  const propagations = enabled
    ? [...known, { ...referenceTo(attachment), state: 'enabled' }]
    : known.filter((each) => each.attachmentId !== attachmentId);
  return ok([
    changed('transitGatewayRouteTables', table, settled(network, { ...table, propagations })),
  ]);
}

export const RemoveTransitTable = z.object({ tableId: TransitGatewayRouteTableId });
export type RemoveTransitTable = z.infer<typeof RemoveTransitTable>;

export function removeTransitTable(
  network: Network,
  { tableId }: RemoveTransitTable,
): Result<Diff, Refusal> {
  const table = find(network, 'transitGatewayRouteTables', tableId);
  if (!table.ok) return table;
  const { associations = [], propagations = [] } = table.value;
  const users = [...associations, ...propagations].map(({ attachmentId }) => attachmentId);
  if (users.length > 0) return refused('transit-table-in-use', tableId, ...new Set(users));
  if (table.value.defaultAssociationRouteTable || table.value.defaultPropagationRouteTable)
    return refused('default-transit-table-stays', tableId);
  return ok([removed('transitGatewayRouteTables', table.value)]);
}

/** An attachment and a table of one transit gateway; a peering attachment belongs to both of its gateways. */
export function attachmentAndTable(
  network: Network,
  attachmentId: string,
  tableId: string,
): Result<{ attachment: TransitGatewayAttachment; table: TransitGatewayRouteTable }, Refusal> {
  const attachment = find(network, 'transitGatewayAttachments', attachmentId);
  if (!attachment.ok) return attachment;
  const table = find(network, 'transitGatewayRouteTables', tableId);
  if (!table.ok) return table;
  const { transitGatewayId, requester, accepter } = attachment.value;
  const ends = [transitGatewayId, requester?.transitGatewayId, accepter?.transitGatewayId];
  return ends.includes(table.value.transitGatewayId)
    ? ok({ attachment: attachment.value, table: table.value })
    : refused('attachment-of-other-gateway', attachmentId, tableId);
}

/** Each gateway of a peering has its own table for it: only the one that the record speaks of is told there. */
function told(
  attachment: TransitGatewayAttachment,
  table: TransitGatewayRouteTable,
  association: TransitGatewayAttachment['association'],
): Change[] {
  if (attachment.transitGatewayId !== table.transitGatewayId) return [];
  return [changed('transitGatewayAttachments', attachment, { ...attachment, association })];
}

export function withoutAssociation(network: Network, attachmentId: string): Change[] {
  return [...network.transitGatewayRouteTables.values()]
    .filter((table) => table.associations?.some((each) => each.attachmentId === attachmentId))
    .map((table) =>
      changed('transitGatewayRouteTables', table, {
        ...table,
        associations: (table.associations ?? []).filter(
          (each) => each.attachmentId !== attachmentId,
        ),
      }),
    );
}
