import { describe, expect, it } from 'vitest';
import {
  declaring,
  id,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  type Part,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../../support/builders';
import { ask, blockers, codesOf, forwardIds, returnIds, unknowns } from '../support/ask';

const toTransit = (destination: string) => route(destination, 'transit-gateway', 'tgw');

describe('a virtual private gateway', () => {
  const onPremises = (...parts: Part[]) =>
    networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('private', { cidr: '10.0.1.0/24' }),
      subnet('public', { cidr: '10.0.0.0/24' }),
      instance('server', { subnet: 'private', ip: '10.0.1.5' }),
      natGateway('nat', { subnet: 'public' }),
      vpnGateway('vgw'),
      vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16'] }),
      routeTable('table', {
        main: true,
        routes: [route('192.168.0.0/16', 'vpn-gateway', 'vgw', { origin: 'propagated' })],
      }),
      ...parts,
    );

  it('leads on-premises hosts to private addresses and their answers back', () => {
    const trace = ask(onPremises(), 'on-premises:192.168.7.7', 'server');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).slice(0, 2)).toEqual(['on-premises:192.168.0.0/16', 'vgw']);
    expect(returnIds(trace).slice(-2)).toEqual(['vgw', 'on-premises:192.168.0.0/16']);
  });

  it('leads nobody to the NAT gateway and the internet', () => {
    const found = blockers(ask(onPremises(), 'on-premises:192.168.7.7', '1.1.1.1'));
    expect(found).toEqual([
      'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS vgw',
      'NGW_REQUIRES_SOURCE_IN_VPC nat',
    ]);
  });

  it('carries no one else out than its own VPC', () => {
    const network = onPremises(
      vpc('spoke', { cidr: '10.5.0.0/16' }),
      subnet('spoke-subnet', { vpc: 'spoke', cidr: '10.5.0.0/24' }),
      instance('spoke-client', { subnet: 'spoke-subnet' }),
      transitGateway('tgw'),
      transitGatewayVpcAttachment('attach-spoke', {
        vpc: 'spoke',
        subnets: ['spoke-subnet'],
        routeTable: 'transit',
      }),
      transitGatewayVpcAttachment('attach-hub', {
        vpc: 'vpc',
        subnets: ['private'],
        routeTable: 'transit',
      }),
      transitGatewayRouteTable('transit', {
        routes: [transitRoute('192.168.0.0/16', 'attach-hub')],
      }),
      routeTable('spoke-table', {
        vpc: 'spoke',
        main: true,
        routes: [toTransit('192.168.0.0/16')],
      }),
    );
    expect(blockers(ask(network, 'spoke-client', '192.168.1.1'))).toEqual([
      'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS vgw',
    ]);
  });

  it('has nothing to carry over a connection whose tunnels are down', () => {
    const network = networkOf(
      vpc(),
      subnet('private'),
      instance('server', { subnet: 'private' }),
      vpnGateway('vgw'),
      vpnConnection('vpn', {
        vpnGateway: 'vgw',
        routes: ['192.168.0.0/16'],
        tunnels: ['DOWN', 'DOWN'],
      }),
      routeTable('table', { main: true, routes: [route('192.168.0.0/16', 'vpn-gateway', 'vgw')] }),
    );
    expect(blockers(ask(network, 'server', '192.168.1.1'))).toEqual(['BAD_STATE_VPN vpn']);
  });

  it('goes by a connection that works, and stops only where none does', () => {
    const two = (first: ('UP' | 'DOWN')[], second: ('UP' | 'DOWN')[], more = {}) =>
      networkOf(
        vpc(),
        subnet('private'),
        instance('server', { subnet: 'private' }),
        vpnGateway('vgw'),
        vpnConnection('a-vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16'], tunnels: first }),
        vpnConnection('b-vpn', { vpnGateway: 'vgw', tunnels: second, ...more }),
        routeTable('table', {
          main: true,
          routes: [route('192.168.0.0/16', 'vpn-gateway', 'vgw', { origin: 'propagated' })],
        }),
      );
    const spare = { routes: ['192.168.0.0/17'] };
    expect(ask(two(['DOWN'], ['UP'], spare), 'server', '192.168.1.1').verdict).toBe('reachable');
    expect(ask(two(['UP'], ['DOWN'], spare), 'server', '192.168.1.1').verdict).toBe('reachable');
    expect(blockers(ask(two(['DOWN'], ['DOWN'], spare), 'server', '192.168.1.1'))).toEqual([
      'BAD_STATE_VPN b-vpn',
    ]);
    const learner = { routes: [], staticRoutesOnly: false };
    expect(ask(two(['DOWN'], ['UP'], learner), 'server', '192.168.1.1').verdict).toBe('reachable');
    const stranger = { routes: [], staticRoutesOnly: true };
    expect(blockers(ask(two(['DOWN'], ['UP'], stranger), 'server', '192.168.1.1'))).toEqual([
      'BAD_STATE_VPN a-vpn',
    ]);
  });

  it('names an on-premises network by the narrowest prefix that leads there', () => {
    const network = onPremises(
      routeTable('other-table', {
        subnets: ['public'],
        routes: [route('0.0.0.0/0', 'vpn-gateway', 'vgw', { origin: 'propagated' })],
      }),
    );
    expect(forwardIds(ask(network, 'on-premises:192.168.7.7', 'server'))[0]).toBe(
      'on-premises:192.168.0.0/16',
    );
  });

  it('leads into the VPC it is attached to, not into one it was attached to', () => {
    const network = onPremises(vpc('former', { cidr: '10.9.0.0/16' }));
    const vpnGateways = new Map(
      [...network.vpnGateways].map(([key, gateway]) => [
        key,
        {
          ...gateway,
          attachments: [{ vpcId: id<never>('former'), state: 'detached' }, ...gateway.attachments],
        },
      ]),
    );
    const moved = { ...network, vpnGateways };
    expect(ask(moved, 'on-premises:192.168.7.7', 'server').verdict).toBe('reachable');
    expect(ask(moved, 'vgw', 'server').forward.outcome).toBe('delivered');
  });

  it('may know more than EC2 tells where BGP speaks', () => {
    const network = networkOf(
      vpc(),
      subnet('private'),
      instance('server', { subnet: 'private' }),
      vpnGateway('vgw'),
      routeTable('table', { main: true, routes: [route('192.168.0.0/16', 'vpn-gateway', 'vgw')] }),
    );
    expect(unknowns(ask(network, 'server', '192.168.1.1'))).toEqual(['VGW_PREFIXES_NOT_READ vgw']);
    const told = declaring(network, {
      onPremisesNetworks: [
        { id: 'office', name: 'Office', cidrs: ['192.168.0.0/16'], via: ['vgw'] },
      ],
    });
    expect(ask(told, 'server', '192.168.1.1').verdict).toBe('reachable');
  });

  it('is not known to drop what BGP may have brought', () => {
    const speaking = (propagatingVpnGateways: string[]) =>
      networkOf(
        vpc(),
        subnet('private'),
        instance('server', { subnet: 'private' }),
        vpnGateway('vgw'),
        vpnConnection('vpn', { vpnGateway: 'vgw', staticRoutesOnly: false }),
        routeTable('table', {
          main: true,
          routes: [route('0.0.0.0/0', 'vpn-gateway', 'vgw')],
          propagatingVpnGateways,
        }),
      );
    expect(unknowns(ask(speaking([]), 'server', '192.168.1.1'))).toEqual([
      'VGW_PREFIXES_NOT_READ vgw',
    ]);
    // A table that takes over what the gateway learns would show the prefix.
    expect(blockers(ask(speaking(['vgw']), 'server', '192.168.1.1'))).toEqual([
      'VGW_PREFIX_UNKNOWN vgw',
    ]);
  });

  it('carries no IPv6 over a VPN', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      subnet('private', { ipv6: '2600:1f00::/64' }),
      instance('server', { subnet: 'private', ipv6: ['2600:1f00::5'] }),
      vpnGateway('vgw'),
      vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16'] }),
      routeTable('table', { main: true, routes: [route('fd00:1::/32', 'vpn-gateway', 'vgw')] }),
    );
    expect(blockers(ask(network, '2600:1f00::5', 'fd00:1::1'))).toEqual(['VGW_NO_IPV6 vgw']);
  });

  it('takes the longest of the prefixes that it learned for where a host stands, in whatever order', () => {
    const learned = (cidr: string) => route(cidr, 'vpn-gateway', 'vgw', { origin: 'propagated' });
    for (const routes of [
      [learned('0.0.0.0/0'), learned('192.168.0.0/16')],
      [learned('192.168.0.0/16'), learned('0.0.0.0/0')],
    ]) {
      const network = networkOf(
        vpc(),
        vpnGateway('vgw', { vpc: 'vpc' }),
        subnet('private', { cidr: '10.0.1.0/24' }),
        instance('server', { subnet: 'private' }),
        routeTable('table', { main: true, routes }),
      );
      expect(forwardIds(ask(network, 'on-premises:192.168.7.7', 'server'))[0]).toBe(
        'on-premises:192.168.0.0/16',
      );
    }
  });

  it('carries nothing out of a VPC it is not attached to any more', () => {
    const network = onPremises();
    const vpnGateways = new Map(
      [...network.vpnGateways].map(([key, one]) => [
        key,
        { ...one, attachments: one.attachments.map((each) => ({ ...each, state: 'detached' })) },
      ]),
    );
    const gone = { ...network, vpnGateways };
    expect(blockers(ask(gone, 'server', '192.168.1.1'))).toEqual(['BAD_STATE_ATTACHMENT vgw']);
    expect(blockers(ask(gone, 'vgw', 'server'))).toEqual(['BAD_STATE_ATTACHMENT vgw']);
  });

  it('has nothing to carry over a connection that is not there yet, or any more', () => {
    const withState = (state: string) => {
      const network = onPremises();
      const vpnConnections = new Map(
        [...network.vpnConnections].map(([key, one]) => [key, { ...one, state }]),
      );
      return { ...network, vpnConnections };
    };
    expect(blockers(ask(withState('pending'), 'server', '192.168.1.1'))).toEqual([
      'BAD_STATE_VPN vpn',
    ]);
    expect(ask(withState('modifying'), 'server', '192.168.1.1').verdict).toBe('reachable');
    const bare = new Map(
      [...withState('deleted').routeTables].map(([key, table]) => [
        key,
        { ...table, routes: table.routes.filter(({ origin }) => origin !== 'propagated') },
      ]),
    );
    expect(
      unknowns(
        ask({ ...withState('deleted'), routeTables: bare }, 'on-premises:192.168.7.7', 'server'),
      ),
    ).toEqual(['ON_PREMISES_ENTRY_UNKNOWN on-premises:192.168.7.7']);
  });

  it('leads from a declared network that names none, if it is the only one', () => {
    const office = { id: 'office', name: 'Office', cidrs: ['172.30.0.0/16'], via: [] };
    const one = declaring(onPremises(), { onPremisesNetworks: [office] });
    expect(ask(one, 'on-premises:172.30.0.1', 'server').forward.outcome).toBe('delivered');
    const two = declaring(
      onPremises(vpc('other', { cidr: '10.7.0.0/16' }), vpnGateway('a-vgw', { vpc: 'other' })),
      {
        onPremisesNetworks: [office],
      },
    );
    expect(unknowns(ask(two, 'on-premises:172.30.0.1', 'server'))).toEqual([
      'ON_PREMISES_ENTRY_UNKNOWN on-premises:172.30.0.1',
    ]);
  });

  it('is not known to lead from an address that nothing mentions', () => {
    expect(unknowns(ask(onPremises(), 'on-premises:172.30.0.1', 'server'))).toEqual([
      'ON_PREMISES_ENTRY_UNKNOWN on-premises:172.30.0.1',
    ]);
  });

  it('judges a packet that enters there one way only', () => {
    const trace = ask(onPremises(), 'vgw', 'server');
    expect(trace.return.outcome).toBe('not-evaluated');
    expect(codesOf(trace)).toContain('UNIDIRECTIONAL_PATH_ANALYSIS_ONLY');
  });
});

describe('a VPN behind a transit gateway', () => {
  const network = (tunnels: ('UP' | 'DOWN')[]) =>
    networkOf(
      vpc('hub', { cidr: '10.100.0.0/16' }),
      internetGateway('igw', { vpc: 'hub' }),
      subnet('hub-public', { vpc: 'hub', cidr: '10.100.0.0/24' }),
      subnet('hub-private', { vpc: 'hub', cidr: '10.100.1.0/24' }),
      natGateway('nat', { subnet: 'hub-public' }),
      instance('server', { subnet: 'hub-private' }),
      transitGateway('tgw'),
      vpnConnection('vpn', { transitGateway: 'tgw', routes: ['192.168.0.0/16'], tunnels }),
      transitGatewayAttachment('attach-vpn', {
        resourceType: 'vpn',
        resourceId: 'vpn',
        routeTable: 'transit',
      }),
      transitGatewayVpcAttachment('attach-hub', {
        vpc: 'hub',
        subnets: ['hub-private'],
        routeTable: 'transit',
      }),
      transitGatewayRouteTable('transit', {
        routes: [
          transitRoute('192.168.0.0/16', 'attach-vpn'),
          transitRoute('0.0.0.0/0', 'attach-hub'),
        ],
      }),
      routeTable('hub-public-table', {
        vpc: 'hub',
        subnets: ['hub-public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw'), toTransit('192.168.0.0/16')],
      }),
      routeTable('hub-private-table', {
        vpc: 'hub',
        subnets: ['hub-private'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat'), toTransit('192.168.0.0/16')],
      }),
    );

  it("leads on-premises hosts to the egress VPC's NAT gateway", () => {
    const trace = ask(network(['UP', 'UP']), 'on-premises:192.168.7.7', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).slice(0, 3)).toEqual([
      'on-premises:192.168.0.0/16',
      'attach-vpn',
      'tgw',
    ]);
  });

  it('carries nothing while its tunnels are down', () => {
    expect(blockers(ask(network(['DOWN', 'DOWN']), 'server', '192.168.1.1'))).toEqual([
      'TGW_BAD_STATE_VPN vpn',
    ]);
  });
});
