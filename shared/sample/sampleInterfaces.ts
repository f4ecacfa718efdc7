import type {
  AllocationId,
  InstanceId,
  ListenerArn,
  LoadBalancerArn,
  NetworkInterfaceId,
  SecurityGroupId,
  SubnetId,
  TargetGroupArn,
} from '../network/ids';
import { putRecords } from '../network/network';
import type { NetworkInterface } from '../network/workloads';
import { type RegionFacts, shopAccount } from './account';
import { sampleId, sampleUuid } from './sampleId';
import { named, type Sheet } from './sampleRegion';

type InterfaceWords = {
  subnet: SubnetId;
  ip: string;
  groups?: SecurityGroupId[];
  publicIp?: string;
  /** Amazon's, or an Elastic IP of the account. */
  allocationId?: AllocationId;
  ipOwnerId?: string;
  name?: string;
  tags?: Record<string, string>;
  raw?: Partial<NetworkInterface>;
};

/** Interfaces go by Region and address, so that a question may name one without a look-up. */
export function interfaceIdAt({ region }: RegionFacts, ip: string): NetworkInterfaceId {
  return sampleId<NetworkInterfaceId>('eni', `${region}/${ip}`);
}

/** The one place where interfaces are made. */
export function addInterface(sheet: Sheet, words: InterfaceWords): NetworkInterfaceId {
  const { subnet, ip, groups = [], publicIp, allocationId, ipOwnerId, name, tags } = words;
  const place = sheet.network.subnets.get(subnet);
  const id = interfaceIdAt(sheet.facts, ip);
  putRecords(sheet.network, 'networkInterfaces', [
    {
      ...named(sheet, name, tags),
      state: 'in-use',
      id,
      ...(place?.vpcId === undefined ? {} : { vpcId: place.vpcId }),
      subnetId: subnet,
      ...(place?.availabilityZone === undefined
        ? {}
        : { availabilityZone: place.availabilityZone }),
      interfaceType: 'interface',
      description: '',
      requesterManaged: true,
      privateIps: [
        {
          address: ip,
          primary: true,
          ...(publicIp === undefined ? {} : { publicIp, ipOwnerId: ipOwnerId ?? shopAccount }),
          ...(allocationId === undefined ? {} : { allocationId }),
        },
      ],
      ipv6Addresses: [],
      groups,
      sourceDestCheck: true,
      ...words.raw,
    },
  ]);
  return id;
}

type Crowd = { subnet: SubnetId; firstIp: string; count?: number; groups: SecurityGroupId[] };

/** EC2 instances of one name with an interface each. */
export function addInstances(
  sheet: Sheet,
  name: string,
  {
    instanceType,
    autoScaling = false,
    ...crowd
  }: Crowd & { instanceType: string; autoScaling?: boolean },
): InstanceId[] {
  return addresses(crowd).map((ip) => {
    const id = sampleId<InstanceId>('i', `${sheet.facts.region}/${ip}`);
    const place = sheet.network.subnets.get(crowd.subnet);
    const tags: Record<string, string> = autoScaling ? { 'aws:autoscaling:groupName': name } : {};
    const networkInterfaceId = addInterface(sheet, {
      ...crowd,
      ip,
      raw: {
        requesterManaged: false,
        attachment: {
          instanceId: id,
          instanceOwnerId: shopAccount,
          deviceIndex: 0,
          status: 'attached',
        },
      },
    });
    putRecords(sheet.network, 'instances', [
      {
        ...named(sheet, name, { env: 'prod', ...tags }),
        state: 'running',
        id,
        ...(place?.vpcId === undefined ? {} : { vpcId: place.vpcId }),
        subnetId: crowd.subnet,
        ...(place?.availabilityZone === undefined
          ? {}
          : { availabilityZone: place.availabilityZone }),
        instanceType,
        privateIp: ip,
        iamInstanceProfileArn: `arn:aws:iam::${shopAccount}:instance-profile/${name}`,
        sourceDestCheck: true,
        groups: crowd.groups,
        networkInterfaceIds: [networkInterfaceId],
      },
    ]);
    return id;
  });
}

/** Interfaces that Lambda shares among the executions of a function. */
export function addLambda(sheet: Sheet, functionName: string, crowd: Crowd): void {
  for (const ip of addresses(crowd))
    addInterface(sheet, {
      ...crowd,
      ip,
      raw: {
        interfaceType: 'lambda',
        description: `AWS Lambda VPC ENI-${functionName}-${sampleUuid(`${sheet.facts.region}/${ip}`)}`,
        requesterId: `AROAEXAMPLEROLE:awslambda_${functionName}`,
        requesterManaged: false,
      },
    });
}

/** Fargate tasks: an interface a task, tagged by ECS with its service. */
export function addTasks(sheet: Sheet, service: string, crowd: Crowd): void {
  const { region } = sheet.facts;
  for (const ip of addresses(crowd))
    addInterface(sheet, {
      ...crowd,
      ip,
      name: service,
      tags: { 'aws:ecs:serviceName': service, 'aws:ecs:clusterName': 'shop' },
      raw: {
        description: `arn:aws:ecs:${region}:${shopAccount}:attachment/${sampleUuid(`${region}/${ip}`)}`,
        requesterId: 'AROAEXAMPLEROLE:AWSServiceRoleForECS',
      },
    });
}

/** Interfaces that a managed service puts into subnets, told apart by description and requester alone. */
export function addManaged(
  sheet: Sheet,
  crowd: Crowd & { name?: string; description: string; requesterId?: string },
): void {
  for (const ip of addresses(crowd))
    addInterface(sheet, {
      ...crowd,
      ip,
      raw: {
        description: crowd.description,
        ...(crowd.requesterId === undefined ? {} : { requesterId: crowd.requesterId }),
      },
    });
}

type LoadBalancerWords = {
  scheme: 'internet-facing' | 'internal';
  nodes: { subnet: SubnetId; ip: string; publicIp?: string }[];
  groups: SecurityGroupId[];
  targets: InstanceId[];
};

/** An Application Load Balancer with a node a subnet, an HTTPS listener and its targets. */
export function addLoadBalancer(sheet: Sheet, name: string, words: LoadBalancerWords): void {
  const { network, facts } = sheet;
  const arn = `arn:aws:elasticloadbalancing:${facts.region}:${shopAccount}`;
  const digits = sampleUuid(name).replaceAll('-', '').slice(0, 16);
  const id = `${arn}:loadbalancer/app/${name}/${digits}` as LoadBalancerArn;
  const groupArn = `${arn}:targetgroup/${name}/${digits}` as TargetGroupArn;
  for (const node of words.nodes)
    addInterface(sheet, {
      ...node,
      groups: words.groups,
      ipOwnerId: 'amazon-elb',
      raw: { description: `ELB app/${name}/${digits}`, requesterId: 'amazon-elb' },
    });
  const places = words.nodes.flatMap(({ subnet }) => network.subnets.get(subnet) ?? []);
  const vpcId = places[0]?.vpcId;
  putRecords(network, 'loadBalancers', [
    {
      ...named(sheet, undefined, { env: 'prod' }),
      state: 'active',
      id,
      name,
      type: 'application',
      scheme: words.scheme,
      dnsName: `${name}-1234567890.${facts.region}.elb.amazonaws.com`,
      ...(vpcId === undefined ? {} : { vpcId }),
      subnetIds: places.map((subnet) => subnet.id),
      availabilityZones: places.flatMap((subnet) => subnet.availabilityZone ?? []),
      groups: words.groups,
      crossZone: true,
    },
  ]);
  putRecords(network, 'listeners', [
    {
      ...named(sheet, undefined),
      id: `${arn}:listener/app/${name}/${digits}/https` as ListenerArn,
      loadBalancerArn: id,
      protocol: 'HTTPS',
      port: 443,
      targetGroupArns: [groupArn],
    },
  ]);
  putRecords(network, 'targetGroups', [
    {
      ...named(sheet, undefined),
      id: groupArn,
      name,
      protocol: 'HTTP',
      port: 8080,
      ...(vpcId === undefined ? {} : { vpcId }),
      targetType: 'instance',
      loadBalancerArns: [id],
      targets: words.targets.map((target) => ({ id: target, port: 8080, health: 'healthy' })),
    },
  ]);
}

/** The wanted number of addresses from the first on; a crowd stays within 256 addresses of its subnet. */
function addresses({ firstIp, count = 1 }: Crowd): string[] {
  const dot = firstIp.lastIndexOf('.') + 1;
  const last = Number(firstIp.slice(dot));
  return Array.from({ length: count }, (_, index) => `${firstIp.slice(0, dot)}${last + index}`);
}
