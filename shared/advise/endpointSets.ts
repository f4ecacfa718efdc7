import type { OwnerKind } from '../network/owner';
import type { Advice, Judgement } from './advice';
import { blockersOf } from './blockers';
import { called, counted, type Estate, groupBy, listed, sortedIds, type WayTo } from './estate';
import { unknownWays } from './unknownWays';

const code = 'ENDPOINT_SET_INCOMPLETE';

/** Services of which one is of no use without the others. */
type ServiceSet = {
  name: string;
  services: readonly string[];
  /** Whose work stops without them. */
  neededBy: ReadonlySet<OwnerKind>;
  why: string;
};

/**
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
 *         https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html
 * Assumed: no `ec2messages`, which the SSM Agent asks for only where it may not use `ssmmessages`; EC2 instances
 * may do without either set.
 */
const sets: readonly ServiceSet[] = [
  {
    name: 'Amazon ECR',
    services: ['ecr.api', 'ecr.dkr', 's3'],
    neededBy: new Set<OwnerKind>(['ecs-task', 'eks-node']),
    why: 'An image is found by ecr.api, its manifest comes from ecr.dkr, its layers from S3.',
  },
  {
    name: 'Systems Manager',
    services: ['ssm', 'ssmmessages'],
    neededBy: new Set<OwnerKind>(),
    why: 'The agent registers with ssm and is spoken to by ssmmessages.',
  },
];

export const setServices = sets.flatMap(({ services }) => services);

/** VPCs that reach some services of a set by endpoints, and others not at all or over the internet. */
export function endpointSets(estate: Estate): Judgement {
  const { endpointsOfVpc, workloads } = estate;
  const ofVpc = groupBy(workloads, ({ vpcId }) => vpcId ?? '');
  const wanted = sets.flatMap((set) =>
    [...ofVpc].flatMap(([vpcId, inVpc]) => {
      const own = (endpointsOfVpc.get(vpcId) ?? []).filter(({ service }) =>
        set.services.includes(service),
      );
      // A gateway endpoint for S3 alone says nothing about containers.
      const begun = own.filter(({ service }) => service !== 's3');
      const needed = inVpc.some(({ kind }) => set.neededBy.has(kind));
      return begun.length > 0 || needed
        ? { set, vpcId, begun: begun.map(({ endpoint }) => endpoint.id) }
        : [];
    }),
  );
  return {
    advices: wanted.flatMap((each) => adviceFor(estate, each)),
    notJudged: unknownWays(
      code,
      wanted.flatMap(({ set, vpcId }) =>
        set.services.flatMap((service) => concernedBy(estate, set, vpcId, service)),
      ),
    ),
  };
}

/** A set that a VPC needs or has begun: by the endpoints of it that stand there. */
type Wanted = { set: ServiceSet; vpcId: string; begun: readonly string[] };

/** How those workloads of a VPC reach a service whose work stops without the set. */
function concernedBy(estate: Estate, set: ServiceSet, vpcId: string, service: string): WayTo[] {
  const ways = estate.waysTo(service).filter(({ workloads }) => workloads[0].vpcId === vpcId);
  return set.neededBy.size === 0 ? ways : ways.flatMap((way) => among(way, set));
}

/** Without an endpoint of the set only what cannot work at all is told: the rest is how most VPCs are. */
function adviceFor(estate: Estate, { set, vpcId, begun }: Wanted): Advice[] {
  const { network } = estate;
  const lacking = set.services.flatMap((service) => {
    const concerned = concernedBy(estate, set, vpcId, service);
    const blocked = concerned.filter(({ trace }) => trace.verdict === 'blocked');
    const outside = begun.length === 0 ? [] : concerned.filter(leavesPrivately);
    return blocked.length + outside.length === 0 ? [] : { service, blocked, outside };
  });
  const [first] = lacking;
  if (first === undefined) return [];
  const workloads = sortedIds(
    lacking.flatMap(({ blocked, outside }) =>
      [...blocked, ...outside].flatMap((way) => way.workloads.map(({ id }) => id)),
    ),
  );
  const vpc = called(network, 'vpcs', vpcId);
  const names = lacking.map((each) => each.service);
  const fails = lacking.some(({ blocked }) => blocked.length > 0);
  return [
    {
      code,
      at: vpcId,
      service: first.service,
      message: `${fails ? `${set.name} does not work from ${vpc}` : `${set.name} leaves ${vpc} by public addresses in part`}: ${lacking
        .map((each) => `${each.service} ${howItFails(each)}`)
        .join('; ')}. ${set.why}`,
      fix: `Add an endpoint for ${listed(names)} to ${vpc}, or associate the one there is with the subnets that lack it.`,
      evidence: [
        ...begun.toSorted().map((id) => ({ id, shows: 'an endpoint of the set' })),
        ...lacking.flatMap(({ service, blocked }) =>
          blockersOf(blocked).map(({ id, shows }) => ({ id, shows: `${service}: ${shows}` })),
        ),
      ],
      workloads,
      saves: null,
    },
  ];
}

function among(way: WayTo, { neededBy }: ServiceSet): WayTo[] {
  const [first, ...others] = way.workloads.filter(({ kind }) => neededBy.has(kind));
  return first === undefined ? [] : [{ ...way, workloads: [first, ...others] }];
}

/** Arrives, but by public addresses: what the endpoints of the set were meant to end. */
function leavesPrivately({ trace }: WayTo): boolean {
  return trace.verdict === 'reachable' && trace.exposure !== 'private';
}

type Lacking = { blocked: readonly WayTo[]; outside: readonly WayTo[] };

function howItFails({ blocked, outside }: Lacking): string {
  const parts = [
    ...(blocked.length > 0 ? [`is blocked for ${counted(sizeOf(blocked), 'workload')}`] : []),
    ...(outside.length > 0
      ? [`goes by public addresses for ${counted(sizeOf(outside), 'workload')}`]
      : []),
  ];
  return parts.join(' and ');
}

function sizeOf(ways: readonly WayTo[]): number {
  return ways.reduce((sum, { workloads }) => sum + workloads.length, 0);
}
