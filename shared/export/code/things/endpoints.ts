import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import { parseServiceName } from '../../../network/serviceName';
import {
  endpointType,
  type ServiceConfiguration,
  type VpcEndpoint,
} from '../../../network/vpcEndpoint';
import { readJson } from '../../../policy/readJson';
import { type Ref, ref } from './ref';
import { nameOf, ownTags, part, type Thing, whole } from './thing';

export type EndpointThings = {
  endpoint: {
    type: string;
    vpc: Ref;
    /** A service that the same code makes gets its name from AWS. */
    service?: string | Ref | undefined;
    serviceRegion?: string | undefined;
    resourceConfigurationArn?: string | undefined;
    serviceNetworkArn?: string | undefined;
    /** Empty: AWS's own, which allows everything. Absent: not read. */
    policy?: string | undefined;
    routeTables: readonly Ref[];
    subnets: readonly Ref[];
    groups: readonly Ref[];
    /** Interface endpoints alone have a choice. */
    privateDns?: boolean | undefined;
    ipAddressType?: string | undefined;
    dnsRecordIpType?: string | undefined;
    privateDnsOnlyForInboundResolver?: boolean | undefined;
    tags: Tags;
  };
  'endpoint-service': {
    /** ARNs: which of the two kinds, and whose they are. */
    networkLoadBalancers: readonly Ref[];
    gatewayLoadBalancers: readonly Ref[];
    acceptanceRequired: boolean;
    privateDnsName?: string | undefined;
    tags: Tags;
  };
  /** Who of other accounts may ask for endpoints. */
  'endpoint-service-principals': { service: Ref; principals: readonly string[] };
  /** What the provider of a service says to an endpoint. */
  'endpoint-answer': { service: Ref; endpoint: Ref; answer: 'accept' | 'reject' };
};

export function* endpointThings(network: Network): Generator<Thing> {
  for (const service of network.serviceConfigurations.values()) yield* thingsOfService(service);
  for (const endpoint of network.vpcEndpoints.values()) yield* thingOfEndpoint(network, endpoint);
  yield* answers(network);
}

/** Of the model's own endpoints by what they are, of others by what their connections are. */
function* answers(network: Network): Generator<Thing> {
  const services = new Map(
    [...network.serviceConfigurations.values()].map((each) => [each.serviceName, each]),
  );
  for (const { id, serviceName, state } of network.vpcEndpoints.values()) {
    const service = services.get(serviceName);
    if (serviceName !== undefined && service !== undefined) yield* answerOf(service, id, state);
  }
  for (const { serviceId, vpcEndpointId, state } of network.vpcEndpointConnections.values()) {
    const service = network.serviceConfigurations.get(serviceId);
    if (service !== undefined && !network.vpcEndpoints.has(vpcEndpointId))
      yield* answerOf(service, vpcEndpointId, state);
  }
}

function* answerOf(
  service: ServiceConfiguration,
  endpointId: string,
  state: string | undefined,
): Generator<Thing> {
  if (isState(state, 'available')) yield answerTo(service, endpointId, 'accept');
  else if (isState(state, 'rejected')) yield answerTo(service, endpointId, 'reject');
}

export function answerTo(
  service: ServiceConfiguration,
  endpointId: string,
  answer: 'accept' | 'reject',
): Thing {
  return {
    ...part(
      'endpoint-answer',
      service,
      endpointId,
      { service: ref(service.id), endpoint: ref(endpointId), answer },
      { name: endpointId, goesWith: [ref(endpointId), ref(service.id)] },
    ),
    recordId: endpointId,
  };
}

function* thingsOfService(service: ServiceConfiguration): Generator<Thing> {
  const { id, allowedPrincipals = [] } = service;
  yield whole('endpoint-service', service, {
    networkLoadBalancers: service.networkLoadBalancerArns.map(ref),
    gatewayLoadBalancers: service.gatewayLoadBalancerArns.map(ref),
    acceptanceRequired: service.acceptanceRequired === true,
    privateDnsName: service.privateDnsName,
    tags: ownTags(service),
  });
  if (allowedPrincipals.length > 0)
    yield part(
      'endpoint-service-principals',
      service,
      '',
      { service: ref(id), principals: allowedPrincipals },
      {
        name: nameOf(service, id),
        goesWith: [ref(id)],
        gives: [`entry to ${service.serviceName}`],
      },
    );
}

function* thingOfEndpoint(network: Network, endpoint: VpcEndpoint): Generator<Thing> {
  const { vpcId, requesterManaged, state } = endpoint;
  // A service of AWS made it, and removes it.
  if (vpcId === undefined || requesterManaged === true) return;
  // One that was rejected is there until its owner deletes it.
  if (isState(state, 'deleted', 'deleting', 'failed', 'expired')) return;
  const type = endpointType(endpoint);
  const interfaced = type === 'Interface';
  const word = parseServiceName(endpoint.serviceName ?? '')?.service;
  yield whole(
    'endpoint',
    endpoint,
    {
      type: endpoint.type,
      vpc: ref(vpcId),
      service: serviceOf(network, endpoint.serviceName),
      serviceRegion: endpoint.serviceRegion,
      resourceConfigurationArn: endpoint.resourceConfigurationArn,
      serviceNetworkArn: endpoint.serviceNetworkArn,
      policy: ownPolicy(endpoint.policyDocument),
      routeTables: endpoint.routeTableIds.map(ref),
      subnets: endpoint.subnetIds.map(ref),
      groups: endpoint.groups.map(ref),
      privateDns: interfaced ? endpoint.privateDnsEnabled : undefined,
      ipAddressType: interfaced ? endpoint.ipAddressType : undefined,
      dnsRecordIpType: interfaced ? endpoint.dnsOptions?.dnsRecordIpType : undefined,
      privateDnsOnlyForInboundResolver: interfaced
        ? endpoint.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint
        : undefined,
      tags: ownTags(endpoint),
    },
    {
      name: word ?? endpoint.type,
      gives:
        type === 'Gateway'
          ? [`${word} gateway endpoint at ${vpcId}`]
          : [`${endpoint.id} at ${vpcId}`],
      wants: [
        `dns of ${vpcId}`,
        `entry to ${endpoint.serviceName}`,
        ...(endpoint.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint === true
          ? [`${word} gateway endpoint at ${vpcId}`]
          : []),
      ],
      claims:
        type === 'Gateway'
          ? endpoint.routeTableIds.map((id) => `route to ${word} in ${id}`)
          : endpoint.privateDnsEnabled === true
            ? [`names of ${word} at ${vpcId}`]
            : [],
    },
  );
}

/** A service of the model that has not been made yet is named by AWS when it is. */
function serviceOf(network: Network, serviceName: string | undefined): string | Ref | undefined {
  if (serviceName === undefined) return undefined;
  for (const service of network.serviceConfigurations.values())
    if (service.authored === true && service.serviceName === serviceName)
      return { ref: service.id, get: 'service-name' };
  return serviceName;
}

/** Two ways to write AWS's own policy are no difference to make code of. */
function ownPolicy(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return isOpen(readJson(text)) ? '' : text;
}

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
function isOpen(policy: unknown): boolean {
  if (typeof policy !== 'object' || policy === null || !('Statement' in policy)) return false;
  const { Statement: statements, ...rest } = policy as Record<string, unknown>;
  const [only, ...more] = Array.isArray(statements) ? statements : [statements];
  const others = Object.keys(rest).filter((key) => key !== 'Version' && key !== 'Id');
  if (more.length > 0 || others.length > 0 || typeof only !== 'object' || only === null)
    return false;
  const { Sid: _, ...told } = only as Record<string, unknown>;
  const entries = Object.entries(told);
  return entries.length === 4 && entries.every(([key, value]) => openStatement[key] === value);
}

const openStatement: Readonly<Record<string, string>> = {
  Action: '*',
  Effect: 'Allow',
  Principal: '*',
  Resource: '*',
};
