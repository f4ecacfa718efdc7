import { endpointRemoval } from '../edits/endpoints/removeEndpoint';
import type { Refusal } from '../edits/refusal';
import { applyDiff } from '../network/diff';
import type { Network } from '../network/network';
import { listPrices } from '../pricing/prices';
import type { PriceTable } from '../pricing/priceTable';
import { err, ok, type Result } from '../result';
import type { TraceRequest } from '../routing/request';
import { verdictRank } from '../routing/verdictRank';
import { type Answer, answerRequest } from './answer';
import { type Improvement, improvements } from './betterEndpoints';
import { type Difference, differenceOf } from './difference';
import {
  askedWithoutEndpoint,
  endpointsOf,
  originOf,
  type ServicePlace,
  serviceAsked,
} from './serviceAsked';

export type Comparison = {
  service: ServicePlace;
  /** The request as the model is. */
  now: Answer;
  /** With the best endpoint: one that the request takes already, else the best that could be had. */
  with: Answer;
  /**
   * Without the Gateway and Interface endpoints of that service and Region; everything else stays. A request to an
   * endpoint itself goes to the service's default name then: see `askedWithoutEndpoint`.
   */
  without: Answer;
  difference: Difference;
  /** What `with` rests on, where the model does not hold it: a change that a sandbox can run. */
  added: Improvement | null;
  /** Endpoints that were not to be had, and why. */
  refusals: readonly { kind: Improvement['kind']; refusal: Refusal }[];
};

export type ComparisonError = { code: 'not-a-service' };

/**
 * Follows one request as the model is, with the best endpoint for its service, and without any.
 *
 * "Best" among new ones: the better verdict, then less money by the month, then by the GB, then a gateway.
 * Gateway Load Balancer endpoints stay on both sides: they inspect, they give no access.
 */
export function compareEndpoints(
  network: Network,
  request: TraceRequest,
  prices: PriceTable = listPrices,
): Result<Comparison, ComparisonError> {
  const service = serviceAsked(network, request);
  if (!service) return err({ code: 'not-a-service' });
  const now = answerRequest(network, request, prices);
  const bare = withoutEndpoints(network, service);
  const without = answerRequest(bare, askedWithoutEndpoint(request, service), prices);
  const best = bestSide(network, request, service, now, prices);
  return ok({
    service,
    now,
    with: best.answer,
    without,
    difference: differenceOf(best.network, best.answer, without),
    added: best.added,
    refusals: best.refusals,
  });
}

/** The same network without the service's Gateway and Interface endpoints, their routes, interfaces and DNS. */
export function withoutEndpoints(network: Network, service: ServicePlace): Network {
  const endpoints = endpointsOf(network, service);
  return endpoints.length === 0 ? network : applyDiff(network, endpointRemoval(network, endpoints));
}

/** Whether a request goes, or tries to go, through one of the service's endpoints. */
export function takesEndpoint(network: Network, answer: Answer, service: ServicePlace): boolean {
  const ids = new Set<string>(endpointsOf(network, service).map((endpoint) => endpoint.id));
  return answer.forward.hops.some((hop) => hop.kind === 'vpc-endpoint' && ids.has(hop.id));
}

type Best = {
  network: Network;
  answer: Answer;
  added: Improvement | null;
  refusals: Comparison['refusals'];
};

/**
 * A request that takes an endpoint keeps it, whatever comes of it. One that meets the endpoint only behind a NAT
 * gateway (the gateway's subnet has the route, its own has not) may do better.
 */
function bestSide(
  network: Network,
  request: TraceRequest,
  service: ServicePlace,
  now: Answer,
  prices: PriceTable,
): Best {
  const asIs: Best = { network, answer: now, added: null, refusals: [] };
  const taken = takesEndpoint(network, now, service);
  const behindNat = now.forward.hops.some((hop) => hop.kind === 'nat-gateway');
  if (taken && !(behindNat && now.verdict === 'reachable')) return asIs;
  const origin = originOf(network, request.from);
  const considered = origin ? improvements(network, origin, service, request) : [];
  const refusals: { kind: Improvement['kind']; refusal: Refusal }[] = [];
  const ways: Best[] = taken ? [asIs] : [];
  for (const each of considered) {
    if (!each.ok) {
      refusals.push({ kind: each.kind, refusal: each.error });
      continue;
    }
    const improved = applyDiff(network, each.value.diff);
    const answer = answerRequest(improved, request, prices);
    if (takesEndpoint(improved, answer, service))
      ways.push({ network: improved, answer, added: each.value, refusals });
  }
  const [best] = ways.sort((a, b) => compareAnswers(a.answer, b.answer));
  return best ?? { ...asIs, refusals };
}

function compareAnswers(a: Answer, b: Answer): number {
  return (
    verdictRank[a.verdict] - verdictRank[b.verdict] ||
    a.cost.perMonth - b.cost.perMonth ||
    a.cost.perGb - b.cost.perGb
  );
}
