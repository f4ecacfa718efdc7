import {
  type Call,
  type CoverageEntry,
  type CoverageStatus,
  coverageOf,
} from '../network/coverage';
import type { Place } from './filter';

/** The reads that add to what a VPC shows or to what its paths can be judged by. */
const vpcCalls: readonly Call[] = [
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInstances',
  'DescribeVpcEndpoints',
  'DescribeSecurityGroups',
  'DescribeNetworkAcls',
];

/** Without these the drawing itself is missing something, so it says so even where nobody asked for them. */
const drawingCalls: ReadonlySet<Call> = new Set([
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
]);

/** What was not wholly read of one account and Region: one answer for all VPCs there, worked out once. */
export function gapReader(coverage: readonly CoverageEntry[]): (place: Place) => Call[] {
  const known = new Map<string, Call[]>();
  return ({ account, region }) => {
    const key = `${account ?? ''}/${region ?? ''}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const gaps = vpcCalls.filter((call) =>
      isGap(
        call,
        coverageOf(coverage, call, { account, region } as Parameters<typeof coverageOf>[2]),
      ),
    );
    known.set(key, gaps);
    return gaps;
  };
}

function isGap(call: Call, status: CoverageStatus): boolean {
  if (status === 'complete' || status === 'authored') return false;
  return status !== 'not-asked' || drawingCalls.has(call);
}
