import type { Call } from '../network/coverage';

/**
 * Every EC2 operation a scan may send. The guard in the client stack refuses all others, and the IAM policy is
 * printed from this very list, so that what is asked for and what is done cannot drift apart.
 */
export const allowedCalls = [
  'DescribeRegions',
  'DescribeAvailabilityZones',
  'DescribeVpcs',
  'DescribeVpcAttribute',
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInstances',
  'DescribeAddresses',
  'DescribeSecurityGroups',
  'DescribeSecurityGroupVpcAssociations',
  'DescribeNetworkAcls',
  'DescribeInternetGateways',
  'DescribeEgressOnlyInternetGateways',
  'DescribeNatGateways',
  'DescribeVpcEndpoints',
  'DescribeVpcEndpointServices',
  'DescribeVpcEndpointServiceConfigurations',
  'DescribeVpcEndpointConnections',
  'DescribeVpcEndpointAssociations',
  'DescribeVpcPeeringConnections',
  'DescribeTransitGateways',
  'DescribeTransitGatewayAttachments',
  'DescribeTransitGatewayVpcAttachments',
  'DescribeTransitGatewayPeeringAttachments',
  'DescribeTransitGatewayRouteTables',
  'DescribeVpnGateways',
  'DescribeVpnConnections',
  'DescribeCustomerGateways',
  'DescribeManagedPrefixLists',
  'DescribePrefixLists',
  'DescribeDhcpOptions',
  'DescribeVpcBlockPublicAccessOptions',
  'DescribeVpcBlockPublicAccessExclusions',
  'DescribeVpcEncryptionControls',
  'GetManagedPrefixListEntries',
  'SearchTransitGatewayRoutes',
  'GetTransitGatewayRouteTableAssociations',
  'GetTransitGatewayRouteTablePropagations',
  'GetTransitGatewayPrefixListReferences',
] as const satisfies readonly Call[];
export type AllowedCall = (typeof allowedCalls)[number];

/** What signing in may send besides, to STS alone. AWS lets everybody ask who they are, so no policy names it. */
export const signInCalls = [
  'GetCallerIdentity',
  'AssumeRole',
  'AssumeRoleWithWebIdentity',
] as const;

const names: ReadonlySet<string> = new Set(allowedCalls);

export function isAllowedCall(name: string): name is AllowedCall {
  return names.has(name);
}

/** The permission a call needs: for all calls that are made here it bears the call's own name. */
export function iamActionOf(call: AllowedCall): string {
  return `ec2:${call}`;
}
