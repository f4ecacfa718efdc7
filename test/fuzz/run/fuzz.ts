// `npm run fuzz`: every target in a thread of its own, watched. See --help.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { targets } from '../targets/targets';
import { type Failure, inputRandom, type Ran } from './runTarget';
import { progressCell, watch } from './watch';
import type { Job } from './worker';

const help = `npm run fuzz -- [targets] [--inputs N] [--seed N] [--only INPUT]
  --inputs  how many in all, shared out by weight (default 20,000)
  --seed    another seed, other inputs (default 1)
  --only    shows and tries this one input of the named target
Targets: ${targets.map(({ target }) => target.name).join(', ')}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const seed = Number(values.seed);
const chosen = targets.filter(
  ({ target }) => positionals.length === 0 || positionals.includes(target.name),
);
if (values.help === true || chosen.length === 0) say(help);
else if (values.only !== undefined) await tryOne(Number(values.only));
else await tryAll(Number(values.inputs));

async function tryAll(inputs: number): Promise<void> {
  const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
  let total = 0;
  let failed = 0;
  for (const { target, weight } of chosen) {
    const began = performance.now();
    const ran = await inThreads(target.name, Math.ceil((inputs * weight) / weights));
    const seconds = (performance.now() - began) / 1000;
    total += ran.inputs;
    failed += ran.failures.length;
    say(
      `${target.name}: ${counted(ran.inputs)} inputs in ${seconds.toFixed(0)} s, the slowest took ${ran.slowest.ms.toFixed(0)} ms (${ran.slowest.input}), ${ran.failures.length} failures\n`,
    );
    for (const [{ input, problem }, ...alike] of grouped(ran.failures))
      say(
        `\n${target.name} --seed ${seed} --only ${input} (and ${alike.length} alike)\n${problem.slice(0, 3_000)}\n\n`,
      );
  }
  say(`${counted(total)} inputs with seed ${seed}, ${failed} failures\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** A thread that hangs is ended, and the next begins behind the input it hung in. */
async function inThreads(name: string, count: number): Promise<Ran> {
  const all: Ran = { inputs: 0, failures: [], slowest: { input: 0, ms: 0 } };
  for (let from = 0; from < count; ) {
    const slice = { seed, from, count: count - from };
    const progress = progressCell();
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { name, slice, progress } satisfies Job,
    });
    worker.once('message', (ran: Ran) => {
      all.inputs += ran.inputs;
      all.failures.push(...ran.failures);
      if (ran.slowest.ms > all.slowest.ms) all.slowest = ran.slowest;
    });
    const hungIn = await watch(worker, progress);
    if (hungIn === undefined) break;
    // An input that is asked again in the end is counted twice; then all were tried.
    const input = Math.min(from + hungIn, count) - 1;
    all.inputs += input + 1 - from;
    all.failures.push({ target: name, seed, input, problem: 'hangs for more than 1 s' });
    from = input + 1;
  }
  return all;
}

async function tryOne(input: number): Promise<void> {
  for (const { target } of chosen) {
    const attempt = target.attempt(inputRandom(seed, input));
    say(`${target.name} ${JSON.stringify(attempt.input, mapsAsLists, 1).slice(0, 20_000)}\n`);
    const began = performance.now();
    const answer = await attempt.check();
    say(`${JSON.stringify(answer)} in ${(performance.now() - began).toFixed(1)} ms\n`);
  }
}

function mapsAsLists(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return value instanceof Map ? [...value.values()] : value;
}

/** By where they came about, as far as the first line tells. */
function grouped(failures: readonly Failure[]): [Failure, ...Failure[]][] {
  const groups = new Map<string, [Failure, ...Failure[]]>();
  for (const failure of failures) {
    const key = `${failure.target} ${failure.problem.split('\n')[0]?.slice(0, 80)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [failure]);
    else known.push(failure);
  }
  return [...groups.values()];
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

function say(text: string): void {
  process.stdout.write(text);
}
