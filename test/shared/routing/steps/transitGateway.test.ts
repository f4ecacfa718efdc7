import { describe, expect, it } from 'vitest';
import { isSameZone } from '../../../../shared/routing/zones';
import {
  allow,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  id,
  inRegion,
  instance,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  type Part,
  prefixList,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  unread,
  vpc,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, returnIds, unknowns } from '../support/ask';

const toTransit = (destination: string) => route(destination, 'transit-gateway', 'tgw');

/** Spokes a and b and a hub with a NAT gateway around one transit gateway. */
function transit(
  options: {
    a?: Partial<Parameters<typeof transitGatewayVpcAttachment>[1]>;
    routes?: ReturnType<typeof transitRoute>[];
    hub?: Part[];
    bRoutes?: boolean;
  } = {},
  ...parts: Part[]
) {
  const defaults = [
    transitRoute('10.0.0.0/16', 'attach-a'),
    transitRoute('10.2.0.0/16', 'attach-b'),
  ];
  return networkOf(
    vpc(),
    vpc('b', { cidr: '10.2.0.0/16' }),
    subnet('a-subnet', { cidr: '10.0.1.0/24' }),
    subnet('a-far', { cidr: '10.0.3.0/24', zone: 'c' }),
    subnet('a-attach', { cidr: '10.0.2.0/28' }),
    subnet('b-subnet', { vpc: 'b', cidr: '10.2.1.0/24' }),
    subnet('b-attach', { vpc: 'b', cidr: '10.2.2.0/28' }),
    instance('client', { subnet: 'a-subnet', ip: '10.0.1.5' }),
    instance('far-client', { subnet: 'a-far' }),
    instance('server', { subnet: 'b-subnet', ip: '10.2.1.5' }),
    transitGateway('tgw'),
    transitGatewayVpcAttachment('attach-a', {
      vpc: 'vpc',
      subnets: ['a-attach'],
      routeTable: 'transit',
      ...options.a,
    }),
    transitGatewayVpcAttachment('attach-b', {
      vpc: 'b',
      subnets: ['b-attach'],
      routeTable: 'transit',
    }),
    transitGatewayRouteTable('transit', { routes: options.routes ?? defaults }),
    routeTable('a-table', {
      main: true,
      routes: [toTransit('10.0.0.0/8'), toTransit('0.0.0.0/0')],
    }),
    routeTable('b-table', {
      vpc: 'b',
      main: true,
      routes: options.bRoutes === false ? [] : [toTransit('10.0.0.0/8')],
    }),
    ...parts,
  );
}

describe('a transit gateway', () => {
  it('carries from VPC to VPC by the table of the attachment', () => {
    const trace = ask(transit(), 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    const ids = forwardIds(trace);
    expect(ids.slice(ids.indexOf('attach-a'), ids.indexOf('attach-b') + 1)).toEqual([
      'attach-a',
      'tgw',
      'transit',
      'attach-b',
    ]);
    expect(trace.exposure).toBe('private');
  });

  it('serves every subnet of a zone it stands in, which is assumed beside its own', () => {
    expect(codesOf(ask(transit(), 'client', 'server'))).toContain('ASSUMED_TRANSIT_GATEWAY_ZONE');
    const own = transit({ a: { subnets: ['a-subnet'] } });
    expect(codesOf(ask(own, 'client', '8.8.8.8'))).not.toContain('ASSUMED_TRANSIT_GATEWAY_ZONE');
  });

  it('serves no zone in which it has no attachment subnet', () => {
    const trace = ask(transit(), 'far-client', 'server');
    expect(blockers(trace)[0]).toBe('TGW_ROUTE_AZ_RESTRICTION a-far');
    expect(findingOf(trace, 'TGW_ROUTE_AZ_RESTRICTION')?.fix).toEqual({
      kind: 'add-transit-gateway-attachment-subnet',
      attachmentId: 'attach-a',
      availabilityZone: 'us-east-1c',
    });
  });

  it('needs an associated table', () => {
    const network = transit({ a: { routeTable: undefined as never } });
    const trace = ask(network, 'client', 'server');
    expect(blockers(trace)[0]).toBe('TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION attach-a');
  });

  it('drops at a blackhole, and prefers the longer prefix to it', () => {
    const network = transit({
      routes: [
        transitRoute('10.0.0.0/16', 'attach-a'),
        transitRoute('10.0.0.0/8'),
        transitRoute('10.2.0.0/16', 'attach-b', { type: 'propagated' }),
      ],
    });
    expect(ask(network, 'client', '10.2.1.5').verdict).toBe('reachable');
    expect(blockers(ask(network, 'client', '10.9.1.1'))).toEqual([
      'TGW_RTB_BAD_STATE_ROUTE transit',
    ]);
  });

  it('has no route, and says so at its table', () => {
    const network = transit({ routes: [] });
    expect(blockers(ask(network, 'client', '10.2.1.5'))[0]).toBe('NO_ROUTE_TO_DESTINATION transit');
  });

  it('prefers static to propagated, and a VPC to a VPN, with equal prefixes', () => {
    const outside = [
      transitGatewayAttachment('attach-dx', {
        resourceType: 'direct-connect-gateway',
        resourceId: 'dxgw',
      }),
      transitGatewayAttachment('attach-vpn', { resourceType: 'vpn', resourceId: 'vpn' }),
    ];
    const both = transit(
      {
        routes: [
          transitRoute('172.31.0.0/16', 'attach-vpn', { type: 'propagated' }),
          transitRoute('172.31.0.0/16', 'attach-dx'),
        ],
      },
      ...outside,
      routeTable('out', { subnets: ['a-subnet'], routes: [toTransit('172.31.0.0/16')] }),
    );
    expect(forwardIds(ask(both, 'client', '172.31.0.1'))).toContain('attach-dx');
    const learned = transit(
      {
        routes: [
          transitRoute('10.2.0.0/16', 'attach-vpn', { type: 'propagated' }),
          transitRoute('10.2.0.0/16', 'attach-b', { type: 'propagated' }),
          transitRoute('10.0.0.0/16', 'attach-a'),
        ],
      },
      ...outside,
    );
    expect(forwardIds(ask(learned, 'client', '10.2.1.5'))).toContain('attach-b');
  });

  it('prefers a static route to a prefix list reference of the same block', () => {
    const network = transit(
      {
        routes: [
          transitRoute('10.2.0.0/16', 'attach-b'),
          transitRoute('pl-b', 'attach-a'),
          transitRoute('10.0.0.0/16', 'attach-a'),
        ],
      },
      prefixList('pl-b', { name: 'b', entries: ['10.2.0.0/16'] }),
    );
    expect(forwardIds(ask(network, 'client', 'server'))).toContain('attach-b');
    const alone = transit(
      { routes: [transitRoute('pl-b', 'attach-b'), transitRoute('10.0.0.0/16', 'attach-a')] },
      prefixList('pl-b', { name: 'b', entries: ['10.2.0.0/16'] }),
    );
    expect(ask(alone, 'client', 'server').verdict).toBe('reachable');
  });

  it('is completed by what the VPCs propagate where static routes alone were listed', () => {
    const listed = (state: string) => {
      const network = transit({ routes: [transitRoute('10.0.0.0/16', 'attach-a')] });
      const transitGatewayRouteTables = new Map(
        [...network.transitGatewayRouteTables].map(([key, table]) => [
          key,
          {
            ...table,
            routesScope: 'static-only' as const,
            propagations: [{ attachmentId: id<never>('attach-b'), state }],
          },
        ]),
      );
      return ask({ ...network, transitGatewayRouteTables }, 'client', 'server');
    };
    expect(listed('enabled').verdict).toBe('reachable');
    expect(blockers(listed('disabled'))).toContain('NO_ROUTE_TO_DESTINATION transit');
  });

  it('forwards while an attachment is being changed', () => {
    expect(ask(transit({ a: { state: 'modifying' } }), 'client', 'server').verdict).toBe(
      'reachable',
    );
    expect(blockers(ask(transit({ a: { state: 'deleting' } }), 'client', 'server'))).toContain(
      'BAD_STATE_ATTACHMENT attach-a',
    );
  });

  it('is entered by the attachment that works, where an earlier one is still listed', () => {
    const network = transit(
      {},
      transitGatewayVpcAttachment('a-former', {
        vpc: 'vpc',
        subnets: ['a-attach'],
        routeTable: 'transit',
        state: 'deleted',
      }),
    );
    const trace = ask(network, 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace)).toContain('attach-a');
  });

  it('takes no account of an association that was given up', () => {
    const network = transit();
    const transitGatewayRouteTables = new Map(
      [...network.transitGatewayRouteTables].map(([key, table]) => [
        key,
        {
          ...table,
          associations: table.associations?.map((one) => ({ ...one, state: 'disassociated' })),
        },
      ]),
    );
    const transitGatewayAttachments = new Map(
      [...network.transitGatewayAttachments].map(([key, { association: _, ...one }]) => [key, one]),
    );
    expect(
      blockers(
        ask(
          { ...network, transitGatewayRouteTables, transitGatewayAttachments },
          'client',
          'server',
        ),
      )[0],
    ).toBe('TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION attach-a');
  });

  it('tells that the server has no way back to it', () => {
    const trace = ask(transit({ bRoutes: false }), 'client', 'server');
    expect(blockers(trace)).toEqual(['NO_ROUTE_TO_DESTINATION b-table']);
    expect(codesOf(trace)).toContain('RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY');
  });

  it("has its attachment subnet's network ACL judge what enters, and not the reply it brings", () => {
    const inOnly = networkAcl('in-only', { subnets: ['a-attach'], inbound: [allow('all')] });
    expect(blockers(ask(transit({}, inOnly), 'client', 'server'))).toEqual([
      'SUBNET_ACL_RESTRICTION in-only',
    ]);
    const outOnly = networkAcl('out-only', { subnets: ['a-attach'], outbound: [allow('all')] });
    const trace = ask(transit({}, outOnly), 'client', 'server');
    expect(blockers(trace)).toEqual(['SUBNET_ACL_RESTRICTION out-only']);
    expect(findingOf(trace, 'SUBNET_ACL_RESTRICTION')?.direction).toBe('forward');
  });

  it('judges nothing on the way to a server in the attachment subnet itself', () => {
    const network = transit(
      {},
      instance('beside', { subnet: 'b-attach', ip: '10.2.2.9' }),
      networkAcl('shut', { subnets: ['b-attach'] }),
    );
    const trace = ask(network, 'client', 'beside');
    expect(forwardIds(trace).slice(-4)).toEqual(['b-attach', 'allow-all', 'beside-eni', 'beside']);
    // The way there passes; the way back leaves that subnet and is judged.
    expect(
      trace.findings
        .filter(({ severity }) => severity === 'blocks')
        .map(({ direction }) => direction),
    ).toEqual(['return', 'return']);
  });

  it('does not lead to a gateway endpoint of another VPC', () => {
    const network = transit(
      { routes: [transitRoute('0.0.0.0/0', 'attach-b'), transitRoute('10.0.0.0/16', 'attach-a')] },
      gatewayEndpoint('s3-endpoint', { vpc: 'b', routeTables: ['b-table'] }),
    );
    expect(blockers(ask(network, 'client', 's3'))).toContain(
      'GATEWAY_ENDPOINT_NOT_EXTENDABLE s3-endpoint',
    );
  });

  const egress = (attachmentSubnet: string) =>
    transit(
      {
        routes: [transitRoute('0.0.0.0/0', 'attach-hub'), transitRoute('10.0.0.0/16', 'attach-a')],
      },
      vpc('hub', { cidr: '10.100.0.0/16' }),
      internetGateway('igw', { vpc: 'hub' }),
      subnet('hub-public', { vpc: 'hub', cidr: '10.100.0.0/24' }),
      subnet('hub-private', { vpc: 'hub', cidr: '10.100.1.0/24' }),
      natGateway('nat', { subnet: 'hub-public' }),
      transitGatewayVpcAttachment('attach-hub', {
        vpc: 'hub',
        subnets: [attachmentSubnet],
        routeTable: 'transit',
      }),
      routeTable('hub-public-table', {
        vpc: 'hub',
        subnets: ['hub-public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw'), toTransit('10.0.0.0/8')],
      }),
      routeTable('hub-private-table', {
        vpc: 'hub',
        subnets: ['hub-private'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
      }),
    );

  it("leads a spoke to the hub's NAT gateway and the internet", () => {
    const trace = ask(egress('hub-private'), 'client', '1.1.1.1');
    expect(trace.verdict).toBe('reachable');
    expect(trace.sourceSeen).toBe('203.0.113.9');
    expect(returnIds(trace)).toContain('nat');
  });

  it('leads nowhere from a public attachment subnet: the internet gateway drops it', () => {
    expect(blockers(ask(egress('hub-public'), 'client', '1.1.1.1'))[0]).toBe(
      'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS igw',
    );
  });

  it('is not known without its routes', () => {
    expect(
      unknowns(ask(unread(transit(), 'DescribeTransitGatewayRouteTables'), 'client', 'server'))[0],
    ).toBe('TGW_RTB_ROUTES_ARE_UNKNOWN transit');
    const partial = transit();
    const tables = new Map(
      [...partial.transitGatewayRouteTables].map(([key, value]) => [
        key,
        { ...value, routesScope: 'partial' as const },
      ]),
    );
    expect(
      unknowns(ask({ ...partial, transitGatewayRouteTables: tables }, 'client', 'server'))[0],
    ).toBe('TGW_RTB_ROUTES_ARE_UNKNOWN transit');
  });

  it('is not known to serve a zone without the subnets of its attachment', () => {
    const network = transit();
    const attachments = new Map(
      [...network.transitGatewayAttachments].map(([key, { subnetIds, ...rest }]) => [
        key,
        key === 'attach-a' ? rest : { ...rest, subnetIds },
      ]),
    );
    const trace = ask(
      {
        ...network,
        transitGatewayAttachments: attachments as typeof network.transitGatewayAttachments,
      },
      'client',
      'server',
    );
    expect(unknowns(trace)).toContain('TGW_ATTACHMENT_SUBNETS_NOT_READ attach-a');
  });

  it('recommends appliance mode where an attachment of two zones leads to an appliance', () => {
    const network = transit(
      {
        routes: [transitRoute('0.0.0.0/0', 'attach-hub'), transitRoute('10.0.0.0/16', 'attach-a')],
      },
      vpc('hub', { cidr: '10.100.0.0/16' }),
      subnet('hub-a', { vpc: 'hub', cidr: '10.100.0.0/24' }),
      subnet('hub-b', { vpc: 'hub', cidr: '10.100.1.0/24', zone: 'b' }),
      subnet('inspection', { vpc: 'hub', cidr: '10.100.2.0/24' }),
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'inspection' }),
      transitGatewayVpcAttachment('attach-hub', {
        vpc: 'hub',
        subnets: ['hub-a', 'hub-b'],
        routeTable: 'transit',
      }),
      routeTable('hub-table', {
        vpc: 'hub',
        main: true,
        routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')],
      }),
    );
    expect(codesOf(ask(network, 'client', '1.1.1.1'))).toContain(
      'TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED',
    );
  });

  describe('with appliance mode', () => {
    /** Two spokes, and a hub that inspects what goes between them in either of two zones. */
    const inspecting = (applianceMode: boolean, serverZone: string) =>
      networkOf(
        vpc('a', { cidr: '10.0.0.0/16' }),
        vpc('b', { cidr: '10.1.0.0/16' }),
        vpc('hub', { cidr: '10.100.0.0/16' }),
        subnet('a-subnet', { vpc: 'a', cidr: '10.0.1.0/24' }),
        subnet('b-subnet', { vpc: 'b', cidr: '10.1.1.0/24', zone: serverZone }),
        instance('client', { subnet: 'a-subnet' }),
        instance('server', { subnet: 'b-subnet' }),
        transitGateway('tgw'),
        ...['a', 'b'].map((zone, place) => [
          subnet(`attach-${zone}`, { vpc: 'hub', cidr: `10.100.${place}.0/24`, zone }),
          subnet(`inspect-${zone}`, { vpc: 'hub', cidr: `10.100.1${place}.0/24`, zone }),
          gatewayLoadBalancerEndpoint(`firewall-${zone}`, { subnet: `inspect-${zone}` }),
          routeTable(`attach-${zone}-table`, {
            vpc: 'hub',
            subnets: [`attach-${zone}`],
            routes: [route('0.0.0.0/0', 'vpc-endpoint', `firewall-${zone}`)],
          }),
          routeTable(`inspect-${zone}-table`, {
            vpc: 'hub',
            subnets: [`inspect-${zone}`],
            routes: [toTransit('0.0.0.0/0')],
          }),
        ]),
        ...['a', 'b'].map((spoke) => [
          transitGatewayVpcAttachment(`to-${spoke}`, {
            vpc: spoke,
            subnets: [`${spoke}-subnet`],
            routeTable: 'spokes',
          }),
          routeTable(`${spoke}-table`, {
            vpc: spoke,
            main: true,
            routes: [toTransit('0.0.0.0/0')],
          }),
        ]),
        transitGatewayVpcAttachment('to-hub', {
          vpc: 'hub',
          subnets: ['attach-a', 'attach-b'],
          routeTable: 'hubs',
          applianceMode,
        }),
        transitGatewayRouteTable('spokes', { routes: [transitRoute('0.0.0.0/0', 'to-hub')] }),
        transitGatewayRouteTable('hubs', {
          routes: [transitRoute('10.0.0.0/16', 'to-a'), transitRoute('10.1.0.0/16', 'to-b')],
        }),
      );

    it('keeps both directions with one firewall, in any zone where the ends are in two', () => {
      const { verdict, alternatives } = ask(inspecting(true, 'b'), 'client', 'server');
      expect(verdict).toBe('reachable');
      expect(alternatives.map(({ when }) => when)).toEqual([
        'through us-east-1a',
        'through us-east-1b',
      ]);
      for (const way of alternatives) {
        const [seen] = forwardIds(way).filter((one) => one.startsWith('firewall'));
        expect(returnIds(way).filter((one) => one.startsWith('firewall'))).toEqual([seen]);
      }
    });

    it('keeps to the zone of both ends, and to the source where the destination has none', () => {
      const near = inspecting(true, 'a');
      expect(ask(near, 'client', 'server').alternatives).toEqual([]);
      expect(forwardIds(ask(near, 'client', '8.8.8.8'))).toContain('firewall-a');
    });

    it('off, has the reply meet the firewall of its own zone', () => {
      const trace = ask(inspecting(false, 'b'), 'client', 'server');
      expect(blockers(trace)).toEqual(['GWLB_FLOW_NOT_STARTED firewall-b']);
      expect(codesOf(trace)).toContain('TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED');
    });
  });

  it('is joined to one of another Region by a peering attachment', () => {
    const network = networkOf(
      vpc(),
      subnet('a-subnet', { cidr: '10.0.1.0/24' }),
      instance('client', { subnet: 'a-subnet' }),
      transitGateway('tgw'),
      transitGatewayVpcAttachment('attach-a', {
        vpc: 'vpc',
        subnets: ['a-subnet'],
        routeTable: 'transit',
      }),
      transitGatewayAttachment('attach-peering', {
        resourceType: 'peering',
        resourceId: 'tgw-far',
        routeTable: 'transit',
      }),
      transitGatewayRouteTable('transit', {
        routes: [
          transitRoute('10.2.0.0/16', 'attach-peering'),
          transitRoute('10.0.0.0/16', 'attach-a'),
        ],
      }),
      routeTable('a-table', { main: true, routes: [toTransit('10.2.0.0/16')] }),
      inRegion(
        'eu-west-1',
        vpc('b', { cidr: '10.2.0.0/16' }),
        subnet('b-subnet', { vpc: 'b', cidr: '10.2.1.0/24' }),
        instance('server', { subnet: 'b-subnet' }),
        transitGateway('tgw-far'),
        transitGatewayVpcAttachment('attach-b', {
          transitGateway: 'tgw-far',
          vpc: 'b',
          subnets: ['b-subnet'],
          routeTable: 'far',
        }),
        transitGatewayRouteTable('far', {
          transitGateway: 'tgw-far',
          routes: [
            transitRoute('10.2.0.0/16', 'attach-b'),
            transitRoute('10.0.0.0/16', 'attach-peering'),
          ],
          raw: {
            associations: [
              { attachmentId: 'attach-peering' as never },
              { attachmentId: 'attach-b' as never },
            ],
          },
        }),
        routeTable('b-table', {
          vpc: 'b',
          main: true,
          routes: [route('10.0.0.0/16', 'transit-gateway', 'tgw-far')],
        }),
      ),
    );
    const trace = ask(network, 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).filter((one) => one.startsWith('tgw'))).toEqual(['tgw', 'tgw-far']);
  });
});

describe('a peering of transit gateways that each side lists by its own id', () => {
  it('is entered on the far side by the id that side has', () => {
    const side = (name: string, cidr: string, subnetCidr: string, other: string) => [
      vpc(name, { cidr }),
      subnet(`${name}-subnet`, { vpc: name, cidr: subnetCidr }),
      instance(`${name}-host`, { subnet: `${name}-subnet` }),
      transitGateway(`tgw-${name}`),
      transitGatewayVpcAttachment(`attach-${name}`, {
        transitGateway: `tgw-${name}`,
        vpc: name,
        subnets: [`${name}-subnet`],
        routeTable: `transit-${name}`,
      }),
      transitGatewayAttachment(`peering-${name}`, {
        transitGateway: `tgw-${name}`,
        resourceType: 'peering',
        resourceId: `tgw-${other}`,
        routeTable: `transit-${name}`,
      }),
      transitGatewayRouteTable(`transit-${name}`, {
        transitGateway: `tgw-${name}`,
        routes: [
          transitRoute(cidr, `attach-${name}`),
          transitRoute('10.0.0.0/8', `peering-${name}`),
        ],
      }),
      routeTable(`${name}-table`, {
        vpc: name,
        main: true,
        routes: [route('10.0.0.0/8', 'transit-gateway', `tgw-${name}`)],
      }),
    ];
    const network = networkOf(
      ...side('near', '10.0.0.0/16', '10.0.1.0/24', 'far'),
      ...side('far', '10.1.0.0/16', '10.1.1.0/24', 'near'),
    );
    const trace = ask(network, 'near-host', 'far-host');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace)).toContain('transit-far');
  });
});

describe('Availability Zones', () => {
  it('are the same place by their ids, whatever two accounts call them', () => {
    const zones = (region: string, name: string, zoneId: string) => ({
      raw: {
        availabilityZone: id<never>(`${region}${name}`),
        availabilityZoneId: id<never>(zoneId),
      },
    });
    const network = transit(
      {},
      subnet('b-other', { vpc: 'b', cidr: '10.2.9.0/24', ...zones('us-east-1', 'f', 'use1-az1') }),
      instance('other', { subnet: 'b-other' }),
    );
    // The sender's zone is us-east-1a, use1-az1; the receiver's account calls the same place us-east-1f.
    expect(codesOf(ask(network, 'client', 'other'))).not.toContain('TGW_ROUTE_AZ_RESTRICTION');
    expect(
      isSameZone({ name: 'us-east-1a', id: 'use1-az1' }, { name: 'us-east-1f', id: 'use1-az1' }),
    ).toBe(true);
    expect(
      isSameZone({ name: 'us-east-1a', id: 'use1-az1' }, { name: 'us-east-1a', id: 'use1-az4' }),
    ).toBe(false);
    expect(isSameZone({ name: 'us-east-1a' }, { name: 'us-east-1a', id: 'use1-az4' })).toBe(true);
    expect(isSameZone({}, { name: 'us-east-1a' })).toBeUndefined();
  });
});
