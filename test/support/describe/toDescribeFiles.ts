import type { ImportFile } from '../../../shared/import/importFiles';
import type { CollectionName, Network, RecordOf } from '../../../shared/network/network';
import * as connections from './connections';
import * as routing from './routing';
import * as workloads from './workloads';

type Described = Record<string, unknown>;

/** Which list of describe output holds a collection, and how AWS words one record of it. */
type Writer<C extends CollectionName> = {
  list: string;
  describe: (record: RecordOf<C>) => Described;
};

/**
 * The kinds that are written. Load balancers, VPN and the provider's side of endpoint services are not: nothing
 * generated has them.
 */
const writers: { [C in CollectionName]?: Writer<C> } = {
  vpcs: { list: 'Vpcs', describe: routing.describeVpc },
  subnets: { list: 'Subnets', describe: routing.describeSubnet },
  routeTables: { list: 'RouteTables', describe: routing.describeRouteTable },
  networkAcls: { list: 'NetworkAcls', describe: routing.describeNetworkAcl },
  securityGroups: { list: 'SecurityGroups', describe: routing.describeSecurityGroup },
  dhcpOptions: { list: 'DhcpOptions', describe: routing.describeDhcpOptions },
  prefixLists: { list: 'PrefixLists', describe: routing.describePrefixList },
  internetGateways: { list: 'InternetGateways', describe: connections.describeInternetGateway },
  natGateways: { list: 'NatGateways', describe: connections.describeNatGateway },
  vpcPeeringConnections: {
    list: 'VpcPeeringConnections',
    describe: connections.describePeering,
  },
  transitGateways: { list: 'TransitGateways', describe: connections.describeTransitGateway },
  transitGatewayRouteTables: {
    list: 'TransitGatewayRouteTables',
    describe: connections.describeTransitGatewayRouteTable,
  },
  vpcEndpoints: { list: 'VpcEndpoints', describe: connections.describeVpcEndpoint },
  networkInterfaces: { list: 'NetworkInterfaces', describe: workloads.describeNetworkInterface },
  addresses: { list: 'Addresses', describe: workloads.describeAddress },
};

/** The collections that come back from an import of `toDescribeFiles`. */
export const describedCollections: CollectionName[] = [
  ...(Object.keys(writers) as CollectionName[]),
  'instances',
  'transitGatewayAttachments',
];

/** A network as the AWS CLI would have printed it: `<account>/<region>/<list>.json`, and one file a call by id. */
export function toDescribeFiles(network: Network): ImportFile[] {
  const lists = new Map<string, Described[]>();
  const add = (record: Placed, list: string, described: Described) => {
    const path = `${folderOf(record)}/${list}.json`;
    const known = lists.get(path);
    if (known === undefined) lists.set(path, [described]);
    else known.push(described);
  };
  for (const name of Object.keys(writers) as CollectionName[]) {
    const writer = writers[name] as Writer<typeof name>;
    for (const record of network[name].values())
      add(record as Placed, writer.list, writer.describe(record as never));
  }
  for (const instance of network.instances.values())
    add(instance, 'Reservations', workloads.describeReservation(instance, network));
  for (const attachment of network.transitGatewayAttachments.values()) {
    add(attachment, 'TransitGatewayAttachments', connections.describeAttachment(attachment));
    if (attachment.resourceType === 'vpc')
      add(
        attachment,
        'TransitGatewayVpcAttachments',
        connections.describeVpcAttachment(attachment),
      );
  }
  return [
    ...[...lists].map(([path, records]) => {
      const list = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      return { path, text: JSON.stringify({ [list]: records }, null, 4) };
    }),
    ...byId(network),
  ];
}

type Placed = { account?: string; region?: string; seenBy?: string };

function folderOf({ account, region, seenBy }: Placed): string {
  return `${seenBy ?? account}/${region}`;
}

/** Answers that speak of one resource each. */
function byId(network: Network): ImportFile[] {
  const attributes = [...network.vpcs.values()].flatMap((vpc) =>
    (['dnsSupport', 'dnsHostnames'] as const).flatMap((name) => {
      const value = vpc[name];
      const attribute = name === 'dnsSupport' ? 'EnableDnsSupport' : 'EnableDnsHostnames';
      if (value === undefined) return [];
      const body = { VpcId: vpc.id, [attribute]: { Value: value } };
      return [file(vpc, `describe-vpc-attribute-${attribute}-${vpc.id}`, body)];
    }),
  );
  const entries = [...network.prefixLists.values()].flatMap((list) =>
    list.entries === undefined
      ? []
      : [
          file(list, `get-managed-prefix-list-entries-${list.id}`, {
            PrefixListId: list.id,
            Entries: list.entries.map(({ cidr }) => ({ Cidr: cidr })),
          }),
        ],
  );
  const tables = [...network.transitGatewayRouteTables.values()].flatMap((table) =>
    connections
      .describeTableContents(table)
      .map(({ call, body }) => file(table, `${call}-${table.id}`, body)),
  );
  return [...attributes, ...entries, ...tables];
}

function file(record: Placed, name: string, body: unknown): ImportFile {
  return { path: `${folderOf(record)}/${name}.json`, text: JSON.stringify(body, null, 4) };
}
