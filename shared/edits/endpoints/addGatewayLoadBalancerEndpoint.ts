import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { NetworkInterfaceId, SubnetId, VpcEndpointId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Subnet } from '../../network/vpc';
import { endpointType, type VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find } from '../find';
import { drawInterfaces } from '../interfaces/drawInterfaces';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { connectionTo, stateAtProvider } from './acceptance';
import { zonesOffered } from './endpointRules';
import { endpointInterfaces, selectSubnets } from './endpointSubnets';
import { wantedService } from './serviceOfParams';

export const AddGatewayLoadBalancerEndpoint = z.object({
  endpointId: VpcEndpointId,
  vpcId: VpcId,
  /** `vpce-svc-...`, or the full name. */
  service: z.string(),
  subnetId: SubnetId,
  networkInterfaceId: NetworkInterfaceId,
  tags: Tags.optional(),
});
export type AddGatewayLoadBalancerEndpoint = z.infer<typeof AddGatewayLoadBalancerEndpoint>;

/**
 * Adds the way into somebody's appliances: one subnet, one interface, no groups, no policy, no private DNS.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 */
export function addGatewayLoadBalancerEndpoint(
  network: Network,
  params: AddGatewayLoadBalancerEndpoint,
): Result<Diff, Refusal> {
  const { endpointId, networkInterfaceId } = params;
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  if (network.vpcEndpoints.has(endpointId)) return refused('id-taken', endpointId);
  const wanted = wantedService(network, vpc, 'GatewayLoadBalancer', params.service, undefined);
  if (!wanted.ok) return wanted;
  const { serviceName, service, provider } = wanted.value;
  if (!service.service.startsWith('vpce-svc-'))
    return refused('not-a-gateway-load-balancer-service', serviceName);
  const subnets = selectSubnets(
    network,
    { subnetIds: [params.subnetId], networkInterfaceIds: [networkInterfaceId] },
    vpc,
    zonesOffered(network, serviceName, 'GatewayLoadBalancer', vpc),
  );
  if (!subnets.ok) return subnets;
  const sibling = sameZone(network, serviceName, subnets.value);
  if (sibling)
    return refused('gateway-load-balancer-endpoint-in-zone', sibling.id, params.subnetId);
  const drawn = drawInterfaces(
    network,
    endpointInterfaces(endpointId, subnets.value, [networkInterfaceId], {
      interfaceType: 'gateway_load_balancer_endpoint',
      groups: [],
      sourceDestCheck: false,
    }),
  );
  if (!drawn.ok) return drawn;
  const endpoint: VpcEndpoint = {
    ...drawnAt(vpc, params.tags),
    state: stateAtProvider(provider),
    id: endpointId,
    type: 'GatewayLoadBalancer',
    vpcId: vpc.id,
    serviceName,
    routeTableIds: [],
    subnetIds: [params.subnetId],
    networkInterfaceIds: [networkInterfaceId],
    groups: [],
    privateDnsEnabled: false,
    ipAddressType: 'ipv4',
    dnsEntries: [],
  };
  return ok([
    ...drawn.value.diff,
    added('vpcEndpoints', endpoint),
    ...connectionTo(provider, endpoint),
  ]);
}

/** One endpoint a zone and VPC for each service. */
function sameZone(
  network: Network,
  serviceName: string,
  [subnet]: readonly Subnet[],
): VpcEndpoint | undefined {
  if (subnet?.availabilityZone === undefined) return undefined;
  return [...network.vpcEndpoints.values()].find(
    (endpoint) =>
      endpointType(endpoint) === 'GatewayLoadBalancer' &&
      endpoint.serviceName === serviceName &&
      endpoint.vpcId === subnet.vpcId &&
      endpoint.subnetIds.some(
        (id) => network.subnets.get(id)?.availabilityZone === subnet.availabilityZone,
      ),
  );
}
