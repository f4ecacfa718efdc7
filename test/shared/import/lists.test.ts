import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../shared/import/importFiles';
import { importAnswers, scenario } from './support';

const { network } = importFiles(scenario('shop'));

describe('a VPC', () => {
  it('has every block of its association set, and its attributes', () => {
    expect(network.vpcs.get('vpc-0a1')).toEqual({
      account: '111122223333',
      region: 'eu-west-1',
      tags: [{ key: 'Name', value: 'shop' }],
      id: 'vpc-0a1',
      state: 'available',
      cidrBlocks: [
        { cidr: '10.0.0.0/16', state: 'associated' },
        { cidr: '10.8.0.0/16', state: 'associated' },
      ],
      ipv6CidrBlocks: [{ cidr: '2a05:d018:1:1a00::/56', state: 'associated' }],
      isDefault: false,
      dhcpOptionsId: 'dopt-0a1',
      blockPublicAccessMode: 'off',
      dnsSupport: true,
      dnsHostnames: false,
    });
  });

  it('falls back to CidrBlock where there is no set', () => {
    const { network: old } = importAnswers({
      'v.json': { Vpcs: [{ VpcId: 'vpc-a', CidrBlock: '10.0.0.0/16' }] },
    });

    expect(old.vpcs.get('vpc-a')?.cidrBlocks).toEqual([{ cidr: '10.0.0.0/16' }]);
  });

  it('reads null and empty texts as absent, without a word', () => {
    const { network: nulls, report } = importAnswers({
      's.json': {
        Subnets: [{ SubnetId: 'subnet-a', VpcId: '', CidrBlock: null, Tags: null, State: 'x' }],
      },
    });

    expect(nulls.subnets.get('subnet-a')).toEqual({
      id: 'subnet-a',
      state: 'x',
      tags: [],
      ipv6CidrBlocks: [],
    });
    expect(report.skipped).toEqual([]);
  });
});

describe('a route table', () => {
  it('tells targets, origins and states', () => {
    const routes = network.routeTables
      .get('rtb-0a1')
      ?.routes.map(({ target, origin, state }) => [target.kind, target.id, origin, state]);

    expect(routes).toEqual([
      ['local', undefined, 'local', 'active'],
      ['nat-gateway', 'nat-0a1', 'static', 'active'],
      ['vpn-gateway', 'vgw-0a1', 'propagated', 'active'],
      ['transit-gateway', 'tgw-0a1', 'static', 'active'],
      ['vpc-peering-connection', 'pcx-0a1', 'static', 'blackhole'],
      ['vpc-endpoint', 'vpce-0b1', 'static', 'active'],
    ]);
  });

  it('takes the interface for the target of a route through an instance', () => {
    const target = network.routeTables.get('rtb-0b1')?.routes.at(-1)?.target;

    expect(target).toEqual({ kind: 'network-interface', id: 'eni-0a1' });
  });

  it('knows main, subnet and propagating associations', () => {
    expect(network.routeTables.get('rtb-0a1')).toMatchObject({
      associations: [{ main: true, state: 'associated' }],
      propagatingVpnGatewayIds: ['vgw-0a1'],
    });
    expect(network.routeTables.get('rtb-0b1')?.associations).toMatchObject([
      { main: false, subnetId: 'subnet-0a1' },
    ]);
  });

  it('finds what a gateway is by its record where its id does not tell', () => {
    const { network: opaque } = importAnswers({
      'r.json': {
        RouteTables: [
          {
            RouteTableId: 'R:1',
            Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'InternetGatewayId:2' }],
          },
        ],
        InternetGateways: [{ InternetGatewayId: 'InternetGatewayId:2', Attachments: [] }],
      },
    });

    expect(opaque.routeTables.get('R:1')?.routes[0]?.target.kind).toBe('internet-gateway');
  });
});

describe('a security group', () => {
  it('has one rule a peer, with the ids of DescribeSecurityGroupRules', () => {
    const group = network.securityGroups.get('sg-0a1');

    expect(group?.inbound.map(({ id, peer }) => [id, peer.kind])).toEqual([
      ['sgr-0a1', 'ipv4'],
      [undefined, 'ipv6'],
      [undefined, 'prefix-list'],
      ['sgr-0c1', 'security-group'],
    ]);
    expect(group?.outbound).toEqual([
      { id: 'sgr-0b1', protocol: '-1', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
    ]);
  });

  it.each([
    ['6', 'tcp'],
    ['TCP', 'tcp'],
    ['1', 'icmp'],
    ['58', 'icmpv6'],
    ['50', '50'],
  ])('says protocol %s as %s', (IpProtocol, protocol) => {
    const permission = { IpProtocol, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    const { network: one } = importAnswers({
      's.json': { SecurityGroups: [{ GroupId: 'sg-a', IpPermissions: [permission] }] },
    });

    expect(one.securityGroups.get('sg-a')?.inbound[0]?.protocol).toBe(protocol);
  });

  it('may be associated with further VPCs', () => {
    const { network: shared } = importAnswers({
      's.json': {
        SecurityGroups: [{ GroupId: 'sg-a' }],
        SecurityGroupVpcAssociations: [
          { GroupId: 'sg-a', VpcId: 'vpc-b', State: 'associated' },
          { GroupId: 'sg-a', VpcId: 'vpc-c', State: 'association-failed' },
        ],
      },
    });

    expect(shared.securityGroups.get('sg-a')?.associatedVpcIds).toEqual(['vpc-b']);
  });
});

describe('other lists', () => {
  it('gives a network ACL its entries with ports and ICMP types', () => {
    expect(network.networkAcls.get('acl-0a1')?.entries.slice(1)).toMatchObject([
      { ruleNumber: 100, egress: false, protocol: '6', fromPort: 443, toPort: 443 },
      { ruleNumber: 90, ipv6Cidr: '::/0', icmpType: -1, icmpCode: -1, action: 'deny' },
    ]);
  });

  it('binds a public address to the private one it belongs to', () => {
    expect(network.networkInterfaces.get('eni-0a1')).toMatchObject({
      privateIps: [
        { address: '10.0.1.10', primary: true, publicIp: '203.0.113.10' },
        { address: '10.0.1.11', primary: false },
      ],
      ipv6Addresses: ['2a05:d018:1:1a00::10'],
      attachment: { instanceId: 'i-0a1', deviceIndex: 0 },
    });
  });

  it('keeps a terminated instance, without subnet', () => {
    expect(network.instances.get('i-0z9')).toMatchObject({ state: 'terminated' });
    expect(network.instances.get('i-0z9')?.subnetId).toBeUndefined();
  });

  it('keeps a deleted peering, without blocks on the far side', () => {
    expect(network.vpcPeeringConnections.get('pcx-0a1')).toMatchObject({
      state: 'deleted',
      requester: { cidrBlocks: ['10.0.0.0/16'], allowDnsResolutionFromRemoteVpc: true },
      accepter: { vpcId: 'vpc-0d1', region: 'eu-central-1', cidrBlocks: [] },
    });
  });

  it('keeps of a VPN connection all but its secrets', () => {
    expect(network.vpnConnections.get('vpn-0a1')).toMatchObject({
      staticRoutesOnly: true,
      routes: [{ cidr: '192.168.0.0/16' }],
      tunnels: [{ outsideIp: '203.0.113.3', status: 'UP' }],
    });
  });

  it('merges the two lists of a transit gateway attachment', () => {
    expect(network.transitGatewayAttachments.get('tgw-attach-0a1')).toMatchObject({
      association: { routeTableId: 'tgw-rtb-0a1' },
      subnetIds: ['subnet-0b1'],
      applianceModeSupport: 'enable',
      listedAs: ['TransitGatewayAttachments', 'TransitGatewayVpcAttachments'],
    });
  });

  it('gives a transit gateway route table what three calls say of it', () => {
    expect(network.transitGatewayRouteTables.get('tgw-rtb-0a1')).toMatchObject({
      routes: [{ cidr: '10.0.0.0/16', type: 'propagated' }],
      routesScope: 'searched',
      associations: [{ attachmentId: 'tgw-attach-0a1' }],
      propagations: [{ attachmentId: 'tgw-attach-0a1' }],
    });
  });

  it('gives prefix lists their entries, and says whose view of AWS lists it is', () => {
    const lists = [...network.prefixLists.values()];

    expect(lists.map(({ id, account, seenBy, entries }) => [id, account, seenBy, entries])).toEqual(
      [
        ['pl-6da54004', 'AWS', '111122223333', undefined],
        [
          'pl-0a1',
          '111122223333',
          undefined,
          [
            { cidr: '192.168.10.0/24', description: 'Dublin' },
            { cidr: '192.168.20.0/24', description: undefined },
          ],
        ],
      ],
    );
  });

  it('reads endpoints of both kinds with policy, names and interfaces', () => {
    expect(network.vpcEndpoints.get('vpce-0a1')).toMatchObject({
      type: 'Interface',
      privateDnsEnabled: true,
      networkInterfaceIds: ['eni-0d1'],
      dnsOptions: { dnsRecordIpType: 'ipv4' },
    });
    expect(network.vpcEndpoints.get('vpce-0b1')).toMatchObject({
      type: 'Gateway',
      routeTableIds: ['rtb-0a1'],
      policyDocument: '{}',
    });
  });

  it('reads load balancer, listener, target group and its health', () => {
    expect([...network.loadBalancers.values()]).toMatchObject([{ name: 'web', state: 'active' }]);
    expect([...network.listeners.values()]).toMatchObject([
      { port: 443, targetGroupArns: [expect.stringContaining('targetgroup/web')] },
    ]);
    expect([...network.targetGroups.values()]).toMatchObject([
      { targets: [{ id: 'i-0a1', port: 80, health: 'healthy' }] },
    ]);
  });

  it('keys Block Public Access by account and Region', () => {
    expect([...network.vpcBlockPublicAccessOptions.keys()]).toEqual(['111122223333/eu-west-1']);
  });
});
