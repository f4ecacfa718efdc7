import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import type { NatGateway } from '../../network/gateways';
import { NatGatewayId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { find } from '../find';
import { inTurn } from '../inTurn';
import { interfaceRemoval } from '../interfaces/drawInterfaces';
import { addressRelease } from '../interfaces/elasticAddress';
import type { Refusal } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';

export const RemoveNatGateway = z.object({ natGatewayId: NatGatewayId });
export type RemoveNatGateway = z.infer<typeof RemoveNatGateway>;

/**
 * Removes a NAT gateway with its interface. Routes to it stay behind as blackholes.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html
 */
export function removeNatGateway(
  network: Network,
  { natGatewayId }: RemoveNatGateway,
): Result<Diff, Refusal> {
  const found = find(network, 'natGateways', natGatewayId);
  if (!found.ok) return found;
  const natGateway = found.value;
  const ids = new Set(natGateway.addresses.flatMap((each) => each.networkInterfaceId ?? []));
  return inTurn(network, [
    () => ok([removed('natGateways', natGateway)]),
    (now) => ok(interfaceRemoval(now, ids)),
    (now) => ok([...addressRelease(now, ids), ...regionalRelease(now, natGateway)]),
    (now) => ok(ownTable(now, natGateway)),
    (now) => ok(deadRoutes(now, ({ target }) => target.id === natGatewayId)),
  ]);
}

/** The addresses of a regional NAT gateway are bound to no interface that a call shows. */
function regionalRelease(network: Network, { addresses, subnetId }: NatGateway): Change[] {
  if (subnetId !== undefined) return [];
  return addresses.flatMap(({ allocationId }) => {
    const address = network.addresses.get(allocationId ?? '');
    return address?.authored === true ? [removed('addresses', address)] : [];
  });
}

/** The table that AWS made for a regional NAT gateway goes with it, unless a subnet was put under it. */
function ownTable(network: Network, { routeTableId, availabilityMode }: NatGateway): Change[] {
  const table = network.routeTables.get(routeTableId ?? '');
  if (availabilityMode !== 'regional' || !table || table.associations.length > 0) return [];
  return [
    ...[...network.vpcEndpoints.values()]
      .filter(({ routeTableIds }) => routeTableIds.includes(table.id))
      .map((endpoint) =>
        changed('vpcEndpoints', endpoint, {
          ...endpoint,
          routeTableIds: endpoint.routeTableIds.filter((id) => id !== table.id),
        }),
      ),
    removed('routeTables', table),
  ];
}
