import { Call, type CoverageEntry, type CoverageStatus } from '../../../shared/network/coverage';
import { type Declared, nothingDeclared } from '../../../shared/network/declared';
import type { AccountId, RegionName } from '../../../shared/network/ids';
import {
  type CollectionName,
  collectionNames,
  collections,
  emptyNetwork,
  type MutableNetwork,
  type Network,
  putRecords,
} from '../../../shared/network/network';
import type { Vpc } from '../../../shared/network/vpc';
import { addressIn } from './address';
import {
  type Context,
  type Draft,
  defaultAccount,
  defaultRegion,
  id,
  type Part,
  type Place,
} from './part';
import { allow } from './rules';
import { dhcpOptions, networkAcl, prefixList, route, routeTable, securityGroup } from './vpc';

/**
 * Builds a network from parts, in any order, and completes it to what AWS would return:
 *
 * - every VPC has a main route table (`<vpc>-main`, local routes alone) and a default network ACL
 *   (`<vpc>-default-acl`, everything passes, for the subnets no other list names), unless the parts hold one;
 * - gateway endpoints put their routes into their tables;
 * - the prefix lists of S3 and DynamoDB (`pl-s3`, `pl-dynamodb`; in other Regions `pl-s3@eu-west-1`), the DHCP
 *   options `amazon-dns` and the group `allow-all` (where an interface holds it) exist;
 * - every call was read completely in every account and Region that occurs. `unread` takes calls back.
 */
export function networkOf(...parts: Part[]): Network {
  const network = emptyNetwork();
  const used = new Map<string, Set<string>>();
  const build = (drafts: Draft[]) => {
    for (const draft of inBuildOrder(drafts)) {
      const record = draft.build(contextFor(network, used, draft.place));
      putRecords(network, draft.collection, [record as never]);
    }
  };
  build(flatten(parts));
  build(flatten(whatAwsAdds(network)));
  routeToGatewayEndpoints(network);
  associateDefaultAcls(network);
  network.coverage = fullCoverage(placesOf(network));
  return network;
}

/** Puts parts into another Region; without it they stand in us-east-1. */
export function inRegion(region: string, ...parts: Part[]): Part {
  return placed({ region }, parts);
}

/** Puts parts into another account; without it they belong to 111122223333. */
export function inAccount(account: string, ...parts: Part[]): Part {
  return placed({ account }, parts);
}

/**
 * The same network as if these calls had not been made (or had failed with `status`): what they list is gone, and
 * so are the VPC attributes for DescribeVpcAttribute and the entries for GetManagedPrefixListEntries.
 */
export function unread(
  network: Network,
  calls: Call | readonly Call[],
  status: Exclude<CoverageStatus, 'complete' | 'authored'> = 'not-asked',
): Network {
  const gone = new Set<Call>([calls].flat());
  const kept = network.coverage.filter(({ call }) => !gone.has(call));
  const lost = network.coverage.filter(({ call }) => gone.has(call));
  const emptied = collectionNames.filter((name) => gone.has(collections[name].call));
  return {
    ...network,
    ...Object.fromEntries(emptied.map((name) => [name, new Map()])),
    ...(gone.has('DescribeVpcAttribute') ? { vpcs: mapValues(network.vpcs, withoutDns) } : {}),
    ...(gone.has('GetManagedPrefixListEntries')
      ? { prefixLists: mapValues(network.prefixLists, ({ entries: _, ...rest }) => rest) }
      : {}),
    coverage: [
      ...kept,
      ...(status === 'not-asked' ? [] : lost.map((entry) => ({ ...entry, status }))),
    ],
  };
}

/** The same network with facts that a user declared. */
export function declaring(network: Network, facts: Partial<Declared>): Network {
  return { ...network, declared: { ...nothingDeclared, ...network.declared, ...facts } };
}

/** One entry a call, account and Region. */
export function fullCoverage(
  places: readonly { account: AccountId; region: RegionName }[],
): CoverageEntry[] {
  return places.flatMap((place) =>
    Call.options.map((call) => ({ ...place, call, status: 'complete' as const })),
  );
}

/** VPCs and subnets first, then the interfaces, whose addresses others repeat. */
function inBuildOrder(drafts: Draft[]): Draft[] {
  const early: CollectionName[] = ['vpcs', 'subnets', 'networkInterfaces'];
  const rank = ({ collection }: Draft) => {
    const position = early.indexOf(collection);
    return position === -1 ? early.length + collectionNames.indexOf(collection) : position;
  };
  return drafts.toSorted((a, b) => rank(a) - rank(b));
}

function flatten(part: Part): Draft[] {
  return isDraft(part) ? [part] : part.flatMap(flatten);
}

function isDraft(part: Part): part is Draft {
  return !Array.isArray(part);
}

/** The innermost wrapper wins. */
function placed(place: Place, parts: Part[]): Part {
  return flatten(parts).map((draft): Draft => ({ ...draft, place: { ...place, ...draft.place } }));
}

function contextFor(
  network: MutableNetwork,
  used: Map<string, Set<string>>,
  place: Place,
): Context {
  const region = id<RegionName>(place.region ?? defaultRegion);
  const subnet = (subnetId: string) => found(network.subnets.get(subnetId), 'subnet', subnetId);
  return {
    account: id(place.account ?? defaultAccount),
    region,
    network,
    vpc: (vpcId) => found(network.vpcs.get(vpcId), 'VPC', vpcId),
    subnet,
    address(subnetId, wanted) {
      const taken = used.get(subnetId) ?? new Set();
      used.set(subnetId, taken);
      const cidr = subnet(subnetId).cidrBlock;
      if (cidr === undefined && wanted === undefined) return '';
      const address = wanted ?? addressIn(cidr ?? '', taken);
      if (taken.has(address)) throw new Error(`${address} is taken twice in ${subnetId}`);
      taken.add(address);
      return address;
    },
    zone: (letter) =>
      letter.length === 1
        ? { name: id(`${region}${letter}`), zoneId: id(zoneIdOf(region, letter)) }
        : { name: id(letter), zoneId: id(`${letter}-id`) },
  };
}

function found<T>(value: T | undefined, what: string, name: string): T {
  if (value === undefined) throw new Error(`the network under test has no ${what} "${name}"`);
  return value;
}

/** `us-east-1`, `a` gives `use1-az1`; `ap-southeast-2`, `b` gives `apse2-az2`. */
function zoneIdOf(region: string, letter: string): string {
  const [area = '', direction = '', number = ''] = region.split('-');
  const short = direction.replace(
    /(north|south)?(east|west|central)?/,
    (_, a = '', b = '') => `${a.slice(0, 1)}${b.slice(0, 1)}`,
  );
  return `${area}${short}${number}-az${letter.charCodeAt(0) - 96}`;
}

function whatAwsAdds(network: MutableNetwork): Part[] {
  const hasMain = (vpc: Vpc) =>
    [...network.routeTables.values()].some(
      (table) => table.vpcId === vpc.id && table.associations.some(({ main }) => main),
    );
  const hasDefaultAcl = (vpc: Vpc) =>
    [...network.networkAcls.values()].some((acl) => acl.vpcId === vpc.id && acl.isDefault);
  const perVpc = [...network.vpcs.values()].map((vpc) =>
    placed(vpc, [
      hasMain(vpc) ? [] : [routeTable(`${vpc.id}-main`, { vpc: vpc.id, main: true })],
      hasDefaultAcl(vpc)
        ? []
        : [
            networkAcl(`${vpc.id}-default-acl`, {
              vpc: vpc.id,
              isDefault: true,
              inbound: [allow('all'), allow('all', 'all', '::/0', { ruleNumber: 101 })],
              outbound: [allow('all'), allow('all', 'all', '::/0', { ruleNumber: 101 })],
            }),
          ],
    ]),
  );
  const perPlace = placesOf(network).map((place) =>
    placed(place, awsPrefixLists(network, place.region)),
  );
  return [...perVpc, ...perPlace, amazonDns(network), allowAll(network)];
}

function awsPrefixLists(network: Network, region: RegionName): Part[] {
  const suffix = region === defaultRegion ? '' : `@${region}`;
  const names = new Set([...network.prefixLists.values()].map(({ name }) => name));
  const isFirst = region === defaultRegion;
  const ranges = {
    s3: [isFirst ? '52.216.0.0/15' : '52.218.0.0/17'],
    dynamodb: [isFirst ? '52.94.0.0/22' : '52.94.24.0/23'],
  };
  return Object.entries(ranges)
    .map(([service, entries]) => ({
      service,
      entries,
      listName: `com.amazonaws.${region}.${service}`,
    }))
    .filter(({ listName }) => !names.has(listName))
    .map(({ service, entries, listName }) =>
      prefixList(`pl-${service}${suffix}`, { listName, entries, managedByAws: true }),
    );
}

function amazonDns(network: Network): Part[] {
  const isUsed = [...network.vpcs.values()].some((vpc) => vpc.dhcpOptionsId === 'amazon-dns');
  return isUsed && !network.dhcpOptions.has('amazon-dns')
    ? [dhcpOptions('amazon-dns', { servers: ['AmazonProvidedDNS'] })]
    : [];
}

/** One group for all VPCs would be no AWS group: it is associated with every VPC whose interfaces hold it. */
function allowAll(network: Network): Part[] {
  const holders = [...network.networkInterfaces.values()].filter((eni) =>
    eni.groups?.some((groupId) => groupId === 'allow-all'),
  );
  const [first, ...others] = [...new Set(holders.flatMap(({ vpcId }) => vpcId ?? []))];
  if (first === undefined || network.securityGroups.has('allow-all')) return [];
  const everything = [allow('all'), allow('all', 'all', '::/0')];
  const options = { vpc: first, associatedVpcs: others, inbound: everything, outbound: everything };
  return [placed(network.vpcs.get(first) ?? {}, [securityGroup('allow-all', options)])];
}

function routeToGatewayEndpoints(network: MutableNetwork): void {
  for (const endpoint of network.vpcEndpoints.values()) {
    if (endpoint.type !== 'Gateway') continue;
    const list = [...network.prefixLists.values()].find(
      ({ name }) => name === endpoint.serviceName,
    );
    if (list === undefined) continue;
    for (const tableId of endpoint.routeTableIds) {
      const table = found(network.routeTables.get(tableId), 'route table', tableId);
      const has = table.routes.some(({ target }) => target.id === endpoint.id);
      if (has) continue;
      const added = route(list.id, 'vpc-endpoint', endpoint.id);
      putRecords(network, 'routeTables', [{ ...table, routes: [...table.routes, added] }]);
    }
  }
}

function associateDefaultAcls(network: MutableNetwork): void {
  const named = new Set(
    [...network.networkAcls.values()].flatMap((acl) => acl.associations.map((a) => a.subnetId)),
  );
  for (const acl of [...network.networkAcls.values()].filter(({ isDefault }) => isDefault)) {
    const rest = [...network.subnets.values()]
      .filter((subnet) => subnet.vpcId === acl.vpcId && !named.has(subnet.id))
      .map((subnet) => ({ id: `${acl.id}-${subnet.id}`, subnetId: subnet.id }));
    putRecords(network, 'networkAcls', [{ ...acl, associations: [...acl.associations, ...rest] }]);
  }
}

function placesOf(network: Network): { account: AccountId; region: RegionName }[] {
  const places = new Map<string, { account: AccountId; region: RegionName }>();
  const records = [...network.vpcs.values(), ...network.transitGateways.values()];
  for (const { account, region } of records)
    if (account !== undefined && region !== undefined)
      places.set(`${account}/${region}`, { account, region });
  return [...places.values()];
}

function withoutDns({ dnsSupport: _, dnsHostnames: __, ...vpc }: Vpc): Vpc {
  return vpc;
}

function mapValues<T>(map: ReadonlyMap<string, T>, change: (value: T) => T): Map<string, T> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
