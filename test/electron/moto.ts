import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { scan } from '../../electron/scan/scan';
import { RegionName } from '../../shared/network/ids';
import type { Network } from '../../shared/network/network';

/** AWS's own command line and an emulator of other authors: few machines have them, and none has to. */
export const hasAws = spawnSync('aws', ['--version']).status === 0;
export const hasMoto = spawnSync('moto_server', ['--help']).status === 0;

/** The account that moto_server plays. */
export const motoAccount = '123456789012';

export type Moto = {
  url: string;
  /** What a program needs to take it for AWS. */
  env: NodeJS.ProcessEnv;
  /** Forgets everything but the default VPCs. */
  reset(): Promise<void>;
  scan(...regions: string[]): Promise<Network>;
  stop(): Promise<void>;
};

export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await reachable(url);
  return {
    url,
    env: {
      PATH: process.env.PATH,
      HOME: tmpdir(),
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    async reset() {
      await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    },
    async scan(...regions) {
      const scanned = await scan(
        {
          profiles: [],
          regions: regions.map((region) => RegionName.parse(region)),
          endpointUrl: url,
        },
        {
          signal: new AbortController().signal,
          patience: { timeoutMs: 20_000, throttleBaseMs: 20, retryBaseMs: 5 },
          onEvent: () => undefined,
          ask: async () => undefined,
        },
      );
      if (!scanned.ok) throw new Error(JSON.stringify(scanned.error));
      return scanned.value.network;
    },
    async stop() {
      child.kill();
      await ended(child);
    },
  };
}

/** Runs a script of bash to its end; what it said on either stream. */
export async function runScript(text: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'routescape-plan-'));
  const path = join(folder, 'plan.sh');
  writeFileSync(path, text);
  try {
    // Beside this process, which may have a server to run.
    const child = spawn('bash', [path], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data;
      });
    await ended(child);
    if (child.exitCode !== 0) throw new Error(`the script ended with ${child.exitCode}:\n${said}`);
    return said;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('close', resolve));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function reachable(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch {
      await sleep(200); // not up yet
    }
  }
}
