import { describe, expect, it } from 'vitest';
import {
  instance,
  networkOf,
  type Part,
  peering,
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
import { ask, blockers, findingOf, forwardIds, returnIds, unknowns } from '../support/ask';

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

  it('leaves open which secondary blocks the other side has where its VPC was not read', () => {
    const network = unread(
      peered({ accepterSide: { cidrBlocks: ['10.2.0.0/24'] } }),
      'DescribeVpcs',
    );
    expect(ask(network, 'client', '10.2.1.5').verdict).toBe('unknown');
  });
});
