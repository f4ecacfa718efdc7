import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId, VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { type Refusal, refused } from '../refusal';
import { addEndpointRoutes, managedList } from './endpointRoutes';

export const AssociateGatewayEndpoint = z.object({
  endpointId: VpcEndpointId,
  routeTableIds: z.array(RouteTableId),
});
export type AssociateGatewayEndpoint = z.infer<typeof AssociateGatewayEndpoint>;

/**
 * Associates a gateway endpoint with further route tables.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function associateGatewayEndpoint(
  network: Network,
  { endpointId, routeTableIds }: AssociateGatewayEndpoint,
): Result<Diff, Refusal> {
  const endpoint = network.vpcEndpoints.get(endpointId);
  if (!endpoint) return refused('no-such-endpoint', endpointId);
  if (endpointType(endpoint) !== 'Gateway') return refused('not-a-gateway-endpoint', endpointId);
  const vpc = network.vpcs.get(endpoint.vpcId ?? '');
  if (!vpc) return refused('no-such-vpc', endpoint.vpcId ?? '');
  const list = managedList(network, endpoint.serviceName ?? '', vpc);
  if (!list) return refused('no-gateway-endpoint-for-service', endpoint.serviceName ?? '');
  const routed = addEndpointRoutes(network, vpc, list, endpointId, routeTableIds);
  if (!routed.ok) return routed;
  const tables = [...new Set([...endpoint.routeTableIds, ...routeTableIds])];
  return ok([
    changed('vpcEndpoints', endpoint, { ...endpoint, routeTableIds: tables }),
    ...routed.value,
  ]);
}
