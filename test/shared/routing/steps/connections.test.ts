import { describe, expect, it } from 'vitest';
import { isSameZone } from '../../../../shared/routing/zones';
import {
  allow,
  declaring,
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
  peering,
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
  vpnConnection,
  vpnGateway,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, returnIds, unknowns } from '../support/ask';

const toPeer = (destination: string, id = 'pcx') =>
  route(destination, 'vpc-peering-connection', id);
const toTransit = (destination: string) => route(destination, 'transit-gateway', 'tgw');

function peered(options: Partial<Parameters<typeof peering>[1]> = {}, ...parts: Part[]) {
  return networkOf(
    vpc(),
    vpc('b', { cidr: '10.2.0.0/16' }),
    subnet('a-subnet', { cidr: '10.0.1.0/24' }),
    subnet('b-subnet', { vpc: 'b', cidr: '10.2.1.0/24' }),
    instance('client', { subnet: 'a-subnet', ip: '10.0.1.5' }),
    instance('server', { subnet: 'b-subnet', ip: '10.2.1.5' }),
    peering('pcx', { requester: 'vpc', accepter: 'b', ...options }),
    routeTable('a-table', { main: true, routes: [toPeer('10.2.0.0/16'), toPeer('10.3.0.0/16')] }),
    routeTable('b-table', { vpc: 'b', main: true, routes: [toPeer('10.0.0.0/16')] }),
    ...parts,
  );
}

describe('a peering', () => {
  it('may lead to another interface that has the address, which is not the one asked for', () => {
    const network = peered(
      {},
      vpc('twin', { cidr: '10.2.0.0/16' }),
      subnet('twin-subnet', { vpc: 'twin', cidr: '10.2.1.0/24' }),
      instance('twin-server', { subnet: 'twin-subnet', ip: '10.2.1.5' }),
    );
    const trace = ask(network, 'client', 'twin-server');
    expect(blockers(trace)).toContain('REQUEST_TO_OTHER_INTERFACE server-eni');
    expect(ask(network, 'client', '10.2.1.5').verdict).toBe('reachable');
  });

  it('carries what goes from one VPC to the other and back', () => {
    const trace = ask(peered(), 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    expect(trace.exposure).toBe('private');
    expect(forwardIds(trace).filter((one) => ['client', 'pcx', 'server'].includes(one))).toEqual([
      'client',
      'pcx',
      'server',
    ]);
    expect(returnIds(trace).filter((one) => ['client', 'pcx', 'server'].includes(one))).toEqual([
      'server',
      'pcx',
      'client',
    ]);
  });

  it('leads on to no third VPC', () => {
    const network = peered(
      {},
      vpc('c', { cidr: '10.3.0.0/16' }),
      peering('pcx-bc', { requester: 'b', accepter: 'c' }),
    );
    expect(blockers(ask(network, 'client', '10.3.0.5'))).toEqual([
      'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR pcx',
    ]);
  });

  it('carries nobody from a third VPC', () => {
    const network = peered(
      {},
      vpc('c', { cidr: '10.3.0.0/16' }),
      subnet('c-subnet', { vpc: 'c', cidr: '10.3.1.0/24' }),
      instance('stranger', { subnet: 'c-subnet' }),
      transitGateway('tgw'),
      transitGatewayVpcAttachment('attach-c', {
        vpc: 'c',
        subnets: ['c-subnet'],
        routeTable: 'transit',
      }),
      transitGatewayVpcAttachment('attach-a', {
        vpc: 'vpc',
        subnets: ['a-subnet'],
        routeTable: 'transit',
      }),
      transitGatewayRouteTable('transit', { routes: [transitRoute('10.2.0.0/16', 'attach-a')] }),
      routeTable('c-table', { vpc: 'c', main: true, routes: [toTransit('10.2.0.0/16')] }),
    );
    const { findings } = ask(network, 'stranger', 'server');
    expect(findings.find(({ severity }) => severity === 'blocks')).toMatchObject({
      code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
      message: 'The source 10.3.1.100 is not in the blocks of vpc, so pcx does not carry it.',
    });
  });

  it('leads to no block that its VPC has given up', () => {
    const network = peered();
    const vpcs = new Map(
      [...network.vpcs].map(([key, one]) => [
        key,
        {
          ...one,
          cidrBlocks: one.cidrBlocks.map(({ cidr }) => ({ cidr, state: 'disassociated' })),
        },
      ]),
    );
    const bare = new Map(
      [...network.vpcPeeringConnections].map(([key, { accepter, ...rest }]) => [
        key,
        { ...rest, accepter: { ...accepter, cidrBlocks: [] } },
      ]),
    );
    expect(
      ask({ ...network, vpcs, vpcPeeringConnections: bare }, 'client', 'server').verdict,
    ).not.toBe('reachable');
  });

  it.each(['provisioning', 'pending-acceptance', 'failed', 'expired', 'rejected'])(
    'carries nothing while it is %s',
    (state) => {
      expect(blockers(ask(peered({ state }), 'client', 'server'))).toContain('BAD_STATE pcx');
    },
  );

  it('must be accepted first', () => {
    const trace = ask(peered({ state: 'pending-acceptance' }), 'client', 'server');
    expect(blockers(trace)).toContain('BAD_STATE pcx');
    expect(findingOf(trace, 'BAD_STATE')?.fix).toEqual({
      kind: 'accept-peering-connection',
      peeringConnectionId: 'pcx',
    });
  });

  it('is gone once it was deleted', () => {
    expect(blockers(ask(peered({ state: 'deleted' }), 'client', 'server'))).toContain(
      'BAD_STATE pcx',
    );
  });

  it('lets an overlapping third VPC steal the reply', () => {
    const network = networkOf(
      vpc('server-vpc', { cidr: '10.2.0.0/16' }),
      vpc('left', { cidr: '10.0.0.0/16' }),
      vpc('right', { cidr: '10.0.0.0/16' }),
      subnet('server-subnet', { vpc: 'server-vpc', cidr: '10.2.1.0/24' }),
      subnet('left-subnet', { vpc: 'left', cidr: '10.0.1.0/24' }),
      subnet('right-subnet', { vpc: 'right', cidr: '10.0.1.0/24' }),
      instance('server', { subnet: 'server-subnet' }),
      instance('asker', { subnet: 'left-subnet', ip: '10.0.1.5' }),
      instance('thief', { subnet: 'right-subnet', ip: '10.0.1.5' }),
      peering('pcx-left', { requester: 'left', accepter: 'server-vpc' }),
      peering('pcx-right', { requester: 'right', accepter: 'server-vpc' }),
      routeTable('left-table', {
        vpc: 'left',
        main: true,
        routes: [toPeer('10.2.0.0/16', 'pcx-left')],
      }),
      routeTable('server-table', {
        vpc: 'server-vpc',
        main: true,
        routes: [toPeer('10.0.0.0/16', 'pcx-right')],
      }),
    );
    expect(blockers(ask(network, 'asker', 'server'))).toEqual([
      'RETURN_TO_OTHER_INTERFACE thief-eni',
    ]);
  });

  it('whose other VPC is not in the model leads to nobody known', () => {
    const network = networkOf(
      vpc(),
      subnet('a-subnet'),
      instance('client', { subnet: 'a-subnet' }),
      peering('pcx', {
        requester: 'vpc',
        accepter: 'elsewhere',
        accepterSide: { cidrBlocks: ['10.2.0.0/16'] },
      }),
      routeTable('a-table', { main: true, routes: [toPeer('10.2.0.0/16')] }),
    );
    expect(unknowns(ask(network, 'client', '10.2.0.5'))).toEqual(['UNKNOWN_DESTINATION elsewhere']);
  });
});

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

describe('what was not read about the other side', () => {
  it('of a peering leaves open which secondary blocks it has', () => {
    const network = unread(
      peered({ accepterSide: { cidrBlocks: ['10.2.0.0/24'] } }),
      'DescribeVpcs',
    );
    expect(ask(network, 'client', '10.2.1.5').verdict).toBe('unknown');
  });

  it("of a route's target leaves open whether the network ACL is met", () => {
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
