import { z } from 'zod';
import { parseCidr, sameCidr } from '../../address/cidr';
import type { TransitGatewayAttachment } from '../../network/connections';
import { applyDiff, type Diff } from '../../network/diff';
import type { VpnConnection } from '../../network/gateways';
import {
  CustomerGatewayId,
  TransitGatewayAttachmentId,
  TransitGatewayId,
  VpnConnectionId,
  VpnGatewayId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, changed, merged, removed } from '../change';
import { withoutVia } from '../declared/withoutVia';
import { find, takenId } from '../find';
import { inTurn } from '../inTurn';
import { drawnAt, type Place } from '../place';
import { isSameAccount } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { settlePropagation } from '../routeTables/propagation';
import { byDefault } from '../transit/defaultTables';
import { attachmentRemoval } from '../transit/removeAttachment';
import { canonical } from '../vpcBlocks';

export const AddVpnConnection = z.object({
  vpnConnectionId: VpnConnectionId,
  customerGatewayId: CustomerGatewayId,
  /** One of the two. */
  vpnGatewayId: VpnGatewayId.optional(),
  transitGatewayId: TransitGatewayId.optional(),
  /** What AWS makes with a connection to a transit gateway. */
  attachmentId: TransitGatewayAttachmentId.optional(),
  /** Static routes, none with a transit gateway; absent: BGP tells them, and what it tells is not known. */
  routes: z.array(z.string()).optional(),
  tags: Tags.optional(),
});
export type AddVpnConnection = z.infer<typeof AddVpnConnection>;

/**
 * A Site-to-Site VPN connection, drawn with its tunnels up.
 * Source: https://docs.aws.amazon.com/vpn/latest/s2svpn/SetUpVPNConnections.html
 */
export function addVpnConnection(
  network: Network,
  params: AddVpnConnection,
): Result<Diff, Refusal> {
  const { vpnConnectionId, customerGatewayId, vpnGatewayId, transitGatewayId } = params;
  const customer = find(network, 'customerGateways', customerGatewayId);
  if (!customer.ok) return customer;
  const taken = takenId(network, 'vpnConnections', vpnConnectionId);
  if (taken) return taken;
  if ((vpnGatewayId === undefined) === (transitGatewayId === undefined))
    return refused('vpn-needs-one-gateway', vpnConnectionId);
  const end =
    vpnGatewayId === undefined
      ? find(network, 'transitGateways', transitGatewayId)
      : find(network, 'vpnGateways', vpnGatewayId);
  if (!end.ok) return end;
  if (!isOnePlace(customer.value, end.value))
    return refused('vpn-in-other-region', customerGatewayId, end.value.id);
  const routes = params.routes ?? [];
  if (transitGatewayId !== undefined && routes.length > 0)
    return refused('vpn-routes-in-transit-table', vpnConnectionId, transitGatewayId);
  const wrong = routes.find((cidr) => parseCidr(cidr)?.family !== 4);
  if (wrong !== undefined) return refused('not-a-cidr', wrong);
  const connection: VpnConnection = {
    ...drawnAt(end.value, params.tags),
    state: 'available',
    id: vpnConnectionId,
    customerGatewayId,
    ...(vpnGatewayId === undefined ? {} : { vpnGatewayId }),
    ...(transitGatewayId === undefined ? {} : { transitGatewayId }),
    category: 'VPN',
    staticRoutesOnly: params.routes !== undefined,
    routes: [...new Set(routes.map(canonical))].map((cidr) => ({ cidr, state: 'available' })),
    tunnels: [{ status: 'UP' }, { status: 'UP' }],
  };
  const gateway = transitGatewayId && network.transitGateways.get(transitGatewayId);
  const { attachmentId } = params;
  if (gateway && attachmentId === undefined) return refused('ids-do-not-fit', vpnConnectionId);
  if (attachmentId !== undefined) {
    const known = takenId(network, 'transitGatewayAttachments', attachmentId);
    if (known) return known;
  }
  return inTurn(network, [
    () => ok([added('vpnConnections', connection)]),
    (now) => ok(vpnGatewayId === undefined ? [] : settlePropagation(network, now, vpnGatewayId)),
    ...(gateway && attachmentId !== undefined
      ? [
          () =>
            ok([
              added('transitGatewayAttachments', {
                ...drawnAt(gateway),
                state: 'available',
                id: attachmentId,
                transitGatewayId: gateway.id,
                ...owner(gateway),
                resourceType: 'vpn',
                resourceId: vpnConnectionId,
              }),
            ]),
          ...byDefault(gateway, attachmentId),
        ]
      : []),
  ]);
}

export const VpnRoute = z.object({ vpnConnectionId: VpnConnectionId, cidr: z.string() });
export type VpnRoute = z.infer<typeof VpnRoute>;

/** Source: https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-edit-static-routes.html */
export function addVpnRoute(network: Network, params: VpnRoute): Result<Diff, Refusal> {
  const found = find(network, 'vpnConnections', params.vpnConnectionId);
  if (!found.ok) return found;
  const connection = found.value;
  if (connection.transitGatewayId !== undefined)
    return refused('vpn-routes-in-transit-table', connection.id, connection.transitGatewayId);
  if (connection.staticRoutesOnly === false) return refused('vpn-uses-bgp', connection.id);
  if (parseCidr(params.cidr)?.family !== 4) return refused('not-a-cidr', params.cidr);
  if (connection.routes.some(({ cidr }) => isSameBlock(cidr, params.cidr)))
    return refused('duplicate-vpn-route', connection.id, params.cidr);
  const routes = [...connection.routes, { cidr: canonical(params.cidr), state: 'available' }];
  return withRoutes(network, connection, routes);
}

export function removeVpnRoute(network: Network, params: VpnRoute): Result<Diff, Refusal> {
  const found = find(network, 'vpnConnections', params.vpnConnectionId);
  if (!found.ok) return found;
  const left = found.value.routes.filter(({ cidr }) => !isSameBlock(cidr, params.cidr));
  if (left.length === found.value.routes.length)
    return refused('no-such-vpn-route', params.vpnConnectionId, params.cidr);
  return withRoutes(network, found.value, left);
}

export const RemoveVpnConnection = z.object({ vpnConnectionId: VpnConnectionId });
export type RemoveVpnConnection = z.infer<typeof RemoveVpnConnection>;

/** Source: https://docs.aws.amazon.com/vpn/latest/s2svpn/delete-vpn.html */
export function removeVpnConnection(
  network: Network,
  { vpnConnectionId }: RemoveVpnConnection,
): Result<Diff, Refusal> {
  const found = find(network, 'vpnConnections', vpnConnectionId);
  if (!found.ok) return found;
  const { vpnGatewayId } = found.value;
  const attachments = [...network.transitGatewayAttachments.values()].filter(
    (each) => each.resourceType === 'vpn' && each.resourceId === vpnConnectionId,
  );
  return inTurn(network, [
    () => ok([removed('vpnConnections', found.value)]),
    (now) => ok(vpnGatewayId === undefined ? [] : settlePropagation(network, now, vpnGatewayId)),
    ...attachments.map(
      (attachment: TransitGatewayAttachment) => (now: Network) =>
        attachmentRemoval(now, attachment),
    ),
    (now) => ok(withoutVia(now, vpnConnectionId)),
  ]);
}

function withRoutes(
  network: Network,
  connection: VpnConnection,
  routes: VpnConnection['routes'],
): Result<Diff, Refusal> {
  const diff = [changed('vpnConnections', connection, { ...connection, routes })];
  if (connection.vpnGatewayId === undefined) return ok(diff);
  const after = applyDiff(network, diff);
  return ok(merged([...diff, ...settlePropagation(network, after, connection.vpnGatewayId)]));
}

function isSameBlock(a: string, b: string): boolean {
  const [left, right] = [parseCidr(a), parseCidr(b)];
  return left !== undefined && right !== undefined && sameCidr(left, right);
}

function isOnePlace(a: Place, b: Place): boolean {
  const isSameRegion = a.region === undefined || b.region === undefined || a.region === b.region;
  return isSameRegion && isSameAccount(a.account, b.account);
}

function owner({ account }: Place) {
  return account === undefined ? {} : { transitGatewayAccount: account, resourceAccount: account };
}
