import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scan } from '../../electron/scan/scan';
import { RegionName } from '../../shared/network/ids';
import { collectScript } from '../../shared/scan/script';
import { allAtOnceMs, longestChainMs } from './support/bareScan';
import { report } from './support/report';
import { type Serving, servesHere, startServer } from './support/scanServer';

/** Reading an account from a server on this machine that answers late, against what the SDK can do by itself. */
const file = fileURLToPath(import.meta.url);
const regions17 = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
  ...['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-north-1', 'ap-south-1'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3'],
];
const memoryRole = 'scan-memory';

if (process.argv[2] === memoryRole) await measureMemory();
else if (!(await servesHere())) await measureAll();

async function measureAll(): Promise<void> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  for (const count of [3, 17])
    for (const latencyMs of [0, 50, 200]) await measureTime(regions17.slice(0, count), latencyMs);
  await measureInterfaces();
  await measureAwsCli();
}

async function measureTime(regions: string[], latencyMs: number): Promise<void> {
  const server = await startServer({ regions, resourcesEach: 300, latencyMs }, file);
  const at = { bench: 'scan', size: `${regions.length} Regions, ${latencyMs} ms a call` };
  try {
    const network = await scanned(server, regions); // warms up both processes
    const { requests } = await server.stats();
    await allAtOnceMs(server, regions, network);
    // In turns, so that a busy moment of the machine strikes both.
    const rounds = { scan: [] as number[], bare: [] as number[], chain: [] as number[] };
    for (let round = 0; round < 5; round += 1) {
      await sleep(refillMs);
      const start = performance.now();
      await scanned(server, regions);
      rounds.scan.push(performance.now() - start);
      rounds.bare.push(await allAtOnceMs(server, regions, network));
      rounds.chain.push(await longestChainMs(server, regions[0] ?? ''));
    }
    const [wall, bare, chain] = [median(rounds.scan), median(rounds.bare), median(rounds.chain)];
    const after = await server.stats();
    report({ ...at, metric: 'requests', value: requests, unit: 'count' });
    report({ ...at, metric: 'wall time', value: wall, unit: 'ms' });
    report({ ...at, metric: 'bare SDK, all at once', value: bare, unit: 'ms' });
    report({ ...at, metric: 'longest chain', value: chain, unit: 'ms' });
    report({
      ...at,
      metric: 'wall time to the larger of both',
      value: wall / Math.max(bare, chain),
      unit: 'ratio',
      ...(latencyMs > 0 && { bar: 1.3 }),
    });
    report({
      ...at,
      metric: "requests over AWS's bucket",
      value: after.refused,
      unit: 'count',
      bar: 0,
    });
    report({
      ...at,
      metric: 'calls that are not reads',
      value: after.writes,
      unit: 'count',
      bar: 0,
    });
  } finally {
    await server.stop();
  }
}

/** For AWS's buckets to be full again: two rounds take a few requests of each. */
const refillMs = 500;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function scanned(server: Serving, regions: readonly string[]) {
  process.env.AWS_ACCESS_KEY_ID = server.key.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.key.secretAccessKey;
  const outcome = await scan(
    {
      profiles: [],
      regions: regions.map((name) => RegionName.parse(name)),
      endpointUrl: server.url,
    },
    {
      signal: new AbortController().signal,
      onEvent: () => undefined,
      ask: async () => undefined,
    },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const { network, summary } = outcome.value;
  if (summary.gaps.length > 0) throw new Error(JSON.stringify(summary.gaps[0]));
  return network;
}

/** In a process of its own, so that the figure is the scanner's. */
async function measureInterfaces(): Promise<void> {
  const server = await startServer(
    { regions: ['us-east-1'], resourcesEach: 36_000, latencyMs: 50 },
    file,
  );
  const child = spawn(process.execPath, [file, memoryRole, JSON.stringify(server)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  await server.stop();
  if (code !== 0) process.exitCode = 1;
}

async function measureMemory(): Promise<void> {
  const server = JSON.parse(process.argv[3] ?? '') as Serving;
  const start = performance.now();
  const network = await scanned(server, ['us-east-1']);
  const size = `${network.networkInterfaces.size} network interfaces`;
  const memory = process.resourceUsage().maxRSS / 1024;
  report({
    bench: 'scan',
    size,
    metric: 'wall time',
    value: performance.now() - start,
    unit: 'ms',
  });
  report({ bench: 'scan', size, metric: 'memory', value: memory, unit: 'MB', bar: 1000 });
}

/** The printed script, call after call, on the same server. */
async function measureAwsCli(): Promise<void> {
  if (spawnSync('aws', ['--version']).status !== 0) {
    process.stderr.write('Skipped: no AWS CLI on this machine to compare a scan with.\n');
    return;
  }
  const regions = ['us-east-1'];
  const server = await startServer({ regions, resourcesEach: 300, latencyMs: 50 }, file);
  const folder = mkdtempSync(join(tmpdir(), 'routescape-bench-'));
  const start = performance.now();
  await scanned(server, regions);
  const wall = performance.now() - start;
  const script = join(folder, 'collect.sh');
  const request = {
    profiles: [],
    regions: [RegionName.parse('us-east-1')],
    endpointUrl: server.url,
  };
  writeFileSync(script, collectScript(request));
  const cliStart = performance.now();
  await once(spawn('sh', [script, join(folder, 'out')], { stdio: 'ignore' }), 'exit');
  const cli = performance.now() - cliStart;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  const at = { bench: 'scan', size: '1 Region, 50 ms a call' };
  report({ ...at, metric: 'AWS CLI, call after call', value: cli, unit: 'ms' });
  report({ ...at, metric: 'scan to AWS CLI', value: wall / cli, unit: 'ratio' });
}
