import type { VpcEndpoint } from '../../../shared/network/vpcEndpoint';
import { type Common, common, draft, id, ids, type Part, subnetIds, vpcIdOf } from './part';
import { networkInterface } from './workloads';

type EndpointOptions = Common & {
  /** `s3`, `sqs`, `ecr.api`: becomes `com.amazonaws.<region>.<service>`; a name with `com.` stands as it is. */
  service?: string;
  /** The endpoint policy as an object or as text; else AWS's default, which allows everything. */
  policy?: object | string;
  raw?: Partial<VpcEndpoint>;
};

/** What AWS returns where nobody set a policy. */
export const openPolicy = {
  Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }],
};

/** `networkOf` adds the routes to its tables, as AWS does. */
export function gatewayEndpoint(
  endpointId: string,
  options: EndpointOptions & { vpc?: string; routeTables?: string[] } = {},
): Part {
  const { vpc = 'vpc', service = 's3', routeTables = [] } = options;
  return draft('vpcEndpoints')((context) => ({
    ...common(context, options, 'available'),
    id: id(endpointId),
    type: 'Gateway',
    vpcId: id(vpc),
    serviceName: serviceName(service, context.region),
    policyDocument: policyText(options.policy),
    routeTableIds: ids(routeTables),
    subnetIds: [],
    networkInterfaceIds: [],
    groups: [],
    privateDnsEnabled: false,
    requesterManaged: false,
    ipAddressType: 'ipv4',
    dnsEntries: [],
    ...options.raw,
  }));
}

type InterfaceEndpointOptions = EndpointOptions & {
  subnets: string[];
  /** One a subnet, in the same order. */
  ips?: string[];
  /** Else `allow-all`. */
  groups?: string[];
  privateDns?: boolean;
  /** Private names; else `<service>.<region>.amazonaws.com`. */
  names?: string[];
  type?: 'Interface' | 'Resource' | 'ServiceNetwork' | 'Tunnel';
};

/** An endpoint with one interface a subnet, `<id>-<subnet>`, and its names in AWS's order. */
export function interfaceEndpoint(endpointId: string, options: InterfaceEndpointOptions): Part {
  const { service = 'sqs', subnets, ips = [], groups = ['allow-all'], privateDns = true } = options;
  const type = options.type ?? 'Interface';
  return [
    subnets.map((subnet, index) =>
      networkInterface(`${endpointId}-${subnet}`, {
        subnet,
        groups,
        ...(ips[index] === undefined ? {} : { ip: ips[index] }),
        raw: {
          interfaceType: 'vpc_endpoint',
          description: `VPC Endpoint Interface ${endpointId}`,
          requesterManaged: true,
        },
      }),
    ),
    draft('vpcEndpoints')((context) => {
      const places = subnets.map((s) => context.subnet(s));
      const [first] = places;
      const zones = places.flatMap((s) => s.availabilityZone ?? []);
      const suffix = `${service}.${context.region}.vpce.amazonaws.com`;
      const privateNames = options.names ?? [`${service}.${context.region}.amazonaws.com`];
      return {
        ...common(context, options, 'available'),
        id: id(endpointId),
        type,
        ...(first === undefined ? {} : { vpcId: vpcIdOf(first) }),
        serviceName: serviceName(service, context.region),
        ...(type === 'Interface' ? { policyDocument: policyText(options.policy) } : {}),
        routeTableIds: [],
        subnetIds: subnetIds(subnets),
        networkInterfaceIds: ids(subnets.map((s) => `${endpointId}-${s}`)),
        groups: ids(groups),
        privateDnsEnabled: privateDns,
        requesterManaged: false,
        ipAddressType: 'ipv4',
        dnsOptions: { dnsRecordIpType: 'ipv4' },
        dnsEntries: [
          `${endpointId}-0a1b2c3d.${suffix}`,
          ...zones.map((zone) => `${endpointId}-0a1b2c3d-${zone}.${suffix}`),
          ...(privateDns ? privateNames : []),
        ].map((dnsName) => ({ dnsName, hostedZoneId: 'Z7HUB22UULQXV' })),
        ...options.raw,
      };
    }),
  ];
}

/** A Gateway Load Balancer endpoint: one subnet, no groups, no policy. Its interface is `<id>-<subnet>`. */
export function gatewayLoadBalancerEndpoint(
  endpointId: string,
  options: EndpointOptions & { subnet: string },
): Part {
  const { subnet, service = 'com.amazonaws.vpce.us-east-1.vpce-svc-firewall' } = options;
  return [
    networkInterface(`${endpointId}-${subnet}`, {
      subnet,
      groups: [],
      sourceDestCheck: false,
      raw: {
        interfaceType: 'gateway_load_balancer_endpoint',
        description: `VPC Endpoint Interface ${endpointId}`,
        requesterManaged: true,
      },
    }),
    draft('vpcEndpoints')((context) => ({
      ...common(context, options, 'available'),
      id: id(endpointId),
      type: 'GatewayLoadBalancer',
      vpcId: vpcIdOf(context.subnet(subnet)),
      serviceName: serviceName(service, context.region),
      routeTableIds: [],
      subnetIds: subnetIds([subnet]),
      networkInterfaceIds: ids([`${endpointId}-${subnet}`]),
      groups: [],
      privateDnsEnabled: false,
      requesterManaged: false,
      dnsEntries: [],
      ...options.raw,
    })),
  ];
}

/** The provider's side of an endpoint service. */
export function endpointService(
  serviceId: string,
  options: Common & {
    networkLoadBalancers?: string[];
    gatewayLoadBalancers?: string[];
    acceptanceRequired?: boolean;
    allowedPrincipals?: string[];
  } = {},
): Part {
  const { networkLoadBalancers = [], gatewayLoadBalancers = [] } = options;
  return draft('serviceConfigurations')((context) => ({
    ...common(context, options, 'Available'),
    id: id(serviceId),
    serviceName: `com.amazonaws.vpce.${context.region}.${serviceId}`,
    serviceTypes: [gatewayLoadBalancers.length > 0 ? 'GatewayLoadBalancer' : 'Interface'],
    acceptanceRequired: options.acceptanceRequired ?? false,
    availabilityZones: [context.zone('a').name],
    networkLoadBalancerArns: networkLoadBalancers,
    gatewayLoadBalancerArns: gatewayLoadBalancers,
    ...(options.allowedPrincipals && { allowedPrincipals: options.allowedPrincipals }),
  }));
}

/** What a Region offers under a service's name. */
export function serviceDetail(
  service: string,
  options: { types?: string[]; privateDnsNames?: string[]; policySupported?: boolean } = {},
): Part {
  const { types = ['Interface'], policySupported = true } = options;
  return draft('serviceDetails')((context) => ({
    account: context.account,
    region: context.region,
    serviceName: serviceName(service, context.region),
    serviceTypes: types,
    owner: 'amazon',
    availabilityZones: ['a', 'b', 'c'].map((letter) => context.zone(letter).name),
    privateDnsNames: options.privateDnsNames ?? [`${service}.${context.region}.amazonaws.com`],
    baseEndpointDnsNames: [`${service}.${context.region}.vpce.amazonaws.com`],
    vpcEndpointPolicySupported: policySupported,
    acceptanceRequired: false,
    supportedIpAddressTypes: ['ipv4'],
  }));
}

function serviceName(service: string, region: string): string {
  return service.includes('com.') ? service : `com.amazonaws.${region}.${service}`;
}

function policyText(policy: object | string | undefined): string {
  return typeof policy === 'string' ? policy : JSON.stringify(policy ?? openPolicy);
}
