import type {
  AllocationId,
  InternetGatewayId,
  NatGatewayId,
  NetworkInterfaceId,
  RouteTableId,
  SecurityGroupId,
  SubnetId,
  VpcEndpointId,
  VpcId,
} from '../network/ids';
import { putRecords } from '../network/network';
import type { RouteTarget } from '../network/routeTable';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import { shopAccount } from './account';
import { sampleId, sampleUuid } from './sampleId';
import { addInterface } from './sampleInterfaces';
import { named, type Sheet, serviceList } from './sampleRegion';

export function addInternetGateway(sheet: Sheet, vpcId: VpcId, name: string): RouteTarget {
  const id = sampleId<InternetGatewayId>('igw', name);
  putRecords(sheet.network, 'internetGateways', [
    { ...named(sheet, name), id, attachments: [{ vpcId, state: 'available' }] },
  ]);
  return { kind: 'internet-gateway', id };
}

/** A public NAT gateway with its Elastic IP and its interface. */
export function addNatGateway(
  sheet: Sheet,
  name: string,
  { subnet, ip, publicIp }: { subnet: SubnetId; ip: string; publicIp: string },
): RouteTarget {
  const key = `${sheet.facts.region}/${name}`;
  const id = sampleId<NatGatewayId>('nat', key);
  const allocationId = sampleId<AllocationId>('eipalloc', key);
  const networkInterfaceId = addInterface(sheet, {
    subnet,
    ip,
    publicIp,
    allocationId,
    raw: {
      interfaceType: 'nat_gateway',
      description: `Interface for NAT Gateway ${id}`,
      sourceDestCheck: false,
      attachment: { instanceOwnerId: 'amazon-aws', deviceIndex: 1, status: 'attached' },
    },
  });
  const vpcId = sheet.network.subnets.get(subnet)?.vpcId;
  putRecords(sheet.network, 'natGateways', [
    {
      ...named(sheet, name),
      state: 'available',
      id,
      ...(vpcId === undefined ? {} : { vpcId }),
      subnetId: subnet,
      connectivityType: 'public',
      availabilityMode: 'zonal',
      addresses: [
        {
          networkInterfaceId,
          privateIp: ip,
          publicIp,
          allocationId,
          isPrimary: true,
          status: 'succeeded',
        },
      ],
    },
  ]);
  putRecords(sheet.network, 'addresses', [
    {
      ...named(sheet, name),
      id: allocationId,
      publicIp,
      privateIp: ip,
      networkInterfaceId,
      networkInterfaceOwnerId: shopAccount,
    },
  ]);
  return { kind: 'nat-gateway', id };
}

/** What AWS returns where nobody set a policy. */
const openPolicy = { Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }] };

/** Its routes are added to the tables, as AWS does it. */
export function addGatewayEndpoint(
  sheet: Sheet,
  vpcId: VpcId,
  service: 's3' | 'dynamodb',
  { name, tables, policy = openPolicy }: { name: string; tables: RouteTableId[]; policy?: object },
): void {
  const id = endpointId(vpcId, service);
  const { network } = sheet;
  putRecords(network, 'vpcEndpoints', [
    {
      ...endpointFields(sheet, vpcId, name, service),
      id,
      type: 'Gateway',
      policyDocument: JSON.stringify({ Version: '2008-10-17', ...policy }),
      routeTableIds: tables,
      dnsOptions: { dnsRecordIpType: 'service-defined' },
    },
  ]);
  for (const table of tables.flatMap((tableId) => network.routeTables.get(tableId) ?? []))
    putRecords(network, 'routeTables', [
      {
        ...table,
        routes: [
          ...table.routes,
          {
            destination: { kind: 'prefix-list', prefixListId: serviceList(sheet, service) },
            target: { kind: 'vpc-endpoint', id },
            origin: 'static',
            state: 'active',
          },
        ],
      },
    ]);
}

type InterfaceEndpointWords = {
  name: string;
  nodes: { subnet: SubnetId; ip: string }[];
  groups: SecurityGroupId[];
  /** The first is what clients call the service by. */
  privateNames: string[];
  policy?: object;
};

/** An interface endpoint with an interface a subnet. Names in AWS's order: Regional, zonal, private. */
export function addInterfaceEndpoint(
  sheet: Sheet,
  vpcId: VpcId,
  service: string,
  { name, nodes, groups, privateNames, policy = openPolicy }: InterfaceEndpointWords,
): void {
  const { region } = sheet.facts;
  const id = endpointId(vpcId, service);
  const zones = nodes.flatMap(
    ({ subnet }) => sheet.network.subnets.get(subnet)?.availabilityZone ?? [],
  );
  const own = `${id}-${sampleUuid(id).slice(0, 8)}`;
  const suffix = `${service}.${region}.vpce.amazonaws.com`;
  putRecords(sheet.network, 'vpcEndpoints', [
    {
      ...endpointFields(sheet, vpcId, name, service),
      id,
      type: 'Interface',
      policyDocument: JSON.stringify(policy),
      subnetIds: nodes.map(({ subnet }) => subnet),
      networkInterfaceIds: nodes.map((node) => endpointInterface(sheet, id, node, groups)),
      groups,
      privateDnsEnabled: true,
      dnsOptions: { dnsRecordIpType: 'ipv4' },
      dnsEntries: [
        `${own}.${suffix}`,
        ...zones.map((zone) => `${own}-${zone}.${suffix}`),
        ...privateNames,
      ].map((dnsName) => ({ dnsName, hostedZoneId: 'Z7HUB22UULQXV' })),
    },
  ]);
}

/** One subnet, no groups, no policy; what enters it comes back inspected, into the same subnet's table. */
export function addFirewallEndpoint(
  sheet: Sheet,
  vpcId: VpcId,
  name: string,
  { serviceName, subnet, ip }: { serviceName: string; subnet: SubnetId; ip: string },
): RouteTarget {
  const id = endpointId(vpcId, name);
  putRecords(sheet.network, 'vpcEndpoints', [
    {
      ...endpointFields(sheet, vpcId, name, serviceName),
      serviceName,
      id,
      type: 'GatewayLoadBalancer',
      subnetIds: [subnet],
      networkInterfaceIds: [
        addInterface(sheet, {
          subnet,
          ip,
          raw: {
            interfaceType: 'gateway_load_balancer_endpoint',
            description: `VPC Endpoint Interface ${id}`,
            sourceDestCheck: false,
          },
        }),
      ],
    },
  ]);
  return { kind: 'vpc-endpoint', id };
}

function endpointInterface(
  sheet: Sheet,
  id: VpcEndpointId,
  node: { subnet: SubnetId; ip: string },
  groups: SecurityGroupId[],
): NetworkInterfaceId {
  return addInterface(sheet, {
    ...node,
    groups,
    raw: { interfaceType: 'vpc_endpoint', description: `VPC Endpoint Interface ${id}` },
  });
}

function endpointId(vpcId: VpcId, what: string): VpcEndpointId {
  return sampleId<VpcEndpointId>('vpce', `${vpcId}/${what}`);
}

function endpointFields(sheet: Sheet, vpcId: VpcId, name: string, service: string) {
  return {
    ...named(sheet, name),
    state: 'available',
    vpcId,
    serviceName: `com.amazonaws.${sheet.facts.region}.${service}`,
    routeTableIds: [],
    subnetIds: [],
    networkInterfaceIds: [],
    groups: [],
    privateDnsEnabled: false,
    requesterManaged: false,
    ipAddressType: 'ipv4',
    dnsEntries: [],
  } satisfies Partial<VpcEndpoint>;
}
