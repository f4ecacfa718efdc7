import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { PrefixListId, RouteTableId, VpcEndpointId, VpcId } from '../../network/ids';
import { keyOf, type Network } from '../../network/network';
import { Tags } from '../../network/record';
import { endpointServiceName, gatewayServices, parseServiceName } from '../../network/serviceName';
import type { VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { addEndpointRoutes, managedList, newList } from './endpointRoutes';
import { serviceOffered } from './endpointRules';
import { refusedPolicy } from './policyRules';

export const AddGatewayEndpoint = z.object({
  endpointId: VpcEndpointId,
  vpcId: VpcId,
  /** `s3`, `dynamodb`, `s3express`, or the full name. */
  service: z.string(),
  routeTableIds: z.array(RouteTableId),
  policyDocument: z.string().optional(),
  tags: Tags.optional(),
  /** What the service's managed prefix list is called if the model does not hold it yet. */
  prefixListId: PrefixListId,
});
export type AddGatewayEndpoint = z.infer<typeof AddGatewayEndpoint>;

/**
 * Adds a gateway endpoint, and in each of its route tables the route to the service's prefix list, as AWS does.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 * Not modelled: dual-stack gateway endpoints, whose IPv6 list AWS does not name.
 */
export function addGatewayEndpoint(
  network: Network,
  params: AddGatewayEndpoint,
): Result<Diff, Refusal> {
  const vpc = network.vpcs.get(params.vpcId);
  if (!vpc) return refused('no-such-vpc', params.vpcId);
  if (!vpc.region) return refused('unknown-region', vpc.id);
  if (network.vpcEndpoints.has(params.endpointId)) return refused('id-taken', params.endpointId);
  const serviceName = endpointServiceName(params.service, vpc.region, 'Gateway');
  const service = parseServiceName(serviceName);
  if (!service || !gatewayServices.has(service.service))
    return refused('no-gateway-endpoint-for-service', params.service);
  if (service.region !== vpc.region)
    return refused('gateway-endpoint-in-other-region', serviceName, vpc.region);
  if (!serviceOffered(network, serviceName, 'Gateway', vpc))
    return refused('service-not-offered', serviceName, vpc.region);
  const notPolicy = refusedPolicy(params.policyDocument, params.endpointId);
  if (notPolicy) return notPolicy;

  const known = managedList(network, serviceName, vpc);
  const list = known ?? newList(params.prefixListId, serviceName, vpc);
  if (!known && network.prefixLists.has(keyOf('prefixLists', list)))
    return refused('id-taken', params.prefixListId);
  const routed = addEndpointRoutes(network, vpc, list, params.endpointId, params.routeTableIds);
  if (!routed.ok) return routed;

  const endpoint: VpcEndpoint = {
    ...drawnAt(vpc, params.tags),
    state: 'available',
    id: params.endpointId,
    type: 'Gateway',
    vpcId: vpc.id,
    serviceName,
    ...(params.policyDocument === undefined ? {} : { policyDocument: params.policyDocument }),
    routeTableIds: [...new Set(params.routeTableIds)],
    subnetIds: [],
    networkInterfaceIds: [],
    groups: [],
    privateDnsEnabled: false,
    ipAddressType: 'ipv4',
    dnsEntries: [],
  };
  return ok([
    ...(known ? [] : [added('prefixLists', list)]),
    added('vpcEndpoints', endpoint),
    ...routed.value,
  ]);
}
