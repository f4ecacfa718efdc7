import type { Comparison } from '../../compare/compareEndpoints';
import { endpointsOf } from '../../compare/serviceAsked';
import type { Steps } from '../../compare/steps';
import { endpointRemoval } from '../../edits/endpoints/removeEndpoint';
import { applyDiff } from '../../network/diff';
import type { Network } from '../../network/network';
import { listPrices } from '../../pricing/prices';
import type { PriceTable } from '../../pricing/priceTable';
import { differenceOfPaths, type PathDifference } from './pathDifference';
import { pathSurveySteps } from './pathSurvey';

/**
 * Whose way to the service is another one when the endpoint of a comparison comes or goes: its routes and names serve
 * all that use its tables and its VPC, not only who asked. Other endpoints of the service stay on both sides.
 *
 * @returns `before` is without the endpoint, `after` with it
 */
export function* affectedSteps(
  network: Network,
  comparison: Comparison,
  prices: PriceTable = listPrices,
): Steps<PathDifference> {
  const { service, region } = comparison.service;
  const destinations = [`${service}@${region}`];
  const { without, withIt } = sidesOf(network, comparison);
  const before = yield* pathSurveySteps(without, destinations, undefined, prices);
  const after = yield* pathSurveySteps(withIt, destinations, before, prices);
  return differenceOfPaths(before, after);
}

function sidesOf(network: Network, { service, added, with: answer }: Comparison) {
  if (added !== null) return { without: network, withIt: applyDiff(network, added.diff) };
  const hops = new Set(answer.forward.hops.map(({ id }) => id));
  const taken = endpointsOf(network, service).filter(({ id }) => hops.has(id));
  return { without: applyDiff(network, endpointRemoval(network, taken)), withIt: network };
}
