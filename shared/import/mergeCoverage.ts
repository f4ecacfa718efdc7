import type { CoverageEntry } from '../network/coverage';
import type { Network } from '../network/network';
import type { CoverageNote } from './gathered';

/**
 * One entry for each account, Region, call and resource. A page that says that AWS has more is made good by a last
 * page in another file; a record that was left out by nothing.
 */
export function mergeCoverage(notes: readonly CoverageNote[]): CoverageEntry[] {
  const merged = new Map<string, Merged>();
  for (const { extent, message, ...place } of notes) {
    const key = JSON.stringify([
      place.account ?? null,
      place.region ?? null,
      place.call,
      place.resourceId ?? null,
    ]);
    const known = merged.get(key);
    if (known !== undefined) {
      known.extents.add(extent);
      known.message ??= message;
    } else
      merged.set(key, {
        entry: {
          ...(place.account === undefined ? {} : { account: place.account }),
          ...(place.region === undefined ? {} : { region: place.region }),
          call: place.call,
          ...(place.resourceId === undefined ? {} : { resourceId: place.resourceId }),
        },
        extents: new Set([extent]),
        message,
      });
  }
  return [...merged.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { entry, ...read }]) => ({ ...entry, ...statusOf(read) }));
}

type Merged = {
  entry: Omit<CoverageEntry, 'status' | 'message'>;
  extents: Set<CoverageNote['extent']>;
  message: string | undefined;
};

function statusOf({
  extents,
  message,
}: Omit<Merged, 'entry'>): Pick<CoverageEntry, 'status' | 'message'> {
  const failed = extents.has('failed');
  if (failed && extents.size === 1)
    return { status: 'failed', ...(message === undefined ? {} : { message }) };
  if (failed || extents.has('damaged'))
    return { status: 'partial', message: 'Some of it could not be read.' };
  if (extents.has('complete')) return { status: 'complete' };
  return { status: 'partial', message: 'AWS has more pages than were saved.' };
}

/** Each of a VPC's two DNS attributes has a call of its own: one alone is half an answer. */
export function withBothDnsAttributes(network: Network): CoverageEntry[] {
  return network.coverage.map((entry) => {
    if (entry.call !== 'DescribeVpcAttribute' || entry.resourceId === undefined) return entry;
    const vpc = network.vpcs.get(entry.resourceId);
    const both = vpc?.dnsSupport !== undefined && vpc.dnsHostnames !== undefined;
    return both || entry.status !== 'complete'
      ? entry
      : { ...entry, status: 'partial', message: 'Only one of the two DNS attributes was saved.' };
  });
}
