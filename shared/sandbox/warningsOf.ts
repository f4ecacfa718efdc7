import type { Network } from '../network/network';
import type { Warning } from './warning';
import { aclWarnings } from './warnings/aclWarnings';
import { endpointWarnings } from './warnings/endpointWarnings';
import { functionWarnings, natWarnings } from './warnings/natWarnings';
import { quotaChecks } from './warnings/quotaWarnings';
import {
  deadRouteWarnings,
  oneWayPeeringWarnings,
  peeringRouteWarnings,
} from './warnings/routeWarnings';
import { attachmentWarnings, propagationWarnings } from './warnings/transitWarnings';
import { exclusionWarnings, vpcBlockWarnings, vpcOverlapWarnings } from './warnings/vpcWarnings';

const checks: readonly ((network: Network) => Iterable<Warning>)[] = [
  deadRouteWarnings,
  peeringRouteWarnings,
  oneWayPeeringWarnings,
  natWarnings,
  functionWarnings,
  vpcBlockWarnings,
  vpcOverlapWarnings,
  exclusionWarnings,
  endpointWarnings,
  attachmentWarnings,
  propagationWarnings,
  aclWarnings,
  ...quotaChecks,
];

/**
 * Everything in a network that AWS accepts and its user may regret, a check at a time: all of them take longer than a
 * frame on a large network. Told from what the model holds: what was not read raises no warning.
 */
function* warningSteps(network: Network): Generator<void, readonly Warning[]> {
  const known = all.get(network);
  if (known) return known;
  const warnings: Warning[] = [];
  for (const check of checks) {
    for (const warning of check(network)) warnings.push(warning);
    yield;
  }
  all.set(network, warnings);
  return warnings;
}

/** A network never changes in place, and what one edit leaves is where the next begins. */
const all = new WeakMap<Network, readonly Warning[]>();

/** What an edit brings: those of the network after it that the network before had not. In steps, for the window. */
export function* newWarningSteps(before: Network, after: Network): Generator<void, Warning[]> {
  const had = new Set((yield* warningSteps(before)).map(keyOf));
  return (yield* warningSteps(after)).filter((each) => !had.has(keyOf(each)));
}

/** The same at once. */
export function newWarnings(before: Network, after: Network): Warning[] {
  const steps = newWarningSteps(before, after);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function keyOf({ code, about }: Warning): string {
  return JSON.stringify([code, ...about]);
}
