import { applyDiff, type Diff } from '../../../shared/network/diff';
import {
  type CollectionName,
  collectionNames,
  type Network,
  type RecordOf,
} from '../../../shared/network/network';
import type { Result } from '../../../shared/result';
import {
  allow,
  group,
  inAccount,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  type Part,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../support/builders';
import { motoAccount } from '../moto';

/** A network with more drawn into it; what builders add of AWS's own the account has already. */
export function drawnInto(base: Network, parts: Part[]): Network {
  const drawn = networkOf(inAccount(motoAccount, ...parts));
  for (const [key, record] of drawn.securityGroups)
    (drawn.securityGroups as Map<string, unknown>).set(key, {
      ...record,
      groupName: record.groupName?.replace('sg-new-', ''),
      description: 'drawn',
    });
  const maps = collectionNames
    .filter((name) => name !== 'dhcpOptions' && name !== 'prefixLists')
    .map((name) => [name, new Map<string, unknown>([...base[name], ...drawn[name]])]);
  return { ...base, ...Object.fromEntries(maps) };
}

type Edit = (network: Network) => Result<Diff, { code: string }>;

/** A network after some edits, each made on what the one before left. */
export function edited(network: Network, ...edits: Edit[]): Network {
  let now = network;
  for (const edit of edits) {
    const diff = edit(now);
    if (!diff.ok) throw new Error(`refused: ${diff.error.code}`);
    now = applyDiff(now, diff.value);
  }
  return now;
}

/** Gives a resource a name. */
export function named(
  collection: 'vpcEndpoints' | 'vpcPeeringConnections' | 'securityGroups',
  id: string,
  name: string,
): Edit {
  return (network) => {
    const record = network[collection].get(id);
    if (record === undefined) throw new Error(`no ${id}`);
    return replaced(collection, { ...record, tags: [{ key: 'Name', value: name }] } as never)(
      network,
    );
  };
}

/** Puts a record in the place of the one with its id. */
export function replaced<C extends CollectionName>(collection: C, record: RecordOf<C>): Edit {
  return (network) => {
    const { id: key } = record as { id: string };
    const before = network[collection].get(key);
    return { ok: true, value: [{ kind: 'record', collection, key, before, after: record }] };
  };
}

/** The id of the resource with this name. */
export function idOf(
  network: Network,
  collection: 'vpcs' | 'subnets' | 'routeTables' | 'securityGroups',
  name: string,
): string {
  for (const record of network[collection].values())
    if (record.tags.some(({ key, value }) => key === 'Name' && value === name)) return record.id;
  throw new Error(`no ${collection} called ${name}`);
}

export function defaultVpc(network: Network): string {
  for (const { id, isDefault } of network.vpcs.values()) if (isDefault === true) return id;
  throw new Error('no default VPC');
}

export function mainTable(network: Network, vpcId: string): string {
  for (const table of network.routeTables.values())
    if (table.vpcId === vpcId && table.associations.some(({ main }) => main)) return table.id;
  throw new Error(`no main route table of ${vpcId}`);
}

/** Public and private subnets in two zones, each with a NAT gateway of its own. */
export const twoZones: Part[] = [
  vpc('vpc-new-1', {
    name: 'shop',
    cidr: '10.20.0.0/16',
    raw: { dhcpOptionsId: undefined } as never,
  }),
  internetGateway('igw-new-1', { vpc: 'vpc-new-1', name: 'shop' }),
  ...['a', 'b'].flatMap((zone, index) => [
    subnet(`subnet-new-public-${zone}`, {
      vpc: 'vpc-new-1',
      name: `public-${zone}`,
      zone,
      cidr: `10.20.${index}.0/24`,
      raw: { mapPublicIpOnLaunch: true },
    }),
    subnet(`subnet-new-private-${zone}`, {
      vpc: 'vpc-new-1',
      name: `private-${zone}`,
      zone,
      cidr: `10.20.${16 + index}.0/24`,
    }),
    natGateway(`nat-new-${zone}`, {
      subnet: `subnet-new-public-${zone}`,
      name: `nat-${zone}`,
      publicIp: `203.0.113.${index + 9}`,
    }),
    routeTable(`rtb-new-private-${zone}`, {
      vpc: 'vpc-new-1',
      name: `private-${zone}`,
      subnets: [`subnet-new-private-${zone}`],
      routes: [route('0.0.0.0/0', 'nat-gateway', `nat-new-${zone}`)],
    }),
  ]),
  routeTable('rtb-new-public', {
    vpc: 'vpc-new-1',
    name: 'public',
    subnets: ['subnet-new-public-a', 'subnet-new-public-b'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw-new-1')],
  }),
  networkAcl('acl-new', {
    vpc: 'vpc-new-1',
    isDefault: true,
    inbound: [allow('all')],
    outbound: [allow('all')],
  }),
  securityGroup('sg-new-default', {
    vpc: 'vpc-new-1',
    inbound: [allow('all', 'all', group('sg-new-default'))],
    outbound: [allow('all')],
  }),
  securityGroup('sg-new-web', {
    vpc: 'vpc-new-1',
    name: 'web',
    inbound: [allow('tcp', 443), allow('icmp', 8), allow('tcp', [8080, 8090], group('sg-new-web'))],
    outbound: [allow('tcp', 443)],
  }),
];
