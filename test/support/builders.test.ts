import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../shared/network/coverage';
import type { Network } from '../../shared/network/network';
import * as build from './builders';
import { expectSound } from './expectSound';

const {
  allow,
  gatewayEndpoint,
  inAccount,
  inRegion,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  peering,
  prefixList,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  unread,
  vpc,
} = build;

describe('networkOf', () => {
  it('builds records that fit the model, each under its own key', () => {
    expectSound(everyKind());
  });

  it('gives a VPC what AWS gives it: a main route table and a network ACL for every subnet', () => {
    const network = networkOf(vpc(), subnet('private'));

    expect(network.routeTables.get('vpc-main')?.routes).toEqual([route('10.0.0.0/16', 'local')]);
    expect(network.networkAcls.get('vpc-default-acl')?.associations).toMatchObject([
      { subnetId: 'private' },
    ]);
  });

  it('leaves a subnet to the network ACL that names it', () => {
    const network = networkOf(
      vpc(),
      subnet('private'),
      networkAcl('strict', { subnets: ['private'] }),
    );

    expect(network.networkAcls.get('vpc-default-acl')?.associations).toEqual([]);
  });

  it('puts an interface on the next free address and refuses one that is taken', () => {
    const web = instance('web', { subnet: 'private' });
    const twice = instance('db', { subnet: 'private', ip: '10.0.0.100' });

    expect(networkOf(vpc(), subnet('private'), web).instances.get('web')?.privateIp).toBe(
      '10.0.0.100',
    );
    expect(() => networkOf(vpc(), subnet('private'), web, twice)).toThrow('taken twice');
  });

  it('routes to a gateway endpoint in its tables and nowhere else', () => {
    const network = networkOf(
      vpc(),
      routeTable('with', {}),
      routeTable('without', {}),
      gatewayEndpoint('s3-endpoint', { routeTables: ['with'] }),
    );

    expect(network.routeTables.get('with')?.routes).toContainEqual(
      route('pl-s3', 'vpc-endpoint', 's3-endpoint'),
    );
    expect(network.routeTables.get('without')?.routes).toHaveLength(1);
  });

  it('places parts by Region and account', () => {
    const network = networkOf(
      inAccount('444455556666', inRegion('eu-west-1', vpc(), subnet('private', { zone: 'b' }))),
    );

    expect(network.subnets.get('private')).toMatchObject({
      account: '444455556666',
      region: 'eu-west-1',
      availabilityZone: 'eu-west-1b',
      availabilityZoneId: 'euw1-az2',
    });
  });
});

describe('unread', () => {
  it('takes back what a call listed and says that it was not asked', () => {
    const network = unread(networkOf(vpc(), subnet('private')), 'DescribeNetworkAcls');

    expect(network.networkAcls.size).toBe(0);
    expect(coverageOf(network.coverage, 'DescribeNetworkAcls', {})).toBe('not-asked');
    expect(coverageOf(network.coverage, 'DescribeRouteTables', {})).toBe('complete');
  });

  it('takes the DNS attributes from the VPCs', () => {
    const network = unread(networkOf(vpc()), 'DescribeVpcAttribute', 'denied');

    expect(network.vpcs.get('vpc')).not.toHaveProperty('dnsSupport');
    expect(coverageOf(network.coverage, 'DescribeVpcAttribute', {})).toBe('denied');
  });
});

function everyKind(): Network {
  return networkOf(
    vpc(),
    vpc('hub', { cidr: '10.1.0.0/16', ipv6: '2600:1f18::/56' }),
    subnet('public', { cidr: '10.0.0.0/24' }),
    subnet('private', { cidr: '10.0.1.0/24', zone: 'b' }),
    subnet('hub-private', { vpc: 'hub', cidr: '10.1.1.0/24' }),
    internetGateway('igw'),
    build.egressOnlyInternetGateway('eigw', { vpc: 'hub' }),
    natGateway('nat', { subnet: 'public' }),
    build.regionalNatGateway('regional-nat', { zones: { a: '203.0.113.20' } }),
    build.vpnGateway('vgw'),
    build.customerGateway('cgw'),
    build.vpnConnection('vpn', {
      vpnGateway: 'vgw',
      customerGateway: 'cgw',
      routes: ['192.168.0.0/16'],
    }),
    routeTable('edge', { gateways: ['igw'] }),
    peering('peering', { requester: 'vpc', accepter: 'hub' }),
    transitGateway('tgw'),
    transitGatewayVpcAttachment('attach', {
      vpc: 'hub',
      subnets: ['hub-private'],
      routeTable: 'tgw-routes',
    }),
    build.transitGatewayAttachment('attach-vpn', { resourceType: 'vpn', resourceId: 'vpn' }),
    transitGatewayRouteTable('tgw-routes', {
      routes: [build.transitRoute('10.9.0.0/16')],
      propagations: ['attach'],
    }),
    build.securityGroup('group', {
      inbound: [allow('icmp', 8), allow('tcp', 443, build.group('group'))],
    }),
    networkAcl('acl', {
      subnets: ['private'],
      inbound: [build.deny('udp', [1, 2]), allow('icmp', 8)],
    }),
    instance('web', {
      subnet: 'public',
      publicIp: '203.0.113.5',
      secondaryIps: [{ ip: '10.0.0.9' }],
    }),
    build.lambda('orders', { subnet: 'private' }),
    build.address('eip', { publicIp: '203.0.113.9', networkInterface: 'nat-eni' }),
    build.loadBalancer('alb', { subnets: ['public'] }),
    build.listener('https', { loadBalancer: 'alb', port: 443, targetGroups: ['targets'] }),
    build.targetGroup('targets', { port: 443, loadBalancers: ['alb'], targets: [{ id: 'web' }] }),
    gatewayEndpoint('s3-endpoint', { routeTables: ['edge'] }),
    interfaceEndpoint('sqs-endpoint', { subnets: ['public', 'private'] }),
    build.gatewayLoadBalancerEndpoint('firewall-endpoint', { subnet: 'public' }),
    build.endpointService('vpce-svc-1', { gatewayLoadBalancers: ['gwlb'] }),
    build.serviceDetail('sqs'),
    prefixList('offices', { entries: ['198.51.100.0/24'], maxEntries: 5 }),
    build.blockPublicAccess({ mode: 'block-ingress' }),
    build.blockPublicAccessExclusion('exclusion', { subnet: 'public', mode: 'allow-egress' }),
    build.dhcpOptions('own-dns', { servers: ['10.0.0.9'] }),
  );
}
