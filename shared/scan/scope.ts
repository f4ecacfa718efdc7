import { type AllowedCall, allowedCalls } from './allowedCalls';
import type { ScanRequest } from './request';

/**
 * What is read again where one VPC alone is asked for, and the filter by which AWS answers for that VPC. A VPC's peerings,
 * its way through a transit gateway and its egress-only internet gateway know no such filter: they stay as they were.
 *
 * Source: the filters of each call in https://docs.aws.amazon.com/AWSEC2/latest/APIReference/
 */
const vpcFilters: Partial<Record<AllowedCall, string>> = {
  DescribeVpcs: 'vpc-id',
  DescribeSubnets: 'vpc-id',
  DescribeRouteTables: 'vpc-id',
  DescribeNetworkInterfaces: 'vpc-id',
  DescribeInstances: 'vpc-id',
  DescribeSecurityGroups: 'vpc-id',
  DescribeNetworkAcls: 'vpc-id',
  DescribeInternetGateways: 'attachment.vpc-id',
  DescribeNatGateways: 'vpc-id',
  DescribeVpcEndpoints: 'vpc-id',
  DescribeVpnGateways: 'attachment.vpc-id',
};

export function vpcFilterOf(call: AllowedCall): string | undefined {
  return vpcFilters[call];
}

/** The calls that a scan makes in each of its Regions. */
export function callsInRegion({ vpcId }: Pick<ScanRequest, 'vpcId'>): readonly AllowedCall[] {
  return allowedCalls.filter(
    (call) =>
      call !== 'DescribeRegions' &&
      (vpcId === undefined || call === 'DescribeVpcAttribute' || call in vpcFilters),
  );
}
