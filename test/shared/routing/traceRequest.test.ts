import { describe, expect, it } from 'vitest';
import type { Network } from '../../../shared/network/network';
import {
  allow,
  declaring,
  gatewayEndpoint,
  id,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkAcl,
  networkInterface,
  networkOf,
  type Part,
  route,
  routeTable,
  securityGroup,
  subnet,
  unread,
  vpc,
} from '../../support/builders';
import { ask, blockers, codesOf, follow, forwardIds, unknowns } from './support/ask';

function small(...parts: Part[]): Network {
  return networkOf(
    vpc(),
    subnet('one', { cidr: '10.0.1.0/24' }),
    subnet('two', { cidr: '10.0.2.0/24' }),
    instance('web', { subnet: 'one', ip: '10.0.1.5' }),
    instance('db', { subnet: 'two', ip: '10.0.2.5' }),
    ...parts,
  );
}

describe('traceRequest', () => {
  it('shows the hops in the order in which the packet meets them, each with its evidence', () => {
    const { forward, return: back } = ask(small(), 'web', 'db');
    expect(forward.hops.map(({ kind, id: hop }) => `${kind} ${hop}`)).toEqual([
      'instance web',
      'network-interface web-eni',
      'security-group allow-all',
      'network-acl vpc-default-acl',
      'subnet one',
      'route-table vpc-main',
      'network-acl vpc-default-acl',
      'subnet two',
      'security-group allow-all',
      'network-interface db-eni',
      'instance db',
    ]);
    expect(back.hops[0]?.id).toBe('db');
    expect(back.hops.at(-1)?.id).toBe('web');
    expect(forward.hops.every(({ evidence }) => evidence !== undefined)).toBe(true);
    expect(forward.hops[0]).toMatchObject({
      account: '111122223333',
      region: 'us-east-1',
      availabilityZone: 'us-east-1a',
      packet: {
        source: '10.0.1.5',
        destination: '10.0.2.5',
        protocol: 'tcp',
        sourcePort: 49152,
        destinationPort: 443,
      },
    });
  });

  it('keeps that order where a table has no route: the network ACL stands before the router', () => {
    const { forward, findings } = ask(small(), 'web', '192.0.2.1');
    expect(forward.hops.slice(-3).map(({ kind, effect }) => `${kind} ${effect}`)).toEqual([
      'network-acl passes',
      'subnet passes',
      'route-table blocks',
    ]);
    expect(findings.find(({ severity }) => severity === 'blocks')).toMatchObject({
      code: 'NO_ROUTE_TO_DESTINATION',
      hop: forward.hops.length - 1,
    });
  });

  it('starts at the first interface of an instance, whatever it is called', () => {
    const network = small(
      networkInterface('a-second', {
        subnet: 'two',
        raw: { attachment: { instanceId: id('web'), deviceIndex: 1 } },
      }),
    );
    expect(forwardIds(ask(network, 'web', 'db'))).toContain('web-eni');
  });

  it('does not know what is nowhere while nobody says where it was looked for', () => {
    const network = small(routeTable('main', { main: true }));
    const subnets = new Map(
      [...network.subnets].map(([key, { account: _, region: __, ...one }]) => [key, one]),
    );
    const nowhere = { ...network, subnets, coverage: [] };
    expect(unknowns(ask(nowhere, 'web', '10.0.9.9'))).toContain('ROUTE_TABLE_NOT_READ one');
  });

  it('lists every blocker of both directions, not the first', () => {
    const network = small(
      securityGroup('shut'),
      networkAcl('closed', { subnets: ['two'] }),
      instance('victim', { subnet: 'two', groups: ['shut'] }),
    );
    expect(blockers(ask(network, 'web', 'victim'))).toEqual([
      'SUBNET_ACL_RESTRICTION closed',
      'SG_HAS_NO_RULES victim-eni',
      'SUBNET_ACL_RESTRICTION closed',
    ]);
  });

  it('lets blocked outrank unknown, and unknown reachable', () => {
    const network = small(
      securityGroup('shut'),
      instance('victim', { subnet: 'two', groups: ['shut'] }),
    );
    const blind = {
      ...network,
      networkAcls: new Map(),
      coverage: network.coverage.filter(({ call }) => call !== 'DescribeNetworkAcls'),
    };
    expect(ask(blind, 'web', 'victim').verdict).toBe('blocked');
    expect(ask(blind, 'web', 'db').verdict).toBe('unknown');
  });

  it('judges the return although the way there ended, where the destination is known', () => {
    const network = small(
      routeTable('dead', {
        subnets: ['one'],
        routes: [route('10.0.2.0/24', 'network-interface', 'gone', { state: 'blackhole' })],
      }),
    );
    const trace = ask(network, 'web', 'db');
    expect(trace.forward.outcome).toBe('ended');
    expect(trace.return.outcome).toBe('delivered');
  });

  it('judges that return as the answer to a request that had arrived', () => {
    const network = small(
      securityGroup('quiet', { inbound: [allow('all')] }),
      instance('listener', { subnet: 'two', groups: ['quiet'] }),
      routeTable('dead', {
        subnets: ['one'],
        routes: [route('10.0.2.0/24', 'network-interface', 'gone', { state: 'blackhole' })],
      }),
    );
    expect(blockers(ask(network, 'web', 'listener'))).toEqual(['BAD_STATE_ROUTE dead']);
  });

  it('has an effect at the hop of each blocker, and where a way ends', () => {
    const network = small(
      internetGateway('igw'),
      routeTable('out', {
        subnets: ['one'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
    );
    const shown = (to: string) =>
      ask(network, 'web', to)
        .forward.hops.slice(-2)
        .map(({ id: hop, effect }) => `${hop} ${effect}`);
    expect(shown('192.168.1.1')).toEqual(['out passes', 'igw blocks']);
    expect(shown('10.0.9.9')).toEqual(['one passes', 'out blocks']);
    const unlisted = unread(network, 'DescribeRouteTables');
    expect(ask(unlisted, 'web', '8.8.8.8').forward.hops.at(-1)).toMatchObject({
      id: 'one',
      effect: 'unknown',
    });
  });

  it('calls no missing public address a wrong one', () => {
    const network = small(
      internetGateway('igw'),
      routeTable('out', {
        subnets: ['one'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
    );
    expect(blockers(ask(network, 'internet', 'web'))).toEqual([
      'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS internet',
      'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS web-eni',
    ]);
  });

  describe('without route tables', () => {
    const shut = networkAcl('shut', { subnets: ['one'] });

    it('is stopped by a network ACL that every way out of the subnet meets', () => {
      const network = unread(small(shut), 'DescribeRouteTables');
      expect(blockers(ask(network, 'web', '8.8.8.8'))).toEqual(['SUBNET_ACL_RESTRICTION shut']);
    });

    it('is not stopped by one that an appliance in the subnet may lead past', () => {
      const appliance = instance('firewall', { subnet: 'one', sourceDestCheck: false });
      const network = unread(small(shut, appliance), 'DescribeRouteTables');
      expect(blockers(ask(network, 'web', '8.8.8.8'))).toEqual([]);
      const calls = ['DescribeRouteTables', 'DescribeNetworkInterfaces'] as const;
      expect(blockers(ask(unread(small(shut), calls), 'web', '8.8.8.8'))).toEqual([]);
    });

    it('meets it on the way to a NAT gateway of the subnet, unless that turns IPv6 into IPv4', () => {
      const network = networkOf(
        vpc('vpc', { ipv6: '2600:1f00::/56' }),
        subnet('one', { cidr: '10.0.1.0/24', ipv6: '2600:1f00::/64' }),
        instance('web', { subnet: 'one', ipv6: ['2600:1f00::5'] }),
        natGateway('nat', { subnet: 'one' }),
        shut,
      );
      const blind = unread(network, 'DescribeRouteTables');
      expect(blockers(ask(blind, 'web', '8.8.8.8'))).toEqual(['SUBNET_ACL_RESTRICTION shut']);
      expect(blockers(ask(blind, '2600:1f00::5', '64:ff9b::808:808'))).toEqual([]);
    });
  });

  it('routes a shared subnet by the main table that the account it is shared with sees', () => {
    const own = small();
    const subnets = new Map(
      [...own.subnets].map(([key, one]) => [key, { ...one, account: id<never>('999900001111') }]),
    );
    expect(ask({ ...own, subnets }, 'web', 'db').verdict).not.toBe('blocked');
    expect(codesOf(ask({ ...own, subnets }, 'web', 'db'))).not.toContain('ROUTE_TABLE_NOT_READ');
  });

  it('meets nothing on the way to its own address', () => {
    const network = small(
      securityGroup('shut'),
      instance('hermit', { subnet: 'one', ip: '10.0.1.66', groups: ['shut'] }),
    );
    expect(ask(network, 'hermit', 'hermit').verdict).toBe('reachable');
    expect(ask(network, 'hermit', '10.0.1.66').verdict).toBe('reachable');
  });

  it('finds nobody at a link-local address but the services of AWS', () => {
    const network = small(subnet('empty', { cidr: '10.0.3.0/24' }));
    expect(ask(network, 'web', '169.254.169.254').verdict).toBe('reachable');
    expect(ask(network, 'empty', '169.254.169.254').verdict).toBe('reachable');
    expect(blockers(ask(network, 'web', '169.254.1.1'))).toEqual(['NO_POSSIBLE_DESTINATION one']);
  });

  it('follows each kind of interface of a subnet and repeats the worst', () => {
    const network = small(
      securityGroup('shut'),
      instance('shy', { subnet: 'one', groups: ['shut'] }),
      instance('twin', { subnet: 'one' }),
    );
    const trace = ask(network, 'one', 'db');
    expect(trace.verdict).toBe('blocked');
    expect(trace.alternatives.map(({ when, verdict }) => [when, verdict])).toEqual([
      ['from shy-eni', 'blocked'],
      ['from twin-eni', 'reachable'],
    ]);
  });

  it('judges what comes back to a subnet without interfaces, too', () => {
    const network = small(
      subnet('empty', { cidr: '10.0.3.0/24' }),
      networkAcl('outward', { subnets: ['empty'], outbound: [allow('all')] }),
    );
    const trace = ask(network, 'empty', 'db');
    expect(blockers(trace)).toEqual(['SUBNET_ACL_RESTRICTION outward']);
    expect(trace.return.outcome).toBe('delivered');
    expect(
      ask(small(subnet('other', { cidr: '10.0.4.0/24' })), 'other', 'db').return.hops.at(-1),
    ).toMatchObject({ id: 'other' });
  });

  it('asks about a subnet without what it asks for, and what sends nothing of its own', () => {
    const network = small(
      networkInterface('idle', { subnet: 'one', groups: ['allow-all'], state: 'available' }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['one'] }),
    );
    const blind = { ...network, vpcEndpoints: new Map() };
    const sources = (trace: ReturnType<typeof ask>) => [
      trace.forward.hops[0]?.id,
      ...trace.alternatives.map(({ when }) => when),
    ];
    expect(sources(ask(blind, 'one', 'db'))).toEqual(['web']);
    for (const to of ['web', 'web-eni', '10.0.1.5'])
      expect(sources(ask(blind, 'one', to))).toEqual(['allow-all']);
  });

  it('asks about a subnet without interfaces as if one stood there', () => {
    const network = small(subnet('empty', { cidr: '10.0.3.0/24' }));
    expect(ask(network, 'empty', 'db').verdict).toBe('reachable');
  });

  it('says what is not there', () => {
    const network = small();
    const from = { kind: 'instance', id: 'nobody' } as const;
    const to = { kind: 'instance', id: 'db' } as const;
    expect(unknowns(follow(network, { from, to, protocol: 'tcp', port: 443 }))).toEqual([
      'NO_SOURCE_OR_DESTINATION nobody',
    ]);
    const odd = { from: { kind: 'instance', id: 'web' }, to, protocol: 'carrier pigeon' } as const;
    expect(unknowns(follow(network, odd))).toEqual(['INVALID_REQUEST request']);
  });

  it('does not know a protocol that a component refuses to be everything', () => {
    const network = small(interfaceEndpoint('sqs-endpoint', { subnets: ['two'] }));
    expect(ask(network, 'web', 'sqs', { protocol: 'all' }).verdict).toBe('blocked');
  });

  it('judges the network before a stopped instance, and nothing before one that is gone', () => {
    const withState = (state: string) =>
      small(instance('target', { subnet: 'two', instance: { state } }));
    const stopped = ask(withState('stopped'), 'web', 'target');
    expect(stopped.verdict).toBe('reachable');
    expect(stopped.findings).toMatchObject([
      { code: 'BAD_STATE', severity: 'warns', at: 'target' },
    ]);
    expect(blockers(ask(withState('terminated'), 'web', 'target'))[0]).toBe('BAD_STATE target');
  });

  it('notes encryption controls, which it does not judge', () => {
    const network = networkOf(
      vpc('vpc', { raw: { encryptionControlMode: 'enforce' } }),
      subnet('one'),
      instance('web', { subnet: 'one' }),
      instance('db', { subnet: 'one' }),
    );
    expect(codesOf(ask(network, 'web', 'db'))).toContain('ENCRYPTION_CONTROLS_ENFORCED');
  });

  it('refuses a reply that comes from another address than was asked', () => {
    // The server answers through an appliance that puts its own address in, as the user declared.
    const network = declaring(
      networkOf(
        vpc(),
        subnet('one', { cidr: '10.0.1.0/24' }),
        subnet('two', { cidr: '10.0.2.0/24' }),
        internetGateway('igw'),
        instance('web', {
          subnet: 'one',
          publicIp: '203.0.113.5',
          secondaryIps: [{ ip: '10.0.1.9', publicIp: '203.0.113.6' }],
        }),
        instance('translator', { subnet: 'two', publicIp: '203.0.113.7', sourceDestCheck: false }),
        routeTable('web-table', {
          subnets: ['one'],
          routes: [route('0.0.0.0/0', 'network-interface', 'translator-eni')],
        }),
        routeTable('out', {
          subnets: ['two'],
          routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
        }),
      ),
      {
        appliances: [
          { id: 'told', networkInterfaceId: id('translator-eni'), translatesSource: true },
        ],
      },
    );
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.5'))).toEqual([
      'RETURN_SOURCE_MISMATCH internet',
    ]);
  });

  it('needs an address of the family its destination has', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      subnet('one', { ipv6: '2600:1f00::/64' }),
      instance('old', { subnet: 'one' }),
      instance('modern', { subnet: 'one', ipv6: ['2600:1f00::5'] }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['one'] }),
    );
    expect(blockers(ask(network, 'old', '2600:1f00::5'))).toEqual([
      'NO_SOURCE_OR_DESTINATION old-eni',
    ]);
    const enis = new Map(
      [...network.networkInterfaces].map(([key, eni]) => [
        key,
        key === 'sqs-endpoint-one'
          ? { ...eni, privateIps: [], ipv6Addresses: ['2600:1f00::9'] }
          : eni,
      ]),
    );
    expect(blockers(ask({ ...network, networkInterfaces: enis }, 'old', 'sqs'))).toEqual([
      'DNS_NO_A_RECORD old-eni',
    ]);
  });

  it('assumes that a firewall forwards what goes to private addresses as it is', () => {
    const network = small(
      subnet('inspection', { cidr: '10.0.7.0/24' }),
      instance('firewall', { subnet: 'inspection', sourceDestCheck: false }),
      routeTable('inspect', {
        subnets: ['one'],
        routes: [route('10.0.2.0/24', 'network-interface', 'firewall-eni')],
      }),
    );
    const trace = ask(network, 'web', 'db');
    expect(trace.verdict).toBe('reachable');
    expect(trace.sourceSeen).toBe('10.0.1.5');
    expect(codesOf(trace)).toContain('ASSUMED_APPLIANCE_FORWARDS');
  });

  it('assumes that a gateway endpoint serves what a NAT gateway of its VPC sends', () => {
    const network = small(
      subnet('nat-subnet', { cidr: '10.0.8.0/24' }),
      natGateway('nat', { subnet: 'nat-subnet', connectivityType: 'private' }),
      routeTable('to-nat', {
        subnets: ['one'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
      }),
      routeTable('nat-table', { subnets: ['nat-subnet'] }),
      gatewayEndpoint('s3-endpoint', { routeTables: ['nat-table'] }),
    );
    const trace = ask(network, 'web', 's3');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ASSUMED_GATEWAY_ENDPOINT_FORWARDED');
  });

  it('assumes that a gateway endpoint carries IPv6', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      subnet('one', { ipv6: '2600:1f00::/64' }),
      networkInterface('modern', { subnet: 'one', ipv6: ['2600:1f00::5'] }),
      routeTable('table', {
        subnets: ['one'],
        routes: [route('2600:1fa0::/40', 'vpc-endpoint', 's3-endpoint')],
      }),
      gatewayEndpoint('s3-endpoint', { raw: { ipAddressType: 'dualstack' } }),
    );
    expect(codesOf(ask(network, '2600:1f00::5', '2600:1fa0::1'))).toContain(
      'ASSUMED_GATEWAY_ENDPOINT_IPV6',
    );
  });

  it('says where it did not follow every way that AWS may choose', () => {
    const kinds = Array.from({ length: 257 }, (_, n) => [
      securityGroup(`group-${n}`, { outbound: [allow('all')] }),
      networkInterface(`worker-${n}`, { subnet: 'one', groups: [`group-${n}`] }),
    ]).flat();
    const crowded = networkOf(
      vpc(),
      subnet('one', { cidr: '10.0.0.0/20' }),
      subnet('two', { cidr: '10.0.16.0/24' }),
      instance('db', { subnet: 'two' }),
      ...kinds,
    );
    const trace = ask(crowded, 'one', 'db');
    expect(trace.verdict).toBe('unknown');
    expect(unknowns(trace)).toEqual(['WAYS_NOT_ALL_FOLLOWED worker-0']);
    expect(trace.alternatives).toHaveLength(256);
  });

  it('names the same question the same way', () => {
    expect(ask(small(), 'web', 'db').id).toBe('instance:web|instance:db|tcp|443');
    expect(forwardIds(ask(small(), 'web', 'db'))).toEqual(forwardIds(ask(small(), 'web', 'db')));
  });
});
