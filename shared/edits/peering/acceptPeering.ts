import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { VpcPeeringConnectionId } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { Route } from '../../network/routeTable';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const AcceptPeering = z.object({ peeringId: VpcPeeringConnectionId });
export type AcceptPeering = z.infer<typeof AcceptPeering>;

/**
 * Accepts a request. Routes that were written ahead of it come to life.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/accept-vpc-peering-connection.html
 */
export function acceptPeering(
  network: Network,
  { peeringId }: AcceptPeering,
): Result<Diff, Refusal> {
  const peering = find(network, 'vpcPeeringConnections', peeringId);
  if (!peering.ok) return peering;
  if (!isState(peering.value.state, 'pending-acceptance'))
    return refused('peering-not-pending', peeringId, peering.value.state ?? '');
  const { statusMessage: _, ...rest } = peering.value;
  return ok([
    changed('vpcPeeringConnections', peering.value, { ...rest, state: 'active' }),
    ...wakenedRoutes(network, peeringId),
  ]);
}

function wakenedRoutes(network: Network, peeringId: string): Change[] {
  const waits = ({ target, state }: Route) =>
    target.id === peeringId && target.kind === 'vpc-peering-connection' && state === 'blackhole';
  return [...network.routeTables.values()]
    .filter((table) => table.routes.some(waits))
    .map((table) =>
      changed('routeTables', table, {
        ...table,
        routes: table.routes.map((route) => (waits(route) ? { ...route, state: 'active' } : route)),
      }),
    );
}
