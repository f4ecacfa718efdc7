import { setMaxListeners } from 'node:events';
import type { AccountId } from '../../shared/network/ids';
import type { Network } from '../../shared/network/network';
import { totalResources } from '../../shared/network/resources';
import { err, ok, type Result } from '../../shared/result';
import type { LeftOut, ScanGap } from '../../shared/scan/events';
import type { ScanRequest } from '../../shared/scan/request';
import type { ScanError, ScanSummary } from '../../shared/scan/result';
import { bucketsByName } from './clients/bucket';
import { usualPatience } from './clients/send';
import { openSession, type Session } from './credentials/session';
import { type Findings, networkOf } from './found';
import { growth } from './growth';
import { readRegion } from './readRegion';
import type { ScanHost } from './scanHost';
import { signIn } from './signIn';
import { turns } from './turns';

export type ScanResult = { network: Network; summary: ScanSummary };

/**
 * Reads accounts as they are, and writes nothing. What AWS refuses becomes a gap with a name and the rest is kept;
 * an error means that no profile got as far as a first answer. A cancelled scan is a result, too.
 */
export async function scan(
  request: ScanRequest,
  host: ScanHost,
): Promise<Result<ScanResult, ScanError>> {
  setMaxListeners(0, host.signal); // one for each request under way
  const running = newScan(host);
  const profiles = request.profiles.length > 0 ? [...new Set(request.profiles)] : [undefined];
  const outcomes = await Promise.all(
    profiles.map(async (profile) => ({
      profile,
      error: await running.readProfile(request, profile),
    })),
  );
  const failed = outcomes.flatMap(({ profile, error }) => (error ? [{ profile, error }] : []));
  const [first] = failed;
  if (first !== undefined && failed.length === profiles.length) return err(first.error);
  return ok(running.result(failed));
}

function newScan(host: ScanHost) {
  const startedAt = new Date();
  const startedMs = performance.now();
  const findings: Findings = { found: [], ended: [], names: new Map() };
  const gaps: ScanGap[] = [];
  const leftOut: LeftOut[] = [];
  const places = { accounts: new Set<string>(), regions: 0 };
  let requests = 0;
  const bucketNamed = bucketsByName();
  const grow = host.grow ? growth(new Set()) : undefined;

  const common = {
    host,
    patience: host.patience ?? usualPatience,
    findings,
    turn: turns(),
    onRequest: () => {
      requests += 1;
    },
    onGap(gap: ScanGap) {
      if (host.signal.aborted) return; // what the user stopped is no gap of AWS's making
      gaps.push(gap);
      host.onEvent({ kind: 'gap', gap });
    },
  };

  async function readProfile(
    request: ScanRequest,
    profile: string | undefined,
  ): Promise<ScanError | undefined> {
    host.onEvent({ kind: 'signing-in', profile });
    const session = await openSession(request, profile, host);
    if (!session.ok) return session.error;
    try {
      return await readAccount(request, session.value);
    } finally {
      session.value.close();
    }
  }

  async function readAccount(
    request: ScanRequest,
    session: Session,
  ): Promise<ScanError | undefined> {
    // AWS counts by account; until it is known, by profile.
    const bucketsOf = (owner: string, region: string) => (call: string) =>
      bucketNamed(`${owner}/${region}/${call}`);
    const { profile, homeRegion } = session;
    const signedIn = await signIn(request.regions, {
      ...common,
      session,
      vpcId: undefined,
      bucketOf: bucketsOf(`profile ${profile ?? ''}`, homeRegion),
    });
    if (!signedIn.ok) return signedIn.error;
    const { account, regions } = signedIn.value;
    host.onEvent({ kind: 'signed-in', profile, ...signedIn.value });
    leftOut.push(...signedIn.value.leftOut);
    if (account !== undefined && profile !== undefined) nameAccount(account, profile);
    places.accounts.add(account ?? `profile ${profile ?? ''}`);
    places.regions += regions.length;
    await Promise.all(
      regions.map((region) =>
        readRegion({
          ...common,
          session,
          vpcId: request.vpcId,
          grow,
          place: { account, region },
          bucketOf: bucketsOf(account ?? `profile ${profile ?? ''}`, region),
        }),
      ),
    );
    return undefined;
  }

  /** Several profiles may read one account. */
  function nameAccount(account: AccountId, profile: string): void {
    const known = findings.names.get(account);
    findings.names.set(account, known === undefined ? profile : `${known}, ${profile}`);
  }

  function result(failedProfiles: ScanSummary['failedProfiles']): ScanResult {
    const network = networkOf(findings, startedAt.toISOString());
    return {
      network,
      summary: {
        outcome: host.signal.aborted ? 'cancelled' : 'done',
        startedAt: startedAt.toISOString(),
        durationMs: Math.round(performance.now() - startedMs),
        accounts: places.accounts.size,
        regions: places.regions,
        requests,
        resources: totalResources(network),
        gaps,
        leftOut,
        failedProfiles,
      },
    };
  }

  return { readProfile, result };
}
