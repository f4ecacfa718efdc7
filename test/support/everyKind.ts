import type { Network } from '../../shared/network/network';
import * as build from './builders';

/** One network with a record of every kind a builder makes. */
export function everyKind(): Network {
  return build.networkOf(
    build.vpc(),
    build.vpc('hub', { cidr: '10.1.0.0/16', ipv6: '2600:1f18::/56' }),
    build.subnet('public', { cidr: '10.0.0.0/24' }),
    build.subnet('private', { cidr: '10.0.1.0/24', zone: 'b' }),
    build.subnet('hub-private', { vpc: 'hub', cidr: '10.1.1.0/24' }),
    build.internetGateway('igw'),
    build.egressOnlyInternetGateway('eigw', { vpc: 'hub' }),
    build.natGateway('nat', { subnet: 'public' }),
    build.regionalNatGateway('regional-nat', { zones: { a: '203.0.113.20' } }),
    build.vpnGateway('vgw'),
    build.customerGateway('cgw'),
    build.vpnConnection('vpn', {
      vpnGateway: 'vgw',
      customerGateway: 'cgw',
      routes: ['192.168.0.0/16'],
    }),
    build.routeTable('edge', { gateways: ['igw'] }),
    build.peering('peering', { requester: 'vpc', accepter: 'hub' }),
    build.transitGateway('tgw'),
    build.transitGatewayVpcAttachment('attach', {
      vpc: 'hub',
      subnets: ['hub-private'],
      routeTable: 'tgw-routes',
    }),
    build.transitGatewayAttachment('attach-vpn', { resourceType: 'vpn', resourceId: 'vpn' }),
    build.transitGatewayRouteTable('tgw-routes', {
      routes: [build.transitRoute('10.9.0.0/16')],
      propagations: ['attach'],
    }),
    build.securityGroup('group', {
      inbound: [build.allow('icmp', 8), build.allow('tcp', 443, build.group('group'))],
    }),
    build.networkAcl('acl', {
      subnets: ['private'],
      inbound: [build.deny('udp', [1, 2]), build.allow('icmp', 8)],
    }),
    build.instance('web', {
      subnet: 'public',
      publicIp: '203.0.113.5',
      secondaryIps: [{ ip: '10.0.0.9' }],
    }),
    build.lambda('orders', { subnet: 'private' }),
    build.address('eip', { publicIp: '203.0.113.7' }),
    build.loadBalancer('alb', { subnets: ['public'] }),
    build.listener('https', { loadBalancer: 'alb', port: 443, targetGroups: ['targets'] }),
    build.targetGroup('targets', { port: 443, loadBalancers: ['alb'], targets: [{ id: 'web' }] }),
    build.gatewayEndpoint('s3-endpoint', { routeTables: ['edge'] }),
    build.interfaceEndpoint('sqs-endpoint', { subnets: ['public', 'private'] }),
    build.gatewayLoadBalancerEndpoint('firewall-endpoint', { subnet: 'public' }),
    build.endpointService('vpce-svc-1', {
      gatewayLoadBalancers: ['gwlb'],
      allowedPrincipals: ['arn:aws:iam::444455556666:root', 'arn:aws:iam::444455556666:role/shop'],
    }),
    build.serviceDetail('sqs'),
    build.prefixList('offices', { entries: ['198.51.100.0/24'], maxEntries: 5 }),
    build.blockPublicAccess({ mode: 'block-ingress' }),
    build.blockPublicAccessExclusion('exclusion', { subnet: 'public', mode: 'allow-egress' }),
    build.dhcpOptions('own-dns', { servers: ['10.0.0.9'] }),
  );
}
