import type { Network } from '../network/network';
import { everyWay } from './alternatives';
import { type NetworkIndex, networkIndex } from './index/networkIndex';
import type { TraceRequest } from './request';
import { type Finding, TRACE_VERSION, type Trace, type Way } from './trace';
import { traceWay } from './traceWay';
import { verdictRank } from './verdictRank';

/**
 * Follows one request through a network, there and back, as AWS would: every blocker with its evidence, "unknown"
 * where the model does not tell. Never throws, whatever the network holds; the same input gives the same bytes.
 */
export function traceRequest(network: Network, request: TraceRequest): Trace {
  return traceWith(networkIndex(network), request);
}

/** The same, for sweeps that look the index up once. */
export function traceWith(index: NetworkIndex, request: TraceRequest): Trace {
  const { ways, more } = everyWay((choose) => traceWay(index, request, choose));
  const worst = ways.reduce((a, b) =>
    verdictRank[b.result.verdict] > verdictRank[a.result.verdict] ? b : a,
  ).result;
  return {
    version: TRACE_VERSION,
    id: idOf(request),
    request,
    ...(more ? withMoreToFollow(worst, ways.length) : worst),
    alternatives: ways.length === 1 ? [] : ways.map(({ when, result }) => ({ when, ...result })),
  };
}

/** Of the ways that were not followed nothing is known, so that all being well is not known either. */
function withMoreToFollow(worst: Way, followed: number): Way {
  const finding: Finding = {
    code: 'WAYS_NOT_ALL_FOLLOWED',
    severity: 'unknown',
    direction: 'forward',
    at: worst.forward.hops[0]?.id ?? 'source',
    message: `AWS may choose between more than ${followed} ways; the first ${followed} were followed. Ask about fewer sources or addresses at once.`,
  };
  const verdict = worst.verdict === 'blocked' ? 'blocked' : 'unknown';
  return { ...worst, verdict, findings: [...worst.findings, finding] };
}

/** Names the question, so that answers can be matched to it and compared over time. */
export function idOf(request: TraceRequest): string {
  const { from, to, protocol, port, sourcePort, principal, action, resource } = request;
  const ends = [from, to].map((end) => Object.values(end).join(':'));
  const rest = [protocol, port, sourcePort, principal, action, resource].map((part) => part ?? '');
  return [...ends, ...rest].join('|').replace(/\|+$/, '');
}
