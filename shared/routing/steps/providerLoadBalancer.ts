import { isState } from '../../network/record';
import type { VpcEndpoint } from '../../network/vpcEndpoint';
import type { Packet } from '../packet';
import { serviceOfEndpoint } from '../serviceOfEndpoint';
import { evidence, type Walk } from '../walk';

/**
 * Behind an endpoint service of the model's own accounts stands a Network Load Balancer. What it does with the packet
 * is the provider's side and not followed; that it is there, and whether the consumer was let in, is shown.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
 */
export function passProviderLoadBalancer(walk: Walk, packet: Packet, endpoint: VpcEndpoint): void {
  const service = serviceOfEndpoint(endpoint)?.service;
  if (service === undefined || !service.startsWith('vpce-svc-')) return;
  const configuration = walk.network.serviceConfigurations.get(service);
  for (const connection of walk.network.vpcEndpointConnections.values()) {
    if (connection.vpcEndpointId !== endpoint.id || connection.state === undefined) continue;
    if (isState(connection.state, 'available')) continue;
    walk.find(
      'BAD_STATE',
      endpoint.id,
      `The provider of ${service} has ${endpoint.id} as ${connection.state}.`,
    );
  }
  const [arn] = [...(configuration?.networkLoadBalancerArns ?? [])].sort();
  if (arn !== undefined)
    walk.hop('load-balancer', arn, packet, evidence({ kind: 'none' }, [arn, service]));
}
