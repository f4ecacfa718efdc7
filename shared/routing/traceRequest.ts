import type { Network } from '../network/network';
import { everyWay } from './alternatives';
import { type NetworkIndex, networkIndex } from './index/networkIndex';
import type { TraceRequest } from './request';
import { TRACE_VERSION, type Trace, type Verdict } from './trace';
import { traceWay } from './traceWay';

/**
 * Follows one request through a network, there and back, as AWS would: every blocker with its evidence, "unknown"
 * where the model does not tell. Never throws, whatever the network holds; the same input gives the same bytes.
 */
export function traceRequest(network: Network, request: TraceRequest): Trace {
  return traceWith(networkIndex(network), request);
}

/** The same, for sweeps that look the index up once. */
export function traceWith(index: NetworkIndex, request: TraceRequest): Trace {
  const ways = everyWay((choose) => traceWay(index, request, choose));
  const worst = ways.reduce((a, b) =>
    rank[b.result.verdict] > rank[a.result.verdict] ? b : a,
  ).result;
  return {
    version: TRACE_VERSION,
    id: idOf(request),
    request,
    ...worst,
    alternatives: ways.length === 1 ? [] : ways.map(({ when, result }) => ({ when, ...result })),
  };
}

const rank: Record<Verdict, number> = { reachable: 0, unknown: 1, blocked: 2 };

/** Names the question, so that answers can be matched to it and compared over time. */
export function idOf(request: TraceRequest): string {
  const { from, to, protocol, port, sourcePort, principal, action, resource } = request;
  const ends = [from, to].map((end) => Object.values(end).join(':'));
  const rest = [protocol, port, sourcePort, principal, action, resource].map((part) => part ?? '');
  return [...ends, ...rest].join('|').replace(/\|+$/, '');
}
