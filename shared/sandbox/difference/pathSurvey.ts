import { withCost } from '../../compare/answer';
import {
  type Access,
  type Cell,
  cellOf,
  destinationOf,
  servicesOfInterest,
} from '../../compare/coverageMatrix';
import { finished, type Steps } from '../../compare/steps';
import { traceAll } from '../../compare/traceAll';
import { type Workload, workloadsOf } from '../../compare/workloads';
import type { Network } from '../../network/network';
import { listPrices } from '../../pricing/prices';
import type { PriceTable } from '../../pricing/priceTable';
import type { RequestDestination } from '../../routing/request';
import type { Exposure, Verdict } from '../../routing/trace';
import { everywhere, type Reach, reachOfChange, reachOfTrace, touches, vpcLinks } from './reach';

/** How one workload reaches one destination. */
export type PathState = {
  verdict: Verdict;
  access: Access;
  /** Absent where the request does not arrive. */
  exposure?: Exposure;
  /** The endpoint or gateway on the way. */
  via?: string;
  because: Cell['because'];
  /** USD for one more GB sent that way. */
  perGb: number;
  /** USD a month for what has to stand on the way, were it for this path alone. */
  perMonth: number;
};

/** A state, and what it rests on. */
type Surveyed = { state: PathState; reach: Reach };

/** Every workload's way to every destination of a network. */
export type PathSurvey = {
  network: Network;
  workloads: ReadonlyMap<string, Workload>;
  /** By destination in words, then by workload. */
  ways: ReadonlyMap<string, ReadonlyMap<string, Surveyed>>;
};

/** What is asked beside the services. */
export const internet = 'internet';

/** The services that either network's workloads may be after, and the internet. */
export function destinationsToCompare(...networks: readonly Network[]): string[] {
  return [...new Set(networks.flatMap((network) => servicesOfInterest(network))), internet];
}

/** All of it at once; see `pathSurveySteps`. */
export function surveyPaths(
  network: Network,
  destinations: readonly string[],
  known?: PathSurvey,
  prices?: PriceTable,
): PathSurvey {
  return finished(pathSurveySteps(network, destinations, known, prices));
}

/**
 * Follows every workload's https request to every destination, a class of workloads at a time.
 *
 * With a survey of an earlier state of the network, only what an edit in between can have changed is followed again:
 * an edit of one VPC costs what that VPC's workloads cost.
 */
export function* pathSurveySteps(
  network: Network,
  destinations: readonly string[],
  known?: PathSurvey,
  prices: PriceTable = listPrices,
): Steps<PathSurvey> {
  const workloads = new Map(workloadsOf(network).map((workload) => [workload.id, workload]));
  const change = known === undefined ? undefined : reachOfChange(known.network, network);
  const touching = onceFor(touches);
  const isSettled = (reach: Reach) => change !== undefined && !touching(reach, change);
  const ways = new Map<string, Map<string, Surveyed>>();
  const open = new Map<string, Set<string>>();
  for (const destination of destinations) {
    const before = known?.ways.get(destination);
    const kept = new Map<string, Surveyed>();
    for (const id of workloads.keys()) {
      const surveyed = before?.get(id);
      if (surveyed !== undefined && isSettled(surveyed.reach)) kept.set(id, surveyed);
      else open.set(id, (open.get(id) ?? new Set()).add(destination));
    }
    ways.set(destination, kept);
  }
  const asked = [...open.keys()].flatMap((id) => workloads.get(id) ?? []);
  const sweep = traceAll(
    network,
    asked.map(({ source }) => source),
    destinations.map(requested),
    { protocol: 'tcp', port: 443 },
  );
  const links = vpcLinks(network);
  const total = sweep.classes.length;
  for (const [classIndex, { members }] of sweep.classes.entries()) {
    yield { done: classIndex, total };
    const ids = members.flatMap((member) => asked[member]?.id ?? []);
    const vpcId = asked[members[0] ?? -1]?.vpcId;
    for (const [index, destination] of destinations.entries()) {
      const wanting = ids.filter((id) => open.get(id)?.has(destination));
      if (wanting.length === 0) continue;
      const trace = sweep.classAnswer(classIndex, index);
      const { cost } = withCost(network, trace, prices);
      const { exposure } = trace;
      const surveyed: Surveyed = {
        state: {
          ...cellOf(network, trace),
          ...(exposure === undefined ? {} : { exposure }),
          perGb: cost.perGb,
          perMonth: cost.perMonth,
        },
        reach: reachOfTrace(network, trace, links).add(vpcId ?? everywhere),
      };
      for (const id of wanting) ways.get(destination)?.set(id, surveyed);
    }
  }
  return { network, workloads, ways };
}

/** A class of workloads shares its reach: one look is enough for all of them. */
function onceFor(answer: (reach: Reach, change: Reach) => boolean) {
  const known = new Map<Reach, boolean>();
  return (reach: Reach, change: Reach): boolean => {
    const before = known.get(reach);
    if (before !== undefined) return before;
    const found = answer(reach, change);
    known.set(reach, found);
    return found;
  };
}

function requested(destination: string): RequestDestination {
  return destination === internet ? { kind: 'internet' } : destinationOf(destination);
}
