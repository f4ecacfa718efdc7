import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { LoadBalancerArn, VpcEndpointServiceId, type ZoneName } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState, Tags } from '../../network/record';
import { endpointServiceName } from '../../network/serviceName';
import type { ServiceConfiguration } from '../../network/vpcEndpoint';
import type { LoadBalancer } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { isSameAccount } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { isPrincipal } from './allowedPrincipals';

export const AddEndpointService = z.object({
  serviceId: VpcEndpointServiceId,
  /** Network Load Balancers, or Gateway Load Balancers. */
  loadBalancerArns: z.array(LoadBalancerArn),
  acceptanceRequired: z.boolean(),
  /** Who of other accounts may ask for an endpoint; absent: nobody. */
  allowedPrincipals: z.array(z.string()).optional(),
  tags: Tags.optional(),
});
export type AddEndpointService = z.infer<typeof AddEndpointService>;

/**
 * Offers what stands behind load balancers to endpoints of other VPCs.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 * Not modelled: a private DNS name of its own.
 */
export function addEndpointService(
  network: Network,
  params: AddEndpointService,
): Result<Diff, Refusal> {
  const { serviceId } = params;
  const taken = takenId(network, 'serviceConfigurations', serviceId);
  if (taken) return taken;
  const balancers: LoadBalancer[] = [];
  for (const arn of new Set(params.loadBalancerArns)) {
    const balancer = find(network, 'loadBalancers', arn);
    if (!balancer.ok) return balancer;
    balancers.push(balancer.value);
  }
  const [first] = balancers;
  const isWhole = balancers.every(
    ({ type, region, account }) =>
      type === first?.type && region === first.region && isSameAccount(account, first.account),
  );
  if (!first || !isWhole || (first.type !== 'network' && first.type !== 'gateway'))
    return refused('service-needs-load-balancers', serviceId, ...params.loadBalancerArns);
  if (first.region === undefined) return refused('unknown-region', first.id);
  const principals = principalsOf(params.allowedPrincipals ?? [], serviceId);
  if (!principals.ok) return principals;
  const zones = new Set<ZoneName>(balancers.flatMap((each) => each.availabilityZones));
  const arns = balancers.map(({ id }) => id);
  const service: ServiceConfiguration = {
    ...drawnAt(first, params.tags),
    state: 'Available',
    id: serviceId,
    serviceName: endpointServiceName(serviceId, first.region),
    serviceTypes: [first.type === 'network' ? 'Interface' : 'GatewayLoadBalancer'],
    acceptanceRequired: params.acceptanceRequired,
    availabilityZones: [...zones].sort(),
    networkLoadBalancerArns: first.type === 'network' ? arns : [],
    gatewayLoadBalancerArns: first.type === 'gateway' ? arns : [],
    allowedPrincipals: principals.value,
  };
  return ok([added('serviceConfigurations', service)]);
}

export const ChangeEndpointService = z.object({
  serviceId: VpcEndpointServiceId,
  acceptanceRequired: z.boolean(),
  /** Absent: as they are. */
  allowedPrincipals: z.array(z.string()).optional(),
});
export type ChangeEndpointService = z.infer<typeof ChangeEndpointService>;

/**
 * Endpoints that wait go on waiting, and those that were let in stay so.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
 */
export function changeEndpointService(
  network: Network,
  { serviceId, acceptanceRequired, allowedPrincipals }: ChangeEndpointService,
): Result<Diff, Refusal> {
  const service = find(network, 'serviceConfigurations', serviceId);
  if (!service.ok) return service;
  const after: ServiceConfiguration = { ...service.value, acceptanceRequired };
  if (allowedPrincipals !== undefined) {
    const principals = principalsOf(allowedPrincipals, serviceId);
    if (!principals.ok) return principals;
    after.allowedPrincipals = principals.value;
  }
  return ok([changed('serviceConfigurations', service.value, after)]);
}

function principalsOf(
  texts: readonly string[],
  serviceId: VpcEndpointServiceId,
): Result<string[], Refusal> {
  const wrong = texts.find((each) => !isPrincipal(each));
  if (wrong !== undefined) return refused('principal-wrong', serviceId, wrong);
  return ok([...new Set(texts)]);
}

export const RemoveEndpointService = z.object({ serviceId: VpcEndpointServiceId });
export type RemoveEndpointService = z.infer<typeof RemoveEndpointService>;

export function removeEndpointService(
  network: Network,
  { serviceId }: RemoveEndpointService,
): Result<Diff, Refusal> {
  const service = find(network, 'serviceConfigurations', serviceId);
  if (!service.ok) return service;
  const connections = [...network.vpcEndpointConnections.values()].filter(
    (each) => each.serviceId === serviceId,
  );
  const living = connections.filter(
    ({ state }) => !isState(state, 'rejected', 'deleted', 'failed'),
  );
  if (living.length > 0)
    return refused('endpoint-service-in-use', serviceId, ...living.map((e) => e.vpcEndpointId));
  return ok([
    ...connections.map((each) => removed('vpcEndpointConnections', each)),
    removed('serviceConfigurations', service.value),
  ]);
}
