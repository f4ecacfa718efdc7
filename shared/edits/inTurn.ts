import { applyDiff, type Diff } from '../network/diff';
import type { Network } from '../network/network';
import { ok, type Result } from '../result';
import { merged } from './change';
import type { Refusal } from './refusal';

export type Edit = (network: Network) => Result<Diff, Refusal>;

/** Edits one after another, each on what those before it left; all of them or none. */
export function inTurn(network: Network, edits: readonly Edit[]): Result<Diff, Refusal> {
  const diff: Diff = [];
  let now = network;
  for (const edit of edits) {
    const step = edit(now);
    if (!step.ok) return step;
    diff.push(...step.value);
    now = applyDiff(now, step.value);
  }
  return ok(edits.length > 1 ? merged(diff) : diff);
}
