import type { Network } from '../network/network';
import { serviceOfHost } from '../network/serviceCatalogue';
import type { Subnet } from '../network/vpc';
import { endpointType, type VpcEndpoint } from '../network/vpcEndpoint';
import type { NetworkInterface } from '../network/workloads';
import { endpointByName, isEndpointName } from '../routing/dns/endpointNames';
import { normalName } from '../routing/dns/names';
import { networkIndex } from '../routing/index/networkIndex';
import type { RequestSource, TraceRequest } from '../routing/request';
import { serviceOfEndpoint } from '../routing/serviceOfEndpoint';

/** A service where it is asked for. */
export type ServicePlace = { service: string; region: string };

/** The service a request is after, by its word, its host name or one of its endpoints; undefined for anything else. */
export function serviceAsked(network: Network, request: TraceRequest): ServicePlace | undefined {
  const { to } = request;
  switch (to.kind) {
    case 'service': {
      const region = to.region ?? regionOf(network, request.from);
      return region === undefined ? undefined : { service: to.service, region };
    }
    case 'host':
      return serviceOfHost(to.name) ?? serviceOfEndpointHost(network, to.name);
    case 'vpc-endpoint': {
      const endpoint = network.vpcEndpoints.get(to.id);
      return endpoint && serviceOfAccess(endpoint);
    }
    default:
      return undefined;
  }
}

/**
 * The request as it is asked without any endpoint. One that names an endpoint, by its id or one of its own names, has
 * no destination then: what stands for it is the service's default name, by which anybody would ask instead.
 */
export function askedWithoutEndpoint(request: TraceRequest, service: ServicePlace): TraceRequest {
  const { to } = request;
  const namesEndpoint =
    to.kind === 'vpc-endpoint' || (to.kind === 'host' && isEndpointName(normalName(to.name)));
  return namesEndpoint ? { ...request, to: { kind: 'service', ...service } } : request;
}

/** What a Gateway or Interface endpoint leads to; undefined for other types. */
export function serviceOfAccess(endpoint: VpcEndpoint): ServicePlace | undefined {
  const type = endpointType(endpoint);
  return type === 'Gateway' || type === 'Interface' ? serviceOfEndpoint(endpoint) : undefined;
}

/** The Gateway and Interface endpoints of a service in its Region, wherever in the model. */
export function endpointsOf(network: Network, { service, region }: ServicePlace): VpcEndpoint[] {
  return [...network.vpcEndpoints.values()].filter((endpoint) => {
    const leadsTo = serviceOfAccess(endpoint);
    return leadsTo?.service === service && leadsTo.region === region;
  });
}

/** A name by which one of the model's endpoints goes. */
function serviceOfEndpointHost(network: Network, host: string): ServicePlace | undefined {
  const named = endpointByName(networkIndex(network), normalName(host));
  return named && serviceOfAccess(named.endpoint);
}

/** Where a request starts, as far as it starts inside a VPC. */
export type Origin = { subnet: Subnet; networkInterface?: NetworkInterface };

export function originOf(network: Network, from: RequestSource): Origin | undefined {
  const networkInterface = interfaceOf(network, from);
  const subnetId = from.kind === 'subnet' ? from.id : networkInterface?.subnetId;
  const subnet = subnetId === undefined ? undefined : network.subnets.get(subnetId);
  return subnet && { subnet, ...(networkInterface ? { networkInterface } : {}) };
}

function interfaceOf(network: Network, from: RequestSource): NetworkInterface | undefined {
  if (from.kind === 'network-interface') return network.networkInterfaces.get(from.id);
  if (from.kind !== 'instance') return undefined;
  const [primary] = networkIndex(network).interfacesOfInstance(from.id);
  if (primary !== undefined) return primary;
  const [first] = network.instances.get(from.id)?.networkInterfaceIds ?? [];
  return first === undefined ? undefined : network.networkInterfaces.get(first);
}

function regionOf(network: Network, from: RequestSource): string | undefined {
  const origin = originOf(network, from);
  if (origin) {
    const { subnet, networkInterface } = origin;
    return (
      networkInterface?.region ?? subnet.region ?? network.vpcs.get(subnet.vpcId ?? '')?.region
    );
  }
  if (from.kind === 'vpc') return network.vpcs.get(from.id)?.region;
  if (from.kind === 'vpn-gateway') return network.vpnGateways.get(from.id)?.region;
  return undefined;
}
