import { expect, it } from 'vitest';
import type { Network } from '../../../shared/network/network';
import type { Warning } from '../../../shared/sandbox/warning';
import { type Quota, quotas } from '../../../shared/sandbox/warnings/quotas';
import { quotaChecks } from '../../../shared/sandbox/warnings/quotaWarnings';
import * as build from '../../support/builders';
import { networkOf, type Part } from '../../support/builders';

const times = (count: number, make: (n: number) => Part): Part =>
  Array.from({ length: count }, (_, n) => make(n));
const base: Part[] = [build.vpc(), build.subnet('a', { cidr: '10.0.0.0/20' })];
const near = (n: number) => `10.${1 + (n >> 8)}.${n & 255}.0/24`;

/** A network with this many of what the quota counts, and nothing else of it. */
const filled: Record<string, (count: number) => Network> = {
  'vpcs-per-region': (count) =>
    networkOf(times(count, (n) => build.vpc(`v${n}`, { cidr: near(n) }))),
  'subnets-per-vpc': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) => build.subnet(`s${n}`, { cidr: `10.0.${n}.0/24` })),
    ),
  'blocks-per-vpc': (count) =>
    networkOf(
      build.vpc('vpc', { secondaryCidrs: Array.from({ length: count - 1 }, (_, n) => near(n)) }),
    ),
  'ipv6-blocks-per-vpc': (count) =>
    networkOf(
      build.vpc('vpc', {
        raw: {
          ipv6CidrBlocks: Array.from({ length: count }, (_, n) => ({
            cidr: `2001:db8:${n + 1}::/56`,
          })),
        },
      }),
    ),
  // The main table counts.
  'route-tables-per-vpc': (count) =>
    networkOf(
      build.vpc(),
      times(count - 1, (n) => build.routeTable(`t${n}`)),
    ),
  'routes-per-table': (count) =>
    networkOf(
      build.vpc(),
      build.vpnGateway('vgw'),
      build.prefixList('wide', { entries: [], maxEntries: 100 }),
      build.routeTable('t', {
        routes: [
          build.route('wide', 'vpn-gateway', 'vgw'),
          ...Array.from({ length: count - 100 }, (_, n) =>
            build.route(`11.${n >> 8}.${n & 255}.0/24`, 'vpn-gateway', 'vgw'),
          ),
        ],
      }),
    ),
  'internet-gateways-per-region': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) => build.internetGateway(`i${n}`)),
    ),
  'egress-only-gateways-per-region': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) => build.egressOnlyInternetGateway(`e${n}`)),
    ),
  'nat-gateways-per-zone': (count) =>
    networkOf(
      ...base,
      times(count, (n) => build.natGateway(`n${n}`, { subnet: 'a', connectivityType: 'private' })),
    ),
  'elastic-addresses-per-region': (count) =>
    networkOf(times(count, (n) => build.address(`e${n}`, { publicIp: `203.0.113.${n + 1}` }))),
  // The default list counts.
  'acls-per-vpc': (count) =>
    networkOf(
      build.vpc(),
      times(count - 1, (n) => build.networkAcl(`l${n}`)),
    ),
  'rules-per-acl': (count) =>
    networkOf(
      build.vpc(),
      build.networkAcl('l', {
        // The final deny counts.
        inbound: Array.from({ length: count - 1 }, () => build.allow('tcp', 443)),
        outbound: [build.allow('all')],
      }),
    ),
  'groups-per-region': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) => build.securityGroup(`g${n}`)),
    ),
  'rules-per-group': (count) =>
    networkOf(
      build.vpc(),
      build.securityGroup('g', {
        inbound: Array.from({ length: count }, (_, n) => build.allow('tcp', n + 1)),
      }),
    ),
  'groups-per-interface': (count) =>
    networkOf(
      ...base,
      times(count, (n) => build.securityGroup(`g${n}`)),
      build.instance('i', {
        subnet: 'a',
        groups: Array.from({ length: count }, (_, n) => `g${n}`),
      }),
    ),
  'prefix-lists-per-region': (count) =>
    networkOf(times(count, (n) => build.prefixList(`p${n}`, { entries: [] }))),
  'public-access-exclusions-per-region': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) =>
        build.blockPublicAccessExclusion(`x${n}`, { vpc: 'vpc', mode: 'allow-egress' }),
      ),
    ),
  'interface-endpoints-per-vpc': endpoints('Interface'),
  'resource-endpoints-per-vpc': endpoints('Resource'),
  'service-network-endpoints-per-vpc': endpoints('ServiceNetwork'),
  'gateway-endpoints-per-region': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) => build.gatewayEndpoint(`e${n}`)),
    ),
  'peerings-per-vpc': (count) =>
    networkOf(
      build.vpc(),
      times(count, (n) => [
        build.vpc(`v${n}`, { cidr: near(n) }),
        build.peering(`p${n}`, { requester: 'vpc', accepter: `v${n}` }),
      ]),
    ),
  'transit-gateways-per-account': (count) =>
    networkOf(times(count, (n) => build.transitGateway(`t${n}`))),
  'transit-gateways-per-vpc': (count) =>
    networkOf(
      ...base,
      times(count, (n) =>
        build.transitGatewayVpcAttachment(`a${n}`, {
          transitGateway: `t${n}`,
          vpc: 'vpc',
          subnets: [],
        }),
      ),
    ),
  'tables-per-transit-gateway': (count) =>
    networkOf(
      build.transitGateway('t'),
      times(count, (n) => build.transitGatewayRouteTable(`r${n}`)),
    ),
  'vpn-gateways-per-region': (count) =>
    networkOf(times(count, (n) => build.vpnGateway(`v${n}`, { vpc: null }))),
  'customer-gateways-per-region': (count) =>
    networkOf(times(count, (n) => build.customerGateway(`c${n}`))),
  'vpn-connections-per-region': (count) =>
    networkOf(times(count, (n) => build.vpnConnection(`v${n}`))),
  'vpn-connections-per-vpn-gateway': (count) =>
    networkOf(
      build.vpc(),
      build.vpnGateway('vgw'),
      times(count, (n) => build.vpnConnection(`v${n}`, { vpnGateway: 'vgw' })),
    ),
};

function endpoints(type: 'Interface' | 'Resource' | 'ServiceNetwork') {
  return (count: number) =>
    networkOf(
      ...base,
      times(count, (n) =>
        build.interfaceEndpoint(`e${n}`, { type, subnets: ['a'], privateDns: false }),
      ),
    );
}

/** As many of each family as the quota has room for in one. */
const bothFamilies: Record<string, Network> = {
  'routes-per-table': networkOf(
    build.vpc(),
    build.internetGateway('igw'),
    build.routeTable('t', {
      routes: Array.from({ length: 300 }, (_, n) => [
        build.route(`11.${n >> 8}.${n & 255}.0/24`, 'internet-gateway', 'igw'),
        build.route(`2001:db8:${n.toString(16)}::/48`, 'internet-gateway', 'igw'),
      ]).flat(),
    }),
  ),
  'rules-per-acl': networkOf(
    build.vpc(),
    build.networkAcl('l', {
      inbound: Array.from({ length: 19 }, () => [
        build.allow('tcp', 443),
        build.allow('tcp', 443, '::/0'),
      ]).flat(),
      outbound: [build.allow('all')],
    }),
  ),
  'rules-per-group': networkOf(
    build.vpc(),
    build.securityGroup('g', {
      inbound: Array.from({ length: 60 }, (_, n) => [
        build.allow('tcp', n + 1),
        build.allow('tcp', n + 1, '::/0'),
      ]).flat(),
    }),
  ),
};

it.each(Object.entries(bothFamilies))('counts IPv4 and IPv6 apart for %s', (name, network) => {
  expect(quotaWarnings(network).filter(({ about }) => about[0] === name)).toEqual([]);
});

it('counts for a rule that names a prefix list all that the list is made for', () => {
  const network = networkOf(
    build.vpc(),
    build.prefixList('wide', { entries: [], maxEntries: 60 }),
    build.securityGroup('g', {
      inbound: [
        build.allow('tcp', 443),
        build.allow('tcp', 443, { kind: 'prefix-list', prefixListId: 'wide' as never }),
      ],
    }),
  );
  expect(quotaWarnings(network).map(({ about }) => about)).toEqual([
    ['rules-per-group', 'g', '60'],
  ]);
});

it.each(quotas)('warns of more than the default of $name, and not of as many', (quota) => {
  expect(warned(quota, quota.limit)).toEqual([]);
  expect(warned(quota, quota.limit + 1)).toEqual([
    [quota.name, expect.any(String), `${quota.limit}`],
  ]);
});

it.each(quotas)('cites a page for $name', ({ source }) => {
  expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/);
});

function warned({ name }: Quota, count: number): (readonly string[])[] {
  const network = filled[name]?.(count);
  if (!network) throw new Error(`nothing fills ${name}`);
  return quotaWarnings(network)
    .map(({ about }) => about)
    .filter(([own]) => own === name);
}

function quotaWarnings(network: Network): Warning[] {
  return quotaChecks.flatMap((check) => [...check(network)]);
}
