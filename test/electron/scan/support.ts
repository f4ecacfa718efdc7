import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, vi } from 'vitest';
import { type ScanResult, scan } from '../../../electron/scan/scan';
import type { ScanHost } from '../../../electron/scan/scanHost';
import { RegionName, VpcId } from '../../../shared/network/ids';
import type { ScanEvent, ScanQuestion } from '../../../shared/scan/events';
import type { ScanRequest } from '../../../shared/scan/request';
import { type Ec2Server, type ServerConfig, startEc2Server } from '../../ec2-server/server';

const undo: (() => unknown)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const step of undo.splice(0).reverse()) await step();
});

/** A server that ends with the test. */
export async function serving(config: ServerConfig): Promise<Ec2Server> {
  const server = await startEc2Server(config);
  undo.push(server.close);
  return server;
}

/** A home folder with AWS's two files in it, and an environment that knows of no others. */
export function home(files: { config?: string; credentials?: string } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'routescape-scan-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of Object.keys(process.env))
    if (/^AWS_|_PROXY$/i.test(name)) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', folder);
  vi.stubEnv('USERPROFILE', folder);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, '.aws', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** The credentials file's section for an account of the server. */
export function keysOf(server: Ec2Server, profile = 'default', account?: string): string {
  const { accessKeyId, secretAccessKey } = server.login(account);
  return `[${profile}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
}

/** Short enough for a test, long enough for a busy machine. */
export const impatient = { timeoutMs: 5000, throttleBaseMs: 20, retryBaseMs: 5 };

export type Told = { events: ScanEvent[]; questions: ScanQuestion[] };

type Asking = Partial<Omit<ScanRequest, 'regions' | 'vpcId'>> & {
  regions?: string[] | 'all' | 'default';
  vpcId?: string;
} & Partial<Omit<ScanHost, 'ask'>> & {
    answer?: (question: ScanQuestion) => Promise<string | undefined> | string | undefined;
  };

/**
 * Scans the server with the default profile's keys unless told otherwise, and notes what is told and asked.
 * `as configured` for an endpoint that the files or the environment name.
 */
export async function scanOf(server: Ec2Server, asking: Asking = {}) {
  const told: Told = { events: [], questions: [] };
  const { profiles = [], regions = 'all', vpcId, endpointUrl = server.url, ...rest } = asking;
  const { answer, ...host } = rest;
  const outcome = await scan(
    {
      profiles,
      ...(endpointUrl !== 'as configured' && { endpointUrl }),
      ...(vpcId !== undefined && { vpcId: VpcId.parse(vpcId) }),
      regions:
        typeof regions === 'string' ? regions : regions.map((name) => RegionName.parse(name)),
    },
    {
      signal: new AbortController().signal,
      patience: impatient,
      ...host,
      onEvent(event) {
        told.events.push(event);
        host.onEvent?.(event);
      },
      async ask(question) {
        told.questions.push(question);
        return answer?.(question);
      },
    },
  );
  return { outcome, ...told };
}

export function resultOf({ outcome }: Awaited<ReturnType<typeof scanOf>>): ScanResult {
  if (!outcome.ok) throw new Error(`the scan failed: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
