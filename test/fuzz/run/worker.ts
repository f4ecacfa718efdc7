// The thread in which a slice of inputs is tried: whoever started it can end it when it hangs.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { targets } from '../targets/targets';
import { type Ran, runTarget, type Slice } from './runTarget';

export type Job = { name: string; slice: Slice; progress: Int32Array };

const { name, slice, progress } = workerData as Job;
const found = targets.find(({ target }) => target.name === name);
if (found === undefined || parentPort === null) throw new Error(`no target ${name}`);
const { target } = found;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is kept for good after the first inputs (indexes, caches, compiled code) is no leak; this much more is. */
const mostKeptMb = 24;

const warmUp = Math.ceil(slice.count / 4);
const early = await part({ ...slice, count: warmUp });
const before = keptMb();
const late = await part({
  ...slice,
  from: slice.from + warmUp,
  count: Math.max(slice.count - warmUp, 0),
});
const kept = keptMb() - before;
const { seed } = slice;
const leak = {
  target: name,
  seed,
  input: slice.from,
  problem: `${kept.toFixed(0)} MB more are kept after ${late.inputs} inputs`,
};
parentPort.postMessage({
  inputs: early.inputs + late.inputs,
  failures: [...early.failures, ...late.failures, ...(kept > mostKeptMb ? [leak] : [])],
  slowest: early.slowest.ms > late.slowest.ms ? early.slowest : late.slowest,
} satisfies Ran);

function part(inputs: Slice): Promise<Ran> {
  return runTarget(target, inputs, () => Atomics.add(progress, 0, 1));
}

function keptMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
