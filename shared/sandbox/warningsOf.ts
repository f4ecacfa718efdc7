import type { Network } from '../network/network';
import type { Warning } from './warning';
import { aclWarnings } from './warnings/aclWarnings';
import { endpointWarnings } from './warnings/endpointWarnings';
import { functionWarnings, natWarnings } from './warnings/natWarnings';
import { quotaWarnings } from './warnings/quotaWarnings';
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
  quotaWarnings,
];

/**
 * Everything in a network that AWS accepts and its user may regret. Told from what the model holds: what was not read
 * raises no warning.
 */
export function warningsOf(network: Network): readonly Warning[] {
  const known = all.get(network);
  if (known) return known;
  const warnings = checks.flatMap((check) => [...check(network)]);
  all.set(network, warnings);
  return warnings;
}

/** A network never changes in place, and what one edit leaves is where the next begins. */
const all = new WeakMap<Network, readonly Warning[]>();

/** What an edit brings: those of the network after it that the network before had not. */
export function newWarnings(before: Network, after: Network): Warning[] {
  const had = new Set(warningsOf(before).map(keyOf));
  return warningsOf(after).filter((each) => !had.has(keyOf(each)));
}

function keyOf({ code, about }: Warning): string {
  return JSON.stringify([code, ...about]);
}
