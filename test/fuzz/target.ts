import type { Random } from '../support/generate/random';

/** One door that hostile input may knock at. */
export type FuzzTarget = {
  name: string;
  /** Chooses an input. Nothing of ours runs before `check` is called. */
  attempt(random: Random): Attempt;
};

export type Attempt = {
  /** For whoever has to look at it. */
  input: unknown;
  /** Throws where our code does, or where what it answers breaks a promise. The same input has to give the same answer. */
  check(): unknown;
};

export function target<I>({
  name,
  make,
  check,
}: {
  name: string;
  make(random: Random): I;
  /** What it returns, if anything, is asked for again at the end of a run and has to be the same. */
  check(input: I): unknown;
}): FuzzTarget {
  return {
    name,
    attempt(random) {
      const input = make(random);
      return { input, check: () => check(input) };
    },
  };
}
