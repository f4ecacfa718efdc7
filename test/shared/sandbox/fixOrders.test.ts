import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../../shared/network/diff';
import type { Fix } from '../../../shared/routing/fix';
import { fixOrders } from '../../../shared/sandbox/fixOrders';
import { runAll } from '../../../shared/sandbox/runCommand';
import {
  blockPublicAccess,
  gatewayEndpoint,
  inRegion,
  instance,
  interfaceEndpoint,
  networkAcl,
  networkOf,
  peering,
  prefixList,
  route,
  routeTable,
  securityGroup,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  vpc,
  vpnGateway,
} from '../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop', { dnsSupport: true, dnsHostnames: true }),
    subnet('a', { vpc: 'shop' }),
    vpnGateway('vgw', { vpc: 'shop' }),
    routeTable('table', {
      vpc: 'shop',
      subnets: ['a'],
      routes: [route('10.9.0.0/16', 'vpn-gateway', 'vgw')],
    }),
    gatewayEndpoint('vpce-s3', { vpc: 'shop', service: 's3', routeTables: [] }),
    interfaceEndpoint('vpce-sqs', { subnets: ['a'], service: 'sqs', privateDns: false }),
    securityGroup('web', { vpc: 'shop' }),
    securityGroup('db', { vpc: 'shop' }),
    prefixList('pl-offices', { entries: ['198.51.100.0/24'], maxEntries: 5 }),
    networkAcl('acl', { vpc: 'shop', subnets: ['a'] }),
    instance('nat', { subnet: 'a' }),
    blockPublicAccess({ mode: 'block-bidirectional' }),
    vpc('tools', { cidr: '10.1.0.0/16', dnsHostnames: false }),
    subnet('tools-a', { vpc: 'tools', cidr: '10.1.0.0/24' }),
    peering('asked', { requester: 'shop', accepter: 'tools', state: 'pending-acceptance' }),
    transitGateway('tgw'),
    transitGatewayVpcAttachment('attach', { vpc: 'tools', subnets: ['tools-a'] }),
    transitGatewayRouteTable('transit'),
  ),
);

const fixes: Fix[] = [
  { kind: 'add-route', routeTableId: 'table', destination: '10.8.0.0/16', target: 'vgw' },
  { kind: 'remove-route', routeTableId: 'table', destination: '10.9.0.0/16' },
  { kind: 'replace-route', routeTableId: 'table', destination: '10.9.0.0/16', target: 'nat-eni' },
  { kind: 'associate-gateway-endpoint', endpointId: 'vpce-s3', routeTableId: 'table' },
  { kind: 'accept-peering-connection', peeringConnectionId: 'asked' },
  { kind: 'enable-private-dns', endpointId: 'vpce-sqs' },
  { kind: 'enable-vpc-attribute', vpcId: 'tools', attribute: 'enableDnsHostnames' },
  { kind: 'enable-dns64', subnetId: 'a' },
  { kind: 'disable-source-dest-check', networkInterfaceId: 'nat-eni' },
  { kind: 'add-block-public-access-exclusion', subnetId: 'a', mode: 'allow-egress' },
  {
    kind: 'add-transit-gateway-route',
    routeTableId: 'transit',
    destination: '10.1.0.0/16',
    attachmentId: 'attach',
  },
  {
    kind: 'associate-transit-gateway-route-table',
    attachmentId: 'attach',
    routeTableId: 'transit',
  },
  { kind: 'enable-security-group-referencing', attachmentId: 'attach' },
];

const groupRules = [
  ['10.9.0.0/16', { kind: 'ipv4', cidr: '10.9.0.0/16' }],
  ['2001:db8::/32', { kind: 'ipv6', cidr: '2001:db8::/32' }],
  ['db', { kind: 'security-group', groupId: 'db' }],
  ['pl-offices', { kind: 'prefix-list', prefixListId: 'pl-offices' }],
] as const;

describe('the orders of a fix', () => {
  it.each(fixes)('carry out $kind', (fix) => {
    expect(runAll(network, fixOrders(network, fix) ?? [])).toMatchObject({ ok: true });
  });

  it.each(groupRules)('let %s in by a rule of a security group', (peer, expected) => {
    const done = runAll(
      network,
      fixOrders(network, {
        kind: 'add-security-group-rule',
        groupId: 'web',
        direction: 'inbound',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer,
      }) ?? [],
    );
    if (!done.ok) throw new Error(done.error.code);
    const { inbound } =
      applyDiff(network, done.value.diff).securityGroups.get('web' as never) ?? {};
    expect(inbound).toMatchObject([
      { protocol: 'tcp', fromPort: 443, toPort: 443, peer: expected },
    ]);
  });

  it.each([
    [
      { protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '10.9.0.0/16' },
      { protocol: '6', fromPort: 443, cidr: '10.9.0.0/16' },
    ],
    [
      { protocol: 'icmp', fromPort: 8, toPort: -1, cidr: '10.9.0.0/16' },
      { protocol: '1', icmpType: 8, icmpCode: -1 },
    ],
    [
      { protocol: '-1', cidr: '::/0' },
      { protocol: '-1', ipv6Cidr: '::/0' },
    ],
  ])('let %o in by an entry of a network ACL', (words, expected) => {
    const done = runAll(
      network,
      fixOrders(network, {
        kind: 'add-network-acl-entry',
        networkAclId: 'acl',
        direction: 'inbound',
        ruleNumber: 90,
        ...words,
      }) ?? [],
    );
    if (!done.ok) throw new Error(done.error.code);
    const { entries } = applyDiff(network, done.value.diff).networkAcls.get('acl' as never) ?? {};
    expect(entries?.find(({ ruleNumber }) => ruleNumber === 90)).toMatchObject({
      action: 'allow',
      egress: false,
      ...expected,
    });
  });

  it('are none where the fix leaves open where a route leads', () => {
    const fix: Fix = { kind: 'add-route', routeTableId: 'table', destination: '10.8.0.0/16' };
    expect(fixOrders(network, fix)).toBeUndefined();
    expect(fixOrders(network, { ...fix, target: 'gone' })).toBeUndefined();
  });
});
