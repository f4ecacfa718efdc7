import {
  allow,
  gatewayEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  list,
  natGateway,
  networkAcl,
  networkInterface,
  type Part,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../builders';
import type { Random } from './random';

export type SubnetKind = 'public' | 'private' | 'isolated';

export type VpcPlan = {
  region: string;
  /** First two or three numbers of its block. */
  cidrBase: [number, number, number?];
  bits: 16 | 20;
  subnetBits: 20 | 24;
  zones: string[];
  /** One subnet of each kind a zone, as many as the VPC has blocks of theirs. */
  kinds: SubnetKind[];
  /** How many records in all, at least what the VPC's frame needs. */
  records: number;
  number: number;
};

type Place = { id: string; kind: SubnetKind; zone: string; next: () => string };

/** A VPC with its frame (subnets, tables, gateways, endpoints, groups) and workloads up to the planned size. */
export function generateVpc(
  plan: VpcPlan & { vpcId: string },
  newId: (prefix: string) => string,
  random: Random,
) {
  const { vpcId, number } = plan;
  const name = `${random.pick(['shop', 'data', 'billing', 'search', 'media', 'ml'])}-${number}`;
  const tags = { env: random.pick(['prod', 'staging', 'dev']), team: `team-${number % 12}` };
  const places = subnetPlaces(plan, newId);
  const groups = securityGroups(vpcId, newId);
  const groupIds = groups.map(({ id }) => id) as [string, ...string[]];
  const frame: Part[] = [
    vpc(vpcId, { cidr: `${cidrStart(plan)}/${plan.bits}`, name, tags }),
    places.map((place, index) =>
      subnet(place.id, {
        vpc: vpcId,
        cidr: subnetCidr(plan, index),
        zone: place.zone,
        name: `${place.kind}-${place.zone}-${index}`,
        tags,
      }),
    ),
    gatewaysAndTables(plan, places, groupIds, newId),
    networkAcl(newId('acl'), {
      vpc: vpcId,
      name: 'isolated',
      subnets: places.filter(({ kind }) => kind === 'isolated').map(({ id }) => id),
      inbound: [allow('all', 'all', '10.0.0.0/8')],
      outbound: [allow('all', 'all', '10.0.0.0/8')],
    }),
  ];
  const parts = [...frame, ...groups.map(({ part }) => part)];
  // Of what is there already, and what networkOf adds: a default network ACL.
  const used = countDrafts(parts) + 1;
  parts.push(...workloads(plan.records - used, places, groupIds, newId, random));
  return { plan, vpcId, parts, attachmentSubnets: onePerZone(places) };
}

function subnetPlaces(plan: VpcPlan, newId: (prefix: string) => string): Place[] {
  return plan.zones
    .flatMap((zone) => plan.kinds.map((kind) => ({ zone, kind })))
    .map(({ zone, kind }, index) => {
      let offset = 9;
      const start = subnetCidr(plan, index).split('/')[0] ?? '';
      const [a = 0, b = 0, c = 0] = start.split('.').map(Number);
      const next = () => {
        offset += 1;
        return `${a}.${b}.${c + Math.floor(offset / 256)}.${offset % 256}`;
      };
      return { id: newId('subnet'), kind, zone, next };
    });
}

function cidrStart({ cidrBase: [a, b, c = 0] }: VpcPlan): string {
  return `${a}.${b}.${c}.0`;
}

function subnetCidr({ cidrBase: [a, b, c = 0], subnetBits }: VpcPlan, index: number): string {
  return `${a}.${b}.${c + index * (subnetBits === 20 ? 16 : 1)}.0/${subnetBits}`;
}

function gatewaysAndTables(
  { vpcId, zones, number }: VpcPlan & { vpcId: string },
  places: Place[],
  groups: readonly string[],
  newId: (prefix: string) => string,
): Part[] {
  const igw = newId('igw');
  const of = (kind: SubnetKind, zone?: string) =>
    places.filter((place) => place.kind === kind && (zone ?? place.zone) === place.zone);
  const tables = zones.map((zone) => ({ zone, id: newId('rtb'), nat: newId('nat') }));
  const [firstPrivate] = of('private');
  return [
    internetGateway(igw, { vpc: vpcId, name: 'internet' }),
    routeTable(newId('rtb'), {
      vpc: vpcId,
      name: 'public',
      subnets: of('public').map(({ id }) => id),
      routes: [route('0.0.0.0/0', 'internet-gateway', igw)],
    }),
    routeTable(newId('rtb'), {
      vpc: vpcId,
      name: 'isolated',
      main: true,
      subnets: of('isolated').map(({ id }) => id),
    }),
    tables.map(({ zone, id, nat }, index) => [
      of('public', zone)
        .slice(0, 1)
        .map((place) =>
          natGateway(nat, {
            subnet: place.id,
            ip: place.next(),
            publicIp: `203.0.${number % 256}.${index + 1}`,
            name: `nat-${zone}`,
          }),
        ),
      routeTable(id, {
        vpc: vpcId,
        name: `private-${zone}`,
        subnets: of('private', zone).map((place) => place.id),
        routes: [route('0.0.0.0/0', 'nat-gateway', nat)],
      }),
    ]),
    gatewayEndpoint(newId('vpce'), { vpc: vpcId, routeTables: tables.map(({ id }) => id) }),
    firstPrivate === undefined
      ? []
      : ['sqs', 'ecr.dkr'].map((service) =>
          interfaceEndpoint(newId('vpce'), {
            service,
            subnets: onePerZone(of('private')),
            ips: onePerZone(of('private')).map(
              (id) => places.find((place) => place.id === id)?.next() ?? '',
            ),
            groups: groups.slice(-1),
            name: service,
          }),
        ),
  ];
}

function securityGroups(vpcId: string, newId: (prefix: string) => string) {
  return ['web', 'app', 'cache', 'database', 'batch', 'endpoints'].map((name, index) => {
    const id = newId('sg');
    const part = securityGroup(id, {
      vpc: vpcId,
      name,
      inbound: [
        allow('tcp', 443, '10.0.0.0/8'),
        allow('tcp', [8000 + index, 8100 + index], '10.0.0.0/8'),
        ...(index % 2 === 0 ? [allow('tcp', 443)] : []),
      ],
      outbound: index % 3 === 0 ? [allow('tcp', 443, list('pl-s3'))] : [allow('all')],
    });
    return { id, part };
  });
}

/** Instances and interfaces of some owners, spread over the subnets until so many records stand. */
function workloads(
  records: number,
  places: Place[],
  groups: [string, ...string[]],
  newId: (prefix: string) => string,
  random: Random,
): Part[] {
  const homes = places.filter(({ kind }) => kind !== 'public') as [Place, ...Place[]];
  const parts: Part[] = [];
  let left = records;
  let owner = 0;
  while (left > 0) {
    owner += 1;
    const place = random.pick(homes);
    const crowd = 1 + random.below(12);
    const kind = random.pick(['instance', 'instance', 'lambda', 'task', 'cache', 'database']);
    const group = random.pick(groups);
    for (let i = 0; i < crowd && left > 0; i++) {
      const name = `${kind}-${owner}`;
      const needed = kind === 'instance' && left >= 2 ? 2 : 1;
      parts.push(
        needed === 2
          ? instance(newId('i'), { subnet: place.id, ip: place.next(), groups: [group], name })
          : networkInterface(newId('eni'), {
              subnet: place.id,
              ip: place.next(),
              groups: [group],
              raw: { requesterManaged: true, ...owned(kind, name, newId) },
            }),
      );
      left -= needed;
    }
  }
  return parts;
}

/** The texts by which owners are recognised. */
function owned(kind: string, name: string, newId: (prefix: string) => string) {
  if (kind === 'lambda')
    return {
      interfaceType: 'lambda',
      description: `AWS Lambda VPC ENI-${name}-0eabb672-9699-4752-8738-38b7379f118b`,
      requesterManaged: false,
    };
  if (kind === 'task')
    return {
      description: `arn:aws:ecs:us-east-1:111122223333:attachment/${newId('t')}`,
      tags: [{ key: 'aws:ecs:serviceName', value: name }],
    };
  if (kind === 'cache')
    return { description: `ElastiCache ${name}`, requesterId: 'amazon-elasticache' };
  return { description: 'RDSNetworkInterface', requesterId: 'amazon-rds' };
}

function onePerZone(places: Place[]): string[] {
  const firsts = new Map<string, string>();
  for (const { zone, id } of places) if (!firsts.has(zone)) firsts.set(zone, id);
  return [...firsts.values()];
}

function countDrafts(part: Part): number {
  return Array.isArray(part) ? part.reduce((sum: number, p: Part) => sum + countDrafts(p), 0) : 1;
}
