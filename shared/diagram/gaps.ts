import {
  type Call,
  type CoverageEntry,
  type CoverageStatus,
  coverageOf,
  readerOf,
} from '../network/coverage';
import type { Place } from './filter';

/** What one node lacks: `Call`s that were not wholly read and would change what it shows. */
export type GapReader = { ofVpc(place: Place): Call[]; ofSubnet(place: Place): Call[] };

/** The reads that fill a subnet: what stands in it, and by its route table what kind it is. */
const subnetCalls: readonly Call[] = [
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInstances',
];

/** A VPC's card counts what stands in its subnets, so what they lack it lacks too. */
export const vpcCalls: readonly Call[] = [
  'DescribeSubnets',
  ...subnetCalls,
  'DescribeInternetGateways',
  'DescribeEgressOnlyInternetGateways',
  'DescribeNatGateways',
  'DescribeVpnGateways',
  'DescribeVpcEndpoints',
  'DescribeSecurityGroups',
  'DescribeNetworkAcls',
];

/**
 * Without these the drawing itself is missing something, so it says so even where nobody asked for them. The others
 * leave a mark where AWS refused them; that nobody asked stands in the list of gaps alone, else a model of a few
 * files would be hatched all over.
 */
const drawingCalls: ReadonlySet<Call> = new Set([
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInternetGateways',
  'DescribeNatGateways',
  'DescribeVpcEndpoints',
]);

/** One answer for all VPCs of an account and Region, worked out once. */
export function gapReader(coverage: readonly CoverageEntry[]): GapReader {
  const known = new Map<string, Call[]>();
  const gapsAt = (calls: readonly Call[], place: Place): Call[] => {
    const at = readerOf(coverage, place as Parameters<typeof readerOf>[1]);
    return calls.filter((call) => isGap(call, coverageOf(coverage, call, at)));
  };
  const cached = (calls: readonly Call[], place: Place): Call[] => {
    const key = `${calls === vpcCalls} ${place.account ?? ''}/${place.region ?? ''}`;
    const gaps = known.get(key) ?? gapsAt(calls, place);
    known.set(key, gaps);
    return gaps;
  };
  return {
    ofVpc: (place) => cached(vpcCalls, place),
    ofSubnet: (place) => cached(subnetCalls, place),
  };
}

function isGap(call: Call, status: CoverageStatus): boolean {
  if (status === 'complete' || status === 'authored') return false;
  return status !== 'not-asked' || drawingCalls.has(call);
}
