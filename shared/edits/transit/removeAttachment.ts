import { z } from 'zod';
import type { TransitGatewayAttachment } from '../../network/connections';
import type { Change, Diff } from '../../network/diff';
import { TransitGatewayAttachmentId } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { withoutVia } from '../declared/withoutVia';
import { find } from '../find';
import { inTurn } from '../inTurn';
import { interfaceRemoval } from '../interfaces/drawInterfaces';
import { type Refusal, refused } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';
import { settled } from './propagatedRoutes';
import { nodesIn } from './vpcAttachments';

export const RemoveAttachment = z.object({ attachmentId: TransitGatewayAttachmentId });
export type RemoveAttachment = z.infer<typeof RemoveAttachment>;

/** Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
export function removeAttachment(
  network: Network,
  { attachmentId }: RemoveAttachment,
): Result<Diff, Refusal> {
  const attachment = find(network, 'transitGatewayAttachments', attachmentId);
  if (!attachment.ok) return attachment;
  if (isState(attachment.value.resourceType, 'vpn'))
    return refused('attachment-of-vpn', attachmentId, attachment.value.resourceId ?? '');
  return attachmentRemoval(network, attachment.value);
}

/**
 * What goes with an attachment: its interfaces, association and propagations. Static routes to it stay behind as
 * blackholes, in the gateway's tables and, for a VPC, in its own.
 */
export function attachmentRemoval(
  network: Network,
  attachment: TransitGatewayAttachment,
): Result<Diff, Refusal> {
  return inTurn(network, [
    () => ok([removed('transitGatewayAttachments', attachment)]),
    (now) => ok(interfaceRemoval(now, nodesIn(now, attachment.id))),
    (now) => ok(tablesWithout(now, attachment)),
    (now) => ok(vpcRoutesWithout(now, attachment)),
    (now) => ok(withoutVia(now, attachment.id)),
  ]);
}

function tablesWithout(network: Network, { id }: TransitGatewayAttachment): Change[] {
  const names = (each: { attachmentId?: string | undefined }) => each.attachmentId === id;
  return [...network.transitGatewayRouteTables.values()]
    .filter(
      ({ associations = [], propagations = [], routes = [], prefixListReferences = [] }) =>
        [...associations, ...propagations, ...prefixListReferences].some(names) ||
        routes.some((route) => route.attachments.some(names)),
    )
    .map((table) => {
      const { associations, propagations, routes, prefixListReferences } = table;
      const left = {
        ...table,
        ...(associations && { associations: associations.filter((each) => !names(each)) }),
        ...(propagations && { propagations: propagations.filter((each) => !names(each)) }),
        ...(prefixListReferences && {
          prefixListReferences: prefixListReferences.map((each) =>
            names(each)
              ? { prefixListId: each.prefixListId, blackhole: true, state: 'available' }
              : each,
          ),
        }),
        ...(routes && {
          routes: routes.flatMap((route) => {
            if (!route.attachments.some(names)) return [route];
            const others = route.attachments.filter((each) => !names(each));
            if (others.length > 0) return [{ ...route, attachments: others }];
            return isState(route.type, 'propagated')
              ? []
              : [{ ...route, attachments: [], state: 'blackhole' }];
          }),
        }),
      };
      return changed('transitGatewayRouteTables', table, settled(network, left));
    });
}

function vpcRoutesWithout(network: Network, attachment: TransitGatewayAttachment): Change[] {
  const { resourceType, resourceId, transitGatewayId } = attachment;
  if (resourceType !== 'vpc') return [];
  const tables = new Map(
    [...network.routeTables].filter(([, table]) => table.vpcId === resourceId),
  );
  return deadRoutes(
    { ...network, routeTables: tables },
    ({ target }) => target.kind === 'transit-gateway' && target.id === transitGatewayId,
  );
}
