import { z } from 'zod';
import { AccountId, RegionName } from './ids';

/** The reads that a model can rest on, by the name of the AWS operation. */
export const Call = z.enum([
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
  'DescribeSecurityGroupRules',
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
  'GetTransitGatewayRouteTableAssociations',
  'GetTransitGatewayRouteTablePropagations',
  'GetTransitGatewayPrefixListReferences',
  'SearchTransitGatewayRoutes',
  'DescribeVpnGateways',
  'DescribeVpnConnections',
  'DescribeCustomerGateways',
  'DescribeManagedPrefixLists',
  'DescribePrefixLists',
  'GetManagedPrefixListEntries',
  'DescribeDhcpOptions',
  'DescribeVpcBlockPublicAccessOptions',
  'DescribeVpcBlockPublicAccessExclusions',
  'DescribeVpcEncryptionControls',
  'DescribeLoadBalancers',
  'DescribeListeners',
  'DescribeTargetGroups',
  'DescribeTargetGroupAttributes',
  'DescribeTargetHealth',
]);
export type Call = z.infer<typeof Call>;

export const CoverageStatus = z.enum([
  'complete',
  'partial',
  'denied',
  'failed',
  'not-asked',
  'authored',
]);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** How far one call was read in one account and Region. A call without an entry was not asked. */
export const CoverageEntry = z.object({
  /** Absent where the source did not say whose answer it was: then it speaks for every account of the Region. */
  account: AccountId.optional(),
  /** Absent where the source did not say: then it speaks for every Region. */
  region: RegionName.optional(),
  call: Call,
  status: CoverageStatus,
  /** The one resource that a call by id was made for, where the status holds for that one alone. */
  resourceId: z.string().optional(),
  /** ISO 8601, where known. */
  at: z.string().optional(),
  /** AWS's error code, such as `UnauthorizedOperation`. */
  errorCode: z.string().optional(),
  message: z.string().optional(),
});
export type CoverageEntry = z.infer<typeof CoverageEntry>;

export type Place = { account?: AccountId | undefined; region?: RegionName | undefined };

/**
 * How far a call was read for a resource that stands in this account and Region.
 *
 * An entry counts where it names the same account and Region or leaves them open; a record without an account
 * takes any account's entry, since its source held one account only. The best status wins.
 */
export function coverageOf(
  coverage: readonly CoverageEntry[],
  call: Call,
  place: Place,
  resourceId?: string,
): CoverageStatus {
  let best: CoverageStatus = 'not-asked';
  for (const entry of coverage) {
    if (entry.call !== call || !coversPlace(entry, place)) continue;
    if (entry.resourceId !== undefined && entry.resourceId !== resourceId) continue;
    if (rank[entry.status] > rank[best]) best = entry.status;
  }
  return best;
}

/**
 * Whose reads brought what is shown of a record that stands here: its owner's, where anybody read as the owner in
 * that Region, else any account's of that Region. A shared subnet (AWS RAM) names its owner and stands in the
 * answers of the account it is shared with: that account's reads say whether anything is missing around it.
 *
 * Not for "there is none": who shares a subnet sees its route table and network ACL, and none of the owner's
 * network interfaces or security groups.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html
 */
export function readerOf(coverage: readonly CoverageEntry[], place: Place): Place {
  if (place.account === undefined) return place;
  const ownReads = coverage.some(
    (entry) => entry.account === place.account && coversPlace(entry, place),
  );
  return ownReads ? place : { region: place.region };
}

/** Whether an empty answer may be taken for "there is none". */
export function isComplete(status: CoverageStatus): boolean {
  return status === 'complete' || status === 'authored';
}

/** Whether an entry names this account and Region, or leaves them open. */
export function coversPlace(entry: CoverageEntry, place: Place): boolean {
  return (
    (entry.account === undefined ||
      place.account === undefined ||
      entry.account === place.account) &&
    (entry.region === undefined || place.region === undefined || entry.region === place.region)
  );
}

const rank: Record<CoverageStatus, number> = {
  'not-asked': 0,
  failed: 1,
  denied: 2,
  partial: 3,
  authored: 4,
  complete: 5,
};
