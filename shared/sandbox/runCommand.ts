import { merged } from '../edits/change';
import { type Refusal, refused } from '../edits/refusal';
import { applyDiff, type Diff } from '../network/diff';
import type { Network } from '../network/network';
import { err, ok, type Result } from '../result';
import type { Attempt } from './command';
import { type CommandType, commands, type ParamsOf } from './registry';
import type { Warning } from './warning';
import { newWarnings } from './warningsOf';

/** A command by its name, with what it should do. */
export type Order = { type: string; params: unknown };

/** An order that the compiler checks. */
export function order<T extends CommandType>(type: T, params: ParamsOf<T>): Order {
  return { type, params };
}

/** One entry for the history, and what its user should hear before making it. */
export type Done = {
  label: string;
  diff: Diff;
  /** What the network has after it that AWS accepts and its user may regret. */
  warnings: readonly Warning[];
};

/** What a command would do to a network. Changes nothing: who wants it applies the diff. */
export function runCommand(network: Network, wanted: Order): Result<Done, Refusal> {
  return runAll(network, [wanted]);
}

/**
 * A gesture: several commands as one entry, each on what those before it left. All of them or none.
 * @param label what the history calls it; else as its first command is called
 */
export function runAll(
  network: Network,
  orders: readonly Order[],
  label?: string,
): Result<Done, Refusal> {
  const tried = tryAll(network, orders, label);
  if (!tried.ok) return err(tried.error.refusal);
  const { after, ...attempt } = tried.value;
  return ok({ ...attempt, warnings: newWarnings(network, after) });
}

/** A gesture as it would be, but for its warnings: those are told of a whole network, and take their time. */
export type Tried = Attempt & { after: Network };

/** Which order of a gesture is refused, and why; none where nothing would change. */
export type RefusedOrder = { refusal: Refusal; position: number | undefined };

export function tryAll(
  network: Network,
  orders: readonly Order[],
  label?: string,
): Result<Tried, RefusedOrder> {
  let after = network;
  const attempts: Attempt[] = [];
  for (const [position, { type, params }] of orders.entries()) {
    const attempt = commands.get(type)?.attempt(after, params) ?? refused('no-such-command', type);
    if (!attempt.ok) return err({ refusal: attempt.error, position });
    attempts.push(attempt.value);
    after = applyDiff(after, attempt.value.diff);
  }
  const diff = merged(attempts.flatMap((attempt) => attempt.diff));
  if (diff.length === 0)
    return err({ refusal: refused('nothing-changes').error, position: undefined });
  return ok({ label: label ?? attempts[0]?.label ?? '', diff, after });
}
