import { type CoverageEntry, coverageOf, isComplete } from '../../../shared/network/coverage';
import {
  type AnyRecord,
  type CollectionName,
  collections,
  type Network,
} from '../../../shared/network/network';

/** What could not be read, one entry a call and place; worst first, and what nobody asked for left out. */
export function gapsOf({ coverage }: Network): CoverageEntry[] {
  return coverage
    .filter(({ status }) => status !== 'complete' && status !== 'authored')
    .toSorted((a, b) => severity(a) - severity(b) || (a.call < b.call ? -1 : 1));
}

function severity({ status }: CoverageEntry): number {
  return ['denied', 'failed', 'partial', 'not-asked'].indexOf(status);
}

/** The calls on which what the inspector shows of a kind rests, beyond the one that lists it. */
const alsoRestsOn: { [C in CollectionName]?: readonly CoverageEntry['call'][] } = {
  vpcs: ['DescribeSubnets', 'DescribeRouteTables', 'DescribeVpcAttribute', 'DescribeVpcEndpoints'],
  subnets: ['DescribeRouteTables', 'DescribeNetworkInterfaces', 'DescribeNetworkAcls'],
  networkInterfaces: ['DescribeSecurityGroups', 'DescribeRouteTables', 'DescribeNetworkAcls'],
  instances: ['DescribeNetworkInterfaces', 'DescribeSecurityGroups'],
  vpcEndpoints: ['DescribeNetworkInterfaces'],
  prefixLists: ['GetManagedPrefixListEntries'],
  transitGatewayRouteTables: ['SearchTransitGatewayRoutes'],
};

export type ResourceGap = Pick<CoverageEntry, 'call' | 'status'>;

/** What was not wholly read and would add to what is shown of this record. */
export function gapsAround(
  network: Network,
  collection: CollectionName,
  record: AnyRecord,
): ResourceGap[] {
  if (!('tags' in record) || record.authored === true) return [];
  const calls = [collections[collection].call, ...(alsoRestsOn[collection] ?? [])];
  return calls
    .map((call) => ({ call, status: coverageOf(network.coverage, call, record) }))
    .filter(({ status }) => !isComplete(status));
}
