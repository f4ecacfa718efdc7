import { z } from 'zod';
import {
  AccountId,
  NetworkInterfaceId,
  RegionName,
  RouteTableId,
  SecurityGroupId,
  SubnetId,
  VpcEndpointId,
  VpcEndpointServiceId,
  VpcId,
  ZoneName,
} from './ids';
import { recordFields } from './record';

export const DnsEntry = z.object({ dnsName: z.string(), hostedZoneId: z.string().optional() });
export type DnsEntry = z.infer<typeof DnsEntry>;

/**
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
 *
 * `type` is an open string: AWS knows Interface, Gateway, GatewayLoadBalancer, Resource, ServiceNetwork and
 * Tunnel today. Switch on it through `endpointType`.
 */
export const VpcEndpoint = z.object({
  ...recordFields,
  id: VpcEndpointId,
  type: z.string(),
  vpcId: VpcId.optional(),
  serviceName: z.string().optional(),
  /** Set where the service lives in another Region than the endpoint. */
  serviceRegion: RegionName.optional(),
  /** The policy as AWS returns it: a JSON text. Absent where it was not read; AWS always returns one where there is one. */
  policyDocument: z.string().optional(),
  routeTableIds: z.array(RouteTableId),
  subnetIds: z.array(SubnetId),
  networkInterfaceIds: z.array(NetworkInterfaceId),
  groups: z.array(SecurityGroupId),
  privateDnsEnabled: z.boolean().optional(),
  requesterManaged: z.boolean().optional(),
  /** `ipv4`, `ipv6` or `dualstack`. */
  ipAddressType: z.string().optional(),
  dnsOptions: z
    .object({
      dnsRecordIpType: z.string().optional(),
      privateDnsOnlyForInboundResolverEndpoint: z.boolean().optional(),
      privateDnsPreference: z.string().optional(),
      privateDnsSpecifiedDomains: z.array(z.string()).optional(),
    })
    .optional(),
  /** Regional name first, zonal names next, private names last. */
  dnsEntries: z.array(DnsEntry),
  resourceConfigurationArn: z.string().optional(),
  serviceNetworkArn: z.string().optional(),
  lastError: z.string().optional(),
});
export type VpcEndpoint = z.infer<typeof VpcEndpoint>;

export const EndpointType = z.enum([
  'Interface',
  'Gateway',
  'GatewayLoadBalancer',
  'Resource',
  'ServiceNetwork',
  'Tunnel',
]);
export type EndpointType = z.infer<typeof EndpointType>;

/** The endpoint's type, or `unknown` for one that AWS brought after this was written. */
export function endpointType(endpoint: { type: string }): EndpointType | 'unknown' {
  const parsed = EndpointType.safeParse(endpoint.type);
  return parsed.success ? parsed.data : 'unknown';
}

/** What DescribeVpcEndpointServices offers in a Region. Several may share one name with different types. */
export const ServiceDetail = z.object({
  account: AccountId.optional(),
  region: RegionName.optional(),
  serviceName: z.string(),
  serviceId: VpcEndpointServiceId.optional(),
  serviceTypes: z.array(z.string()),
  /** `amazon` or an account. */
  owner: z.string().optional(),
  serviceRegion: RegionName.optional(),
  availabilityZones: z.array(ZoneName),
  privateDnsNames: z.array(z.string()),
  baseEndpointDnsNames: z.array(z.string()),
  vpcEndpointPolicySupported: z.boolean().optional(),
  acceptanceRequired: z.boolean().optional(),
  supportedIpAddressTypes: z.array(z.string()),
});
export type ServiceDetail = z.infer<typeof ServiceDetail>;

/** An endpoint service that one of the model's accounts provides (DescribeVpcEndpointServiceConfigurations). */
export const ServiceConfiguration = z.object({
  ...recordFields,
  id: VpcEndpointServiceId,
  serviceName: z.string().optional(),
  serviceTypes: z.array(z.string()),
  acceptanceRequired: z.boolean().optional(),
  availabilityZones: z.array(ZoneName),
  networkLoadBalancerArns: z.array(z.string()),
  gatewayLoadBalancerArns: z.array(z.string()),
  /** Who of other accounts may ask for an endpoint. Absent: not read. */
  allowedPrincipals: z.array(z.string()).optional(),
  privateDnsName: z.string().optional(),
  privateDnsNameState: z.string().optional(),
});
export type ServiceConfiguration = z.infer<typeof ServiceConfiguration>;

/** A consumer's connection to one of those services (DescribeVpcEndpointConnections). */
export const VpcEndpointConnection = z.object({
  ...recordFields,
  serviceId: VpcEndpointServiceId,
  vpcEndpointId: VpcEndpointId,
  vpcEndpointOwner: AccountId.optional(),
});
export type VpcEndpointConnection = z.infer<typeof VpcEndpointConnection>;

/** DNS names of Resource and ServiceNetwork endpoints (DescribeVpcEndpointAssociations). */
export const VpcEndpointAssociation = z.object({
  ...recordFields,
  id: z.string(),
  vpcEndpointId: VpcEndpointId,
  associatedResourceArn: z.string().optional(),
  dnsName: z.string().optional(),
  privateDnsName: z.string().optional(),
  resourceConfigurationGroupArn: z.string().optional(),
});
export type VpcEndpointAssociation = z.infer<typeof VpcEndpointAssociation>;
