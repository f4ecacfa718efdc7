import type { Answer } from '../../shared/import/answer';
import type { Gathered } from '../../shared/import/gathered';
import { gather, networkOfParts } from '../../shared/import/toNetwork';
import type { CoverageEntry, CoverageStatus } from '../../shared/network/coverage';
import { AccountId, type RegionName } from '../../shared/network/ids';
import type { Network } from '../../shared/network/network';
import type { AllowedCall } from '../../shared/scan/allowedCalls';

/** Where an answer comes from. */
export type Place = { account: AccountId | undefined; region: RegionName };

/** One page of one call's answer, as describe output. */
export type Found = Place & {
  call: AllowedCall;
  /** The resource it was asked for, where the call takes one. */
  id: string;
  page: number;
  /** The answer's body is not kept: of what AWS says of a resource, a model holds the smaller part. */
  gathered: Gathered;
};

/** How a call ended, as far as the answers do not say it themselves. */
export type Ended = Place & {
  call: AllowedCall;
  resourceId?: string;
  status: CoverageStatus;
  errorCode?: string;
  message?: string;
};

/** All that a scan has read so far, in the order in which it came. */
export type Findings = {
  found: Found[];
  ended: Ended[];
  /** What the user calls an account: the profile that reads it. */
  names: Map<AccountId, string>;
};

/**
 * The network that was found. Answers come in any order; sorted, the same account gives the same network each time.
 *
 * @param at when the scan began, ISO 8601
 */
export function networkOf({ found, ended, names }: Findings, at: string): Network {
  const answers = found.toSorted(
    (a, b) =>
      compare(a.account ?? '', b.account ?? '') ||
      compare(a.region, b.region) ||
      compare(a.call, b.call) ||
      compare(a.id, b.id) ||
      a.page - b.page,
  );
  const network = networkOfParts(
    answers.map(({ gathered }) => gathered),
    names,
  );
  const accounts = new Map(network.accounts);
  for (const { account } of found)
    if (account !== undefined && !accounts.has(account)) accounts.set(account, { id: account });
  return { ...network, accounts, coverage: withEnds(network.coverage, ended, at) };
}

export function toFound(
  place: Place,
  at: Pick<Found, 'call' | 'id' | 'page'>,
  body: object,
): Found {
  const answer: Answer = { source: at.call, ...place, body };
  return { ...place, ...at, gathered: gather([answer]) };
}

/** What AWS refused overrides what the answers say of themselves, unless those are whole all the same. */
function withEnds(
  read: readonly CoverageEntry[],
  ended: readonly Ended[],
  at: string,
): CoverageEntry[] {
  const entries = new Map<string, CoverageEntry>(
    read.map((entry) => [keyOf(entry), { ...entry, at }]),
  );
  for (const { account, region, call, resourceId, status, errorCode, message } of ended) {
    const entry: CoverageEntry = {
      ...(account !== undefined && { account }),
      region,
      call,
      status,
      ...(resourceId !== undefined && { resourceId }),
      at,
      ...(errorCode !== undefined && { errorCode }),
      ...(message !== undefined && { message }),
    };
    const known = entries.get(keyOf(entry));
    if (known?.status === 'complete') continue;
    if (status === 'complete' && known !== undefined) continue;
    entries.set(
      keyOf(entry),
      known?.status === 'partial' ? { ...entry, status: 'partial' } : entry,
    );
  }
  return [...entries].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

function keyOf({ account, region, call, resourceId }: CoverageEntry): string {
  return JSON.stringify([account ?? null, region ?? null, call, resourceId ?? null]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function toAccountId(text: string | undefined): AccountId | undefined {
  return text === undefined || text === '' ? undefined : AccountId.parse(text);
}
