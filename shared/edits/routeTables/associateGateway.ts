import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/routeTable';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { refusedRoute } from '../routes/routeRules';

export const AssociateGateway = z.object({
  tableId: RouteTableId,
  /** An internet gateway or a virtual private gateway. */
  gatewayId: z.string(),
});
export type AssociateGateway = z.infer<typeof AssociateGateway>;

/**
 * Lets a table route what enters by a gateway, taking the gateway from the table that did before.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
 */
export function associateGateway(
  network: Network,
  { tableId, gatewayId }: AssociateGateway,
): Result<Diff, Refusal> {
  const found = find(network, 'routeTables', tableId);
  if (!found.ok) return found;
  const table = found.value;
  const gateway = network.internetGateways.get(gatewayId) ?? network.vpnGateways.get(gatewayId);
  if (!gateway) return refused('not-an-edge', gatewayId);
  if (!gateway.attachments.some(({ vpcId }) => vpcId === table.vpcId))
    return refused('gateway-in-other-vpc', gatewayId, tableId);
  if (table.associations.some(({ main }) => main)) return refused('edge-table-is-main', tableId);
  if (table.propagatingVpnGatewayIds.length > 0) return refused('edge-table-propagates', tableId);
  if (table.associations.some((each) => each.gatewayId === gatewayId)) return ok([]);
  const association = { main: false, gatewayId, state: 'associated' };
  const edge: RouteTable = { ...table, associations: [...table.associations, association] };
  for (const route of table.routes) {
    const not = refusedRoute(network, edge, route.destination, route.target);
    if (not) return not;
  }
  return ok([...withoutGateway(network, gatewayId), changed('routeTables', table, edge)]);
}

export const DisassociateGateway = z.object({ gatewayId: z.string() });
export type DisassociateGateway = z.infer<typeof DisassociateGateway>;

export function disassociateGateway(
  network: Network,
  { gatewayId }: DisassociateGateway,
): Result<Diff, Refusal> {
  const changes = withoutGateway(network, gatewayId);
  return changes.length === 0 ? refused('gateway-not-associated', gatewayId) : ok(changes);
}

export function withoutGateway(network: Network, gatewayId: string): Change[] {
  return [...network.routeTables.values()]
    .filter((table) => table.associations.some((each) => each.gatewayId === gatewayId))
    .map((table) =>
      changed('routeTables', table, {
        ...table,
        associations: table.associations.filter((each) => each.gatewayId !== gatewayId),
      }),
    );
}
