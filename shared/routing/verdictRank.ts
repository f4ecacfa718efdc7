import type { Verdict } from './trace';

/** Worst last: blocked outranks unknown, unknown outranks reachable. */
export const verdictRank: Readonly<Record<Verdict, number>> = {
  reachable: 0,
  unknown: 1,
  blocked: 2,
};
