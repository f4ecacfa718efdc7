import type {
  Instance,
  NetworkInterface,
  PrivateIpAddress,
  TargetGroup,
} from '../../../shared/network/workloads';
import {
  type Common,
  type Context,
  common,
  draft,
  id,
  ids,
  type Part,
  subnetIds,
  vpcIdOf,
} from './part';

export type InterfaceOptions = Common & {
  subnet: string;
  /** Else the subnet's next free address, from its 100th on. */
  ip?: string;
  publicIp?: string;
  /** Further private addresses, each with its public one where it has one. */
  secondaryIps?: { ip: string; publicIp?: string }[];
  ipv6?: string[];
  /** Else `allow-all`, a group that lets everything pass. */
  groups?: string[];
  sourceDestCheck?: boolean;
  raw?: Partial<NetworkInterface>;
};

/** A bare network interface, or anything AWS puts one in for, by `raw`. */
export function networkInterface(interfaceId: string, options: InterfaceOptions): Part {
  return draft('networkInterfaces')((context) => interfaceRecord(context, interfaceId, options));
}

type InstanceOptions = InterfaceOptions & {
  instanceType?: string;
  instance?: Partial<Instance>;
};

/** An instance with one interface, called `<id>-eni`. */
export function instance(instanceId: string, options: InstanceOptions): Part {
  const { subnet, groups = ['allow-all'], sourceDestCheck = true } = options;
  const interfaceId = `${instanceId}-eni`;
  return [
    networkInterface(interfaceId, {
      ...options,
      state: 'in-use',
      raw: {
        attachment: {
          instanceId: id(instanceId),
          instanceOwnerId: '111122223333',
          deviceIndex: 0,
          status: 'attached',
        },
        ...options.raw,
      },
    }),
    draft('instances')((context) => {
      const place = context.subnet(subnet);
      const own = context.network.networkInterfaces.get(interfaceId)?.privateIps[0];
      return {
        ...common(context, options, 'running'),
        id: id(instanceId),
        vpcId: vpcIdOf(place),
        subnetId: place.id,
        ...(place.availabilityZone === undefined
          ? {}
          : { availabilityZone: place.availabilityZone }),
        instanceType: options.instanceType ?? 't4g.small',
        ...(own === undefined ? {} : { privateIp: own.address }),
        ...(options.publicIp === undefined ? {} : { publicIp: options.publicIp }),
        sourceDestCheck,
        groups: ids(groups),
        networkInterfaceIds: [id(interfaceId)],
        ...options.instance,
      };
    }),
  ];
}

/** A Lambda function's shared interface, called `<function>-eni`. */
export function lambda(functionName: string, options: InterfaceOptions): Part {
  return networkInterface(`${functionName}-eni`, {
    ...options,
    raw: {
      interfaceType: 'lambda',
      description: `AWS Lambda VPC ENI-${functionName}-0eabb672-9699-4752-8738-38b7379f118b`,
      requesterId: 'AROAEXAMPLE:awslambda_1',
      ...options.raw,
    },
  });
}

/** An Elastic IP address, bound to an interface or to nothing. */
export function address(
  allocationId: string,
  options: Common & { publicIp: string; networkInterface?: string; privateIp?: string },
): Part {
  return draft('addresses')((context) => ({
    ...common(context, options),
    id: id(allocationId),
    publicIp: options.publicIp,
    ...(options.networkInterface === undefined
      ? {}
      : { networkInterfaceId: id(options.networkInterface) }),
    ...(options.privateIp === undefined ? {} : { privateIp: options.privateIp }),
  }));
}

type LoadBalancerOptions = Common & {
  type?: 'application' | 'network' | 'gateway';
  scheme?: 'internal' | 'internet-facing';
  subnets: string[];
  groups?: string[];
  crossZone?: boolean;
};

/** A load balancer and its interfaces, `<name>-<subnet>`. Its ARN is its name. */
export function loadBalancer(name: string, options: LoadBalancerOptions): Part {
  const { type = 'application', scheme = 'internal', subnets, groups } = options;
  const kinds = {
    application: { prefix: 'app', interfaceType: 'interface' },
    network: { prefix: 'net', interfaceType: 'network_load_balancer' },
    gateway: { prefix: 'gwy', interfaceType: 'gateway_load_balancer' },
  };
  const { prefix, interfaceType } = kinds[type];
  return [
    subnets.map((subnet) =>
      networkInterface(`${name}-${subnet}`, {
        subnet,
        groups: groups ?? (type === 'gateway' ? [] : ['allow-all']),
        raw: {
          interfaceType,
          description: `ELB ${prefix}/${name}/57b09a5655e9f806`,
          requesterId: 'amazon-elb',
          requesterManaged: true,
        },
      }),
    ),
    draft('loadBalancers')((context) => {
      const places = subnets.map((s) => context.subnet(s));
      const [first] = places;
      return {
        ...common(context, options, 'active'),
        id: id(name),
        name,
        type,
        scheme,
        dnsName: `${name}.elb.${context.region}.amazonaws.com`,
        ...(first === undefined ? {} : { vpcId: vpcIdOf(first) }),
        subnetIds: subnetIds(subnets),
        availabilityZones: places.flatMap((s) => s.availabilityZone ?? []),
        ...(groups === undefined ? {} : { groups: ids(groups) }),
        ...(options.crossZone === undefined ? {} : { crossZone: options.crossZone }),
      };
    }),
  ];
}

export function listener(
  listenerId: string,
  options: Common & {
    loadBalancer: string;
    protocol?: string;
    port: number;
    targetGroups: string[];
  },
): Part {
  return draft('listeners')((context) => ({
    ...common(context, options),
    id: id(listenerId),
    loadBalancerArn: id(options.loadBalancer),
    protocol: options.protocol ?? 'TCP',
    port: options.port,
    targetGroupArns: ids(options.targetGroups),
  }));
}

export function targetGroup(
  name: string,
  options: Common & {
    vpc?: string;
    protocol?: string;
    port: number;
    targetType?: 'instance' | 'ip';
    loadBalancers: string[];
    targets?: TargetGroup['targets'];
    preserveClientIp?: boolean;
  },
): Part {
  return draft('targetGroups')((context) => ({
    ...common(context, options),
    id: id(name),
    name,
    protocol: options.protocol ?? 'TCP',
    port: options.port,
    vpcId: id(options.vpc ?? 'vpc'),
    targetType: options.targetType ?? 'instance',
    loadBalancerArns: ids(options.loadBalancers),
    ...(options.targets === undefined ? {} : { targets: options.targets }),
    ...(options.preserveClientIp === undefined
      ? {}
      : { preserveClientIp: options.preserveClientIp }),
  }));
}

export function interfaceRecord(
  context: Context,
  interfaceId: string,
  options: InterfaceOptions,
): NetworkInterface {
  const { subnet, publicIp, secondaryIps = [], groups = ['allow-all'] } = options;
  const place = context.subnet(subnet);
  const addresses: PrivateIpAddress[] = [
    { ip: context.address(subnet, options.ip), publicIp },
    ...secondaryIps.map((s) => ({ ...s, ip: context.address(subnet, s.ip) })),
  ].map((entry, index) => ({
    address: entry.ip,
    primary: index === 0,
    ...(entry.publicIp === undefined ? {} : { publicIp: entry.publicIp, ipOwnerId: 'amazon' }),
  }));
  return {
    ...common(context, options, 'in-use'),
    id: id(interfaceId),
    vpcId: vpcIdOf(place),
    subnetId: place.id,
    ...(place.availabilityZone === undefined ? {} : { availabilityZone: place.availabilityZone }),
    interfaceType: 'interface',
    description: '',
    requesterManaged: false,
    privateIps: place.cidrBlock === undefined ? [] : addresses,
    ipv6Addresses: options.ipv6 ?? [],
    groups: ids(groups),
    sourceDestCheck: options.sourceDestCheck ?? true,
    ...options.raw,
  };
}
