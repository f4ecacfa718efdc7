import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { partition } from '@aws-sdk/core/client';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result';
import { writeWhole } from '../../files/writeWhole';
import type { Agents } from '../clients/agents';
import type { Env } from '../clients/proxy';
import type { ScanHost } from '../scanHost';
import type { Service } from './endpoint';
import { postJson } from './postJson';
import type { SharedFiles } from './profiles';

/** Where a profile signs in: AWS IAM Identity Center, formerly AWS SSO. */
export type SsoPlace = { startUrl: string; region: string; session: string | undefined };

/** The profile's own, or that of the profile whose credentials it assumes its role with. */
export function ssoPlaceOf(
  files: SharedFiles,
  profile: string,
  before: readonly string[] = [],
): SsoPlace | undefined {
  if (before.includes(profile)) return undefined; // they name one another: the SDK says so
  const source = files.setting(profile, 'source_profile');
  if (files.setting(profile, 'role_arn') !== undefined && source !== undefined)
    return ssoPlaceOf(files, source, [...before, profile]);
  const session = files.setting(profile, 'sso_session');
  const look = (name: string) =>
    (session === undefined ? undefined : files.ssoSetting(session, name)) ??
    files.setting(profile, name);
  const startUrl = look('sso_start_url');
  const region = look('sso_region');
  return startUrl === undefined || region === undefined ? undefined : { startUrl, region, session };
}

const Registration = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  clientSecretExpiresAt: z.number(),
});
const Authorization = z.object({
  deviceCode: z.string(),
  userCode: z.string(),
  verificationUriComplete: z.url({ protocol: /^https?$/ }),
  interval: z.number().default(5),
  expiresIn: z.number(),
});
const Token = z.object({
  accessToken: z.string(),
  expiresIn: z.number(),
  refreshToken: z.string().optional(),
});

/**
 * Signs in through the browser as `aws sso login` does, and leaves the token where the AWS CLI and the SDK look for
 * it. The user confirms a code on AWS's own page; no password comes near Routescape.
 *
 * Source: https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html
 * https://docs.aws.amazon.com/sdkref/latest/guide/understanding-sso.html (the cache file's name and content)
 */
export async function ssoSignIn(
  place: SsoPlace,
  { agents, endpointFor, profile, host }: SignInWith,
): Promise<Result<void, { message: string }>> {
  const { env } = process;
  const origin =
    endpointFor('sso_oidc') ?? `https://oidc.${place.region}.${partition(place.region).dnsSuffix}`;
  const post = <S extends z.ZodType>(path: string, body: object, schema: S) =>
    postJson(new URL(path, origin), body, schema, agents, host.signal);

  const client = await post(
    '/client/register',
    { clientName: 'routescape', clientType: 'public', scopes: ['sso:account:access'] },
    Registration,
  );
  if (!client.ok) return client;
  const { clientId, clientSecret, clientSecretExpiresAt } = client.value;
  const asked = await post(
    '/device_authorization',
    { clientId, clientSecret, startUrl: place.startUrl },
    Authorization,
  );
  if (!asked.ok) return asked;
  const { deviceCode, userCode, verificationUriComplete, interval, expiresIn } = asked.value;

  let stopped = false;
  const question = {
    kind: 'sso-sign-in',
    profile,
    url: verificationUriComplete,
    userCode,
  } as const;
  void host.ask(question, host.signal).then((answer) => {
    stopped = answer === 'stop';
  });
  let waitMs = interval * 1000;
  const until = Date.now() + expiresIn * 1000;
  while (!stopped && !host.signal.aborted && Date.now() < until) {
    await sleep(waitMs);
    const token = await post(
      '/token',
      {
        clientId,
        clientSecret,
        deviceCode,
        grantType: 'urn:ietf:params:oauth:grant-type:device_code',
      },
      Token,
    );
    if (token.ok) {
      const { accessToken, refreshToken } = token.value;
      await saveToken(place, env, {
        startUrl: place.startUrl,
        region: place.region,
        accessToken,
        expiresAt: inSeconds(token.value.expiresIn),
        clientId,
        clientSecret,
        registrationExpiresAt: new Date(clientSecretExpiresAt * 1000).toISOString(),
        ...(refreshToken !== undefined && { refreshToken }),
      });
      return ok(undefined);
    }
    if (token.error.message === 'slow_down') waitMs += 5000;
    else if (token.error.message !== 'authorization_pending') return token;
  }
  return err({ message: 'Nobody confirmed the sign-in in the browser.' });
}

export type SignInWith = {
  agents: Agents;
  endpointFor(service: Service): string | undefined;
  profile: string | undefined;
  host: ScanHost;
};

async function saveToken({ session, startUrl }: SsoPlace, env: Env, token: object): Promise<void> {
  const name = createHash('sha1')
    .update(session ?? startUrl)
    .digest('hex');
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const file = join(home, '.aws', 'sso', 'cache', `${name}.json`);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeWhole(file, JSON.stringify(token), { mode: 0o600 });
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}
