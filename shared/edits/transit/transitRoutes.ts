import { z } from 'zod';
import type { TransitGatewayRoute, TransitGatewayRouteTable } from '../../network/connections';
import type { Diff } from '../../network/diff';
import { TransitGatewayAttachmentId, TransitGatewayRouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { parseDestination } from '../routes/destination';
import { isTo, referenceTo, settled } from './propagatedRoutes';
import { attachmentAndTable } from './transitTables';

export const AddTransitRoute = z.object({
  tableId: TransitGatewayRouteTableId,
  /** A block, or the id of a prefix list. */
  destination: z.string(),
  /** Absent: a blackhole, which drops what it matches. */
  attachmentId: TransitGatewayAttachmentId.optional(),
});
export type AddTransitRoute = z.infer<typeof AddTransitRoute>;

/**
 * A static route. One to the same destination that was propagated is hidden by it.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayRoute.html
 *         https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayPrefixListReference.html
 */
export function addTransitRoute(network: Network, params: AddTransitRoute): Result<Diff, Refusal> {
  const { tableId, attachmentId } = params;
  const found = find(network, 'transitGatewayRouteTables', tableId);
  if (!found.ok) return found;
  const table = found.value;
  const destination = parseDestination(network, params.destination);
  if (!destination.ok) return destination;
  const attachment =
    attachmentId === undefined ? undefined : attachmentAndTable(network, attachmentId, tableId);
  if (attachment && !attachment.ok) return attachment;
  if (hasStatic(table, params.destination))
    return refused('duplicate-transit-route', tableId, params.destination);
  const to = destination.value;
  if (to.kind === 'prefix-list') {
    const reference = {
      prefixListId: to.prefixListId,
      ...(attachmentId === undefined ? { blackhole: true } : { attachmentId, blackhole: false }),
      state: 'available',
    };
    const prefixListReferences = [...(table.prefixListReferences ?? []), reference];
    const after = { ...table, prefixListReferences };
    return ok([changed('transitGatewayRouteTables', table, after)]);
  }
  const route: TransitGatewayRoute = {
    cidr: to.cidr,
    attachments: attachment ? [referenceTo(attachment.value.attachment)] : [],
    type: 'static',
    state: attachment ? 'active' : 'blackhole',
  };
  const visible = (table.routes ?? []).filter((each) => !isTo(each, to.cidr));
  const after = { ...table, routes: [route, ...visible] };
  return ok([changed('transitGatewayRouteTables', table, settled(network, after))]);
}

export const RemoveTransitRoute = z.object({
  tableId: TransitGatewayRouteTableId,
  destination: z.string(),
});
export type RemoveTransitRoute = z.infer<typeof RemoveTransitRoute>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTransitGatewayRoute.html */
export function removeTransitRoute(
  network: Network,
  { tableId, destination }: RemoveTransitRoute,
): Result<Diff, Refusal> {
  const found = find(network, 'transitGatewayRouteTables', tableId);
  if (!found.ok) return found;
  const table = found.value;
  if (!hasStatic(table, destination)) return refused('no-such-transit-route', tableId, destination);
  const after: TransitGatewayRouteTable = {
    ...table,
    ...(table.routes === undefined
      ? {}
      : { routes: table.routes.filter((route) => !isStaticTo(route, destination)) }),
    ...(table.prefixListReferences === undefined
      ? {}
      : {
          prefixListReferences: table.prefixListReferences.filter(
            ({ prefixListId }) => prefixListId !== destination,
          ),
        }),
  };
  return ok([changed('transitGatewayRouteTables', table, settled(network, after))]);
}

function hasStatic(table: TransitGatewayRouteTable, destination: string): boolean {
  return (
    (table.routes ?? []).some((route) => isStaticTo(route, destination)) ||
    (table.prefixListReferences ?? []).some(({ prefixListId }) => prefixListId === destination)
  );
}

function isStaticTo(route: TransitGatewayRoute, destination: string): boolean {
  return (
    !isState(route.type, 'propagated') &&
    (isTo(route, destination) || route.prefixListId === destination)
  );
}
