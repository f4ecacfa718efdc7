import type { Route, RouteTarget, RouteTargetKind } from '../../../shared/network/routeTable';
import type { Subnet, Vpc } from '../../../shared/network/vpc';
import { type Common, common, draft, id, ids, type Part, subnetIds, vpcIdOf } from './part';
import { finalDenies, type Rule, toAclEntry, toSecurityGroupRule } from './rules';

type VpcOptions = Common & {
  cidr?: string;
  /** Further blocks. */
  secondaryCidrs?: string[];
  ipv6?: string;
  dnsSupport?: boolean;
  dnsHostnames?: boolean;
  dhcpOptions?: string;
  raw?: Partial<Vpc>;
};

/** `vpc()` is the VPC called `vpc`, 10.0.0.0/16: what every other builder takes when it is told no VPC. */
export function vpc(vpcId = 'vpc', options: VpcOptions = {}): Part {
  const { cidr = '10.0.0.0/16', secondaryCidrs = [], ipv6, dhcpOptions = 'amazon-dns' } = options;
  return draft('vpcs')((context) => ({
    ...common(context, options, 'available'),
    id: id(vpcId),
    cidrBlocks: [cidr, ...secondaryCidrs].map(associated),
    ipv6CidrBlocks: ipv6 === undefined ? [] : [associated(ipv6)],
    isDefault: false,
    dhcpOptionsId: id(dhcpOptions),
    dnsSupport: options.dnsSupport ?? true,
    dnsHostnames: options.dnsHostnames ?? true,
    ...options.raw,
  }));
}

type SubnetOptions = Common & {
  vpc?: string;
  cidr?: string;
  ipv6?: string;
  /** A letter (`a` is the Region's first zone) or a whole name. */
  zone?: string;
  raw?: Partial<Subnet>;
};

export function subnet(subnetId: string, options: SubnetOptions = {}): Part {
  const { vpc = 'vpc', cidr = '10.0.0.0/24', ipv6, zone = 'a' } = options;
  return draft('subnets')((context) => {
    const { name, zoneId } = context.zone(zone);
    return {
      ...common(context, options, 'available'),
      id: id(subnetId),
      vpcId: id(vpc),
      availabilityZone: name,
      availabilityZoneId: zoneId,
      cidrBlock: cidr,
      ipv6CidrBlocks: ipv6 === undefined ? [] : [associated(ipv6)],
      mapPublicIpOnLaunch: false,
      enableDns64: false,
      ...options.raw,
    };
  });
}

/** `route('0.0.0.0/0', 'nat-gateway', 'nat')`; a destination without a slash is a prefix list's id. */
export function route(
  destination: string,
  target: RouteTargetKind,
  targetId?: string,
  more: Partial<Route> = {},
): Route {
  const to: RouteTarget =
    targetId === undefined ? { kind: target } : { kind: target, id: targetId };
  return {
    destination: destination.includes(':')
      ? { kind: 'ipv6', cidr: destination }
      : destination.includes('/')
        ? { kind: 'ipv4', cidr: destination }
        : { kind: 'prefix-list', prefixListId: id(destination) },
    target: to,
    origin: target === 'local' ? 'local' : 'static',
    state: 'active',
    ...more,
  };
}

type RouteTableOptions = Common & {
  vpc?: string;
  main?: boolean;
  subnets?: string[];
  /** Gateways whose incoming packets it routes: an edge table. */
  gateways?: string[];
  routes?: Route[];
  propagatingVpnGateways?: string[];
  /** The local routes of every block of the VPC stand first, unless this is false. */
  local?: boolean;
};

export function routeTable(tableId: string, options: RouteTableOptions = {}): Part {
  const { vpc = 'vpc', main = false, subnets = [], gateways = [], routes = [] } = options;
  return draft('routeTables')((context) => {
    const { cidrBlocks, ipv6CidrBlocks } = context.vpc(vpc);
    const blocks = options.local === false ? [] : [...cidrBlocks, ...ipv6CidrBlocks];
    return {
      ...common(context, options),
      id: id(tableId),
      vpcId: id(vpc),
      routes: [...blocks.map(({ cidr }) => route(cidr, 'local')), ...routes],
      associations: [
        ...(main ? [{ id: `${tableId}-main`, main: true, state: 'associated' }] : []),
        ...subnets.map((s) => ({
          id: `${tableId}-${s}`,
          main: false,
          subnetId: id<Subnet['id']>(s),
          state: 'associated',
        })),
        ...gateways.map((gatewayId) => ({
          id: `${tableId}-${gatewayId}`,
          main: false,
          gatewayId,
          state: 'associated',
        })),
      ],
      propagatingVpnGatewayIds: options.propagatingVpnGateways ?? [],
    };
  });
}

type SecurityGroupOptions = Common & {
  vpc?: string;
  inbound?: Rule[];
  outbound?: Rule[];
  associatedVpcs?: string[];
};

/** Without rules nothing passes: AWS's own default egress rule must be asked for with `allow('all')`. */
export function securityGroup(groupId: string, options: SecurityGroupOptions = {}): Part {
  const { vpc = 'vpc', inbound = [], outbound = [], associatedVpcs } = options;
  return draft('securityGroups')((context) => ({
    ...common(context, options),
    id: id(groupId),
    groupName: groupId,
    description: '',
    vpcId: id(vpc),
    ...(associatedVpcs === undefined ? {} : { associatedVpcIds: ids(associatedVpcs) }),
    inbound: inbound.map(toSecurityGroupRule),
    outbound: outbound.map(toSecurityGroupRule),
  }));
}

type NetworkAclOptions = Common & {
  vpc?: string;
  subnets?: string[];
  inbound?: Rule[];
  outbound?: Rule[];
  isDefault?: boolean;
};

/** Rules are numbered 100, 110, ... as they stand; the final denies are added. */
export function networkAcl(aclId: string, options: NetworkAclOptions = {}): Part {
  const { vpc = 'vpc', subnets = [], inbound = [], outbound = [], isDefault = false } = options;
  return draft('networkAcls')((context) => ({
    ...common(context, options),
    id: id(aclId),
    vpcId: id(vpc),
    isDefault,
    entries: [
      ...inbound.map((rule, position) => toAclEntry(rule, false, position)),
      ...outbound.map((rule, position) => toAclEntry(rule, true, position)),
      ...finalDenies(),
    ],
    associations: subnetIds(subnets).map((subnetId) => ({ id: `${aclId}-${subnetId}`, subnetId })),
  }));
}

/** `amazon-dns` is there without being asked for. */
export function dhcpOptions(
  optionsId: string,
  { servers, ...options }: Common & { servers: string[]; domainName?: string },
): Part {
  return draft('dhcpOptions')((context) => ({
    ...common(context, options),
    id: id(optionsId),
    domainNameServers: servers,
    ...(options.domainName === undefined ? {} : { domainName: options.domainName }),
  }));
}

type PrefixListOptions = Common & {
  /** AWS's own lists are named `com.amazonaws.<region>.<service>`. */
  listName?: string;
  /** Leave out for a list whose entries were not read. */
  entries?: string[];
  maxEntries?: number;
  managedByAws?: boolean;
  addressFamily?: 'IPv4' | 'IPv6';
};

/** The lists of S3 and DynamoDB (`pl-s3`, `pl-dynamodb`) are there without being asked for. */
export function prefixList(listId: string, options: PrefixListOptions = {}): Part {
  const { listName = listId, entries, managedByAws = false, addressFamily = 'IPv4' } = options;
  return draft('prefixLists')((context) => ({
    ...common(context, options, 'create-complete'),
    ...(managedByAws ? { account: id('AWS'), seenBy: context.account } : {}),
    id: id(listId),
    name: listName,
    addressFamily,
    ...(options.maxEntries === undefined ? {} : { maxEntries: options.maxEntries }),
    ...(entries === undefined ? {} : { entries: entries.map((cidr) => ({ cidr })) }),
  }));
}

type BlockPublicAccessOptions = { mode: 'off' | 'block-ingress' | 'block-bidirectional' };

export function blockPublicAccess({ mode }: BlockPublicAccessOptions): Part {
  return draft('vpcBlockPublicAccessOptions')(({ account, region }) => ({
    account,
    region,
    internetGatewayBlockMode: mode,
    state: 'update-complete',
  }));
}

type ExclusionOptions = Common & {
  vpc?: string;
  subnet?: string;
  mode: 'allow-bidirectional' | 'allow-egress';
};

export function blockPublicAccessExclusion(exclusionId: string, options: ExclusionOptions): Part {
  const { vpc, subnet, mode } = options;
  return draft('vpcBlockPublicAccessExclusions')((context) => ({
    ...common(context, options, 'create-complete'),
    id: exclusionId,
    ...(vpc === undefined ? {} : { vpcId: id(vpc) }),
    ...(subnet === undefined
      ? {}
      : { subnetId: id(subnet), vpcId: vpcIdOf(context.subnet(subnet)) }),
    internetGatewayExclusionMode: mode,
  }));
}

function associated(cidr: string) {
  return { cidr, state: 'associated' };
}
