import type { Network } from '../network/network';
import { costOfPath } from '../pricing/chargesOf';
import type { Cost } from '../pricing/cost';
import { listPrices } from '../pricing/prices';
import type { PriceTable } from '../pricing/priceTable';
import type { TraceRequest } from '../routing/request';
import type { Trace } from '../routing/trace';
import { traceRequest } from '../routing/traceRequest';

/** The whole answer to one request, as the command line prints it and the window shows it. */
export type Answer = Trace & { cost: Cost };

export function answerRequest(
  network: Network,
  request: TraceRequest,
  prices: PriceTable = listPrices,
): Answer {
  return withCost(network, traceRequest(network, request), prices);
}

/** What the way there pays for; a blocked request is priced as far as it came. */
export function withCost(network: Network, trace: Trace, prices: PriceTable = listPrices): Answer {
  const { alternatives, ...way } = trace;
  return { ...way, cost: costOfPath(network, trace.forward.hops, prices), alternatives };
}
