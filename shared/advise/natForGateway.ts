import type { Network } from '../network/network';
import { endpointType } from '../network/vpcEndpoint';
import { costOfPath } from '../pricing/chargesOf';
import type { Trace } from '../routing/trace';
import type { Advice, Evidence, Judgement } from './advice';
import {
  called,
  calledAll,
  counted,
  type Estate,
  groupBy,
  listed,
  sortedIds,
  type WayTo,
} from './estate';
import { unknownWays } from './unknownWays';

const code = 'NAT_PAYS_FOR_GATEWAY_SERVICE';

/** S3 Express One Zone is left out: nobody knows who keeps such a bucket in which zone. */
export const gatewayServicesAsked = ['s3', 'dynamodb'];
const serviceNames: Record<string, string> = { s3: 'S3', dynamodb: 'DynamoDB' };

/**
 * Subnets that reach S3 or DynamoDB through a NAT gateway, which bills each GB, where a gateway endpoint would be free.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html#nat-gateway-pricing
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function natForGateway(estate: Estate): Judgement {
  const advices: Advice[] = [];
  for (const service of gatewayServicesAsked) {
    const paid = estate.waysTo(service).flatMap((way) => paidWay(way) ?? []);
    for (const [vpcId, ways] of groupBy(paid, ({ vpcId }) => vpcId))
      advices.push(adviceFor(estate, service, vpcId, ways));
  }
  return { advices, notJudged: unknownWays(code, gatewayServicesAsked.flatMap(estate.waysTo)) };
}

type PaidWay = WayTo & { vpcId: string; tableId: string; natId: string };

/** Undefined where a request does not arrive, or takes another way. */
function paidWay(way: WayTo): PaidWay | undefined {
  const { hops } = way.trace.forward;
  const nat = hops.find((hop) => hop.kind === 'nat-gateway');
  const table = hops.find((hop) => hop.kind === 'route-table');
  const { vpcId } = way.workloads[0];
  if (way.trace.verdict !== 'reachable' || !nat || !table || vpcId === undefined) return undefined;
  return { ...way, vpcId, tableId: table.id, natId: nat.id };
}

function adviceFor(
  estate: Estate,
  service: string,
  vpcId: string,
  ways: readonly PaidWay[],
): Advice {
  const { network, prices } = estate;
  const tables = ways.map(({ tableId }) => tableId);
  const nats = ways.map(({ natId }) => natId);
  const subnets = ways.flatMap(({ workloads }) => workloads[0].subnetId ?? []);
  const workloads = sortedIds(ways.flatMap((way) => way.workloads.map(({ id }) => id)));
  const gateway = (estate.endpointsOfVpc.get(vpcId) ?? []).find(
    (each) => each.service === service && endpointType(each.endpoint) === 'Gateway',
  );
  const costs = ways.map(({ trace }) => costOfPath(network, trace.forward.hops, prices));
  const cheapest = costs.reduce((a, b) => (b.perGb < a.perGb ? b : a));
  const title = serviceNames[service] ?? service;
  const tableNames = calledAll(network, 'routeTables', tables);
  const inspected = inspectors(network, ways);
  return {
    code,
    at: gateway?.endpoint.id ?? vpcId,
    service,
    message: `${counted(workloads.length, 'workload')} in ${calledAll(network, 'subnets', subnets)} reach ${title} through ${calledAll(network, 'natGateways', nats)}, which bills every GB. A gateway endpoint is free.`,
    fix: gateway
      ? `Associate ${called(network, 'vpcEndpoints', gateway.endpoint.id)} with ${tableNames}.`
      : `Add a gateway endpoint for ${title} to ${called(network, 'vpcs', vpcId)} and associate it with ${tableNames}.`,
    evidence: [...routesTaken(ways), ...(gateway ? [unassociated(gateway.endpoint.id)] : [])],
    workloads,
    saves: {
      perMonth: 0,
      perGb: cheapest.perGb,
      standsIn: cheapest.lines.some(({ standsIn }) => standsIn),
    },
    ...(inspected.length === 0
      ? {}
      : { assumed: `These requests may pass by ${listed(inspected)} without inspection.` }),
  };
}

function routesTaken(ways: readonly PaidWay[]): Evidence[] {
  const byTable = new Map(ways.map(({ tableId, trace }) => [tableId, trace]));
  return [...byTable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, trace]) => ({ id, shows: routeOf(trace, id) }));
}

function routeOf({ forward }: Trace, tableId: string): string {
  const evidence = forward.hops.find(({ id }) => id === tableId)?.evidence;
  return evidence?.kind === 'route'
    ? `route ${evidence.destination} to ${evidence.target}`
    : 'the route that is taken';
}

/** What looks at the requests today; a gateway endpoint leads them past it. */
function inspectors(network: Network, ways: readonly PaidWay[]): string[] {
  const hops = ways.flatMap(({ trace }) => trace.forward.hops);
  const met = hops.filter(({ kind }) => kind === 'vpc-endpoint' || kind === 'appliance');
  return sortedIds(met.map(({ id }) => called(network, 'vpcEndpoints', id)));
}

function unassociated(id: string): Evidence {
  return { id, shows: 'not associated with these route tables' };
}
