import {
  type CoverageEntry,
  coverageOf,
  coversPlace,
  isComplete,
  type Place,
  readerOf,
} from '../../../shared/network/coverage';
import { type Gap, gapsOf } from '../../../shared/network/gaps';
import {
  type AnyRecord,
  type CollectionName,
  collections,
  type Network,
} from '../../../shared/network/network';

/** One call that was not wholly read, and everywhere that is so: a model of many Regions has few such calls. */
export type CallGap = Pick<Gap, 'call' | 'status' | 'errorCode' | 'message'> & {
  places: Pick<Gap, 'account' | 'region' | 'resourceId'>[];
};

/** What could not be read, worst first. */
export function callGapsOf(network: Network): CallGap[] {
  const gaps = new Map<string, CallGap>();
  for (const { call, status, errorCode, message, ...place } of gapsOf(network)) {
    const key = `${call} ${status} ${errorCode ?? ''} ${message ?? ''}`;
    const known = gaps.get(key);
    if (known !== undefined) known.places.push(place);
    else
      gaps.set(key, {
        call,
        status,
        ...(errorCode === undefined ? {} : { errorCode }),
        ...(message === undefined ? {} : { message }),
        places: [place],
      });
  }
  return [...gaps.values()].sort((a, b) => severity(a) - severity(b));
}

function severity({ status }: CallGap): number {
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

export type ResourceGap = Pick<CoverageEntry, 'call' | 'status' | 'errorCode'>;

/** What was not wholly read and would add to what is shown of this record. */
export function gapsAround(
  network: Network,
  collection: CollectionName,
  record: AnyRecord,
): ResourceGap[] {
  if (!('tags' in record) || record.authored === true) return [];
  const calls = [collections[collection].call, ...(alsoRestsOn[collection] ?? [])];
  // AWS's own prefix lists were read by the account that sees them.
  const account = 'seenBy' in record ? record.seenBy : record.account;
  const place = readerOf(network.coverage, { account, region: record.region });
  const id = 'id' in record ? record.id : undefined;
  return calls
    .map((call) => gapAt(network.coverage, call, place, id))
    .filter(({ status }) => !isComplete(status));
}

/** Why what a trace lacks was not read; undefined where nobody asked for it. */
export function refusalOf(
  { coverage }: Network,
  { call, account, region }: Pick<CoverageEntry, 'call' | 'account' | 'region'>,
): ResourceGap | undefined {
  const gap = gapAt(coverage, call, readerOf(coverage, { account, region }));
  return gap.status === 'not-asked' || isComplete(gap.status) ? undefined : gap;
}

function gapAt(
  coverage: readonly CoverageEntry[],
  call: CoverageEntry['call'],
  place: Place,
  id?: string,
): ResourceGap {
  const status = coverageOf(coverage, call, place, id);
  const entry = coverage.find(
    (one) =>
      one.call === call &&
      one.status === status &&
      coversPlace(one, place) &&
      (one.resourceId === undefined || one.resourceId === id),
  );
  return { call, status, ...(entry?.errorCode !== undefined && { errorCode: entry.errorCode }) };
}
