import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { VpcId, VpnGatewayId } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState, Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { withoutVia } from '../declared/withoutVia';
import { find, takenId } from '../find';
import { inTurn } from '../inTurn';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';
import { withoutGateway } from '../routeTables/associateGateway';
import { withoutPropagation } from '../routeTables/propagation';

export const AddVpnGateway = z.object({
  vpnGatewayId: VpnGatewayId,
  vpcId: VpcId,
  /** Absent: Amazon's own, 64512. */
  amazonSideAsn: z.number().int().min(1).max(4_294_967_294).optional(),
  tags: Tags.optional(),
});
export type AddVpnGateway = z.infer<typeof AddVpnGateway>;

/** Creates and attaches, for a VPN or Direct Connect: https://docs.aws.amazon.com/vpn/latest/s2svpn/SetUpVPNConnections.html */
export function addVpnGateway(network: Network, params: AddVpnGateway): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const taken = takenId(network, 'vpnGateways', params.vpnGatewayId);
  if (taken) return taken;
  for (const { id, attachments } of network.vpnGateways.values())
    if (
      attachments.some(({ vpcId, state }) => vpcId === params.vpcId && !isState(state, 'detached'))
    )
      return refused('vpn-gateway-exists', id, params.vpcId);
  return ok([
    added('vpnGateways', {
      ...drawnAt(vpc.value, params.tags),
      state: 'available',
      id: params.vpnGatewayId,
      attachments: [{ vpcId: params.vpcId, state: 'attached' }],
      amazonSideAsn: params.amazonSideAsn ?? 64_512,
    }),
  ]);
}

export const RemoveVpnGateway = z.object({ vpnGatewayId: VpnGatewayId });
export type RemoveVpnGateway = z.infer<typeof RemoveVpnGateway>;

/** Detaches and deletes: https://docs.aws.amazon.com/vpn/latest/s2svpn/delete-vpn.html */
export function removeVpnGateway(
  network: Network,
  { vpnGatewayId }: RemoveVpnGateway,
): Result<Diff, Refusal> {
  const gateway = find(network, 'vpnGateways', vpnGatewayId);
  if (!gateway.ok) return gateway;
  for (const connection of network.vpnConnections.values())
    if (connection.vpnGatewayId === vpnGatewayId)
      return refused('vpn-gateway-in-use', vpnGatewayId, connection.id);
  return inTurn(network, [
    () => ok([removed('vpnGateways', gateway.value)]),
    (now) => ok(withoutGateway(now, vpnGatewayId)),
    (now) => ok(propagationsEnded(now, vpnGatewayId)),
    (now) => ok(deadRoutes(now, ({ target }) => target.id === vpnGatewayId)),
    (now) => ok(withoutVia(now, vpnGatewayId)),
  ]);
}

function propagationsEnded(network: Network, vpnGatewayId: string): Change[] {
  return [...network.routeTables.values()]
    .filter((table) => table.propagatingVpnGatewayIds.includes(vpnGatewayId))
    .map((table) => changed('routeTables', table, withoutPropagation(table, vpnGatewayId)));
}
