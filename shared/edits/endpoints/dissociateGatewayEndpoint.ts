import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId, VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const DissociateGatewayEndpoint = z.object({
  endpointId: VpcEndpointId,
  routeTableIds: z.array(RouteTableId),
});
export type DissociateGatewayEndpoint = z.infer<typeof DissociateGatewayEndpoint>;

/** Takes a gateway endpoint's route out of tables: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export function dissociateGatewayEndpoint(
  network: Network,
  { endpointId, routeTableIds }: DissociateGatewayEndpoint,
): Result<Diff, Refusal> {
  const endpoint = find(network, 'vpcEndpoints', endpointId);
  if (!endpoint.ok) return endpoint;
  if (endpointType(endpoint.value) !== 'Gateway')
    return refused('not-a-gateway-endpoint', endpointId);
  const ids = new Set<string>(routeTableIds);
  const isRoute = ({ target }: { target: { id?: string | undefined } }) => target.id === endpointId;
  return ok([
    changed('vpcEndpoints', endpoint.value, {
      ...endpoint.value,
      routeTableIds: endpoint.value.routeTableIds.filter((id) => !ids.has(id)),
    }),
    ...[...network.routeTables.values()]
      .filter((table) => ids.has(table.id) && table.routes.some(isRoute))
      .map((table) =>
        changed('routeTables', table, {
          ...table,
          routes: table.routes.filter((route) => !isRoute(route)),
        }),
      ),
  ]);
}
