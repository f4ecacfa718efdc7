import { withoutEndpoints } from '../compare/compareEndpoints';
import { enablePrivateDns } from '../edits/endpoints/enablePrivateDns';
import { applyDiff } from '../network/diff';
import type { Network } from '../network/network';
import type { Trace } from '../routing/trace';
import { traceRequest } from '../routing/traceRequest';
import type { Advice, AdviceCode, Judgement } from './advice';
import { blockersOf } from './blockers';
import {
  type AccessEndpoint,
  called,
  counted,
  type Estate,
  groupBy,
  isInterfaceEndpoint,
  listed,
  sortedIds,
  type WayTo,
} from './estate';
import { unknownWays } from './unknownWays';

/**
 * Private names that lead workloads to an endpoint which then turns them away, although another way would take them;
 * and those that would, were they switched on.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-private-dns
 */
export function privateDns(estate: Estate): Judgement {
  const endpoints = [...estate.endpointsOfVpc.values()].flat().filter(isInterfaceEndpoint);
  const places = groupBy(endpoints, ({ service, region }) => `${service}@${region}`);
  const breaking = [...places.values()].flatMap((ofPlace) => breaks(estate, ofPlace));
  const quiet = endpoints.filter(({ endpoint }) => endpoint.privateDnsEnabled === false);
  const tried = quiet.map((each) => ({ each, ways: waysOnceEnabled(estate, each) }));
  return {
    advices: [...breaking, ...tried.flatMap(({ each, ways }) => wouldBreak(estate, each, ways))],
    notJudged: [
      ...unknownWays(
        'PRIVATE_DNS_BREAKS',
        endpoints.filter((each) => !quiet.includes(each)).flatMap((each) => waysNear(estate, each)),
      ),
      ...unknownWays(
        'PRIVATE_DNS_WOULD_BREAK',
        tried.flatMap(({ each, ways }) => [...waysNear(estate, each), ...ways]),
      ),
    ],
  };
}

/** Ways that private names of an endpoint decide: of its VPC's workloads, and of others that are led to it. */
function waysNear(estate: Estate, { service, vpcId, endpoint }: AccessEndpoint): WayTo[] {
  return estate
    .waysTo(service)
    .filter(
      ({ trace, workloads }) =>
        workloads[0].vpcId === vpcId || trace.forward.hops.some(({ id }) => id === endpoint.id),
    );
}

function breaks(estate: Estate, ofPlace: readonly AccessEndpoint[]): Advice[] {
  const [place] = ofPlace;
  if (place === undefined) return [];
  const turnedAway = ofPlace
    .map((each) => ({ each, ways: waysBy(estate, each, 'blocked') }))
    .filter(({ ways }) => ways.length > 0);
  if (turnedAway.length === 0) return [];
  // Once for all endpoints of a service: a network without them has to be looked at anew as a whole.
  const bare = withoutEndpoints(estate.network, place);
  return turnedAway.flatMap(({ each, ways }) => {
    const lost = ways.filter((way) => isReachable(bare, way, place.service));
    return lost.length === 0 ? [] : adviceFor(estate, 'PRIVATE_DNS_BREAKS', each, lost);
  });
}

/** Ways of workloads that meet this endpoint. */
function waysBy(estate: Estate, each: AccessEndpoint, verdict: Trace['verdict']): WayTo[] {
  return estate
    .waysTo(each.service)
    .filter(
      ({ trace }) =>
        trace.verdict === verdict && trace.forward.hops.some(({ id }) => id === each.endpoint.id),
    );
}

function isReachable(network: Network, { workloads }: WayTo, service: string): boolean {
  return follow(network, workloads[0].source, service).verdict === 'reachable';
}

/** How workloads that arrive today would go with the endpoint's private names. */
function waysOnceEnabled(estate: Estate, each: AccessEndpoint): WayTo[] {
  const { network } = estate;
  const diff = enablePrivateDns(network, { endpointId: each.endpoint.id });
  if (!diff.ok) return [];
  const enabled = applyDiff(network, diff.value);
  return estate.waysTo(each.service).flatMap((way) => {
    const [{ source, vpcId }] = way.workloads;
    return way.trace.verdict === 'reachable' && vpcId === each.vpcId
      ? { ...way, trace: follow(enabled, source, each.service) }
      : [];
  });
}

function wouldBreak(estate: Estate, each: AccessEndpoint, ways: readonly WayTo[]): Advice[] {
  const lost = ways.filter(({ trace }) => trace.verdict === 'blocked');
  return lost.length === 0 ? [] : [adviceFor(estate, 'PRIVATE_DNS_WOULD_BREAK', each, lost)];
}

function follow(network: Network, from: WayTo['workloads'][0]['source'], service: string): Trace {
  return traceRequest(network, {
    from,
    to: { kind: 'service', service },
    protocol: 'tcp',
    port: 443,
  });
}

function adviceFor(
  { network }: Estate,
  code: AdviceCode,
  { endpoint, service }: AccessEndpoint,
  ways: readonly WayTo[],
): Advice {
  const name = called(network, 'vpcEndpoints', endpoint.id);
  const workloads = sortedIds(ways.flatMap((way) => way.workloads.map(({ id }) => id)));
  const evidence = blockersOf(ways);
  const blockers = listed(sortedIds(evidence.map(({ id }) => id)));
  return {
    code,
    at: endpoint.id,
    service,
    message:
      code === 'PRIVATE_DNS_BREAKS'
        ? `The private name of ${service} leads ${counted(workloads.length, 'workload')} to ${name}, which turns them away; without it they would arrive.`
        : `With private DNS on ${name}, ${counted(workloads.length, 'workload')} that reach ${service} today would be turned away.`,
    fix: `Let them in first: see ${blockers}.`,
    evidence,
    workloads,
    saves: null,
  };
}
