import { applyDiff } from '../../../../shared/network/diff';
import type { Network } from '../../../../shared/network/network';
import { type Order, runAll } from '../../../../shared/sandbox/runCommand';

/** A network after what the sandbox does to it, as a user would. */
export function ran(network: Network, ...orders: Order[]): Network {
  const done = runAll(network, orders);
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.reason}`);
  return applyDiff(network, done.value.diff);
}
