import { EC2Client } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import { err, ok, type Result } from '../../../shared/result';
import type { Profile, ScanRequest } from '../../../shared/scan/request';
import type { ScanError } from '../../../shared/scan/result';
import { type Agents, makeAgents } from '../clients/agents';
import { Ec2Protocol } from '../clients/ec2Protocol';
import type { Failure } from '../clients/failure';
import { guardReads, guardSignIn } from '../clients/guard';
import { usualPatience } from '../clients/send';
import type { ScanHost } from '../scanHost';
import { endpointOf, type Service } from './endpoint';
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
  const region = homeRegionOf(regions, files, name, profile !== undefined);
  if (region === undefined) return err({ code: 'no-region', profile });
  const agents = await makeAgents(env, files.setting(name, 'ca_bundle'));
  if (!agents.ok) return agents;
  const endpointFor = (service: Service) => endpointUrl ?? endpointOf(service, files, name, env);
  const kind = files.profiles.find((one) => one.name === name)?.kind;
  return ok(sessionOf({ profile, name, kind, region, endpointFor, host, agents: agents.value }));
}

/** A profile that the user named says more than the environment, which speaks for all. */
function homeRegionOf(
  asked: ScanRequest['regions'],
  files: SharedFiles,
  name: string,
  isNamed: boolean,
): string | undefined {
  if (typeof asked === 'object') return asked[0];
  const ofEnvironment = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || undefined;
  const ofProfile = files.setting(name, 'region');
  const usual = isNamed ? (ofProfile ?? ofEnvironment) : (ofEnvironment ?? ofProfile);
  return usual ?? (asked === 'all' ? anyRegionOf(files, name) : undefined);
}

/** To ask which Regions there are, any of the account's partition will do; keys are good in their own partition alone. */
function anyRegionOf(files: SharedFiles, name: string): string {
  const [, partition] = files.setting(name, 'role_arn')?.split(':') ?? [];
  if (partition === 'aws-cn') return 'cn-north-1';
  if (partition === 'aws-us-gov') return 'us-gov-west-1';
  return ssoPlaceOf(files, name)?.region ?? 'us-east-1';
}

type Opening = {
  profile: string | undefined;
  /** The profile that stands in the files, where none was named. */
  name: string;
  kind: Profile['kind'] | undefined;
  region: string;
  /** In place of AWS's own address. */
  endpointFor(service: Service): string | undefined;
  host: ScanHost;
  agents: Agents;
};

function sessionOf(opening: Opening): Session {
  const { profile, region: homeRegion, endpointFor, host, agents } = opening;
  const { timeoutMs } = host.patience ?? usualPatience;
  const source = credentialSource({ ...opening, endpoint: endpointFor(makerOf(opening.kind)) });
  const clients = new Map<string, EC2Client>();
  let generation = 0;
  let stopped = false;
  let renewing: Promise<boolean> | undefined;

  /**
   * The SDK's own retries stay off: see sendPatiently. What stands between a call and the wire is put together once
   * and not for each request, which is a third of what one costs; the SDK takes no signal for a request then.
   */
  const config = (service: 'ec2' | 'sts', region: string) => ({
    region,
    credentials: source.provide,
    maxAttempts: 1,
    cacheMiddleware: true,
    requestHandler: { ...agents, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
    ignoreConfiguredEndpointUrls: true, // they are looked up for the profile
    ...endpointPart(endpointFor(service)),
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
      const client = new EC2Client({ ...config('ec2', region), protocol: Ec2Protocol });
      guardReads(client, host.signal);
      clients.set(region, client);
      return client;
    },
    sts: () => guardSignIn(new STSClient(config('sts', homeRegion))),
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

function endpointPart(endpoint: string | undefined) {
  return endpoint === undefined ? {} : { endpoint };
}

/** The service that makes credentials of what a profile has. */
function makerOf(kind: Profile['kind'] | undefined): Service {
  return kind === 'sso' ? 'sso' : kind === 'login' ? 'signin' : 'sts';
}

/** Through the browser, where the profile signs in through AWS IAM Identity Center. */
async function signInAgain(opening: Opening): Promise<boolean> {
  const place = ssoPlaceOf(await readSharedFiles(process.env), opening.name);
  return place !== undefined && (await ssoSignIn(place, opening)).ok;
}
