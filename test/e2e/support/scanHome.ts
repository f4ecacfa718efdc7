import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ec2Server } from '../../ec2-server/server';

export type ScanHome = {
  /** For `launch`: AWS's files are those of this folder, and nothing is asked of the machine. */
  env: Record<string, string>;
  folder: string;
  writeConfig(text: string): Promise<void>;
  writeCredentials(text: string): Promise<void>;
  remove(): Promise<void>;
};

/** AWS's two files in a folder that is thrown away, and an endpoint on this machine. */
export async function scanHome(endpointUrl?: string): Promise<ScanHome> {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-aws-'));
  const config = join(folder, 'config');
  const credentials = join(folder, 'credentials');
  await Promise.all([writeFile(config, ''), writeFile(credentials, '')]);
  return {
    env: {
      HOME: folder,
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...(endpointUrl !== undefined && { AWS_ENDPOINT_URL: endpointUrl }),
    },
    folder,
    writeConfig: (text) => writeFile(config, text),
    writeCredentials: (text) => writeFile(credentials, text),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A section of the credentials file for an account of the server. */
export function keysFor(server: Ec2Server, profile: string, account?: string): string {
  const { accessKeyId, secretAccessKey } = server.login(account);
  return `[${profile}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
}
