import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build/build.mjs';
import { bundleVictim } from './bundleVictim';
import { killRun } from './killRun';

/**
 * A few kills of many: `KILLS=1000 npm run unit -- test/kills`.
 * Each is a real SIGKILL, at a random moment, of main's own code with its threads.
 */
const kills = Number(process.env.KILLS ?? 10);
const seed = Number(process.env.KILLS_SEED ?? 1);
const killsPerFolder = 25;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

it(
  'leaves a whole file and all that was told, whenever it is killed',
  async () => {
    await ensureBuilt(['electron']);
    const bundles = await bundleVictim();
    const all = { kills: 0, whileSaving: 0, tornJournals: 0, problems: [] as string[] };
    while (all.kills < kills && all.problems.length === 0) {
      const folder = await mkdtemp(join(tmpdir(), 'routescape-kills-'));
      folders.push(folder);
      const killing = { ...bundles, folder, seed: seed * 100_000 + all.kills };
      const run = await killRun(killing, Math.min(killsPerFolder, kills - all.kills));
      all.kills += run.kills;
      all.whileSaving += run.whileSaving;
      all.tornJournals += run.tornJournals;
      all.problems.push(...run.problems);
    }
    process.stdout.write(
      `Killed ${all.kills} times, ${all.whileSaving} of them in a save; ${all.tornJournals} journals torn as well; ${all.problems.length} problems\n`,
    );
    expect(all.problems).toEqual([]);
    expect(all.kills).toBe(kills);
  },
  60_000 + kills * 20_000,
);
