import type {
  DhcpOptionsId,
  PrefixListId,
  RouteTableId,
  SubnetId,
  VpcId,
  ZoneName,
} from '../network/ids';
import { type MutableNetwork, putRecords } from '../network/network';
import type { Tags } from '../network/record';
import type { Route, RouteTarget } from '../network/routeTable';
import type { Subnet } from '../network/vpc';
import { invariant } from '../result';
import { type RegionFacts, shopAccount, type ZoneLetter } from './account';
import { sampleId } from './sampleId';

/** Where a part of the sample is drawn: the network and the Region's facts. */
export type Sheet = { network: MutableNetwork; facts: RegionFacts };

/** What every record of the sample starts with. */
export function named(sheet: Sheet, name: string | undefined, more: Record<string, string> = {}) {
  const entries = Object.entries(name === undefined ? more : { Name: name, ...more });
  const tags: Tags = entries.map(([key, value]) => ({ key, value }));
  return { account: shopAccount, region: sheet.facts.region, tags };
}

export function zoneName({ facts }: Sheet, letter: ZoneLetter): ZoneName {
  return `${facts.region}${letter}` as ZoneName;
}

/** The Region itself, its zones, AWS's prefix lists and DHCP options. */
export function addRegion(sheet: Sheet): void {
  const { network, facts } = sheet;
  const { region } = facts;
  putRecords(network, 'regions', [
    { account: shopAccount, name: region, optInStatus: 'opt-in-not-required' },
  ]);
  putRecords(
    network,
    'availabilityZones',
    (['a', 'b', 'c'] as const).map((letter) => ({
      account: shopAccount,
      region,
      name: zoneName(sheet, letter),
      zoneId: facts.zones[letter],
      zoneType: 'availability-zone',
      state: 'available',
    })),
  );
  putRecords(
    network,
    'prefixLists',
    facts.prefixLists.map(({ id, service, entries }) => ({
      account: 'AWS' as typeof shopAccount,
      seenBy: shopAccount,
      region,
      tags: [],
      state: 'create-complete',
      id,
      name: `com.amazonaws.${region}.${service}`,
      addressFamily: 'IPv4',
      entries: entries.map((cidr) => ({ cidr })),
    })),
  );
  putRecords(network, 'dhcpOptions', [
    {
      ...named(sheet, undefined),
      id: dhcpOptionsId(sheet),
      domainNameServers: ['AmazonProvidedDNS'],
      domainName: facts.internalDomain,
    },
  ]);
  putRecords(network, 'vpcBlockPublicAccessOptions', [
    { account: shopAccount, region, internetGatewayBlockMode: 'off', state: 'default-state' },
  ]);
}

export function addVpc(sheet: Sheet, name: string, cidr: string, team: string): VpcId {
  const id = sampleId<VpcId>('vpc', name);
  putRecords(sheet.network, 'vpcs', [
    {
      ...named(sheet, name, { env: 'prod', team }),
      state: 'available',
      id,
      cidrBlocks: [{ cidr, state: 'associated' }],
      ipv6CidrBlocks: [],
      isDefault: false,
      dhcpOptionsId: dhcpOptionsId(sheet),
      dnsSupport: true,
      dnsHostnames: true,
      blockPublicAccessMode: 'off',
    },
  ]);
  return id;
}

/** Free addresses are counted when everything stands, by `countFreeAddresses`. */
export function addSubnet(
  sheet: Sheet,
  vpcId: VpcId,
  name: string,
  zone: ZoneLetter,
  cidr: string,
): SubnetId {
  const vpcName = sheet.network.vpcs.get(vpcId)?.tags[0]?.value;
  const id = sampleId<SubnetId>('subnet', `${vpcName}/${name}`);
  putRecords(sheet.network, 'subnets', [
    {
      ...named(sheet, name),
      state: 'available',
      id,
      vpcId,
      availabilityZone: zoneName(sheet, zone),
      availabilityZoneId: sheet.facts.zones[zone],
      cidrBlock: cidr,
      ipv6CidrBlocks: [],
      mapPublicIpOnLaunch: false,
      assignIpv6AddressOnCreation: false,
      ipv6Native: false,
      enableDns64: false,
      defaultForAz: false,
      blockPublicAccessMode: 'off',
    },
  ]);
  return id;
}

/** A destination is a CIDR or the service whose prefix list it names. */
export type RouteWords = [destination: string, target: RouteTarget];

type RouteTableWords = {
  subnets?: SubnetId[];
  main?: boolean;
  /** An internet gateway: the table routes what enters there. */
  gateway?: string;
  routes?: RouteWords[];
};

export function addRouteTable(
  sheet: Sheet,
  vpcId: VpcId,
  name: string,
  words: RouteTableWords,
): RouteTableId {
  const vpc = sheet.network.vpcs.get(vpcId);
  const id = sampleId<RouteTableId>('rtb', `${vpc?.tags[0]?.value}/${name}`);
  const association = (key: string) => sampleId<string>('rtbassoc', `${id}/${key}`);
  const local: RouteWords[] = (vpc?.cidrBlocks ?? []).map(({ cidr }) => [cidr, { kind: 'local' }]);
  putRecords(sheet.network, 'routeTables', [
    {
      ...named(sheet, name),
      id,
      vpcId,
      routes: [...local, ...(words.routes ?? [])].map((route) => toRoute(sheet, route)),
      associations: [
        ...(words.main ? [{ id: association('main'), main: true, state: 'associated' }] : []),
        ...(words.subnets ?? []).map((subnetId) => ({
          id: association(subnetId),
          main: false,
          subnetId,
          state: 'associated',
        })),
        ...(words.gateway === undefined
          ? []
          : [
              {
                id: association(words.gateway),
                main: false,
                gatewayId: words.gateway,
                state: 'associated',
              },
            ]),
      ],
      propagatingVpnGatewayIds: [],
    },
  ]);
  return id;
}

/** AWS's managed prefix list of a service in the Region. */
export function serviceList({ facts }: Sheet, service: string): PrefixListId {
  const list = facts.prefixLists.find((candidate) => candidate.service === service);
  invariant(list !== undefined, `the sample has no prefix list for ${service}`);
  return list.id;
}

/** What AWS answers as AvailableIpAddressCount: it keeps five addresses of every subnet to itself. */
export function countFreeAddresses(network: MutableNetwork): void {
  const used = new Map<SubnetId | undefined, number>();
  for (const { subnetId, privateIps } of network.networkInterfaces.values())
    used.set(subnetId, (used.get(subnetId) ?? 0) + privateIps.length);
  const counted = [...network.subnets.values()].map((subnet) => ({
    ...subnet,
    availableIpAddressCount: sizeOf(subnet) - 5 - (used.get(subnet.id) ?? 0),
  }));
  putRecords(network, 'subnets', counted);
}

function sizeOf(subnet: Subnet): number {
  return 2 ** (32 - Number(subnet.cidrBlock?.split('/')[1]));
}

function toRoute(sheet: Sheet, [destination, target]: RouteWords): Route {
  return {
    destination: destination.includes('/')
      ? { kind: 'ipv4', cidr: destination }
      : { kind: 'prefix-list', prefixListId: serviceList(sheet, destination) },
    target,
    origin: target.kind === 'local' ? 'local' : 'static',
    state: 'active',
  };
}

function dhcpOptionsId({ facts }: Sheet): DhcpOptionsId {
  return sampleId<DhcpOptionsId>('dopt', facts.region);
}
