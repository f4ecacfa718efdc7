import { z } from 'zod';
import { type Cidr, formatCidr, parseCidr, sameCidr } from '../../address/cidr';
import type { Diff } from '../../network/diff';
import { RouteTableId, VpnGatewayId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Route, RouteTable } from '../../network/routeTable';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { blockOf } from '../routes/destination';
import { isEdgeTable } from '../routes/routeRules';

export const SetPropagation = z.object({
  tableId: RouteTableId,
  vpnGatewayId: VpnGatewayId,
  enabled: z.boolean(),
});
export type SetPropagation = z.infer<typeof SetPropagation>;

/**
 * Lets a virtual private gateway write its routes into a table, or takes them out again. What its VPN connections
 * have as static routes appears at once; what BGP would bring is not known.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableVgwRoutePropagation.html
 */
export function setPropagation(network: Network, params: SetPropagation): Result<Diff, Refusal> {
  const { tableId, vpnGatewayId, enabled } = params;
  const table = find(network, 'routeTables', tableId);
  if (!table.ok) return table;
  const gateway = find(network, 'vpnGateways', vpnGatewayId);
  if (!gateway.ok) return gateway;
  if (!gateway.value.attachments.some(({ vpcId }) => vpcId === table.value.vpcId))
    return refused('gateway-in-other-vpc', vpnGatewayId, tableId);
  if (enabled && isEdgeTable(table.value)) return refused('edge-table-propagates', tableId);
  const { propagatingVpnGatewayIds: gateways } = table.value;
  if (gateways.includes(vpnGatewayId) === enabled) return ok([]);
  const after = enabled
    ? withRoutes(
        { ...table.value, propagatingVpnGatewayIds: [...gateways, vpnGatewayId] },
        vpnGatewayId,
        staticPrefixes(network, vpnGatewayId),
      )
    : withoutPropagation(table.value, vpnGatewayId);
  return ok([changed('routeTables', table.value, after)]);
}

export function withoutPropagation(table: RouteTable, vpnGatewayId: string): RouteTable {
  return {
    ...table,
    propagatingVpnGatewayIds: table.propagatingVpnGatewayIds.filter((id) => id !== vpnGatewayId),
    routes: table.routes.filter((route) => !isPropagatedBy(route, vpnGatewayId)),
  };
}

/** Brings the tables of a gateway in step after its connections' static routes changed from `before` to the network's. */
export function settlePropagation(before: Network, network: Network, vpnGatewayId: string): Diff {
  const had = staticPrefixes(before, vpnGatewayId);
  const has = staticPrefixes(network, vpnGatewayId);
  const gone = had.filter((block) => !has.some((each) => sameCidr(each, block)));
  return [...network.routeTables.values()]
    .filter((table) => table.propagatingVpnGatewayIds.includes(vpnGatewayId))
    .map((table) => {
      const left = table.routes.filter((route) => {
        const block = blockOf(route.destination);
        const isGone = block !== undefined && gone.some((each) => sameCidr(each, block));
        return !(isGone && isPropagatedBy(route, vpnGatewayId));
      });
      return changed(
        'routeTables',
        table,
        withRoutes({ ...table, routes: left }, vpnGatewayId, has),
      );
    });
}

function withRoutes(table: RouteTable, vpnGatewayId: string, blocks: readonly Cidr[]): RouteTable {
  const missing = blocks.filter(
    (block) =>
      !table.routes.some((route) => {
        const own = isPropagatedBy(route, vpnGatewayId) ? blockOf(route.destination) : undefined;
        return own !== undefined && sameCidr(own, block);
      }),
  );
  const routes = missing.map(
    (block): Route => ({
      destination: { kind: block.family === 4 ? 'ipv4' : 'ipv6', cidr: formatCidr(block) },
      target: { kind: 'vpn-gateway', id: vpnGatewayId },
      origin: 'propagated',
      state: 'active',
    }),
  );
  return { ...table, routes: [...table.routes, ...routes] };
}

function staticPrefixes(network: Network, vpnGatewayId: string): Cidr[] {
  const blocks: Cidr[] = [];
  for (const connection of network.vpnConnections.values())
    if (connection.vpnGatewayId === vpnGatewayId)
      for (const { cidr } of connection.routes) {
        const block = parseCidr(cidr);
        if (block && !blocks.some((each) => sameCidr(each, block))) blocks.push(block);
      }
  return blocks;
}

function isPropagatedBy({ origin, target }: Route, vpnGatewayId: string): boolean {
  return origin === 'propagated' && target.kind === 'vpn-gateway' && target.id === vpnGatewayId;
}
