import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recover } from '../../electron/files/host/recover';
import { journalPlace } from '../../electron/files/journal/journal';
import { listKept } from '../../electron/files/journal/keptWork';
import { parseJournal } from '../../electron/files/journal/parseJournal';
import { readModelFile } from '../../shared/model-file/read';
import { writeModelFile } from '../../shared/model-file/write';
import { generateNetwork } from '../support/generate/generateNetwork';
import { type Random, randomFrom } from '../support/generate/random';
import { modelFileOf } from '../support/modelFiles';
import { digestOf, stateOf } from './workState';

export type Killing = { folder: string; victim: string; hostFile: string; seed: number };
export type Kills = {
  kills: number;
  whileSaving: number;
  tornJournals: number;
  problems: string[];
};

/** How many resources the model may have: a large one is under way for longer. */
const sizes = [50, 50, 2_000] as const;

/**
 * Kills a process that works and saves, again and again on the same files, and looks at what is left each time: the file is
 * whole, and holds what was saved last or was being saved; what is offered at the next start is all that had been told.
 */
export async function killRun(
  { folder, victim, hostFile, seed }: Killing,
  kills: number,
): Promise<Kills> {
  const random = randomFrom(seed);
  const path = join(folder, 'shop.routescape');
  const unsaved = join(folder, 'unsaved');
  await mkdir(unsaved, { recursive: true });
  await writeFile(path, writeModelFile(modelFileOf(generateNetwork(random.pick([...sizes])))));
  const run: Kills = { kills: 0, whileSaving: 0, tornJournals: 0, problems: [] };
  let saved = await fileState(path);
  let told = saved;

  while (run.kills < kills && run.problems.length === 0) {
    const args = [victim, folder, hostFile, String(seed + run.kills)];
    const said = await killOne(args, folder, random);
    run.kills += 1;
    if (said.lines.at(-1)?.startsWith('saving')) run.whileSaving += 1;
    const may = mayBeLeft(said.lines, { saved, told });
    saved = await fileState(path);
    const offered = await offeredState(unsaved);
    told = offered ?? saved;
    if (offered !== undefined && (await tearJournal(unsaved, random))) run.tornJournals += 1;

    const strangers = (await readdir(folder)).filter((name) => !ours.test(name));
    const problems = [
      ...may.problems,
      ...(may.saved.has(saved) ? [] : [`the file holds ${saved}, not ${[...may.saved]}`]),
      ...(may.told.has(told) ? [] : [`${told} is left of ${[...may.told]}`]),
      ...strangers.map((name) => `${name} lies about`),
    ];
    const last = [said.errors, ...said.lines.slice(-8)].join('\n');
    run.problems.push(
      ...problems.map((problem) => `seed ${seed}, kill ${run.kills}: ${problem}\n${last}`),
    );
  }
  return run;
}

/** The states that may be left: the last that was done for certain, and each that was begun since. */
function mayBeLeft(lines: readonly string[], before: { saved: string; told: string }) {
  const left = {
    saved: new Set([before.saved]),
    told: new Set([before.told]),
    problems: [] as string[],
  };
  for (const line of lines) {
    const [word, state = ''] = line.split(' ');
    if (word === 'telling') left.told.add(state);
    else if (word === 'saving') left.saved.add(state);
    else left.told = new Set([state]);
    if (word === 'saved') left.saved = new Set([state]);
    if (word === 'ready' && state !== before.told)
      left.problems.push(`${before.told} was there, and ${state} was taken up`);
  }
  return left;
}

/** A save that was killed leaves a file of ours beside it, which a later save clears away. */
const ours = /^(shop\.routescape|unsaved|\.routescape-[0-9a-f]{12}\.tmp)$/;

type Said = { lines: string[]; errors: string };

/** Lets the victim work, and kills it: as it starts, at any moment, or while a file is being written. */
async function killOne(args: string[], folder: string, random: Random): Promise<Said> {
  const victim = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(victim, 'close');
  const said: Said = { lines: [], errors: '' };
  let text = '';
  victim.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  victim.stderr.on('data', (chunk: Buffer) => {
    said.errors += chunk.toString();
  });
  const when = random.pick(['starting', 'any', 'any', 'writing', 'writing', 'saving']);
  const waitMs = random.below(when === 'any' ? 1_500 : when === 'writing' ? 12 : 400);
  if (when === 'any') await firstWord(victim);
  if (when === 'saving') await saving(victim, () => text);
  if (when === 'writing') await fileBegun(folder, victim);
  await sleep(waitMs);
  victim.kill('SIGKILL');
  await closed;
  said.lines = text.split('\n').slice(0, -1);
  return said;
}

async function firstWord({ stdout, exitCode }: ChildProcess): Promise<void> {
  if (stdout !== null && exitCode === null)
    await Promise.race([once(stdout, 'data'), sleep(10_000)]);
}

async function saving(victim: ChildProcess, text: () => string): Promise<void> {
  while (victim.exitCode === null && !text().includes('saving')) await sleep(1);
}

/** A file that becomes another lies beside it first. */
async function fileBegun(folder: string, victim: ChildProcess): Promise<void> {
  const watcher = watch(folder);
  try {
    await Promise.race([
      once(victim, 'close'),
      new Promise<void>((resolve) => {
        watcher.on('change', (_event, name) => {
          if (String(name).endsWith('.tmp')) resolve();
        });
      }),
      sleep(10_000),
    ]);
  } finally {
    watcher.close();
  }
}

async function fileState(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => String(error));
  const read = readModelFile(text);
  if (!read.ok) return `nothing (${JSON.stringify(read.error)})`;
  return read.value.repairs.length > 0
    ? `repairs ${read.value.repairs}`
    : digestOf(stateOf(read.value));
}

/** What the next start would offer; undefined where there is nothing. */
async function offeredState(folder: string): Promise<string | undefined> {
  const offers = await listKept(folder);
  const [offer] = offers;
  if (offer === undefined) return undefined;
  if (offers.length > 1) return `${offers.length} offers`;
  const recovered = await recover({ folder, id: offer.id });
  if (!recovered.ok) return JSON.stringify(recovered.error);
  const read = readModelFile(new TextDecoder().decode(recovered.value.held.bytes));
  if (!read.ok || recovered.value.report) return 'a damaged journal';
  return digestOf(stateOf(read.value));
}

/**
 * What a machine that lost its power leaves of a journal, less of its end than was written, is read without a loss.
 * @returns whether there was anything to cut off
 */
async function tearJournal(folder: string, random: Random): Promise<boolean> {
  const [offer] = await listKept(folder);
  if (offer === undefined) return false;
  const text = await readFile(journalPlace(folder, offer.id).journal, 'utf8');
  const whole = parseJournal(text);
  if (whole === undefined || whole.entries === 0) return false;
  const header = text.indexOf('\n') + 1;
  const torn = parseJournal(text.slice(0, header + random.below(text.length - header)));
  if (torn === undefined || torn.lostLines > 0 || torn.entries >= whole.entries)
    throw new Error('a torn journal is not read up to where it is whole');
  return true;
}
