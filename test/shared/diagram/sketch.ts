import {
  type CollectionName,
  collections,
  emptyNetwork,
  type MutableNetwork,
  putRecords,
  type RecordOf,
} from '../../../shared/network/network';

/** A network in a few lines: records given by what matters to a test, the rest filled with what AWS would say least. */
export function sketch(
  parts: { [C in CollectionName]?: Record<string, unknown>[] },
): MutableNetwork {
  const network = emptyNetwork();
  for (const [name, records] of Object.entries(parts) as [
    CollectionName,
    Record<string, unknown>[],
  ][])
    putRecords(
      network,
      name,
      records.map(
        (record) =>
          collections[name].schema.parse({ ...blank[name], tags: [], ...record }) as RecordOf<
            typeof name
          >,
      ),
    );
  return network;
}

export function named(name: string): { tags: { key: string; value: string }[] } {
  return { tags: [{ key: 'Name', value: name }] };
}

export function vpc(
  id: string,
  region = 'us-east-1',
  cidr = '10.0.0.0/16',
): Record<string, unknown> {
  return { id, region, cidrBlocks: [{ cidr }], ...named(id) };
}

export function subnet(
  id: string,
  vpcId: string,
  zone: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return { id, vpcId, availabilityZone: zone, cidrBlock: '10.0.0.0/24', ...named(id), ...more };
}

export function routeTable(
  id: string,
  vpcId: string,
  subnetIds: string[],
  routes: Record<string, unknown>[] = [],
  main = false,
): Record<string, unknown> {
  return {
    id,
    vpcId,
    ...named(id),
    routes: [
      {
        destination: { kind: 'ipv4', cidr: '10.0.0.0/16' },
        target: { kind: 'local' },
        origin: 'local',
      },
      ...routes,
    ],
    associations: [
      ...subnetIds.map((subnetId) => ({ main: false, subnetId })),
      ...(main ? [{ main: true }] : []),
    ],
  };
}

export function route(
  cidr: string,
  kind: string,
  id: string,
  state = 'active',
): Record<string, unknown> {
  return { destination: { kind: 'ipv4', cidr }, target: { kind, id }, origin: 'static', state };
}

export function interfaceOf(
  id: string,
  subnetId: string,
  vpcId: string,
  more: Record<string, unknown>,
): Record<string, unknown> {
  return { id, subnetId, vpcId, ...more };
}

const blank: { [C in CollectionName]?: Record<string, unknown> } = {
  vpcs: { cidrBlocks: [], ipv6CidrBlocks: [] },
  subnets: { ipv6CidrBlocks: [] },
  routeTables: { routes: [], associations: [], propagatingVpnGatewayIds: [] },
  internetGateways: { attachments: [] },
  egressOnlyInternetGateways: { attachments: [] },
  vpnGateways: { attachments: [] },
  natGateways: { addresses: [] },
  networkInterfaces: { privateIps: [], ipv6Addresses: [] },
  instances: { networkInterfaceIds: [] },
  vpcEndpoints: {
    routeTableIds: [],
    subnetIds: [],
    networkInterfaceIds: [],
    groups: [],
    dnsEntries: [],
  },
  vpcPeeringConnections: {
    requester: { cidrBlocks: [], ipv6CidrBlocks: [] },
    accepter: { cidrBlocks: [], ipv6CidrBlocks: [] },
  },
  transitGatewayAttachments: {},
  loadBalancers: { subnetIds: [], availabilityZones: [] },
  vpnConnections: { routes: [], tunnels: [] },
};
