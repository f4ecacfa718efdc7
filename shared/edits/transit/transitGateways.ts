import { z } from 'zod';
import type { TransitGateway } from '../../network/connections';
import type { Diff } from '../../network/diff';
import {
  AccountId,
  RegionName,
  TransitGatewayId,
  TransitGatewayRouteTableId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { isState, Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, removed } from '../change';
import { find, takenId } from '../find';
import { inTurn } from '../inTurn';
import { drawnAt } from '../place';
import { holdsRegion } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';
import { drawnTransitTable } from './transitTables';

export const AddTransitGateway = z.object({
  transitGatewayId: TransitGatewayId,
  region: RegionName,
  account: AccountId.optional(),
  /** The default route table: new attachments are associated with it and propagate to it. Absent: neither. */
  defaultTableId: TransitGatewayRouteTableId.optional(),
  description: z.string().optional(),
  amazonSideAsn: z.number().int().min(1).max(4_294_967_294).optional(),
  securityGroupReferencing: z.boolean().optional(),
  tags: Tags.optional(),
});
export type AddTransitGateway = z.infer<typeof AddTransitGateway>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGateway.html */
export function addTransitGateway(
  network: Network,
  params: AddTransitGateway,
): Result<Diff, Refusal> {
  const { transitGatewayId, defaultTableId, description } = params;
  const taken =
    takenId(network, 'transitGateways', transitGatewayId) ??
    (defaultTableId && takenId(network, 'transitGatewayRouteTables', defaultTableId));
  if (taken) return taken;
  if (!holdsRegion(network, params)) return refused('no-such-region', params.region);
  const onOff = defaultTableId === undefined ? 'disable' : 'enable';
  const gateway: TransitGateway = {
    ...drawnAt(params, params.tags),
    state: 'available',
    id: transitGatewayId,
    ...(description === undefined ? {} : { description }),
    amazonSideAsn: params.amazonSideAsn ?? 64_512,
    defaultRouteTableAssociation: onOff,
    defaultRouteTablePropagation: onOff,
    ...(defaultTableId === undefined
      ? {}
      : {
          associationDefaultRouteTableId: defaultTableId,
          propagationDefaultRouteTableId: defaultTableId,
        }),
    dnsSupport: 'enable',
    vpnEcmpSupport: 'enable',
    securityGroupReferencingSupport: params.securityGroupReferencing ? 'enable' : 'disable',
  };
  return ok([
    added('transitGateways', gateway),
    ...(defaultTableId === undefined
      ? []
      : [
          added('transitGatewayRouteTables', {
            ...drawnTransitTable(gateway, defaultTableId),
            defaultAssociationRouteTable: true,
            defaultPropagationRouteTable: true,
          }),
        ]),
  ]);
}

export const RemoveTransitGateway = z.object({ transitGatewayId: TransitGatewayId });
export type RemoveTransitGateway = z.infer<typeof RemoveTransitGateway>;

/** Its route tables go with it: https://docs.aws.amazon.com/vpc/latest/tgw/delete-tgw.html */
export function removeTransitGateway(
  network: Network,
  { transitGatewayId }: RemoveTransitGateway,
): Result<Diff, Refusal> {
  const gateway = find(network, 'transitGateways', transitGatewayId);
  if (!gateway.ok) return gateway;
  const attached: string[] = [];
  for (const each of network.transitGatewayAttachments.values())
    if (each.transitGatewayId === transitGatewayId && !isState(each.state, 'deleted', 'rejected'))
      attached.push(each.id);
  for (const { id, transitGatewayId: end } of network.vpnConnections.values())
    if (end === transitGatewayId) attached.push(id);
  if (attached.length > 0) return refused('transit-gateway-in-use', transitGatewayId, ...attached);
  const tables = [...network.transitGatewayRouteTables.values()].filter(
    (table) => table.transitGatewayId === transitGatewayId,
  );
  return inTurn(network, [
    () => ok(tables.map((table) => removed('transitGatewayRouteTables', table))),
    () => ok([removed('transitGateways', gateway.value)]),
    (now) => ok(deadRoutes(now, ({ target }) => target.id === transitGatewayId)),
  ]);
}
