import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Profile } from '../../../shared/scan/request';
import type { Env } from '../clients/proxy';
import { profileEndpoint } from './endpoint';
import { parseIni, type Sections } from './ini';

/** What the shared files say of profiles, secrets left where they are. */
export type SharedFiles = {
  profiles: readonly Profile[];
  setting(profile: string, name: string): string | undefined;
  /** A setting of an `[sso-session <name>]`. */
  ssoSetting(session: string, name: string): string | undefined;
  /** A setting of a `[services <name>]`, such as `ec2.endpoint_url`. */
  servicesSetting(section: string, name: string): string | undefined;
};

/**
 * Reads the shared config and credentials files, afresh each time: people renew their credentials while a scan waits.
 *
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export async function readSharedFiles(env: Env): Promise<SharedFiles> {
  const [config, credentials] = await Promise.all([
    readSections(env.AWS_CONFIG_FILE ?? awsFile(env, 'config')),
    readSections(env.AWS_SHARED_CREDENTIALS_FILE ?? awsFile(env, 'credentials')),
  ]);
  const settings = new Map<string, Map<string, string>>();
  const add = (name: string, section: ReadonlyMap<string, string>) =>
    settings.set(name, new Map([...(settings.get(name) ?? []), ...section]));
  for (const [header, section] of config) {
    const name = header === 'default' ? header : /^profile (.+)$/.exec(header)?.[1];
    if (name !== undefined) add(name, section);
  }
  for (const [name, section] of credentials) add(name, section);
  const setting = (profile: string, name: string) => settings.get(profile)?.get(name);
  const servicesSetting = (section: string, name: string) =>
    config.get(`services ${section}`)?.get(name);
  return {
    profiles: [...settings].map(([name, section]) => ({
      ...toProfile(name, section),
      endpointUrl: profileEndpoint('ec2', { setting, servicesSetting }, name),
    })),
    setting,
    servicesSetting,
    ssoSetting: (session, name) => config.get(`sso-session ${session}`)?.get(name),
  };
}

function toProfile(
  name: string,
  section: ReadonlyMap<string, string>,
): Omit<Profile, 'endpointUrl'> {
  const roleArn = section.get('role_arn');
  return {
    name,
    kind: kindOf(section),
    region: section.get('region'),
    account: section.get('sso_account_id') ?? roleArn?.split(':')[4],
    roleArn,
    sourceProfile: section.get('source_profile'),
    mfaSerial: section.get('mfa_serial'),
  };
}

/** In the order in which the SDK looks. */
function kindOf(section: ReadonlyMap<string, string>): Profile['kind'] {
  if (section.has('web_identity_token_file')) return 'web-identity';
  if (section.has('role_arn')) return 'assume-role';
  if (section.has('aws_access_key_id')) return 'keys';
  if (section.has('credential_process')) return 'process';
  if (section.has('sso_session') || section.has('sso_start_url')) return 'sso';
  return section.has('login_session') ? 'login' : 'unknown';
}

async function readSections(path: string): Promise<Sections> {
  try {
    return parseIni(await readFile(path, 'utf8'));
  } catch (error) {
    // No such file is the usual case; one that cannot be read holds no profile for us either, and the SDK says why.
    if ((error as NodeJS.ErrnoException).code !== undefined) return new Map();
    throw error;
  }
}

function awsFile(env: Env, name: string): string {
  return join(env.HOME ?? env.USERPROFILE ?? homedir(), '.aws', name);
}
