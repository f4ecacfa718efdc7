import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { RegionName } from '../../shared/network/ids';
import { err, ok, type Result } from '../../shared/result';
import type { LeftOut } from '../../shared/scan/events';
import type { ScanRequest } from '../../shared/scan/request';
import type { ScanError } from '../../shared/scan/result';
import { regions as describeRegions } from './calls/regions';
import { requestBucket } from './clients/bucket';
import type { Failure } from './clients/failure';
import { type Patience, sendPatiently } from './clients/send';
import { type Place, toAccountId, toFound } from './found';
import { type RegionReading, readOne } from './readRegion';

export type SignedIn = {
  account: Place['account'];
  /** The Regions to read. */
  regions: RegionName[];
  leftOut: LeftOut[];
};

type Deps = Omit<RegionReading, 'place' | 'grow'> & { patience: Patience };

/** Who we are and where we may look, asked both at once. */
export async function signIn(
  asked: ScanRequest['regions'],
  deps: Deps,
): Promise<Result<SignedIn, ScanError>> {
  const { session } = deps;
  const home = RegionName.parse(session.homeRegion);
  const place = { account: undefined, region: home };
  const [identity, listed] = await Promise.all([
    whoAmI(deps),
    readOne({ ...deps, grow: undefined, place }, describeRegions),
  ]);
  const failure = identity.ok ? (listed.ok ? undefined : listed.error) : identity.error;
  if (failure !== undefined && isHopeless(failure, identity.ok, listed.ok))
    return err(toScanError(failure, session.profile));

  const account = identity.ok ? identity.value : undefined;
  const bodies = listed.ok ? listed.value : [];
  for (const [page, body] of bodies.entries())
    deps.findings.found.push(
      toFound({ account, region: home }, { call: 'DescribeRegions', id: '', page }, body),
    );
  if (listed.ok)
    deps.findings.ended.push({
      account,
      region: home,
      call: 'DescribeRegions',
      status: 'complete',
    });
  else noteNoRegions(deps, { account, region: home }, listed.error);
  const known = regionsIn(bodies);
  return ok({
    account,
    ...selectRegions(asked, home, known, { profile: session.profile, account }),
  });
}

/** AWS answers this to everybody who has credentials at all. */
async function whoAmI({ session, host, patience, onRequest }: Deps) {
  let generation = session.generation;
  const answer = await sendPatiently({
    attempt() {
      generation = session.generation;
      return session.sts().send(new GetCallerIdentityCommand({}));
    },
    bucket: requestBucket(),
    patience,
    signal: host.signal,
    onRequest,
    onWait: () => undefined,
    onExpired: (failure) => session.renew(generation, failure),
  });
  return answer.ok ? ok(toAccountId((answer.value as { Account?: string }).Account)) : answer;
}

/**
 * Without credentials nothing works. Else one of the two answers is enough to go on: STS may be out of reach behind
 * a VPC endpoint for EC2 alone, and DescribeRegions may be denied.
 */
function isHopeless({ kind }: Failure, hasIdentity: boolean, hasRegions: boolean): boolean {
  if (kind === 'cancelled' || kind === 'no-credentials' || kind === 'expired') return true;
  return !hasIdentity && !hasRegions;
}

function toScanError(
  { kind, errorCode, message }: Failure,
  profile: string | undefined,
): ScanError {
  switch (kind) {
    case 'cancelled':
      return { code: 'cancelled' };
    case 'no-credentials':
      return { code: 'no-credentials', profile, message };
    case 'expired':
      return { code: 'credentials-expired', profile, message };
    case 'denied':
      return { code: 'access-denied', profile, errorCode, message };
    default:
      return { code: 'unreachable', profile, errorCode, message };
  }
}

function noteNoRegions(deps: Deps, place: Place, { kind, errorCode, message }: Failure): void {
  const status = kind === 'denied' ? 'denied' : 'failed';
  const gap = { ...place, call: 'DescribeRegions' as const, status, errorCode, message } as const;
  deps.findings.ended.push(gap);
  deps.onGap({
    profile: deps.session.profile,
    ...gap,
    ...(kind === 'denied' && { iamAction: 'ec2:DescribeRegions' }),
  });
}

type KnownRegion = { RegionName?: string; OptInStatus?: string };

function regionsIn(bodies: readonly object[]): Map<string, KnownRegion> {
  const regions = bodies.flatMap((body) => (body as { Regions: KnownRegion[] }).Regions);
  return new Map(regions.flatMap((one) => (one.RegionName ? [[one.RegionName, one]] : [])));
}

/**
 * A Region that is not opted in refuses all calls, so it is named and left alone. The list is the partition's: a name
 * that is not on it belongs to another partition, or to none.
 */
function selectRegions(
  asked: ScanRequest['regions'],
  home: RegionName,
  known: ReadonlyMap<string, KnownRegion>,
  who: Pick<LeftOut, 'profile' | 'account'>,
): Pick<SignedIn, 'regions' | 'leftOut'> {
  const wanted =
    asked === 'default' || (asked === 'all' && known.size === 0)
      ? [home]
      : asked === 'all'
        ? [...known.keys()].sort().map((name) => RegionName.parse(name))
        : [...new Set(asked)];
  const regions: RegionName[] = [];
  const leftOut: LeftOut[] = [];
  for (const region of wanted) {
    const reason =
      known.size > 0 && !known.has(region)
        ? 'no-such-region'
        : known.get(region)?.OptInStatus === 'not-opted-in'
          ? 'not-opted-in'
          : undefined;
    if (reason === undefined) regions.push(region);
    else leftOut.push({ ...who, region, reason });
  }
  return { regions, leftOut };
}
