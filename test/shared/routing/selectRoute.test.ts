import { describe, expect, it } from 'vitest';
import {
  gatewayEndpoint,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  type Part,
  prefixList,
  route,
  routeTable,
  subnet,
  transitGateway,
  unread,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, unknowns } from './support/ask';

/** A public instance whose route table is under test. */
function publicInstance(routes: Parameters<typeof route>[], ...parts: Part[]) {
  return networkOf(
    vpc(),
    internetGateway('igw'),
    subnet('public', { cidr: '10.0.0.0/24' }),
    instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
    routeTable('table', { subnets: ['public'], routes: routes.map((one) => route(...one)) }),
    ...parts,
  );
}

const toInternet: Parameters<typeof route> = ['0.0.0.0/0', 'internet-gateway', 'igw'];
const s3 = gatewayEndpoint('s3-endpoint', { routeTables: ['table'] });
const nat = natGateway('nat', { subnet: 'public' });

describe('selectRoute', () => {
  describe('a table with a gateway endpoint for S3 and a default route', () => {
    const network = publicInstance([toInternet], s3);

    it('sends addresses of the prefix list to the endpoint', () => {
      expect(forwardIds(ask(network, 'web', '52.216.1.1'))).toContain('s3-endpoint');
    });

    it("sends another Region's S3 to the internet gateway", () => {
      const ids = forwardIds(ask(network, 'web', '52.218.0.1'));
      expect(ids).toContain('igw');
      expect(ids).not.toContain('s3-endpoint');
    });

    it('sends the service as a symbol to the endpoint though no entries were read', () => {
      const blind = unread(network, 'GetManagedPrefixListEntries');
      expect(forwardIds(ask(blind, 'web', 's3'))).toContain('s3-endpoint');
    });

    it('cannot tell where one address goes once no entries were read', () => {
      const trace = ask(unread(network, 'GetManagedPrefixListEntries'), 'web', '52.216.1.1');
      expect(unknowns(trace)).toEqual(['ROUTE_DEPENDS_ON_ADDRESS table']);
      expect(trace.findings[0]?.missing?.call).toBe('GetManagedPrefixListEntries');
    });
  });

  describe('a static route beside a prefix list', () => {
    it('wins with the same block', () => {
      const network = publicInstance(
        [toInternet, ['52.216.0.0/15', 'nat-gateway', 'nat']],
        s3,
        nat,
      );
      const trace = ask(network, 'web', '52.216.1.1');
      expect(forwardIds(trace)).toContain('nat');
      expect(findingOf(trace, 'HIGHER_PRIORITY_ROUTE')?.at).toBe('s3-endpoint');
    });

    it('wins with a longer prefix, and only for what it covers', () => {
      const network = publicInstance(
        [toInternet, ['52.216.0.0/16', 'nat-gateway', 'nat']],
        s3,
        nat,
      );
      const trace = ask(network, 'web', '52.216.1.1');
      expect(forwardIds(trace)).toContain('nat');
      expect(findingOf(trace, 'MORE_SPECIFIC_ROUTE')?.at).toBe('s3-endpoint');
      expect(forwardIds(ask(network, 'web', '52.217.1.1'))).toContain('s3-endpoint');
    });

    it('loses with a shorter prefix, which is assumed, unless it is the default route', () => {
      const wider = publicInstance([toInternet, ['52.0.0.0/8', 'nat-gateway', 'nat']], s3, nat);
      const trace = ask(wider, 'web', '52.216.1.1');
      expect(forwardIds(trace)).toContain('s3-endpoint');
      expect(codesOf(trace)).toContain('ASSUMED_LIST_BEATS_WIDER_ROUTE');
      expect(codesOf(ask(publicInstance([toInternet], s3), 'web', '52.216.1.1'))).not.toContain(
        'ASSUMED_LIST_BEATS_WIDER_ROUTE',
      );
    });

    it('splits a service whose addresses it covers in part into two ways', () => {
      const network = publicInstance(
        [toInternet, ['52.216.0.0/16', 'nat-gateway', 'nat']],
        s3,
        nat,
      );
      const { alternatives } = ask(network, 'web', 's3');
      expect(alternatives.map(({ when }) => when)).toEqual([
        's3@us-east-1 in 52.216.0.0/15',
        's3@us-east-1 in 52.216.0.0/16',
      ]);
      expect(alternatives.map((way) => forwardIds(way).includes('nat'))).toEqual([false, true]);
    });
  });

  it('takes two halves that lead to one target for a default route', () => {
    const lower: Parameters<typeof route> = ['0.0.0.0/1', 'internet-gateway', 'igw'];
    const upper: Parameters<typeof route> = ['128.0.0.0/1', 'internet-gateway', 'igw'];
    const elsewhere: Parameters<typeof route> = ['128.0.0.0/1', 'nat-gateway', 'nat'];
    for (const to of ['internet', 'sqs']) {
      expect(ask(publicInstance([lower, upper]), 'web', to).verdict).toBe('reachable');
      for (const routes of [[lower], [lower, elsewhere]]) {
        expect(unknowns(ask(publicInstance(routes, nat), 'web', to))).toEqual([
          'ROUTE_DEPENDS_ON_ADDRESS table',
        ]);
      }
    }
  });

  it('leaves to lists of other services what those hold, read or not', () => {
    const network = publicInstance(
      [toInternet],
      s3,
      gatewayEndpoint('dynamodb-endpoint', { service: 'dynamodb', routeTables: ['table'] }),
    );
    for (const one of [network, unread(network, 'GetManagedPrefixListEntries')]) {
      expect(forwardIds(ask(one, 'web', 'sqs'))).toContain('igw');
      expect(forwardIds(ask(one, 'web', 's3'))).toContain('s3-endpoint');
    }
  });

  it('needs no entries of a list that leads where the packet goes anyway, or that is for others', () => {
    const same = publicInstance([toInternet, ['pl-unread', 'internet-gateway', 'igw']]);
    expect(forwardIds(ask(same, 'web', '8.8.8.8'))).toContain('igw');
    const network = publicInstance(
      [['10.0.0.0/8', 'transit-gateway', 'tgw']],
      s3,
      transitGateway('tgw'),
    );
    const blind = unread(network, 'GetManagedPrefixListEntries');
    expect(forwardIds(ask(blind, 'web', '10.9.9.9'))).toContain('tgw');
  });

  it('follows no route for a part of a service that another one of the same block beats', () => {
    const network = publicInstance(
      [
        toInternet,
        ['52.216.0.0/16', 'nat-gateway', 'nat'],
        ['52.216.0.0/16', 'vpn-gateway', 'vgw', { origin: 'propagated' }],
      ],
      s3,
      nat,
      vpnGateway('vgw'),
    );
    const { alternatives } = ask(network, 'web', 's3');
    expect(alternatives.map((way) => forwardIds(way).includes('vgw'))).toEqual([false, false]);
  });

  it('calls a service ambiguous whose addresses two lists lead to different targets', () => {
    const network = publicInstance(
      [toInternet, ['pl-a', 'nat-gateway', 'nat'], ['pl-b', 'internet-gateway', 'igw']],
      nat,
      ...['pl-a', 'pl-b'].map((id) => prefixList(id, { name: id, entries: ['52.216.0.0/15'] })),
      prefixList('pl-s3', { name: 'com.amazonaws.us-east-1.s3', entries: ['52.216.0.0/15'] }),
    );
    expect(unknowns(ask(network, 'web', 's3'))).toEqual(['AMBIGUOUS_PREFIX_LISTS table']);
  });

  it('knows a list that nobody read by the gateway endpoint whose route it is', () => {
    const network = publicInstance([toInternet], s3);
    const blind = {
      ...unread(network, ['DescribeManagedPrefixLists', 'DescribePrefixLists']),
      prefixLists: new Map(),
    };
    expect(forwardIds(ask(blind, 'web', 's3'))).toContain('s3-endpoint');
    expect(forwardIds(ask(blind, 'web', 'sqs'))).toContain('igw');
    const nameless = new Map(
      [...network.prefixLists].map(([key, { name: _, ...list }]) => [key, list]),
    );
    expect(forwardIds(ask({ ...network, prefixLists: nameless }, 'web', 's3'))).toContain(
      's3-endpoint',
    );
    const dual = new Map(
      [...blind.vpcEndpoints].map(([key, one]) => [key, { ...one, ipAddressType: 'dualstack' }]),
    );
    expect(unknowns(ask({ ...blind, vpcEndpoints: dual }, 'web', 's3'))).toEqual([
      'ROUTE_DEPENDS_ON_ADDRESS table',
    ]);
  });

  it('prefers a static route to a propagated one of the same block', () => {
    const network = publicInstance(
      [
        ['172.32.0.0/24', 'vpn-gateway', 'vgw', { origin: 'propagated' }],
        ['172.32.0.0/24', 'internet-gateway', 'igw'],
      ],
      vpnGateway('vgw'),
    );
    expect(forwardIds(ask(network, 'web', '172.32.0.5'))).toContain('igw');
  });

  it('prefers a longer propagated route to a shorter static one', () => {
    const network = publicInstance(
      [
        ['172.31.0.0/24', 'vpc-peering-connection', 'pcx'],
        ['172.31.0.0/25', 'vpn-gateway', 'vgw', { origin: 'propagated' }],
      ],
      vpnGateway('vgw'),
      vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['172.31.0.0/25'] }),
    );
    expect(forwardIds(ask(network, 'web', '172.31.0.5'))).toContain('vgw');
  });

  it('calls two prefix lists that lead one block to different targets ambiguous', () => {
    const network = publicInstance(
      [
        ['pl-a', 'transit-gateway', 'tgw'],
        ['pl-b', 'vpc-peering-connection', 'pcx'],
      ],
      prefixList('pl-a', { entries: ['10.9.0.0/16'] }),
      prefixList('pl-b', { entries: ['10.9.0.0/16'] }),
      transitGateway('tgw'),
    );
    const trace = ask(network, 'web', '10.9.1.1');
    expect(trace.verdict).toBe('unknown');
    expect(unknowns(trace)).toEqual(['AMBIGUOUS_PREFIX_LISTS table']);
  });

  it('never lets a propagated route beat the local one, however long its prefix', () => {
    const network = publicInstance(
      [['10.0.5.0/24', 'vpn-gateway', 'vgw', { origin: 'propagated' }]],
      vpnGateway('vgw'),
      subnet('other', { cidr: '10.0.5.0/24' }),
      instance('neighbour', { subnet: 'other', ip: '10.0.5.9' }),
    );
    const ids = forwardIds(ask(network, 'web', '10.0.5.9'));
    expect(ids).toContain('neighbour');
    expect(ids).not.toContain('vgw');
  });

  describe('a static route more specific than local', () => {
    const firewall: Part[] = [
      instance('firewall', { subnet: 'public', sourceDestCheck: false }),
      instance('app', { subnet: 'apps', ip: '10.0.5.9' }),
    ];

    it("leads to the appliance where it is one subnet's whole block", () => {
      const network = publicInstance(
        [['10.0.5.0/24', 'network-interface', 'firewall-eni']],
        subnet('apps', { cidr: '10.0.5.0/24' }),
        ...firewall,
      );
      expect(forwardIds(ask(network, 'web', '10.0.5.9'))).toContain('firewall-eni');
    });

    it("may take the local route's own block, which then has another target", () => {
      const network = publicInstance(
        [['10.0.0.0/16', 'network-interface', 'firewall-eni']],
        subnet('apps', { cidr: '10.0.5.0/24' }),
        ...firewall,
      );
      const routeTables = new Map(
        [...network.routeTables].map(([key, table]) => [
          key,
          { ...table, routes: table.routes.filter(({ origin }) => origin !== 'local') },
        ]),
      );
      const trace = ask({ ...network, routeTables }, 'web', '10.0.5.9');
      expect(forwardIds(trace)).toContain('firewall-eni');
    });

    it('is an error of the model where it leads to what AWS refuses there', () => {
      const network = publicInstance(
        [['10.0.5.0/24', 'internet-gateway', 'igw']],
        subnet('apps', { cidr: '10.0.5.0/24' }),
        ...firewall,
      );
      expect(unknowns(ask(network, 'web', '10.0.5.9'))).toEqual([
        'INVALID_MORE_SPECIFIC_ROUTE table',
      ]);
    });

    it('is an error of the model where it is half of a subnet', () => {
      const network = publicInstance(
        [['10.0.5.0/24', 'network-interface', 'firewall-eni']],
        subnet('apps', { cidr: '10.0.4.0/23' }),
        ...firewall,
      );
      expect(unknowns(ask(network, 'web', '10.0.5.9'))).toEqual([
        'INVALID_MORE_SPECIFIC_ROUTE table',
      ]);
    });

    it('is not consulted between neighbours of one subnet', () => {
      const network = publicInstance(
        [['10.0.0.0/24', 'network-interface', 'firewall-eni']],
        subnet('apps', { cidr: '10.0.5.0/24' }),
        ...firewall,
        instance('neighbour', { subnet: 'public', ip: '10.0.0.9' }),
      );
      expect(forwardIds(ask(network, 'web', '10.0.0.9'))).not.toContain('firewall-eni');
    });
  });

  it('drops at a blackhole instead of falling through to a shorter prefix', () => {
    const network = publicInstance([
      toInternet,
      ['10.0.0.0/8', 'transit-gateway', 'tgw', { state: 'blackhole' }],
    ]);
    const trace = ask(network, 'web', '10.9.9.9');
    expect(blockers(trace)).toEqual(['BAD_STATE_ROUTE table']);
    expect(codesOf(trace)).toContain('ASSUMED_BLACKHOLE_DROPS');
    expect(forwardIds(trace)).not.toContain('igw');
  });

  it('does not explain a route that is filtered', () => {
    const network = publicInstance([
      ['8.0.0.0/8', 'internet-gateway', 'igw', { state: 'filtered' }],
    ]);
    expect(unknowns(ask(network, 'web', '8.8.8.8'))).toEqual(['ROUTE_STATE_UNKNOWN table']);
  });

  it('says that the rank of an advertised route is assumed', () => {
    const network = publicInstance(
      [['172.16.0.0/16', 'network-interface', 'firewall-eni', { origin: 'advertised' }]],
      instance('firewall', { subnet: 'public', sourceDestCheck: false }),
    );
    expect(codesOf(ask(network, 'web', '172.16.0.1'))).toContain('ASSUMED_ADVERTISED_ROUTE_RANK');
  });

  it('gives a subnet without association the main table', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public'),
      instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
      routeTable('main-table', { main: true, routes: [route(...toInternet)] }),
    );
    expect(forwardIds(ask(network, 'web', 'internet'))).toContain('main-table');
  });

  it('takes no account of an association that was given up', () => {
    const network = publicInstance([toInternet]);
    const routeTables = new Map(
      [...network.routeTables].map(([key, table]) => [
        key,
        key === 'table'
          ? {
              ...table,
              associations: table.associations.map((one) => ({ ...one, state: 'disassociated' })),
            }
          : table,
      ]),
    );
    expect(blockers(ask({ ...network, routeTables }, 'web', '8.8.8.8'))).toEqual([
      'NO_ROUTE_TO_DESTINATION vpc-main',
    ]);
  });

  it('calls a subnet that two tables claim an error of the model', () => {
    const network = publicInstance([toInternet], routeTable('second', { subnets: ['public'] }));
    expect(unknowns(ask(network, 'web', 'internet'))).toEqual(['SUBNET_CLAIMED_TWICE public']);
  });

  it('answers instance metadata next to the instance, whatever the routes', () => {
    const network = publicInstance([['0.0.0.0/0', 'nat-gateway', 'nat']], nat);
    const trace = ask(network, 'web', '169.254.169.254', { port: 80 });
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace)).not.toContain('nat');
  });

  it('does not let an IPv4 default route carry IPv6', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      internetGateway('igw'),
      subnet('public', { ipv6: '2600:1f00::/64' }),
      instance('web', { subnet: 'public', ipv6: ['2600:1f00::5'] }),
      routeTable('table', { subnets: ['public'], routes: [route(...toInternet)] }),
    );
    expect(blockers(ask(network, 'web', '2600::1'))).toEqual(['NO_ROUTE_TO_DESTINATION table']);
  });

  it('does not know where to go without the route table, and blocks nothing for it', () => {
    const network = unread(publicInstance([toInternet]), 'DescribeRouteTables');
    expect(unknowns(ask(network, 'web', 'internet'))).toEqual(['ROUTE_TABLE_NOT_READ public']);
  });

  it('assumes the local route inside a VPC whose tables were not read', () => {
    const network = unread(
      publicInstance(
        [toInternet],
        subnet('other', { cidr: '10.0.1.0/24' }),
        instance('db', { subnet: 'other', ip: '10.0.1.9' }),
      ),
      'DescribeRouteTables',
    );
    const trace = ask(network, 'web', '10.0.1.9');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ASSUMED_LOCAL_ROUTE');
  });

  it('names routes that send a packet in circles', () => {
    const network = networkOf(
      vpc(),
      subnet('one', { cidr: '10.0.0.0/24' }),
      subnet('two', { cidr: '10.0.1.0/24' }),
      instance('web', { subnet: 'one' }),
      instance('left', { subnet: 'one', sourceDestCheck: false }),
      instance('right', { subnet: 'two', sourceDestCheck: false }),
      routeTable('to-right', {
        subnets: ['one'],
        routes: [route('172.16.0.0/12', 'network-interface', 'right-eni')],
      }),
      routeTable('to-left', {
        subnets: ['two'],
        routes: [route('172.16.0.0/12', 'network-interface', 'left-eni')],
      }),
    );
    expect(blockers(ask(network, 'web', '172.16.0.1'))[0]).toMatch(/^ROUTING_LOOP to-/);
  });

  it('stops at a target that is not modelled', () => {
    const network = publicInstance([['172.16.0.0/12', 'core-network', 'arn:core']]);
    expect(unknowns(ask(network, 'web', '172.16.0.1'))).toEqual(['UNSUPPORTED_COMPONENT arn:core']);
  });

  it('drops what a gateway does not know although the route leads there', () => {
    const network = publicInstance(
      [['0.0.0.0/0', 'vpn-gateway', 'vgw']],
      vpnGateway('vgw'),
      vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16'] }),
    );
    expect(blockers(ask(network, 'web', '8.8.8.8'))).toEqual(['VGW_PREFIX_UNKNOWN vgw']);
    const known = ask(network, 'web', '192.168.3.3');
    expect(known.verdict).toBe('reachable');
    expect(forwardIds(known).at(-1)).toBe('on-premises:192.168.0.0/16');
  });

  it('says which calls and peers it would need', () => {
    const network = publicInstance([['10.9.0.0/16', 'vpc-peering-connection', 'pcx-elsewhere']]);
    expect(unknowns(ask(network, 'web', '10.9.0.1'))).toEqual(['UNKNOWN_RESOURCE pcx-elsewhere']);
  });
});
