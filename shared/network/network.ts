import type { z } from 'zod';
import {
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
  VpcPeeringConnection,
} from './connections';
import type { Call, CoverageEntry } from './coverage';
import { type Declared, nothingDeclared } from './declared';
import {
  CustomerGateway,
  EgressOnlyInternetGateway,
  InternetGateway,
  NatGateway,
  VpnConnection,
  VpnGateway,
} from './gateways';
import { PrefixList, RouteTable } from './routeTable';
import { NetworkAcl, SecurityGroup } from './security';
import {
  Account,
  AvailabilityZone,
  BlockPublicAccessExclusion,
  BlockPublicAccessOptions,
  DhcpOptions,
  Region,
  Subnet,
  Vpc,
} from './vpc';
import {
  ServiceConfiguration,
  ServiceDetail,
  VpcEndpoint,
  VpcEndpointAssociation,
  VpcEndpointConnection,
} from './vpcEndpoint';
import {
  Address,
  Instance,
  Listener,
  LoadBalancer,
  NetworkInterface,
  TargetGroup,
} from './workloads';

/**
 * The kinds of records a network holds, named as describe output names its lists.
 *
 * `key` is the AWS id where there is one. Facts that every account sees its own way (zone names, managed prefix
 * lists, Block Public Access) are keyed by account and Region, so that two accounts never overwrite each other.
 * `call` is the read that lists them.
 */
export const collections = {
  accounts: collection(Account, (r) => r.id, 'DescribeRegions'),
  regions: collection(Region, (r) => place(r.account, r.name), 'DescribeRegions'),
  availabilityZones: collection(
    AvailabilityZone,
    (r) => place(r.account, r.region, r.name),
    'DescribeAvailabilityZones',
  ),
  vpcs: collection(Vpc, (r) => r.id, 'DescribeVpcs'),
  subnets: collection(Subnet, (r) => r.id, 'DescribeSubnets'),
  routeTables: collection(RouteTable, (r) => r.id, 'DescribeRouteTables'),
  internetGateways: collection(InternetGateway, (r) => r.id, 'DescribeInternetGateways'),
  egressOnlyInternetGateways: collection(
    EgressOnlyInternetGateway,
    (r) => r.id,
    'DescribeEgressOnlyInternetGateways',
  ),
  natGateways: collection(NatGateway, (r) => r.id, 'DescribeNatGateways'),
  vpnGateways: collection(VpnGateway, (r) => r.id, 'DescribeVpnGateways'),
  customerGateways: collection(CustomerGateway, (r) => r.id, 'DescribeCustomerGateways'),
  vpnConnections: collection(VpnConnection, (r) => r.id, 'DescribeVpnConnections'),
  vpcPeeringConnections: collection(
    VpcPeeringConnection,
    (r) => r.id,
    'DescribeVpcPeeringConnections',
  ),
  transitGateways: collection(TransitGateway, (r) => r.id, 'DescribeTransitGateways'),
  transitGatewayAttachments: collection(
    TransitGatewayAttachment,
    (r) => r.id,
    'DescribeTransitGatewayAttachments',
  ),
  transitGatewayRouteTables: collection(
    TransitGatewayRouteTable,
    (r) => r.id,
    'DescribeTransitGatewayRouteTables',
  ),
  prefixLists: collection(
    PrefixList,
    (r) => (r.account === 'AWS' ? place(r.seenBy, r.region, r.id) : r.id),
    'DescribeManagedPrefixLists',
  ),
  securityGroups: collection(SecurityGroup, (r) => r.id, 'DescribeSecurityGroups'),
  networkAcls: collection(NetworkAcl, (r) => r.id, 'DescribeNetworkAcls'),
  networkInterfaces: collection(NetworkInterface, (r) => r.id, 'DescribeNetworkInterfaces'),
  instances: collection(Instance, (r) => r.id, 'DescribeInstances'),
  addresses: collection(Address, (r) => r.id, 'DescribeAddresses'),
  dhcpOptions: collection(DhcpOptions, (r) => r.id, 'DescribeDhcpOptions'),
  vpcEndpoints: collection(VpcEndpoint, (r) => r.id, 'DescribeVpcEndpoints'),
  serviceDetails: collection(
    ServiceDetail,
    (r) => place(r.account, r.region, r.serviceName, r.serviceTypes.join('+')),
    'DescribeVpcEndpointServices',
  ),
  serviceConfigurations: collection(
    ServiceConfiguration,
    (r) => r.id,
    'DescribeVpcEndpointServiceConfigurations',
  ),
  vpcEndpointConnections: collection(
    VpcEndpointConnection,
    (r) => place(r.serviceId, r.vpcEndpointId),
    'DescribeVpcEndpointConnections',
  ),
  vpcEndpointAssociations: collection(
    VpcEndpointAssociation,
    (r) => r.id,
    'DescribeVpcEndpointAssociations',
  ),
  vpcBlockPublicAccessOptions: collection(
    BlockPublicAccessOptions,
    (r) => place(r.account, r.region),
    'DescribeVpcBlockPublicAccessOptions',
  ),
  vpcBlockPublicAccessExclusions: collection(
    BlockPublicAccessExclusion,
    (r) => r.id,
    'DescribeVpcBlockPublicAccessExclusions',
  ),
  loadBalancers: collection(LoadBalancer, (r) => r.id, 'DescribeLoadBalancers'),
  listeners: collection(Listener, (r) => r.id, 'DescribeListeners'),
  targetGroups: collection(TargetGroup, (r) => r.id, 'DescribeTargetGroups'),
} as const;

export type CollectionName = keyof typeof collections;
export type RecordOf<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;
export type AnyRecord = { [C in CollectionName]: RecordOf<C> }[CollectionName];

/**
 * A network: every record by its key, how far each call was read, and what the user declared.
 *
 * Maps rather than plain objects, because ids come from hostile files (`__proto__`, `constructor`).
 * Never changed in place: `applyDiff` returns a new one that shares what did not change.
 */
export type Network = { readonly [C in CollectionName]: ReadonlyMap<string, RecordOf<C>> } & {
  readonly coverage: readonly CoverageEntry[];
  readonly declared: Declared;
};

/** A network under construction. */
export type MutableNetwork = { [C in CollectionName]: Map<string, RecordOf<C>> } & {
  coverage: CoverageEntry[];
  declared: Declared;
};

export const collectionNames = Object.keys(collections) as CollectionName[];

export function emptyNetwork(): MutableNetwork {
  const maps = Object.fromEntries(collectionNames.map((name) => [name, new Map()]));
  return {
    ...(maps as { [C in CollectionName]: Map<string, RecordOf<C>> }),
    coverage: [],
    declared: nothingDeclared,
  };
}

/** The key a record goes by in its collection. */
export function keyOf<C extends CollectionName>(name: C, record: RecordOf<C>): string {
  return (collections[name].key as (record: RecordOf<C>) => string)(record);
}

/** Adds records; a later one with the same key replaces the earlier. For builders and readers of trusted data. */
export function putRecords<C extends CollectionName>(
  network: MutableNetwork,
  name: C,
  records: Iterable<RecordOf<C>>,
): void {
  const map = network[name] as Map<string, RecordOf<C>>;
  for (const record of records) map.set(keyOf(name, record), record);
}

function collection<S extends z.ZodType>(
  schema: S,
  key: (record: z.infer<S>) => string,
  call: Call,
) {
  return { schema, key, call };
}

/** A compound key. Parts are escaped, so that no hostile id can pose as two parts. */
function place(...parts: (string | undefined)[]): string {
  return parts.map((part) => (part ?? '').replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}
