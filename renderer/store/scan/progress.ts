import type { Call } from '../../../shared/network/coverage';
import { collections } from '../../../shared/network/network';
import { resourceCollections } from '../../../shared/network/resources';
import type { LeftOut, ScanEvent, ScanGap } from '../../../shared/scan/events';

/** Who signs in. Without a profile it is the default chain. */
export type ProfileProgress = {
  profile: string | undefined;
  account: string | undefined;
  state: 'signing-in' | 'reading' | 'paused' | 'stopped' | 'done';
};

export type CallProgress = { records: number; requests: number; ended: boolean };

/** One Region as one profile reads it. */
export type RegionProgress = {
  profile: string | undefined;
  account: string | undefined;
  region: string;
  calls: ReadonlyMap<Call, CallProgress>;
  gaps: number;
  ended: boolean;
  /** By the user, with calls left. */
  stopped: boolean;
  /** AWS asked for patience, or did not answer: why, until the call goes on. */
  waiting: { call: Call; errorCode: string } | undefined;
};

/** How far a scan has come, made of what it tells. */
export type ScanProgress = {
  profiles: readonly ProfileProgress[];
  /** In the order in which they were told. */
  regions: readonly RegionProgress[];
  gaps: readonly ScanGap[];
  leftOut: readonly LeftOut[];
};

export const noProgress: ScanProgress = { profiles: [], regions: [], gaps: [], leftOut: [] };

export function progressAfter(before: ScanProgress, events: readonly ScanEvent[]): ScanProgress {
  const profiles = [...before.profiles];
  const regions = [...before.regions];
  const gaps = [...before.gaps];
  const leftOut = [...before.leftOut];

  function setProfile(profile: string | undefined, change: Partial<ProfileProgress>): void {
    const at = profiles.findIndex((one) => one.profile === profile);
    const known = profiles[at] ?? { profile, account: undefined, state: 'signing-in' as const };
    profiles[at === -1 ? profiles.length : at] = { ...known, ...change };
  }

  function setRegion(
    { profile, region }: { profile?: string | undefined; region: string },
    change: (known: RegionProgress) => Partial<RegionProgress>,
  ): void {
    const at = regions.findIndex((one) => one.region === region && one.profile === profile);
    const known = regions[at];
    if (known !== undefined) regions[at] = { ...known, ...change(known) };
  }

  for (const event of events)
    switch (event.kind) {
      case 'signing-in':
        setProfile(event.profile, { state: 'signing-in' });
        break;
      case 'signed-in': {
        const { profile, account } = event;
        setProfile(profile, { account, state: event.regions.length > 0 ? 'reading' : 'done' });
        for (const region of event.regions) regions.push(newRegion(profile, account, region));
        leftOut.push(...event.leftOut);
        break;
      }
      case 'call-started':
      case 'call-progress':
      case 'call-ended':
        setRegion(event, ({ calls, waiting }) => ({
          calls: new Map(calls).set(event.call, countOf(event)),
          waiting: waiting?.call === event.call ? undefined : waiting,
        }));
        break;
      case 'waiting':
        setRegion(event, () => ({ waiting: { call: event.call, errorCode: event.errorCode } }));
        break;
      case 'gap':
        gaps.push(event.gap);
        setRegion(event.gap, (known) => ({ gaps: known.gaps + 1 }));
        break;
      case 'region-ended':
        setRegion(event, () => ({ ended: true, stopped: event.stopped, waiting: undefined }));
        if (regions.every((one) => one.profile !== event.profile || one.ended))
          setProfile(event.profile, { state: event.stopped ? 'stopped' : 'done' });
        break;
      case 'paused':
        setProfile(event.profile, { state: 'paused' });
        break;
      case 'resumed':
        setProfile(event.profile, { state: 'reading' });
        break;
      case 'records':
        break; // these grow the document
    }
  return { profiles, regions, gaps, leftOut };
}

function newRegion(
  profile: string | undefined,
  account: string | undefined,
  region: string,
): RegionProgress {
  return {
    profile,
    account,
    region,
    calls: new Map(),
    gaps: 0,
    ended: false,
    stopped: false,
    waiting: undefined,
  };
}

type CallEvent = Extract<ScanEvent, { kind: 'call-started' | 'call-progress' | 'call-ended' }>;

function countOf(event: CallEvent): CallProgress {
  if (event.kind === 'call-started') return { records: 0, requests: 0, ended: false };
  const { records, requests } = event;
  return { records, requests, ended: event.kind === 'call-ended' && event.status !== 'not-asked' };
}

/** Calls whose records are resources; the others tell facts about these. */
const listsResources: ReadonlySet<Call> = new Set(
  resourceCollections.map((name) => collections[name].call),
);

export type Count = { ended: number; requests: number; resources: number };

export function countRegion({ calls }: RegionProgress): Count {
  const count: Count = { ended: 0, requests: 0, resources: 0 };
  for (const [call, { ended, requests, records }] of calls) {
    if (ended) count.ended += 1;
    count.requests += requests;
    if (listsResources.has(call)) count.resources += records;
  }
  return count;
}

export function countAll({ regions }: ScanProgress): Count {
  return regions.map(countRegion).reduce(
    (sum, one) => ({
      ended: sum.ended + one.ended,
      requests: sum.requests + one.requests,
      resources: sum.resources + one.resources,
    }),
    { ended: 0, requests: 0, resources: 0 },
  );
}

export type CallUnderWay = CallProgress & {
  call: Call;
  region: string;
  profile: string | undefined;
};

/** What is being asked just now, what has asked most first: those are what one waits for. */
export function callsUnderWay({ regions }: ScanProgress): CallUnderWay[] {
  return regions
    .flatMap(({ region, profile, calls }) =>
      [...calls]
        .filter(([, { ended }]) => !ended)
        .map(([call, progress]) => ({ call, region, profile, ...progress })),
    )
    .sort((a, b) => b.requests - a.requests);
}
