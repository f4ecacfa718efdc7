import type { Call, CoverageEntry, CoverageStatus } from '../../shared/network/coverage';
import { iamActionOf, isAllowedCall } from '../../shared/scan/allowedCalls';
import { counted, list } from './format';
import { visible } from './inert';

/** What stays unknown as long as a call was not read. */
const consequence: Partial<Record<Call, string>> = {
  DescribeNetworkAcls: 'Network ACL hops there are unknown.',
  DescribeSecurityGroups: 'Security group hops there are unknown.',
  DescribeRouteTables: 'Subnets there cannot be told public from private.',
  DescribeSubnets: 'Subnets there are missing from the diagram.',
  DescribeVpcs: 'VPCs there are missing from the diagram.',
  DescribeVpcAttribute: 'Whether its DNS resolves private names is unknown.',
  DescribeNetworkInterfaces: 'What stands in the subnets there is missing.',
  DescribeInstances: 'Instances show by their network interfaces only.',
  DescribeVpcEndpoints: 'Endpoints there are missing from the diagram.',
  DescribeInternetGateways: 'Ways to the internet there are missing.',
  DescribeNatGateways: 'NAT gateways there are missing from the diagram.',
  DescribeVpcPeeringConnections: 'Peerings there are missing from the diagram.',
  DescribeTransitGateways: 'Transit gateways there are missing from the diagram.',
  DescribeTransitGatewayRouteTables: 'Ways through the transit gateway are unknown.',
  SearchTransitGatewayRoutes: 'Ways through the transit gateway are unknown.',
  DescribeManagedPrefixLists: 'Routes and rules over prefix lists show by id only.',
  GetManagedPrefixListEntries: 'Which addresses a prefix list holds is unknown.',
  DescribeAddresses: 'Which public addresses are Elastic IPs is unknown.',
  DescribeSecurityGroupVpcAssociations:
    'Groups shared with other VPCs are taken to hold in their own alone.',
  DescribeEgressOnlyInternetGateways: 'IPv6 ways to the internet there are missing.',
  DescribeVpcEndpointServices: 'Which services offer an endpoint there is unknown.',
  DescribeTransitGatewayAttachments: 'What is attached to transit gateways is unknown.',
  DescribeTransitGatewayVpcAttachments:
    'Which subnets are attached to transit gateways is unknown.',
  GetTransitGatewayRouteTableAssociations: 'Which table an attachment uses is unknown.',
  GetTransitGatewayRouteTablePropagations: 'Which attachments announce routes is unknown.',
  GetTransitGatewayPrefixListReferences: 'Routes over prefix lists there are unknown.',
  DescribeVpnGateways: 'Ways to on-premises networks there are missing.',
  DescribeVpnConnections: 'Ways to on-premises networks there are missing.',
  DescribeCustomerGateways: 'The far ends of VPN connections are missing.',
  DescribeVpcBlockPublicAccessOptions: 'Block Public Access is taken to be off.',
  DescribeVpcBlockPublicAccessExclusions: 'Exclusions from Block Public Access are unknown.',
  DescribeDhcpOptions: 'Which resolver a VPC hands out is unknown.',
};

export function gapConsequence(call: Call): string | undefined {
  return consequence[call];
}

export const iamWords = { missing: 'Missing permission' } as const;

/** The permission that would mend a gap; undefined where it is not a permission that is missing. */
export function mendingAction(call: Call, status: CoverageStatus): string | undefined {
  return status === 'denied' && isAllowedCall(call) ? iamActionOf(call) : undefined;
}

/** `AWS answered UnauthorizedOperation.` */
export function refusalText(errorCode: string): string {
  return `AWS answered ${errorCode}.`;
}

/** `DescribeNetworkAcls denied`. */
export function gapTitle(call: Call, status: CoverageStatus): string {
  return `${call} ${statusWords[status]}`;
}

/** `eu-west-1, account 4402`. */
export function gapPlace({ account, region, resourceId }: Partial<CoverageEntry>): string {
  const parts = [resourceId, region, account && `account ${account}`].filter((part) => part);
  return parts.length > 0 ? visible(parts.join(', ')) : 'all accounts and Regions';
}

/** The places of one gap, in one line: few by name, many as a number. */
export function gapPlaces(places: readonly Partial<CoverageEntry>[]): string {
  const regions = new Set(places.map(({ region }) => region));
  const accounts = new Set(places.map(({ account }) => account));
  if (places.length > mostNamed)
    return `${counted(regions.size, 'Region')}, ${counted(accounts.size, 'account')}`;
  const [account] = accounts;
  if (account === undefined || accounts.size > 1 || places.some(({ region }) => !region))
    return list(places.map(gapPlace));
  // What holds for all of them is said once.
  return `${list(places.map((place) => gapPlace({ ...place, account: undefined })))}, ${gapPlace({ account })}`;
}

const mostNamed = 3;

export const statusWords: Record<CoverageStatus, string> = {
  complete: 'read',
  partial: 'read in part',
  denied: 'denied',
  failed: 'failed',
  'not-asked': 'not read',
  authored: 'drawn by hand',
};
