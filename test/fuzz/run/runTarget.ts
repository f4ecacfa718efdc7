import { randomFrom } from '../../support/generate/random';
import type { FuzzTarget } from '../target';
import { watchBuiltins } from './watchBuiltins';

/** Inputs are counted from 0 and each depends on seed and count alone: any one can be had again by itself. */
export type Slice = { seed: number; from: number; count: number };

export type Failure = { target: string; seed: number; input: number; problem: string };

export type Ran = {
  inputs: number;
  failures: Failure[];
  slowest: { input: number; ms: number };
};

/** How many of a slice's answers are asked for again in the end: what was kept from other inputs would change them. */
const askedAgain = 25;
/** More of them say nothing new. */
const mostFailures = 20;

/**
 * Lets a slice of inputs knock at one door and tells which of them broke something.
 *
 * @param onInput told of each input before it is tried: whoever watches knows then where it hangs
 */
export async function runTarget(
  target: FuzzTarget,
  { seed, from, count }: Slice,
  onInput: (input: number) => void = () => undefined,
): Promise<Ran> {
  const failures: Failure[] = [];
  const fail = (input: number, problem: string) => {
    if (failures.length < mostFailures)
      failures.push({ target: target.name, seed, input, problem });
  };
  const first: { input: number; answer: string }[] = [];
  const changedBuiltin = watchBuiltins();
  const slowest = { input: from, ms: 0 };
  for (let input = from; input < from + count; input += 1) {
    onInput(input);
    try {
      const { check } = target.attempt(inputRandom(seed, input));
      const began = performance.now();
      const answer = await check();
      const ms = performance.now() - began;
      if (ms > slowest.ms) Object.assign(slowest, { input, ms });
      if (first.length < askedAgain) first.push({ input, answer: JSON.stringify(answer) ?? '' });
    } catch (error) {
      fail(input, describe(error));
    }
    const changed = changedBuiltin();
    if (changed !== undefined) fail(input, `${changed} was changed`);
  }
  for (const { input, answer } of first) {
    onInput(input);
    const again = await target.attempt(inputRandom(seed, input)).check();
    if ((JSON.stringify(again) ?? '') !== answer)
      fail(input, 'answers otherwise after other inputs than before them');
  }
  return { inputs: count, failures, slowest };
}

export function inputRandom(seed: number, input: number) {
  return randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
