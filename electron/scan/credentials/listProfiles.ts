import type { ProfileList } from '../../../shared/ipc/scans';
import type { Env } from '../clients/proxy';
import { environmentEndpoint } from './endpoint';
import { readSharedFiles } from './profiles';

/** What there is to sign in with, for a dialog to offer. Names and kinds: no key, no token. */
export async function listProfiles(env: Env): Promise<ProfileList> {
  const { profiles } = await readSharedFiles(env);
  const environment = environmentOf(env);
  const endpointUrl = environmentEndpoint('ec2', env);
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || undefined;
  return {
    profiles: profiles.toSorted((a, b) => rank(a.name) - rank(b.name) || compare(a.name, b.name)),
    ...(environment && { environment }),
    ...(region !== undefined && { region }),
    ...(endpointUrl !== undefined && { endpointUrl }),
    files: [
      env.AWS_CONFIG_FILE ?? '~/.aws/config',
      env.AWS_SHARED_CREDENTIALS_FILE ?? '~/.aws/credentials',
    ],
  };
}

/**
 * In the order in which the SDK's default chain looks.
 *
 * Source: https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html
 */
function environmentOf(env: Env): ProfileList['environment'] {
  if (env.AWS_PROFILE) return { kind: 'profile', profile: env.AWS_PROFILE };
  if (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return { kind: 'keys' };
  if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) return { kind: 'web-identity' };
  if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI)
    return { kind: 'container' };
  return undefined;
}

function rank(name: string): number {
  return name === 'default' ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
