import { serviceKey } from '../../../shared/diagram/services';
import type { Network } from '../../../shared/network/network';
import { gatewayServices } from '../../../shared/network/serviceName';
import type { EndpointType } from '../../../shared/network/vpcEndpoint';
import { endpointTypeWords } from '../../text/editing/endpoints';
import type { Option } from './form';

/**
 * The types of endpoints that a service can be reached by, the likeliest first. What the model does not know of somebody
 * else's endpoint service may be behind either kind of load balancer.
 */
export function typesOfService(network: Network, text: string): Option[] {
  return typesOf(network, text.trim()).map((type) => ({ value: type, ...endpointTypeWords[type] }));
}

function typesOf(network: Network, text: string): EndpointType[] {
  if (/:resourceconfiguration\//.test(text)) return ['Resource'];
  if (/:servicenetwork\//.test(text)) return ['ServiceNetwork'];
  const service = serviceKey(text);
  if (service.startsWith('vpce-svc-')) return typesOfOffer(network, text, service);
  if (service === 's3express') return ['Gateway'];
  return gatewayServices.has(service) ? ['Gateway', 'Interface'] : ['Interface'];
}

function typesOfOffer(network: Network, name: string, id: string): EndpointType[] {
  const known = new Set<string>();
  for (const offer of network.serviceConfigurations.values())
    if (offer.id === id || offer.serviceName === name)
      for (const type of offer.serviceTypes) known.add(type);
  for (const detail of network.serviceDetails.values())
    if (detail.serviceId === id || detail.serviceName === name)
      for (const type of detail.serviceTypes) known.add(type);
  const types = (['Interface', 'GatewayLoadBalancer'] as const).filter((type) => known.has(type));
  return types.length > 0 ? types : ['Interface', 'GatewayLoadBalancer'];
}
