import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { startEc2Server } from '../../ec2-server/server';
import { type World, worldOfFiles } from '../../ec2-server/world';
import { toDescribeFiles } from '../../support/describe/toDescribeFiles';
import { generateNetwork } from '../../support/generate/generateNetwork';

export type ServerPlan = { regions: string[]; resourcesEach: number; latencyMs: number };
export type Serving = {
  url: string;
  key: { accessKeyId: string; secretAccessKey: string };
};
export type Stats = { requests: number; refused: number; writes: number; peakPerSecond: number };

const role = 'scan-server';

/** The server in a process of its own, as AWS is: it shall not take turns with the scanner. */
export async function startServer(plan: ServerPlan, file: string) {
  const child = fork(file, [role, JSON.stringify(plan)]);
  const [serving] = (await once(child, 'message')) as [Serving];
  return {
    ...serving,
    async stats(): Promise<Stats> {
      child.send('stats');
      const [stats] = (await once(child, 'message')) as [Stats];
      return stats;
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}

/** In the server's process: serves until it is killed. False in any other. */
export async function servesHere(): Promise<boolean> {
  const [, , asked, plan] = process.argv;
  if (asked !== role || plan === undefined) return false;
  const { latencyMs, ...size } = JSON.parse(plan) as ServerPlan;
  const server = await startEc2Server({ world: worldOfSize(size), latencyMs });
  process.on('message', () => {
    const stats: Stats = {
      requests: server.asked.entries.length,
      refused: server.asked.count({ errorCode: 'RequestLimitExceeded' }),
      writes: server.asked.writes().length,
      peakPerSecond: server.asked.peakPerSecond(),
    };
    process.send?.(stats);
  });
  process.send?.({ url: server.url, key: server.login() } satisfies Serving);
  return true;
}

/** The same network in each Region, under ids of its own. */
function worldOfSize({ regions, resourcesEach }: Omit<ServerPlan, 'latencyMs'>): World {
  const network = generateNetwork(resourcesEach, { shape: 'one-giant-vpc' });
  const [model = ''] = [...network.vpcs.values()].map(({ region }) => region);
  const files = toDescribeFiles(network);
  return worldOfFiles(
    regions.flatMap((region, index) =>
      files.map(({ path, text }) => {
        const own = (words: string) =>
          words
            .replaceAll(model, region)
            .replaceAll(
              /\b((?:vpc|subnet|eni|i|sg|rtb|acl|igw|nat|vpce|pl|eipalloc|dopt|tgw|tgw-rtb|tgw-attach)-[0-9a-f]{8,})\b/g,
              `$1${index.toString(16).padStart(2, '0')}`,
            );
        return { path: own(path), text: own(text) };
      }),
    ),
  );
}
