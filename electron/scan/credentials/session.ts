import { EC2Client } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import { err, ok, type Result } from '../../../shared/result';
import type { ScanRequest } from '../../../shared/scan/request';
import type { ScanError } from '../../../shared/scan/result';
import { type Agents, makeAgents } from '../clients/agents';
import { Ec2Protocol } from '../clients/ec2Protocol';
import type { Failure } from '../clients/failure';
import { guardReads, guardSignIn } from '../clients/guard';
import { usualPatience } from '../clients/send';
import type { ScanHost } from '../scanHost';
import { readSharedFiles, type SharedFiles } from './profiles';
import { credentialSource } from './provider';
import { ssoPlaceOf, ssoSignIn } from './sso';

/** One profile's credentials, and the clients that use them. Secrets stay in the SDK's providers. */
export type Session = {
  readonly profile: string | undefined;
  /** The Region that is asked who we are and which Regions there are. */
  readonly homeRegion: string;
  /** Counts renewals, so that a call which failed on old credentials does not have the new ones renewed. */
  readonly generation: number;
  ec2(region: string): EC2Client;
  sts(): STSClient;
  /** Waits for fresh credentials. False when the user stops, or the scan is cancelled. */
  renew(generation: number, failure: Failure): Promise<boolean>;
  close(): void;
};

export async function openSession(
  { endpointUrl, regions }: ScanRequest,
  profile: string | undefined,
  host: ScanHost,
): Promise<Result<Session, ScanError>> {
  const { env } = process;
  const files = await readSharedFiles(env);
  if (profile !== undefined && !files.profiles.some(({ name }) => name === profile))
    return err({ code: 'no-such-profile', profile });
  const name = profile ?? env.AWS_PROFILE ?? 'default';
  const region = homeRegionOf(regions, files.setting(name, 'region'), profile !== undefined);
  if (region === undefined) return err({ code: 'no-region', profile });
  const endpoint = endpointUrl ?? endpointOf(files, name);
  const agents = await makeAgents(env, files.setting(name, 'ca_bundle'), endpoint);
  if (!agents.ok) return agents;
  return ok(sessionOf({ profile, name, region, endpoint, host, agents: agents.value }));
}

/** A profile that the user named says more than the environment, which speaks for all. */
function homeRegionOf(
  asked: ScanRequest['regions'],
  ofProfile: string | undefined,
  isNamed: boolean,
): string | undefined {
  if (typeof asked === 'object') return asked[0];
  const ofEnvironment = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || undefined;
  const usual = isNamed ? (ofProfile ?? ofEnvironment) : (ofEnvironment ?? ofProfile);
  return usual ?? (asked === 'all' ? 'us-east-1' : undefined);
}

/** The environment's endpoint is the SDK's to read; it passes over the endpoint of a profile it was not told. */
function endpointOf(files: SharedFiles, name: string): string | undefined {
  return process.env.AWS_ENDPOINT_URL ? undefined : files.setting(name, 'endpoint_url');
}

type Opening = {
  profile: string | undefined;
  /** The profile that stands in the files, where none was named. */
  name: string;
  region: string;
  endpoint: string | undefined;
  host: ScanHost;
  agents: Agents;
};

function sessionOf(opening: Opening): Session {
  const { profile, region: homeRegion, endpoint, host, agents } = opening;
  const { timeoutMs } = host.patience ?? usualPatience;
  const source = credentialSource(opening);
  const clients = new Map<string, EC2Client>();
  let generation = 0;
  let stopped = false;
  let renewing: Promise<boolean> | undefined;

  /**
   * The SDK's own retries stay off: see sendPatiently. What stands between a call and the wire is put together once
   * and not for each request, which is a third of what one costs; the SDK takes no signal for a request then.
   */
  const config = (region: string) => ({
    region,
    credentials: source.provide,
    maxAttempts: 1,
    cacheMiddleware: true,
    requestHandler: { ...agents, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
    ...(endpoint && { endpoint }),
  });

  async function renewOnce(failure: Failure): Promise<boolean> {
    const expired = source.hadAny();
    if (!expired || !(await source.changed())) {
      if (expired) host.onEvent({ kind: 'paused', profile, errorCode: failure.errorCode });
      stopped = !((await signInAgain(opening)) || (expired && (await askToRenew(failure))));
      if (stopped) return false;
      source.forget();
      if (expired) host.onEvent({ kind: 'resumed', profile });
    }
    generation += 1;
    clients.clear(); // each client remembers credentials that name no end
    return true;
  }

  async function askToRenew({ errorCode }: Failure): Promise<boolean> {
    const question = { kind: 'renew-credentials', profile, errorCode } as const;
    return (await host.ask(question, host.signal)) === 'retry' && !host.signal.aborted;
  }

  return {
    profile,
    homeRegion,
    get generation() {
      return generation;
    },
    ec2(region) {
      const known = clients.get(region);
      if (known !== undefined) return known;
      const client = new EC2Client({ ...config(region), protocol: Ec2Protocol });
      guardReads(client, host.signal);
      clients.set(region, client);
      return client;
    },
    sts: () => guardSignIn(new STSClient(config(homeRegion))),
    async renew(used, failure) {
      if (stopped) return false;
      if (used !== generation) return true;
      renewing ??= renewOnce(failure).finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    close() {
      agents.httpAgent.destroy();
      agents.httpsAgent.destroy();
    },
  };
}

/** Through the browser, where the profile signs in through AWS IAM Identity Center. */
async function signInAgain(opening: Opening): Promise<boolean> {
  const place = ssoPlaceOf(await readSharedFiles(process.env), opening.name);
  return place !== undefined && (await ssoSignIn(place, opening)).ok;
}
