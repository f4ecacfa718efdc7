import { describe, expect, it } from 'vitest';
import type { NatGateway } from '../../../../shared/network/gateways';
import {
  allow,
  declaring,
  deny,
  id,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  type Part,
  peering,
  regionalNatGateway,
  route,
  routeTable,
  subnet,
  unread,
  vpc,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, returnIds, unknowns } from '../support/ask';

const toInternet = route('0.0.0.0/0', 'internet-gateway', 'igw');
const toNat = route('0.0.0.0/0', 'nat-gateway', 'nat');

/** A private instance behind a NAT gateway at 10.0.0.20, known outside as 203.0.113.9. */
function withNat(
  options: {
    nat?: Partial<Parameters<typeof natGateway>[1]>;
    natRoutes?: Parameters<typeof routeTable>[1];
  } = {},
  ...parts: Part[]
) {
  return networkOf(
    vpc(),
    internetGateway('igw'),
    subnet('public', { cidr: '10.0.0.0/24' }),
    subnet('private', { cidr: '10.0.1.0/24' }),
    instance('web', { subnet: 'private', ip: '10.0.1.5' }),
    natGateway('nat', { subnet: 'public', ip: '10.0.0.20', ...options.nat }),
    routeTable('public-table', { subnets: ['public'], routes: [toInternet], ...options.natRoutes }),
    routeTable('private-table', { subnets: ['private'], routes: [toNat] }),
    ...parts,
  );
}

describe('a NAT gateway', () => {
  it('sends on under its own address, which the internet gateway replaces, and mirrors on return', () => {
    const trace = ask(withNat(), 'web', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    const sources = trace.forward.hops
      .filter(({ id }) => ['web-eni', 'private-table', 'nat', 'igw'].includes(id))
      .map(({ id, packet }) => [id, packet.source]);
    expect(sources).toEqual([
      ['web-eni', '10.0.1.5'],
      ['private-table', '10.0.1.5'],
      ['nat', '10.0.0.20'],
      ['igw', '203.0.113.9'],
    ]);
    expect(trace.sourceSeen).toBe('203.0.113.9');
    expect(trace.exposure).toBe('internet');
    expect(returnIds(trace).filter((hop) => ['igw', 'nat', 'web'].includes(hop))).toEqual([
      'igw',
      'nat',
      'web',
    ]);
    expect(trace.return.hops.at(-1)?.packet.destination).toBe('10.0.1.5');
  });

  it('leads to a service at its public addresses', () => {
    const trace = ask(withNat(), 'web', 'sqs');
    expect(forwardIds(trace).at(-1)).toBe('aws-service:sqs@us-east-1');
    expect(trace.exposure).toBe('aws-public-address');
  });

  it("needs a route to the internet gateway in its own subnet's table", () => {
    const network = withNat({ natRoutes: { routes: [] } });
    expect(blockers(ask(network, 'web', '1.1.1.1'))).toEqual([
      'NO_ROUTE_TO_DESTINATION public-table',
    ]);
  });

  it('gets its replies although its interface was not read', () => {
    const network = withNat();
    const networkInterfaces = new Map(
      [...network.networkInterfaces].filter(([key]) => key !== 'nat-eni'),
    );
    const coverage = network.coverage.map((entry) =>
      entry.call === 'DescribeNetworkInterfaces' ? { ...entry, status: 'partial' as const } : entry,
    );
    const trace = ask({ ...network, networkInterfaces, coverage }, 'web', '1.1.1.1');
    expect(trace.sourceSeen).toBe('203.0.113.9');
    expect(trace.return.outcome).toBe('delivered');
  });

  it('sends from its primary address, or another that it has', () => {
    const sent = (addresses: NatGateway['addresses']) =>
      ask(withNat({ nat: { raw: { addresses } } }), 'web', '1.1.1.1').forward.hops.find(
        ({ kind }) => kind === 'nat-gateway',
      )?.packet.source;
    const second = { privateIp: '10.0.0.21', publicIp: '203.0.113.10', status: 'succeeded' };
    const primary = { privateIp: '10.0.0.20', publicIp: '203.0.113.9', isPrimary: true };
    expect(sent([second, { ...primary, status: 'succeeded' }])).toBe('10.0.0.20');
    expect(sent([{ ...primary, status: 'failed' }, second])).toBe('10.0.0.21');
  });

  it('is met by a neighbour without the network ACL, which judges what it sends on', () => {
    const network = (inbound: string) =>
      networkOf(
        vpc(),
        internetGateway('igw'),
        subnet('public', { cidr: '10.0.0.0/24' }),
        subnet('elsewhere', { cidr: '10.0.1.0/24' }),
        instance('web', { subnet: 'public' }),
        natGateway('nat', { subnet: 'elsewhere' }),
        routeTable('elsewhere-table', { subnets: ['elsewhere'], routes: [toInternet] }),
        routeTable('public-table', { subnets: ['public'], routes: [toNat] }),
        networkAcl('acl', {
          subnets: ['elsewhere'],
          inbound: [deny('all', 'all', inbound), allow('all')],
          outbound: [allow('all')],
        }),
        instance('neighbour', { subnet: 'elsewhere' }),
      );
    expect(blockers(ask(network('10.0.0.0/24'), 'web', '1.1.1.1'))[0]).toBe(
      'SUBNET_ACL_RESTRICTION acl',
    );
    const beside = network('10.0.1.0/24');
    const routeTables = new Map(
      [...beside.routeTables].map(([key, table]) => [
        key,
        key === 'elsewhere-table'
          ? { ...table, routes: [...table.routes, route('9.9.9.0/24', 'nat-gateway', 'nat')] }
          : table,
      ]),
    );
    const trace = ask({ ...beside, routeTables }, 'neighbour', '9.9.9.9');
    expect(trace.forward.hops.slice(0, 6).map(({ kind }) => kind)).not.toContain('network-acl');
  });

  it('may still carry traffic while it is being deleted', () => {
    const network = withNat({ nat: { state: 'deleting' } });
    expect(ask(network, 'web', '1.1.1.1').verdict).toBe('reachable');
  });

  it('lets nothing pass once it failed', () => {
    expect(blockers(ask(withNat({ nat: { state: 'failed' } }), 'web', '1.1.1.1'))).toEqual([
      'BAD_STATE nat',
    ]);
  });

  it('may be gone while its route remains as a blackhole', () => {
    const network = withNat(
      {},
      subnet('other', { cidr: '10.0.2.0/24' }),
      instance('orphan', { subnet: 'other' }),
      routeTable('other-table', {
        subnets: ['other'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'gone', { state: 'blackhole' })],
      }),
    );
    expect(blockers(ask(network, 'orphan', '1.1.1.1'))).toEqual(['BAD_STATE_ROUTE other-table']);
  });

  it('that is private has its packets dropped at the internet gateway', () => {
    const network = withNat({ nat: { connectivityType: 'private' } });
    expect(blockers(ask(network, 'web', '1.1.1.1'))).toEqual([
      'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS nat-eni',
    ]);
  });

  it('carries TCP, UDP and ICMP alone', () => {
    expect(blockers(ask(withNat(), 'web', '1.1.1.1', { protocol: 47 }))).toEqual([
      'PROTOCOL_RESTRICTION nat',
    ]);
  });

  it('accepts no connection that is addressed to itself', () => {
    expect(blockers(ask(withNat(), 'web', '10.0.0.20'))).toContain(
      'NAT_ACCEPTS_NO_CONNECTIONS nat',
    );
  });

  it('serves a client of another zone, which crosses zones', () => {
    const network = withNat(
      {},
      subnet('far', { cidr: '10.0.3.0/24', zone: 'b' }),
      instance('far-web', { subnet: 'far' }),
      routeTable('far-table', { subnets: ['far'], routes: [toNat] }),
    );
    expect(findingOf(ask(network, 'far-web', '1.1.1.1'), 'AVAILABILITY_ZONE_CROSSED')?.at).toBe(
      'nat',
    );
  });

  it('chooses ports of its own, so its subnet must let 1024-65535 back', () => {
    const narrow = networkAcl('narrow', {
      subnets: ['public'],
      inbound: [allow('tcp', 443), allow('tcp', [32768, 61000])],
      outbound: [allow('all')],
    });
    const trace = ask(withNat({}, narrow), 'web', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    expect(findingOf(trace, 'EPHEMERAL_PORTS_PARTLY_ALLOWED')?.message).toContain('1024-65535');
  });

  it('drops a reply whose request it never saw', () => {
    const network = withNat(
      {},
      subnet('odd', { cidr: '10.0.5.0/24' }),
      instance('server', { subnet: 'odd', publicIp: '203.0.113.77' }),
      routeTable('odd-table', { subnets: ['odd'], routes: [toNat] }),
    );
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.77'))).toEqual([
      'NAT_NO_SESSION nat',
    ]);
  });

  describe('and peering', () => {
    const peered = (routeBack: boolean, throughNat: boolean) =>
      networkOf(
        vpc(),
        vpc('other', { cidr: '10.1.0.0/16' }),
        subnet('nat-subnet', { cidr: '10.0.0.0/24' }),
        subnet('private', { cidr: '10.0.1.0/24' }),
        subnet('far', { vpc: 'other', cidr: '10.1.0.0/24' }),
        instance('web', { subnet: 'private' }),
        instance('server', { subnet: 'far', ip: '10.1.0.5' }),
        natGateway('nat', { subnet: 'nat-subnet', ip: '10.0.0.20', connectivityType: 'private' }),
        peering('pcx', { requester: 'vpc', accepter: 'other' }),
        routeTable('nat-table', {
          subnets: ['nat-subnet'],
          routes: [route('10.1.0.0/16', 'vpc-peering-connection', 'pcx')],
        }),
        routeTable('private-table', {
          subnets: ['private'],
          routes: [
            throughNat
              ? route('10.1.0.0/16', 'nat-gateway', 'nat')
              : route('10.1.0.0/16', 'vpc-peering-connection', 'pcx'),
          ],
        }),
        routeTable('far-table', {
          vpc: 'other',
          subnets: ['far'],
          routes: routeBack ? [route('10.0.0.0/16', 'vpc-peering-connection', 'pcx')] : [],
        }),
      );

    it('gets replies back though no route leads there', () => {
      const trace = ask(peered(false, true), 'web', '10.1.0.5');
      expect(trace.verdict).toBe('reachable');
      expect(codesOf(trace)).toContain('NAT_RETURN_TO_SENDER');
    });

    it('gets them by the route where there is one', () => {
      const trace = ask(peered(true, true), 'web', '10.1.0.5');
      expect(codesOf(trace)).not.toContain('NAT_RETURN_TO_SENDER');
      expect(returnIds(trace)).toContain('far-table');
    });

    it('gets none without the NAT gateway', () => {
      const trace = ask(peered(false, false), 'web', '10.1.0.5');
      expect(blockers(trace)).toEqual(['NO_ROUTE_TO_DESTINATION far-table']);
    });

    it('serves nobody from the other VPC', () => {
      const network = withNat(
        {},
        vpc('client-vpc', { cidr: '10.1.0.0/16' }),
        subnet('client-subnet', { vpc: 'client-vpc', cidr: '10.1.0.0/24' }),
        instance('client', { subnet: 'client-subnet' }),
        peering('pcx', { requester: 'client-vpc', accepter: 'vpc' }),
        routeTable('client-table', {
          vpc: 'client-vpc',
          subnets: ['client-subnet'],
          routes: [route('0.0.0.0/0', 'vpc-peering-connection', 'pcx')],
        }),
      );
      expect(blockers(ask(network, 'client', '1.1.1.1'))).toContain(
        'NGW_REQUIRES_SOURCE_IN_VPC nat',
      );
    });
  });
});

describe('a regional NAT gateway', () => {
  const regional = (autoProvisionZones: boolean, routeTableId?: string) =>
    networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('private', { cidr: '10.0.1.0/24', zone: 'b' }),
      instance('web', { subnet: 'private' }),
      regionalNatGateway('nat', {
        zones: { a: '203.0.113.9' },
        autoProvisionZones,
        ...(routeTableId === undefined ? {} : { routeTable: routeTableId }),
      }),
      routeTable('private-table', { subnets: ['private'], routes: [toNat] }),
      routeTable('nat-table', { routes: [toInternet] }),
    );

  it('in manual mode serves no zone it has no addresses in', () => {
    const trace = ask(regional(false, 'nat-table'), 'web', '1.1.1.1');
    expect(blockers(trace)).toEqual(['REGIONAL_NGW_ROUTE_AZ_RESTRICTION nat']);
    expect(findingOf(trace, 'REGIONAL_NGW_ROUTE_AZ_RESTRICTION')?.fix).toMatchObject({
      availabilityZone: 'us-east-1b',
    });
  });

  it('in automatic mode serves it across zones meanwhile', () => {
    const trace = ask(regional(true, 'nat-table'), 'web', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('AVAILABILITY_ZONE_CROSSED');
    expect(trace.sourceSeen).toBe('203.0.113.9');
    expect(forwardIds(trace)).toContain('nat-table');
  });

  it('is assumed to have its pre-filled route where it names no table', () => {
    const trace = ask(regional(true), 'web', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ASSUMED_REGIONAL_NAT_ROUTES');
  });

  it('exposes what it sends, whether or not its internet gateway was read', () => {
    const network = regional(true);
    const blind = { ...network, internetGateways: new Map() };
    for (const one of [network, blind]) {
      expect(ask(one, 'web', '1.1.1.1').exposure).toBe('internet');
      expect(ask(one, 'web', 'sqs').exposure).toBe('aws-public-address');
    }
  });
});

describe('a NAT instance', () => {
  const withInstance = (sourceDestCheck: boolean | undefined) =>
    networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public', { cidr: '10.0.0.0/24' }),
      subnet('private', { cidr: '10.0.1.0/24' }),
      instance('web', { subnet: 'private' }),
      instance('translator', {
        subnet: 'public',
        publicIp: '203.0.113.9',
        raw:
          sourceDestCheck === undefined
            ? ({ sourceDestCheck: undefined } as never)
            : { sourceDestCheck },
      }),
      routeTable('public-table', { subnets: ['public'], routes: [toInternet] }),
      routeTable('private-table', {
        subnets: ['private'],
        routes: [route('0.0.0.0/0', 'network-interface', 'translator-eni')],
      }),
    );

  it('forwards under its own address, which is assumed', () => {
    const trace = ask(withInstance(false), 'web', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    expect(trace.sourceSeen).toBe('203.0.113.9');
    expect(codesOf(trace)).toContain('ASSUMED_APPLIANCE_TRANSLATES');
    expect(returnIds(trace)).toContain('translator-eni');
  });

  it('drops what it should forward while it checks source and destination', () => {
    const trace = ask(withInstance(true), 'web', '1.1.1.1');
    expect(blockers(trace)).toEqual(['ENI_SOURCE_DEST_CHECK_RESTRICTION translator-eni']);
    expect(findingOf(trace, 'ENI_SOURCE_DEST_CHECK_RESTRICTION')?.fix).toEqual({
      kind: 'disable-source-dest-check',
      networkInterfaceId: 'translator-eni',
    });
  });

  it('is not known to forward where the check was not read', () => {
    expect(unknowns(ask(withInstance(undefined), 'web', '1.1.1.1'))).toEqual([
      'UNKNOWN_RESOURCE translator-eni',
    ]);
  });

  it('leaves the address alone where a user declared so, and the internet gateway drops it', () => {
    const network = declaring(withInstance(false), {
      appliances: [
        { id: 'told', networkInterfaceId: id('translator-eni'), translatesSource: false },
      ],
    });
    const trace = ask(network, 'web', '1.1.1.1');
    expect(blockers(trace)).toEqual(['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS web-eni']);
    const hop = trace.forward.hops.find(({ kind }) => kind === 'appliance');
    expect(hop?.evidence.basis).toBe('declared');
  });

  it('that is stopped forwards nothing', () => {
    const network = withInstance(false);
    const instances = new Map(
      [...network.instances].map(([key, value]) => [
        key,
        key === 'translator' ? { ...value, state: 'stopped' } : value,
      ]),
    );
    expect(blockers(ask({ ...network, instances }, 'web', '1.1.1.1'))).toEqual([
      'BAD_STATE translator',
    ]);
  });
});

describe('NAT64', () => {
  const ipv6Only = (enableDns64: boolean | undefined, ...parts: Part[]) =>
    networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      internetGateway('igw'),
      subnet('public', { cidr: '10.0.0.0/24' }),
      subnet('modern', {
        ipv6: '2600:1f00:0:1::/64',
        raw: { cidrBlock: undefined, enableDns64 } as never,
      }),
      instance('web', { subnet: 'modern', ipv6: ['2600:1f00:0:1::5'] }),
      natGateway('nat', { subnet: 'public', ip: '10.0.0.20' }),
      routeTable('public-table', { subnets: ['public'], routes: [toInternet] }),
      routeTable('modern-table', {
        subnets: ['modern'],
        routes: [route('64:ff9b::/96', 'nat-gateway', 'nat')],
      }),
      ...parts,
    );

  it('carries an IPv6-only client to an IPv4-only name where DNS64 is on', () => {
    const trace = ask(ipv6Only(true), 'web', 'sqs');
    expect(trace.verdict).toBe('reachable');
    expect(trace.sourceSeen).toBe('203.0.113.9');
    expect(trace.return.hops.at(-1)?.packet.destination).toBe('2600:1f00:0:1::5');
  });

  it('carries it to the IPv4 interface of an endpoint, too', () => {
    const endpoint = [
      subnet('endpoints', { cidr: '10.0.9.0/24' }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['endpoints'], ips: ['10.0.9.10'] }),
    ];
    const trace = ask(ipv6Only(true, ...endpoint), 'web', 'sqs');
    expect(trace.verdict).toBe('reachable');
    expect(trace.forward.hops[0]?.packet.destination).toBe('64:ff9b::a00:90a');
    expect(forwardIds(trace).at(-1)).toBe('aws-service:sqs@us-east-1');
    expect(blockers(ask(ipv6Only(false, ...endpoint), 'web', 'sqs'))).toEqual([
      'DNS_NO_AAAA_RECORD web-eni',
    ]);
    expect(unknowns(ask(ipv6Only(undefined, ...endpoint), 'web', 'sqs'))).toEqual([
      'DNS_NO_AAAA_RECORD web-eni',
    ]);
  });

  it('is of no use where DNS64 is off: the name has no IPv6 address', () => {
    const trace = ask(ipv6Only(false), 'web', 'sqs');
    expect(blockers(trace)).toEqual(['DNS_NO_AAAA_RECORD modern']);
    expect(findingOf(trace, 'DNS_NO_AAAA_RECORD')?.fix).toEqual({
      kind: 'enable-dns64',
      subnetId: 'modern',
    });
  });

  it('is not known where routes divide its addresses', () => {
    const network = ipv6Only(true);
    const routeTables = new Map(
      [...network.routeTables].map(([key, table]) => [
        key,
        key === 'modern-table'
          ? {
              ...table,
              routes: [...table.routes, route('64:ff9b::/100', 'internet-gateway', 'igw')],
            }
          : table,
      ]),
    );
    expect(unknowns(ask({ ...network, routeTables }, 'web', 'sqs'))).toEqual([
      'ROUTE_DEPENDS_ON_ADDRESS modern-table',
    ]);
  });

  it('takes no other IPv6', () => {
    const network = ipv6Only(true);
    const tables = new Map(
      [...network.routeTables].map(([key, table]) => [
        key,
        key === 'modern-table'
          ? { ...table, routes: [...table.routes, route('::/0', 'nat-gateway', 'nat')] }
          : table,
      ]),
    );
    expect(blockers(ask({ ...network, routeTables: tables }, 'web', '2600::1'))).toEqual([
      'NAT_IPV4_ONLY nat',
    ]);
  });
});

describe('a NAT gateway that was not read', () => {
  it('leaves open whether the network ACL is met where the gateway was not read', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public', { cidr: '10.0.0.0/24' }),
      subnet('private', { cidr: '10.0.1.0/24' }),
      instance('client', { subnet: 'private' }),
      natGateway('nat', { subnet: 'private', connectivityType: 'private' }),
      networkAcl('shut', { subnets: ['private'] }),
      routeTable('table', {
        subnets: ['private'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
      }),
    );
    expect(ask(unread(network, 'DescribeNatGateways'), 'client', '1.1.1.1').verdict).toBe(
      'unknown',
    );
  });
});
