import { describe, expect, it } from 'vitest';
import {
  address,
  blockPublicAccess,
  blockPublicAccessExclusion,
  egressOnlyInternetGateway,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  lambda,
  natGateway,
  networkOf,
  type Part,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  unread,
  vpc,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, unknowns } from '../support/ask';

function publicSubnet(...parts: Part[]) {
  return networkOf(
    vpc('vpc', { ipv6: '2600:1f00::/56' }),
    internetGateway('igw'),
    subnet('public', { cidr: '10.0.0.0/24', ipv6: '2600:1f00::/64' }),
    routeTable('table', {
      subnets: ['public'],
      routes: [
        route('0.0.0.0/0', 'internet-gateway', 'igw'),
        route('::/0', 'internet-gateway', 'igw'),
      ],
    }),
    ...parts,
  );
}

const web = instance('web', { subnet: 'public', publicIp: '203.0.113.5' });

describe('an internet gateway', () => {
  it('looks at the very source address for a public one', () => {
    const network = publicSubnet(
      instance('web', {
        subnet: 'public',
        ip: '10.0.0.5',
        secondaryIps: [{ ip: '10.0.0.6', publicIp: '203.0.113.6' }],
      }),
    );
    expect(ask(network, '10.0.0.6', '1.1.1.1').verdict).toBe('reachable');
    const trace = ask(network, '10.0.0.5', '1.1.1.1');
    expect(blockers(trace)).toEqual(['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS web-eni']);
    expect(findingOf(trace, 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS')?.fix).toEqual({
      kind: 'associate-public-address',
      networkInterfaceId: 'web-eni',
      privateAddress: '10.0.0.5',
    });
  });

  it('lets no Lambda function out, and offers no public address for it', () => {
    const trace = ask(
      publicSubnet(lambda('orders', { subnet: 'public' })),
      'orders-eni',
      '1.1.1.1',
    );
    expect(blockers(trace)).toEqual(['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS orders-eni']);
    expect(findingOf(trace, 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS')?.fix).toBeUndefined();
  });

  it.each([
    ['10.200.0.1', 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS'],
    ['100.64.1.1', 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS'],
  ])('drops packets to %s', (destination, code) => {
    expect(blockers(ask(publicSubnet(web), 'web', destination))).toEqual([`${code} igw`]);
  });

  it.each([
    ['10.200.0.1', 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS'],
    ['100.64.1.1', 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS'],
  ])('drops packets from %s', (source, code) => {
    expect(blockers(ask(publicSubnet(web), `internet:${source}`, '203.0.113.5'))).toEqual([
      `${code} igw`,
    ]);
  });

  it('leads the internet to the private address behind a public one, and the answer back', () => {
    const trace = ask(publicSubnet(web), 'internet:8.8.8.8', '203.0.113.5');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).slice(0, 2)).toEqual(['internet', 'igw']);
    expect(trace.return.hops.at(-1)).toMatchObject({
      id: 'internet',
      packet: { source: '203.0.113.5' },
    });
  });

  it('leads an interface the internet asks for by name to its public address', () => {
    expect(ask(publicSubnet(web), 'internet', 'web').verdict).toBe('reachable');
    const hidden = publicSubnet(instance('hidden', { subnet: 'public' }));
    expect(blockers(ask(hidden, 'internet', 'hidden'))[0]).toBe(
      'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS internet',
    );
  });

  it('carries IPv6 without any public association', () => {
    const network = publicSubnet(instance('modern', { subnet: 'public', ipv6: ['2600:1f00::5'] }));
    expect(ask(network, '2600:1f00::5', '2600::1').verdict).toBe('reachable');
    expect(ask(network, 'internet:2600::1', '2600:1f00::5').verdict).toBe('reachable');
  });

  it('must be attached', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw', { vpc: null }),
      subnet('public'),
      web,
      routeTable('table', {
        subnets: ['public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
    );
    expect(blockers(ask(network, 'web', '1.1.1.1'))).toEqual(['BAD_STATE_ATTACHMENT igw']);
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.5'))).toContain(
      'BAD_STATE_ATTACHMENT vpc',
    );
  });

  it('gives a public instance in a subnet without its route no answer to send', () => {
    const network = networkOf(vpc(), internetGateway('igw'), subnet('public'), web);
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.5'))).toEqual([
      'NO_ROUTE_TO_DESTINATION vpc-main',
    ]);
  });

  it('knows nobody at an Elastic IP that is bound to nothing, and not who has any other address', () => {
    const network = publicSubnet(web, address('eip', { publicIp: '203.0.113.200' }));
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.200'))).toEqual([
      'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS internet',
    ]);
    expect(unknowns(ask(network, 'internet:8.8.8.8', '54.1.1.1'))).toEqual([
      'UNKNOWN_DESTINATION internet',
    ]);
    const bound = publicSubnet(
      web,
      address('eip', { publicIp: '203.0.113.200', networkInterface: 'eni-elsewhere' }),
    );
    expect(unknowns(ask(bound, 'internet:8.8.8.8', '203.0.113.200'))).toEqual([
      'UNKNOWN_DESTINATION internet',
    ]);
  });

  it('assumes no edge table where route tables were not read', () => {
    const trace = ask(
      unread(publicSubnet(web), 'DescribeRouteTables'),
      'internet:8.8.8.8',
      '203.0.113.5',
    );
    expect(trace.verdict).toBe('unknown');
    expect(codesOf(trace)).toContain('ASSUMED_NO_EDGE_TABLE');
  });

  it('is stopped by an edge table that leads nowhere, and lost by one that cannot be told', () => {
    const edge = (...routes: Parameters<typeof route>[]) =>
      publicSubnet(
        web,
        routeTable('edge', { gateways: ['igw'], routes: routes.map((one) => route(...one)) }),
      );
    const dead = edge(['10.0.0.0/24', 'network-interface', 'gone', { state: 'blackhole' }]);
    const stopped = ask(dead, 'internet:8.8.8.8', '203.0.113.5');
    expect(blockers(stopped)[0]).toBe('BAD_STATE_ROUTE edge');
    expect(stopped.forward.hops.at(-1)).toMatchObject({ id: 'edge', effect: 'blocks' });
    const unclear = edge(['pl-unread', 'network-interface', 'web-eni']);
    expect(unknowns(ask(unclear, 'internet:8.8.8.8', '203.0.113.5'))).toEqual([
      'ROUTE_DEPENDS_ON_ADDRESS edge',
    ]);
  });

  it('leads by its edge table to no appliance without a public address', () => {
    const inspected = (publicIp: { publicIp?: string }) =>
      publicSubnet(
        web,
        subnet('inspection', { cidr: '10.0.2.0/24' }),
        instance('firewall', { subnet: 'inspection', sourceDestCheck: false, ...publicIp }),
        routeTable('edge', {
          gateways: ['igw'],
          routes: [route('10.0.0.0/24', 'network-interface', 'firewall-eni')],
        }),
      );
    const found = (network: ReturnType<typeof inspected>) =>
      blockers(ask(network, 'internet:8.8.8.8', '203.0.113.5'));
    expect(found(inspected({}))).toContain('INGRESS_RTB_NO_PUBLIC_IP firewall-eni');
    expect(found(inspected({ publicIp: '203.0.113.7' }))).not.toContain(
      'INGRESS_RTB_NO_PUBLIC_IP firewall-eni',
    );
  });

  it('lets in nobody while it is detached', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw', { attachmentState: 'detaching' }),
      subnet('public', { cidr: '10.0.0.0/24' }),
      web,
    );
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.5'))).toContain(
      'BAD_STATE_ATTACHMENT vpc',
    );
  });

  it('is used directly by an appliance whose own subnet is redirected to it', () => {
    const network = publicSubnet(
      web,
      instance('firewall', { subnet: 'public', publicIp: '203.0.113.7', sourceDestCheck: false }),
      routeTable('edge', {
        gateways: ['igw'],
        routes: [route('10.0.0.0/24', 'network-interface', 'firewall-eni')],
      }),
    );
    expect(codesOf(ask(network, 'firewall', '8.8.8.8'))).not.toContain(
      'INGRESS_RTB_TRAFFIC_REDIRECTION',
    );
  });

  it('takes no IPv6 that a transit gateway brings from another VPC', () => {
    const outward = (gateway: 'internet-gateway' | 'egress-only-internet-gateway', id: string) =>
      networkOf(
        vpc('hub', { cidr: '10.100.0.0/16', ipv6: '2600:1f01::/56' }),
        internetGateway('igw', { vpc: 'hub' }),
        egressOnlyInternetGateway('eigw', { vpc: 'hub' }),
        subnet('hub-attach', { vpc: 'hub', cidr: '10.100.0.0/24', ipv6: '2600:1f01::/64' }),
        routeTable('hub-table', { vpc: 'hub', main: true, routes: [route('::/0', gateway, id)] }),
        vpc('spoke', { ipv6: '2600:1f00::/56' }),
        subnet('spoke-subnet', { vpc: 'spoke', ipv6: '2600:1f00::/64' }),
        instance('modern', { subnet: 'spoke-subnet', ipv6: ['2600:1f00::5'] }),
        routeTable('spoke-table', {
          vpc: 'spoke',
          main: true,
          routes: [route('::/0', 'transit-gateway', 'tgw')],
        }),
        transitGateway('tgw'),
        transitGatewayVpcAttachment('attach-spoke', {
          vpc: 'spoke',
          subnets: ['spoke-subnet'],
          routeTable: 'transit',
        }),
        transitGatewayVpcAttachment('attach-hub', {
          vpc: 'hub',
          subnets: ['hub-attach'],
          routeTable: 'transit',
        }),
        transitGatewayRouteTable('transit', { routes: [transitRoute('::/0', 'attach-hub')] }),
      );
    for (const [kind, id] of [
      ['internet-gateway', 'igw'],
      ['egress-only-internet-gateway', 'eigw'],
    ] as const) {
      expect(blockers(ask(outward(kind, id), '2600:1f00::5', '2600::1'))[0]).toBe(
        `GATEWAY_REJECTS_SPOOFED_TRAFFIC ${id}`,
      );
    }
  });

  it("keeps the internet from an endpoint's IPv6 interface that denies its traffic", () => {
    const network = publicSubnet(interfaceEndpoint('sqs-endpoint', { subnets: ['public'] }));
    const enis = new Map(
      [...network.networkInterfaces].map(([key, value]) => [
        key,
        { ...value, ipv6Addresses: ['2600:1f00::9'], denyAllIgwTraffic: true },
      ]),
    );
    expect(
      blockers(ask({ ...network, networkInterfaces: enis }, 'internet:2600::1', '2600:1f00::9')),
    ).toContain('IGW_DENIED_BY_INTERFACE sqs-endpoint-public');
  });
});

describe('Block Public Access', () => {
  const behindNat = [
    subnet('private', { cidr: '10.0.1.0/24' }),
    instance('job', { subnet: 'private' }),
    natGateway('nat', { subnet: 'public' }),
    routeTable('private-table', {
      subnets: ['private'],
      routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
    }),
  ];

  it('that blocks ingress stops a public instance and leaves NAT alone', () => {
    const network = publicSubnet(web, ...behindNat, blockPublicAccess({ mode: 'block-ingress' }));
    expect(blockers(ask(network, 'web', '1.1.1.1'))).toEqual([
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED public',
    ]);
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.5'))).toContain(
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED public',
    );
    expect(ask(network, 'job', '1.1.1.1').verdict).toBe('reachable');
  });

  it("that blocks both ways is opened outward by an exclusion of the NAT gateway's subnet", () => {
    const blocked = [...behindNat, blockPublicAccess({ mode: 'block-bidirectional' })];
    expect(blockers(ask(publicSubnet(...blocked), 'job', '1.1.1.1'))).toEqual([
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED public',
    ]);
    const opened = publicSubnet(
      ...blocked,
      web,
      blockPublicAccessExclusion('exclusion', { subnet: 'public', mode: 'allow-egress' }),
    );
    expect(ask(opened, 'job', '1.1.1.1').verdict).toBe('reachable');
    expect(blockers(ask(opened, 'internet:8.8.8.8', '203.0.113.5'))).toEqual([
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED public',
    ]);
  });

  it('that blocks ingress takes no account of what may only go out', () => {
    const network = publicSubnet(
      web,
      blockPublicAccess({ mode: 'block-ingress' }),
      blockPublicAccessExclusion('exclusion', { subnet: 'public', mode: 'allow-egress' }),
    );
    expect(blockers(ask(network, 'web', '1.1.1.1'))).toEqual([
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED public',
    ]);
  });

  it('is opened for all subnets of a VPC by its exclusion, once that is in force', () => {
    const excluded = (more: Partial<Parameters<typeof blockPublicAccessExclusion>[1]>) =>
      ask(
        publicSubnet(
          web,
          blockPublicAccess({ mode: 'block-bidirectional' }),
          blockPublicAccessExclusion('exclusion', {
            vpc: 'vpc',
            mode: 'allow-bidirectional',
            ...more,
          }),
        ),
        'internet:8.8.8.8',
        '203.0.113.5',
      ).verdict;
    expect(excluded({})).toBe('reachable');
    expect(excluded({ vpc: 'other' })).toBe('blocked');
    expect(excluded({ state: 'update-complete' })).toBe('reachable');
    expect(excluded({ state: 'create-in-progress' })).toBe('blocked');
    expect(excluded({ state: 'delete-complete' })).toBe('blocked');
  });

  it('that blocks ingress leaves egress-only gateways alone, one that blocks both ways does not', () => {
    const modern = (mode: Parameters<typeof blockPublicAccess>[0]['mode']) =>
      networkOf(
        vpc('vpc', { ipv6: '2600:1f00::/56' }),
        egressOnlyInternetGateway('eigw'),
        subnet('private', { ipv6: '2600:1f00::/64' }),
        instance('modern', { subnet: 'private', ipv6: ['2600:1f00::5'] }),
        routeTable('table', {
          subnets: ['private'],
          routes: [route('::/0', 'egress-only-internet-gateway', 'eigw')],
        }),
        blockPublicAccess({ mode }),
      );
    expect(ask(modern('block-ingress'), '2600:1f00::5', '2600::1').verdict).toBe('reachable');
    expect(blockers(ask(modern('block-bidirectional'), '2600:1f00::5', '2600::1'))).toEqual([
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED private',
    ]);
  });

  it('that blocks both ways leaves gateway endpoints alone', () => {
    const network = publicSubnet(
      web,
      gatewayEndpoint('s3-endpoint', { routeTables: ['table'] }),
      blockPublicAccess({ mode: 'block-bidirectional' }),
    );
    const trace = ask(network, 'web', 's3');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ASSUMED_ENDPOINT_PASSES_BLOCK_PUBLIC_ACCESS');
  });

  it('looks at the subnet that an edge table leads to first', () => {
    const inspected = (excluded: string) =>
      networkOf(
        vpc(),
        internetGateway('igw'),
        subnet('app', { cidr: '10.0.1.0/24' }),
        subnet('inspection', { cidr: '10.0.2.0/24' }),
        instance('server', { subnet: 'app', publicIp: '203.0.113.6' }),
        gatewayLoadBalancerEndpoint('firewall', { subnet: 'inspection' }),
        routeTable('edge', {
          gateways: ['igw'],
          routes: [route('10.0.1.0/24', 'vpc-endpoint', 'firewall')],
        }),
        routeTable('app-table', {
          subnets: ['app'],
          routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')],
        }),
        routeTable('inspection-table', {
          subnets: ['inspection'],
          routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
        }),
        blockPublicAccess({ mode: 'block-ingress' }),
        blockPublicAccessExclusion('exclusion', { subnet: excluded, mode: 'allow-bidirectional' }),
      );
    const from = (excluded: string) => ask(inspected(excluded), 'internet:8.8.8.8', '203.0.113.6');
    expect(from('inspection').verdict).toBe('reachable');
    expect(blockers(from('app'))).toContain('VPC_BLOCK_PUBLIC_ACCESS_ENABLED inspection');
  });

  it('is assumed off where nobody asked, and unknown where the answer was denied', () => {
    const calls = ['DescribeVpcBlockPublicAccessOptions'] as const;
    expect(codesOf(ask(unread(publicSubnet(web), calls), 'web', '1.1.1.1'))).toContain(
      'ASSUMED_NO_BLOCK_PUBLIC_ACCESS',
    );
    expect(ask(unread(publicSubnet(web), calls, 'denied'), 'web', '1.1.1.1').verdict).toBe(
      'unknown',
    );
  });
});

describe('an egress-only internet gateway', () => {
  const egressOnly = (...parts: Part[]) =>
    networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      egressOnlyInternetGateway('eigw'),
      subnet('private', { ipv6: '2600:1f00::/64' }),
      instance('modern', { subnet: 'private', ipv6: ['2600:1f00::5'] }),
      routeTable('table', {
        subnets: ['private'],
        routes: [route('::/0', 'egress-only-internet-gateway', 'eigw')],
      }),
      ...parts,
    );

  it('lets IPv6 out and its answers in', () => {
    expect(ask(egressOnly(), '2600:1f00::5', '2600::1').verdict).toBe('reachable');
  });

  it('lets answers in although the VPC has an internet gateway, too', () => {
    const trace = ask(egressOnly(internetGateway('igw')), '2600:1f00::5', '2600::1');
    expect(trace.verdict).toBe('reachable');
    expect(trace.return.hops.map(({ id }) => id)).toContain('eigw');
    expect(trace.return.hops.map(({ id }) => id)).not.toContain('igw');
  });

  it('lets nobody in who was not asked', () => {
    expect(blockers(ask(egressOnly(), 'internet:2600::1', '2600:1f00::5'))).toEqual([
      'EGRESS_ONLY_REJECTS_INGRESS eigw',
    ]);
  });

  it('carries no IPv4', () => {
    const network = egressOnly();
    const tables = new Map(
      [...network.routeTables].map(([key, table]) => [
        key,
        {
          ...table,
          routes: [...table.routes, route('0.0.0.0/0', 'egress-only-internet-gateway', 'eigw')],
        },
      ]),
    );
    expect(blockers(ask({ ...network, routeTables: tables }, 'modern', '1.1.1.1'))).toEqual([
      'EGRESS_ONLY_IPV6_ONLY eigw',
    ]);
  });

  it('drops what came through a Gateway Load Balancer endpoint', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      egressOnlyInternetGateway('eigw'),
      subnet('private', { ipv6: '2600:1f00::/64' }),
      subnet('inspection', { cidr: '10.0.2.0/24', ipv6: '2600:1f00:0:2::/64' }),
      instance('modern', { subnet: 'private', ipv6: ['2600:1f00::5'] }),
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'inspection' }),
      routeTable('table', {
        subnets: ['private'],
        routes: [route('::/0', 'vpc-endpoint', 'firewall')],
      }),
      routeTable('inspection-table', {
        subnets: ['inspection'],
        routes: [route('::/0', 'egress-only-internet-gateway', 'eigw')],
      }),
    );
    expect(blockers(ask(network, '2600:1f00::5', '2600::1'))).toContain(
      'GWLB_EGRESS_ONLY_DROPPED eigw',
    );
  });
});
