import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { type Order, order, runAll } from '../../../shared/sandbox/runCommand';
import {
  endpointService,
  gatewayEndpoint,
  instance,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  peering,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../support/builders';

describe('what goes with what is removed', () => {
  it('leaves written routes behind as blackholes, and takes the Elastic IP that was drawn along', () => {
    const start = networkOf(vpc(), internetGateway('igw'), subnet('public'), routeTable('routes'));
    const drawn = edited(
      start,
      order('nat-gateway/add', {
        natGatewayId: 'nat',
        subnetId: 'public',
        networkInterfaceId: 'eni',
        connectivityType: 'public',
        allocationId: 'eip',
      }),
      order('route/add', {
        tableId: 'routes',
        destination: '0.0.0.0/0',
        target: { kind: 'nat-gateway', id: 'nat' },
      }),
    );
    expect(drawn.addresses.get('eip')).toMatchObject({ publicIp: '203.0.113.1' });

    const gone = edited(drawn, order('nat-gateway/remove', { natGatewayId: 'nat' }));
    expect([gone.addresses.size, gone.networkInterfaces.size]).toEqual([0, 0]);
    expect(routesOf(gone, 'routes')).toEqual(['10.0.0.0/16 active', '0.0.0.0/0 blackhole']);
  });

  it('keeps an Elastic IP of the account, idle, and the edge association not at all', () => {
    const start = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public'),
      natGateway('nat', { subnet: 'public' }),
      routeTable('edge', { gateways: ['igw'] }),
    );
    const gone = edited(
      start,
      order('nat-gateway/remove', { natGatewayId: 'nat' }),
      order('internet-gateway/remove', { gatewayId: 'igw' }),
    );
    expect(gone.addresses.get('nat-eip')).not.toHaveProperty('networkInterfaceId');
    expect(gone.routeTables.get('edge')?.associations).toEqual([]);
  });

  it('takes propagated routes away with a VPN route, and leaves the others', () => {
    const start = networkOf(
      vpc(),
      vpnGateway('vgw'),
      vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16', '172.16.0.0/16'] }),
      routeTable('routes'),
    );
    const propagated = edited(
      start,
      order('route-table/set-propagation', {
        tableId: 'routes',
        vpnGatewayId: 'vgw',
        enabled: true,
      }),
    );
    expect(routesOf(propagated, 'routes')).toHaveLength(3);
    const cut = edited(
      propagated,
      order('vpn-connection/remove-route', { vpnConnectionId: 'vpn', cidr: '172.16.0.0/16' }),
    );
    expect(routesOf(cut, 'routes')).toEqual(['10.0.0.0/16 active', '192.168.0.0/16 active']);
  });
});

describe('what comes with what is added', () => {
  it('gives a VPC its main table, default network ACL and default group, and a subnet under them', () => {
    const start = networkOf(vpc());
    const drawn = edited(
      start,
      order('vpc/add', {
        vpcId: 'new',
        region: 'us-east-1',
        account: '111122223333',
        cidrBlock: '10.7.5.0/16',
        routeTableId: 'main',
        networkAclId: 'acl',
        securityGroupId: 'group',
      }),
      order('subnet/add', {
        subnetId: 'a',
        vpcId: 'new',
        availabilityZone: 'us-east-1a',
        cidrBlock: '10.7.1.0/24',
      }),
    );
    expect(drawn.vpcs.get('new')?.cidrBlocks).toEqual([
      { cidr: '10.7.0.0/16', state: 'associated' },
    ]);
    expect(drawn.routeTables.get('main')?.associations).toEqual([
      { main: true, state: 'associated' },
    ]);
    expect(drawn.networkAcls.get('acl')?.associations).toEqual([{ subnetId: 'a' }]);
    expect(drawn.securityGroups.get('group')?.groupName).toBe('default');
    expect(drawn.subnets.get('a')?.availableIpAddressCount).toBe(251);
  });

  it('moves a subnet from one table and one network ACL to another', () => {
    const start = networkOf(
      vpc(),
      subnet('private'),
      routeTable('old', { subnets: ['private'] }),
      routeTable('new'),
      networkAcl('new-acl'),
    );
    const moved = edited(
      start,
      order('route-table/associate-subnet', { tableId: 'new', subnetId: 'private' }),
      order('network-acl/associate', { aclId: 'new-acl', subnetId: 'private' }),
    );
    expect(moved.routeTables.get('old')?.associations).toEqual([]);
    expect(moved.routeTables.get('new')?.associations[0]?.subnetId).toBe('private');
    expect(moved.networkAcls.get('vpc-default-acl')?.associations).toEqual([]);
  });

  it('wakes routes that were written before a peering was accepted', () => {
    const start = networkOf(
      vpc(),
      vpc('hub', { cidr: '10.1.0.0/16' }),
      peering('peering', { requester: 'vpc', accepter: 'hub', state: 'pending-acceptance' }),
      routeTable('routes'),
    );
    const target = { kind: 'vpc-peering-connection' as const, id: 'peering' };
    const waiting = edited(
      start,
      order('route/add', { tableId: 'routes', destination: '10.1.0.0/16', target }),
    );
    expect(routesOf(waiting, 'routes')[1]).toBe('10.1.0.0/16 blackhole');
    const awake = edited(waiting, order('peering/accept', { peeringId: 'peering' }));
    expect(routesOf(awake, 'routes')[1]).toBe('10.1.0.0/16 active');
  });

  it('hides a propagated transit route behind a static one until that goes', () => {
    const start = networkOf(
      vpc('hub', { cidr: '10.1.0.0/16' }),
      transitGateway('tgw'),
      transitGatewayVpcAttachment('attach', { vpc: 'hub', subnets: [], routeTable: 'table' }),
      transitGatewayRouteTable('table', { propagations: ['attach'] }),
    );
    const types = (network: Network) =>
      network.transitGatewayRouteTables
        .get('table')
        ?.routes?.map(({ type, state }) => `${type} ${state}`);
    const blocked = edited(
      start,
      order('transit-gateway/add-route', { tableId: 'table', destination: '10.1.0.0/16' }),
    );
    expect(types(blocked)).toEqual(['static blackhole']);
    const open = edited(
      blocked,
      order('transit-gateway/remove-route', { tableId: 'table', destination: '10.1.0.0/16' }),
    );
    expect(types(open)).toEqual(['propagated active']);
  });

  it('leaves an endpoint waiting where its provider accepts first, and lets it in then', () => {
    const start = networkOf(
      vpc(),
      subnet('private'),
      endpointService('vpce-svc-1', { networkLoadBalancers: ['nlb'] }),
    );
    const waiting = edited(
      start,
      order('endpoint-service/change', { serviceId: 'vpce-svc-1', acceptanceRequired: true }),
      order('endpoint/add-interface', {
        endpointId: 'new',
        vpcId: 'vpc',
        service: 'vpce-svc-1',
        subnetIds: ['private'],
        networkInterfaceIds: ['eni'],
      }),
    );
    expect(waiting.vpcEndpoints.get('new')?.state).toBe('pendingAcceptance');
    const answer = { serviceId: 'vpce-svc-1', endpointId: 'new', answer: 'accept' as const };
    const accepted = edited(waiting, order('endpoint-service/answer', answer));
    expect(accepted.vpcEndpoints.get('new')?.state).toBe('available');
    expect([...accepted.vpcEndpointConnections.values()]).toMatchObject([{ state: 'available' }]);
  });

  it('names a zone of an endpoint after the scheme of its other names', () => {
    const start = networkOf(
      vpc(),
      subnet('a', { cidr: '10.0.1.0/24' }),
      subnet('b', { cidr: '10.0.2.0/24', zone: 'b' }),
      instance('app', { subnet: 'a' }),
      gatewayEndpoint('s3', { routeTables: ['vpc-main'] }),
      routeTable('vpc-main', { main: true, routes: [route('10.9.0.0/16', 'local')] }),
    );
    const params = { endpointId: 'sqs', vpcId: 'vpc', service: 'sqs', privateDnsEnabled: true };
    const wide = edited(
      start,
      order('endpoint/add-interface', {
        ...params,
        subnetIds: ['a'],
        networkInterfaceIds: ['eni-a'],
      }),
      order('endpoint/add-subnets', {
        endpointId: 'sqs',
        subnetIds: ['b'],
        networkInterfaceIds: ['eni-b'],
      }),
    );
    expect(wide.vpcEndpoints.get('sqs')?.dnsEntries.map(({ dnsName }) => dnsName)).toEqual([
      'sqs-new.sqs.us-east-1.vpce.amazonaws.com',
      'sqs-new-us-east-1a.sqs.us-east-1.vpce.amazonaws.com',
      'sqs-new-us-east-1b.sqs.us-east-1.vpce.amazonaws.com',
      'sqs.us-east-1.amazonaws.com',
    ]);
    expect(wide.vpcEndpoints.get('sqs')?.networkInterfaceIds).toEqual(['eni-a', 'eni-b']);
  });
});

function edited(network: Network, ...orders: Order[]): Network {
  const done = runAll(network, orders);
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.about.join(' ')}`);
  return applyDiff(network, done.value.diff);
}

function routesOf(network: Network, tableId: string): string[] {
  const routes = network.routeTables.get(tableId)?.routes ?? [];
  return routes.map(
    ({ destination, state }) => `${'cidr' in destination ? destination.cidr : 'list'} ${state}`,
  );
}
