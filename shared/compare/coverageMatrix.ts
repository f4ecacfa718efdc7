import type { Network } from '../network/network';
import { endpointType } from '../network/vpcEndpoint';
import { err, ok, type Result } from '../result';
import { type NameError, resolveDestination } from '../routing/names/resolveNames';
import type { RequestDestination } from '../routing/request';
import type { HopKind, Trace, Verdict } from '../routing/trace';
import { serviceOfAccess } from './serviceAsked';
import { finished, type Steps } from './steps';
import { traceAll } from './traceAll';
import { type Workload, workloadsOf } from './workloads';

/**
 * How a workload reaches a service. `other`: reachable some other way (a peering, a VPN, an appliance).
 * Where AWS may choose between ways, the worst is told.
 */
export type Access =
  | 'private-endpoint'
  | 'nat-gateway'
  | 'internet-gateway'
  | 'other'
  | 'blocked'
  | 'unknown';

export const accesses: readonly Access[] = [
  'private-endpoint',
  'nat-gateway',
  'internet-gateway',
  'other',
  'blocked',
  'unknown',
];

export type Cell = {
  access: Access;
  verdict: Verdict;
  /** The endpoint or gateway on the way. */
  via?: string;
  /** What blocks, or what is not known: codes with the resources that decide. */
  because: readonly { code: string; at: string }[];
};

export type CoverageRow = Omit<Workload, 'source'> & { cells: readonly Cell[] };

export type CoverageMatrix = {
  services: readonly string[];
  rows: readonly CoverageRow[];
  /** How many workloads have each access, by service. */
  totals: readonly { service: string; counts: Readonly<Record<Access, number>> }[];
};

/** What most estates talk to, asked where nobody said which services. */
const usualServices = [
  's3',
  'dynamodb',
  'sqs',
  'sns',
  'kms',
  'secretsmanager',
  'sts',
  'logs',
  'ecr.api',
  'ecr.dkr',
  'ssm',
  'lambda',
];

/** The services that a model's endpoints lead to, then the usual ones. */
export function servicesOfInterest(network: Network): string[] {
  const own = [...network.vpcEndpoints.values()].flatMap(
    (endpoint) => serviceOfAccess(endpoint)?.service ?? [],
  );
  return [...new Set([...own.sort(), ...usualServices])];
}

/** The workload x service matrix. A service is asked for in the workload's own Region. */
export function coverageMatrix(
  network: Network,
  services: readonly string[] = servicesOfInterest(network),
): CoverageMatrix {
  return finished(coverageSteps(network, services));
}

/** The same, a class of workloads that get the same answers at a time. */
export function* coverageSteps(
  network: Network,
  services: readonly string[],
): Steps<CoverageMatrix> {
  const workloads = workloadsOf(network);
  const destinations = services.map(destinationOf);
  const sweep = traceAll(
    network,
    workloads.map(({ source }) => source),
    destinations,
    { protocol: 'tcp', port: 443 },
  );
  const total = sweep.classes.length;
  const cellsOf = new Map<number, readonly Cell[]>();
  for (const [classIndex, { members }] of sweep.classes.entries()) {
    yield { done: classIndex, total };
    const cells = destinations.map((_, index) =>
      cellOf(network, sweep.classAnswer(classIndex, index)),
    );
    for (const member of members) cellsOf.set(member, cells);
  }
  const rows = workloads.map(({ source: _, ...workload }, index) => ({
    ...workload,
    cells: cellsOf.get(index) ?? [],
  }));
  const totals = services.map((service, index) => ({
    service,
    counts: countAccesses(rows.flatMap((row) => row.cells[index]?.access ?? [])),
  }));
  return { services, rows, totals };
}

export type ServicesError = NameError | { code: 'not-a-service'; text: string };

/**
 * Reads services as people write them, by the rules of a request's destination: `cloudwatch` is `monitoring`, a full
 * name says its Region, and what is no service is refused.
 */
export function parseServices(
  network: Network,
  words: readonly string[],
): Result<string[], ServicesError> {
  const services: string[] = [];
  for (const text of words) {
    const to = resolveDestination(network, text);
    if (!to.ok) return to;
    if (to.value.kind !== 'service') return err({ code: 'not-a-service', text });
    const { service, region } = to.value;
    services.push(region === undefined ? service : `${service}@${region}`);
  }
  return ok([...new Set(services)]);
}

/** A service as `parseServices` gives it: `s3`, or `s3@eu-west-1`. */
export function destinationOf(word: string): RequestDestination {
  const at = word.lastIndexOf('@');
  return at > 0
    ? { kind: 'service', service: word.slice(0, at), region: word.slice(at + 1) }
    : { kind: 'service', service: word };
}

/** How a request to a service came there, in one word. */
export function cellOf(network: Network, trace: Trace): Cell {
  const because = trace.findings
    .filter((finding) => finding.severity === (trace.verdict === 'blocked' ? 'blocks' : 'unknown'))
    .map(({ code, at }) => ({ code, at }));
  if (trace.verdict !== 'reachable')
    return { access: trace.verdict, verdict: trace.verdict, because };
  const endpoint = trace.forward.hops.find(
    (hop) => hop.kind === 'vpc-endpoint' && !inspects(network, hop.id),
  );
  const [access, via] = endpoint
    ? (['private-endpoint', endpoint.id] as const)
    : firstOf(trace, ['nat-gateway', 'internet-gateway', 'egress-only-internet-gateway']);
  return { access, verdict: trace.verdict, ...(via === undefined ? {} : { via }), because: [] };
}

/** A Gateway Load Balancer endpoint gives no access: it stands in the way to whatever does. */
function inspects(network: Network, id: string): boolean {
  const endpoint = network.vpcEndpoints.get(id);
  return endpoint !== undefined && endpointType(endpoint) === 'GatewayLoadBalancer';
}

function firstOf(trace: Trace, kinds: readonly HopKind[]): [Access, string | undefined] {
  for (const kind of kinds) {
    const hop = trace.forward.hops.find((each) => each.kind === kind);
    if (hop) return [kind === 'nat-gateway' ? 'nat-gateway' : 'internet-gateway', hop.id];
  }
  return ['other', undefined];
}

export function countAccesses(found: readonly Access[]): Record<Access, number> {
  const count = (wanted: Access) => found.filter((access) => access === wanted).length;
  return {
    'private-endpoint': count('private-endpoint'),
    'nat-gateway': count('nat-gateway'),
    'internet-gateway': count('internet-gateway'),
    other: count('other'),
    blocked: count('blocked'),
    unknown: count('unknown'),
  };
}
