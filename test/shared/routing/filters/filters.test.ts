import { describe, expect, it } from 'vitest';
import {
  allow,
  deny,
  group,
  id,
  inRegion,
  instance,
  internetGateway,
  list,
  networkAcl,
  networkInterface,
  networkOf,
  type Part,
  peering,
  prefixList,
  route,
  routeTable,
  securityGroup,
  subnet,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  unread,
  vpc,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, follow, unknowns } from '../support/ask';

/** A client and a server in two subnets of one VPC. */
function pair(options: { client?: string[]; server?: string[] } = {}, ...parts: Part[]) {
  return networkOf(
    vpc(),
    subnet('clients', { cidr: '10.0.2.0/24' }),
    subnet('servers', { cidr: '10.0.9.0/24' }),
    instance('client', {
      subnet: 'clients',
      ip: '10.0.2.9',
      groups: options.client ?? ['allow-all'],
    }),
    instance('server', {
      subnet: 'servers',
      ip: '10.0.9.9',
      groups: options.server ?? ['allow-all'],
    }),
    instance('anyone', { subnet: 'clients', ip: '10.0.2.77' }),
    ...parts,
  );
}

describe('security groups', () => {
  it('lets out to a prefix list what the list holds, and a service by the name of its list', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public'),
      instance('web', { subnet: 'public', publicIp: '203.0.113.5', groups: ['to-s3'] }),
      securityGroup('to-s3', { outbound: [allow('tcp', 443, list('pl-s3'))] }),
      routeTable('table', {
        subnets: ['public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
    );
    expect(ask(network, 'web', '52.216.1.1').verdict).toBe('reachable');
    expect(ask(network, 'web', 's3').verdict).toBe('reachable');
    expect(ask(unread(network, 'GetManagedPrefixListEntries'), 'web', 's3').verdict).toBe(
      'reachable',
    );
    expect(blockers(ask(network, 'web', '44.1.1.1'))).toEqual(['ENI_SG_RULES_MISMATCH web-eni']);
    expect(blockers(ask(network, 'web', 'sqs'))).toEqual(['ENI_SG_RULES_MISMATCH web-eni']);
  });

  it("is mended by the service's own list where there is one, else by everybody of the family", () => {
    const network = pair({ client: ['quiet'] }, securityGroup('quiet'));
    const peerOf = (to: string) => findingOf(ask(network, 'client', to), 'SG_HAS_NO_RULES')?.fix;
    expect(peerOf('s3')).toMatchObject({ kind: 'add-security-group-rule', peer: 'pl-s3' });
    expect(peerOf('sqs')).toMatchObject({ peer: '0.0.0.0/0' });
    // Another Region's list is not to be had in this one.
    expect(peerOf('s3@eu-west-1')).toMatchObject({ peer: '0.0.0.0/0' });
  });

  it('cannot tell whether a list holds an address while its entries are not read', () => {
    const network = pair(
      { server: ['from-list'] },
      prefixList('pl-offices'),
      securityGroup('from-list', { inbound: [allow('tcp', 443, list('pl-offices'))] }),
    );
    expect(unknowns(ask(network, 'client', 'server'))).toEqual([
      'RULE_DEPENDS_ON_ADDRESS server-eni',
    ]);
  });

  it('lets out what its rules cover together, and does not know where they cover a part', () => {
    const to = (...peers: string[]) =>
      networkOf(
        vpc(),
        internetGateway('igw'),
        subnet('public'),
        instance('web', { subnet: 'public', publicIp: '203.0.113.5', groups: ['out'] }),
        securityGroup('out', { outbound: peers.map((peer) => allow('tcp', 443, peer)) }),
        routeTable('table', {
          subnets: ['public'],
          routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
        }),
        prefixList('pl-s3', { name: 'com.amazonaws.us-east-1.s3', entries: ['52.216.0.0/15'] }),
      );
    expect(ask(to('52.216.0.0/16', '52.217.0.0/16'), 'web', 's3').verdict).toBe('reachable');
    expect(unknowns(ask(to('52.216.0.0/16'), 'web', 's3'))).toEqual([
      'RULE_DEPENDS_ON_ADDRESS web-eni',
    ]);
    expect(ask(to('0.0.0.0/1', '128.0.0.0/1'), 'web', 'sqs').verdict).toBe('reachable');
    expect(ask(to('0.0.0.0/1', '128.0.0.0/1'), 'web', 'internet').verdict).toBe('reachable');
    expect(unknowns(ask(to('0.0.0.0/1'), 'web', 'sqs'))).toEqual([
      'RULE_DEPENDS_ON_ADDRESS web-eni',
    ]);
  });

  it('passes everything where its rules do so together', () => {
    const everything = { protocol: 'all' };
    const to = (...outbound: ReturnType<typeof allow>[]) =>
      pair({ client: ['out'] }, securityGroup('out', { outbound }));
    expect(ask(to(allow('all')), 'client', 'server', everything).verdict).toBe('reachable');
    const named = [allow('tcp'), allow('udp'), allow('icmp')];
    expect(ask(to(...named), 'client', 'server', everything).verdict).toBe('blocked');
    const halves = [allow('tcp', [0, 1023]), allow('tcp', [1024, 65535])];
    const everyPort = {
      from: { kind: 'instance', id: 'client' },
      to: { kind: 'instance', id: 'server' },
      protocol: 'tcp',
    } as const;
    expect(follow(to(...halves), everyPort).verdict).toBe('reachable');
    expect(follow(to(allow('tcp', [0, 1023])), everyPort).verdict).toBe('blocked');
    const everyType = { ...everyPort, protocol: 'icmp' };
    expect(follow(to(allow('icmp')), everyType).verdict).toBe('reachable');
    expect(follow(to(allow('icmp', 8)), everyType).verdict).toBe('blocked');
  });

  it("knows that AWS's lists hold no private address, read or not", () => {
    const network = pair(
      { client: ['to-s3'] },
      securityGroup('to-s3', { outbound: [allow('tcp', 443, list('pl-s3'))] }),
      prefixList('pl-s3', { name: 'com.amazonaws.us-east-1.s3', entries: ['52.216.0.0/15'] }),
    );
    expect(
      blockers(ask(unread(network, 'GetManagedPrefixListEntries'), 'client', 'server')),
    ).toEqual(['ENI_SG_RULES_MISMATCH client-eni']);
  });

  it('takes any of the groups, and says which rule it was', () => {
    const network = pair(
      { server: ['shut', 'open'] },
      securityGroup('shut'),
      securityGroup('open', { inbound: [allow('tcp', 443, '10.0.2.0/24', { id: 'sgr-1' })] }),
    );
    const trace = ask(network, 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    const hop = trace.forward.hops.findLast(({ kind }) => kind === 'security-group');
    expect(hop).toMatchObject({
      id: 'open',
      evidence: { rule: 'sgr-1', peer: '10.0.2.0/24', ports: '443' },
    });
  });

  it('lets nothing pass without rules', () => {
    const network = pair({ server: ['shut'] }, securityGroup('shut'));
    expect(blockers(ask(network, 'client', 'server'))).toEqual(['SG_HAS_NO_RULES server-eni']);
  });

  it('lets replies pass unjudged', () => {
    const network = pair(
      { client: ['only-out'], server: ['only-in'] },
      securityGroup('only-out', { outbound: [allow('all')] }),
      securityGroup('only-in', { inbound: [allow('all')] }),
    );
    const trace = ask(network, 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    const back = trace.return.hops.filter(({ kind }) => kind === 'security-group');
    expect(back.map(({ evidence }) => evidence.kind)).toEqual([
      'tracked-connection',
      'tracked-connection',
    ]);
  });

  it('knows protocols by name and number, and ICMP by its type', () => {
    const network = pair(
      { server: ['mixed'] },
      securityGroup('mixed', {
        inbound: [allow('icmp', 8), allow(47), allow('tcp', [8000, 8010])],
      }),
    );
    const verdict = (more: Parameters<typeof ask>[3]) =>
      ask(network, 'client', 'server', more).verdict;
    expect(verdict({ protocol: 'icmp' })).toBe('reachable');
    expect(verdict({ protocol: 'icmp', port: 13 })).toBe('blocked');
    expect(verdict({ protocol: 47 })).toBe('reachable');
    expect(verdict({ protocol: 0 })).toBe('blocked');
    expect(verdict({ port: 8010 })).toBe('reachable');
    expect(verdict({ port: 8011 })).toBe('blocked');
    expect(verdict({ protocol: 'all' })).toBe('blocked');
  });

  it('takes an echo for code 0: a rule for another code is about something else', () => {
    const withCode = (code: number) =>
      pair({ server: ['coded'] }, securityGroup('coded', { inbound: [allow('icmp', [8, code])] }));
    const echo = { protocol: 'icmp' };
    expect(ask(withCode(0), 'client', 'server', echo).verdict).toBe('reachable');
    expect(ask(withCode(1), 'client', 'server', echo).verdict).toBe('blocked');
  });

  it('is not known where the group was not read, unless another lets it pass', () => {
    const network = unread(pair({ server: ['mystery'] }), 'DescribeSecurityGroups');
    expect(unknowns(ask(network, 'client', 'server'))).toEqual([
      'SECURITY_GROUP_NOT_READ client-eni',
      'SECURITY_GROUP_NOT_READ server-eni',
    ]);
    const other = pair(
      { server: ['mystery', 'open'] },
      securityGroup('open', { inbound: [allow('all')] }),
    );
    expect(ask(other, 'client', 'server').verdict).toBe('reachable');
  });

  it("is not known where the interface's groups were not read", () => {
    const network = networkOf(
      vpc(),
      subnet('one'),
      instance('client', { subnet: 'one' }),
      networkInterface('bare', { subnet: 'one', raw: { groups: undefined } as never }),
    );
    expect(unknowns(ask(network, 'client', 'bare'))).toEqual(['SECURITY_GROUP_NOT_READ bare']);
  });

  it('answers Amazon DNS whatever groups and ACLs say', () => {
    const network = pair(
      { client: ['shut'] },
      securityGroup('shut'),
      networkAcl('closed', { subnets: ['clients'] }),
    );
    expect(ask(network, 'client', '10.0.0.2', { protocol: 'udp', port: 53 }).verdict).toBe(
      'reachable',
    );
  });
});

describe('a rule that names a group', () => {
  const fromClients = securityGroup('from-clients', {
    inbound: [allow('tcp', 443, group('clients-group'))],
  });
  const clientsGroup = securityGroup('clients-group', { outbound: [allow('all')] });

  it('matches private addresses of interfaces with that group', () => {
    const network = pair(
      { client: ['clients-group'], server: ['from-clients'] },
      fromClients,
      clientsGroup,
    );
    expect(ask(network, 'client', 'server').verdict).toBe('reachable');
    expect(blockers(ask(network, 'anyone', 'server'))).toEqual([
      'ENI_SG_RULES_MISMATCH server-eni',
    ]);
  });

  it('matches nobody from outside, and perhaps a neighbour that was not read', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public'),
      subnet('empty', { cidr: '10.0.7.0/24' }),
      instance('server', { subnet: 'public', publicIp: '203.0.113.6', groups: ['from-clients'] }),
      routeTable('table', {
        subnets: ['public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
      fromClients,
    );
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.6'))).toEqual([
      'ENI_SG_RULES_MISMATCH server-eni',
    ]);
    expect(blockers(ask(network, 'empty', 'server'))).toEqual(['ENI_SG_RULES_MISMATCH server-eni']);
    const blind = ask(
      unread(network, 'DescribeNetworkInterfaces', 'partial'),
      'empty',
      '10.0.0.100',
    );
    expect(blockers(blind)).toEqual([]);
  });

  it('matches outbound, too', () => {
    const network = pair(
      { client: ['to-servers'], server: ['servers-group'] },
      securityGroup('to-servers', { outbound: [allow('tcp', 443, group('servers-group'))] }),
      securityGroup('servers-group', { inbound: [allow('all')] }),
    );
    expect(ask(network, 'client', 'server').verdict).toBe('reachable');
    expect(blockers(ask(network, 'client', 'anyone'))).toEqual([
      'ENI_SG_RULES_MISMATCH client-eni',
    ]);
  });

  it('does not match who comes by a public address', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('public'),
      instance('client', { subnet: 'public', publicIp: '203.0.113.5', groups: ['clients-group'] }),
      subnet('other', { cidr: '10.0.1.0/24' }),
      instance('server', { subnet: 'other', publicIp: '203.0.113.6', groups: ['from-clients'] }),
      ...['public', 'other'].map((one) =>
        routeTable(`${one}-table`, {
          subnets: [one],
          routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
        }),
      ),
      fromClients,
      clientsGroup,
    );
    expect(ask(network, 'client', 'server').verdict).toBe('reachable');
    const trace = ask(network, 'client', '203.0.113.6');
    expect(blockers(trace)).toEqual(['ENI_SG_RULES_MISMATCH server-eni']);
    expect(codesOf(trace)).toContain('SG_REFERENCES_NOT_PRESERVED');
  });

  const peered = (region: string, more: Parameters<typeof group>[1] = {}) =>
    networkOf(
      vpc(),
      subnet('servers', { cidr: '10.0.9.0/24' }),
      instance('server', { subnet: 'servers', groups: ['from-peer'] }),
      securityGroup('from-peer', { inbound: [allow('tcp', 443, group('clients-group', more))] }),
      inRegion(
        region,
        vpc('peer', { cidr: '10.1.0.0/16' }),
        subnet('clients', { vpc: 'peer', cidr: '10.1.2.0/24' }),
        instance('client', { subnet: 'clients', groups: ['clients-group'] }),
        securityGroup('clients-group', { vpc: 'peer', outbound: [allow('all')] }),
        routeTable('peer-table', {
          vpc: 'peer',
          main: true,
          routes: [route('10.0.0.0/16', 'vpc-peering-connection', 'pcx')],
        }),
      ),
      routeTable('table', {
        main: true,
        routes: [route('10.1.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
      peering('pcx', { requester: 'vpc', accepter: 'peer' }),
    );

  it('matches over peering in one Region, and not between Regions', () => {
    expect(ask(peered('us-east-1'), 'client', 'server').verdict).toBe('reachable');
    expect(blockers(ask(peered('eu-west-1'), 'client', 'server'))).toEqual([
      'ENI_SG_RULES_MISMATCH server-eni',
    ]);
  });

  it('is not known over a peering whose Regions were not read', () => {
    const network = peered('us-east-1');
    const vpcPeeringConnections = new Map(
      [...network.vpcPeeringConnections].map(([key, { requester, accepter, ...rest }]) => [
        key,
        {
          ...rest,
          requester: { ...requester, region: undefined },
          accepter: { ...accepter, region: undefined },
        },
      ]),
    );
    const vpcs = new Map([...network.vpcs].map(([key, { region: _, ...vpc }]) => [key, vpc]));
    const trace = ask({ ...network, vpcs, vpcPeeringConnections }, 'client', 'server');
    expect(unknowns(trace)).toContain('RULE_DEPENDS_ON_ADDRESS server-eni');
    expect(blockers(trace)).toEqual([]);
  });

  it('matches outbound over a peering, and is not known where the peer was not read', () => {
    const network = networkOf(
      vpc(),
      vpc('peer', { cidr: '10.1.0.0/16' }),
      subnet('clients', { cidr: '10.0.2.0/24' }),
      subnet('servers', { vpc: 'peer', cidr: '10.1.2.0/24' }),
      instance('client', { subnet: 'clients', groups: ['to-servers'] }),
      instance('server', { subnet: 'servers', ip: '10.1.2.9', groups: ['servers-group'] }),
      securityGroup('to-servers', { outbound: [allow('tcp', 443, group('servers-group'))] }),
      securityGroup('servers-group', { vpc: 'peer', inbound: [allow('all')] }),
      peering('pcx', { requester: 'vpc', accepter: 'peer' }),
      routeTable('table', {
        main: true,
        routes: [route('10.1.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
      routeTable('peer-table', {
        vpc: 'peer',
        main: true,
        routes: [route('10.0.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
    );
    expect(ask(network, 'client', 'server').verdict).toBe('reachable');
    const stateless = new Map(
      [...network.vpcPeeringConnections].map(([key, { state: _, ...rest }]) => [key, rest]),
    );
    const doubtful = { ...network, vpcPeeringConnections: stateless };
    expect(unknowns(ask(doubtful, 'client', 'server'))).toContain(
      'RULE_DEPENDS_ON_ADDRESS client-eni',
    );
    // The peer's account was not read: whoever has the address may have the group.
    const networkInterfaces = new Map(
      [...network.networkInterfaces].filter(([key]) => key !== 'server-eni'),
    );
    const elsewhere = new Map(
      [...network.vpcPeeringConnections].map(([key, { accepter, ...rest }]) => [
        key,
        { ...rest, accepter: { ...accepter, account: id<never>('999900001111') } },
      ]),
    );
    const shared = { ...network, networkInterfaces, vpcPeeringConnections: elsewhere };
    expect(unknowns(ask(shared, 'client', '10.1.2.9'))).toContain(
      'RULE_DEPENDS_ON_ADDRESS client-eni',
    );
    expect(blockers(ask({ ...network, networkInterfaces }, 'client', '10.1.2.9'))).toContain(
      'ENI_SG_RULES_MISMATCH client-eni',
    );
  });

  it('matches nothing once its peering is gone', () => {
    const stale = peered('us-east-1', { peeringConnectionId: id('pcx'), peeringStatus: 'deleted' });
    expect(blockers(ask(stale, 'client', 'server'))).toEqual(['ENI_SG_RULES_MISMATCH server-eni']);
  });

  it("is not known where the peer's groups were not read", () => {
    const network = peered('us-east-1');
    const enis = new Map(
      [...network.networkInterfaces].map(([key, { groups, ...rest }]) => [
        key,
        key === 'client-eni' ? rest : { ...rest, groups },
      ]),
    );
    expect(
      unknowns(
        ask(
          { ...network, networkInterfaces: enis as typeof network.networkInterfaces },
          'client',
          'server',
        ),
      ),
    ).toContain('UNKNOWN_PEERED_SGS client-eni');
  });

  const overTransitGateway = (gateway: boolean, client: boolean) =>
    networkOf(
      vpc(),
      vpc('peer', { cidr: '10.1.0.0/16' }),
      subnet('servers', { cidr: '10.0.9.0/24' }),
      subnet('clients', { vpc: 'peer', cidr: '10.1.2.0/24' }),
      instance('server', { subnet: 'servers', groups: ['from-clients'] }),
      instance('client', { subnet: 'clients', groups: ['clients-group'] }),
      fromClients,
      securityGroup('clients-group', { vpc: 'peer', outbound: [allow('all')] }),
      transitGateway('tgw', { securityGroupReferencing: gateway }),
      transitGatewayVpcAttachment('to-servers', {
        vpc: 'vpc',
        subnets: ['servers'],
        routeTable: 'transit',
        securityGroupReferencing: true,
      }),
      transitGatewayVpcAttachment('to-clients', {
        vpc: 'peer',
        subnets: ['clients'],
        routeTable: 'transit',
        securityGroupReferencing: client,
      }),
      transitGatewayRouteTable('transit', {
        routes: [
          transitRoute('10.0.0.0/16', 'to-servers'),
          transitRoute('10.1.0.0/16', 'to-clients'),
        ],
      }),
      routeTable('table', { main: true, routes: [route('10.1.0.0/16', 'transit-gateway', 'tgw')] }),
      routeTable('peer-table', {
        vpc: 'peer',
        main: true,
        routes: [route('10.0.0.0/16', 'transit-gateway', 'tgw')],
      }),
    );

  it('matches over a transit gateway where the gateway and both attachments carry references', () => {
    expect(ask(overTransitGateway(true, true), 'client', 'server').verdict).toBe('reachable');
    const off = ask(overTransitGateway(true, false), 'client', 'server');
    expect(blockers(off)).toEqual([
      'ENI_SG_RULES_MISMATCH server-eni',
      'SG_REFERENCING_SUPPORT to-clients',
    ]);
    expect(findingOf(off, 'SG_REFERENCING_SUPPORT')?.fix).toEqual({
      kind: 'enable-security-group-referencing',
      attachmentId: 'to-clients',
    });
    expect(blockers(ask(overTransitGateway(false, true), 'client', 'server'))).toContain(
      'SG_REFERENCING_SUPPORT tgw',
    );
  });
});

describe('a rule that names a group, between two transit gateways', () => {
  it('matches nothing: their peering carries no references', () => {
    const side = (name: string, cidr: string, subnetCidr: string) => [
      vpc(name, { cidr }),
      subnet(`${name}-subnet`, { vpc: name, cidr: subnetCidr }),
      transitGateway(`tgw-${name}`, { securityGroupReferencing: true }),
      transitGatewayVpcAttachment(`attach-${name}`, {
        transitGateway: `tgw-${name}`,
        vpc: name,
        subnets: [`${name}-subnet`],
        routeTable: `transit-${name}`,
        securityGroupReferencing: true,
      }),
      routeTable(`${name}-table`, {
        vpc: name,
        main: true,
        routes: [route('10.0.0.0/8', 'transit-gateway', `tgw-${name}`)],
      }),
    ];
    const network = networkOf(
      ...side('near', '10.0.0.0/16', '10.0.1.0/24'),
      ...side('far', '10.1.0.0/16', '10.1.1.0/24'),
      instance('client', { subnet: 'near-subnet', groups: ['clients'] }),
      instance('server', { subnet: 'far-subnet', groups: ['from-clients'] }),
      securityGroup('clients', { vpc: 'near', outbound: [allow('all')] }),
      securityGroup('from-clients', {
        vpc: 'far',
        inbound: [allow('tcp', 443, group('clients'))],
      }),
      transitGatewayAttachment('attach-peering', {
        transitGateway: 'tgw-near',
        resourceType: 'peering',
        resourceId: 'tgw-far',
        routeTable: 'transit-near',
      }),
      transitGatewayRouteTable('transit-near', {
        transitGateway: 'tgw-near',
        routes: [
          transitRoute('10.1.0.0/16', 'attach-peering'),
          transitRoute('10.0.0.0/16', 'attach-near'),
        ],
      }),
      transitGatewayRouteTable('transit-far', {
        transitGateway: 'tgw-far',
        routes: [
          transitRoute('10.1.0.0/16', 'attach-far'),
          transitRoute('10.0.0.0/16', 'attach-peering'),
        ],
        raw: {
          associations: [
            { attachmentId: id<never>('attach-peering') },
            { attachmentId: id<never>('attach-far') },
          ],
        },
      }),
    );
    const trace = ask(network, 'client', 'server');
    expect(trace.forward.outcome).toBe('delivered');
    expect(blockers(trace)).toEqual(['ENI_SG_RULES_MISMATCH server-eni']);
    expect(codesOf(trace)).toContain('SG_REFERENCES_NOT_PRESERVED');
  });
});

describe('network ACLs', () => {
  it('judges the reply like a request: only 443 out denies the port the client chose', () => {
    const network = pair(
      {},
      networkAcl('acl', {
        subnets: ['servers'],
        inbound: [allow('tcp', 443)],
        outbound: [allow('tcp', 443)],
      }),
    );
    const trace = ask(network, 'client', 'server', { sourcePort: 40000 });
    expect(trace.forward.outcome).toBe('delivered');
    expect(blockers(trace)).toEqual(['SUBNET_ACL_RESTRICTION acl']);
    const finding = findingOf(trace, 'SUBNET_ACL_RESTRICTION');
    expect(finding?.direction).toBe('return');
    expect(finding?.fix).toMatchObject({
      kind: 'add-network-acl-entry',
      direction: 'outbound',
      fromPort: 40000,
      cidr: '10.0.2.9/32',
    });
  });

  it('tries entries by number, however the file orders them', () => {
    const rules = [
      allow('all', 'all', '0.0.0.0/0', { ruleNumber: 100 }),
      deny('all', 'all', '10.0.2.0/24', { ruleNumber: 90 }),
    ];
    for (const inbound of [rules, rules.toReversed()]) {
      const network = pair(
        {},
        networkAcl('acl', { subnets: ['servers'], inbound, outbound: [allow('all')] }),
        subnet('others', { cidr: '10.0.3.0/24' }),
        instance('other', { subnet: 'others', ip: '10.0.3.9' }),
      );
      expect(blockers(ask(network, 'client', 'server'))).toEqual(['SUBNET_ACL_RESTRICTION acl']);
      expect(ask(network, 'other', 'server').verdict).toBe('reachable');
    }
  });

  it('denies IPv6 by its own last rule where only IPv4 is allowed', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      subnet('clients', { cidr: '10.0.2.0/24', ipv6: '2600:1f00:0:2::/64' }),
      subnet('servers', { cidr: '10.0.9.0/24', ipv6: '2600:1f00:0:9::/64' }),
      instance('client', { subnet: 'clients', ipv6: ['2600:1f00:0:2::5'] }),
      instance('server', { subnet: 'servers', ipv6: ['2600:1f00:0:9::5'] }),
      networkAcl('acl', {
        subnets: ['servers'],
        inbound: [allow('all')],
        outbound: [allow('all')],
      }),
    );
    expect(ask(network, 'client', 'server').verdict).toBe('reachable');
    const trace = ask(network, '2600:1f00:0:2::5', '2600:1f00:0:9::5');
    expect(findingOf(trace, 'SUBNET_ACL_RESTRICTION')?.message).toContain('32768');
  });

  it('is not met between neighbours', () => {
    const network = pair({}, networkAcl('shut', { subnets: ['clients'] }));
    expect(ask(network, 'client', 'anyone').verdict).toBe('reachable');
  });

  it('warns where it passes only some of the ports that clients use', () => {
    const network = pair(
      {},
      networkAcl('acl', {
        subnets: ['clients'],
        inbound: [allow('tcp', [49152, 65535])],
        outbound: [allow('all')],
      }),
    );
    const trace = ask(network, 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    expect(findingOf(trace, 'EPHEMERAL_PORTS_PARTLY_ALLOWED')?.at).toBe('acl');
    expect(codesOf(ask(network, 'client', 'server', { sourcePort: 50000 }))).toEqual([]);
  });

  it('passes everything only where everything passes', () => {
    const acl = (...inbound: ReturnType<typeof allow>[]) =>
      pair({}, networkAcl('acl', { subnets: ['servers'], inbound, outbound: [allow('all')] }));
    const everything = { protocol: 'all' };
    expect(ask(acl(allow('all')), 'client', 'server', everything).verdict).toBe('reachable');
    expect(ask(acl(deny('tcp', 22), allow('all')), 'client', 'server', everything).verdict).toBe(
      'blocked',
    );
    expect(ask(acl(allow('tcp')), 'client', 'server', everything).verdict).toBe('blocked');
    const shadowed = acl(allow('tcp', [20, 30]), deny('tcp', 22), allow('all'));
    expect(ask(shadowed, 'client', 'server', everything).verdict).toBe('reachable');
  });

  describe('where the addresses of a service were not read', () => {
    const leaving = (...outbound: ReturnType<typeof allow>[]) =>
      networkOf(
        vpc(),
        internetGateway('igw'),
        subnet('public'),
        instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
        networkAcl('acl', { subnets: ['public'], inbound: [allow('all')], outbound }),
        routeTable('table', {
          subnets: ['public'],
          routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
        }),
      );
    const first = '52.0.0.0/8';
    const second = '54.0.0.0/8';

    it('cannot tell what a deny takes before everything else is allowed', () => {
      const between = leaving(allow('tcp', 443, first), deny('tcp', 443, second), allow('all'));
      expect(unknowns(ask(between, 'web', 'sqs'))).toEqual(['RULE_DEPENDS_ON_ADDRESS acl']);
    });

    it('does not take for denied what an allow after a deny may let pass', () => {
      const after = leaving(deny('tcp', 443, first), allow('tcp', 443, second));
      expect(unknowns(ask(after, 'web', 'sqs'))).toEqual(['RULE_DEPENDS_ON_ADDRESS acl']);
    });

    it('takes a list without its closing deny for closed all the same', () => {
      const network = leaving(deny('tcp', 443, first), allow('tcp', 443, second));
      const networkAcls = new Map(
        [...network.networkAcls].map(([key, acl]) => [
          key,
          { ...acl, entries: acl.entries.filter(({ ruleNumber }) => ruleNumber < 32767) },
        ]),
      );
      const open = { ...network, networkAcls };
      expect(unknowns(ask(open, 'web', 'sqs'))).toEqual(['RULE_DEPENDS_ON_ADDRESS acl']);
      expect(blockers(ask(open, 'web', '9.9.9.9'))).toContain('SUBNET_ACL_RESTRICTION acl');
    });

    it('knows that nothing passes where every part is denied, and that all passes where it is allowed', () => {
      const halves = ['0.0.0.0/1', '128.0.0.0/1'];
      const shut = leaving(...halves.map((half) => deny('tcp', 443, half)), allow('all'));
      expect(blockers(ask(shut, 'web', 'sqs'))).toEqual(['SUBNET_ACL_RESTRICTION acl']);
      const open = leaving(...halves.map((half) => allow('tcp', 443, half)));
      expect(ask(open, 'web', 'sqs').verdict).toBe('reachable');
    });
  });

  it('is not known where it was not read, and the way goes on', () => {
    const trace = ask(unread(pair(), 'DescribeNetworkAcls'), 'client', 'server');
    expect(trace.verdict).toBe('unknown');
    expect(trace.forward.outcome).toBe('delivered');
    expect(unknowns(trace)).toContain('NETWORK_ACL_NOT_READ clients');
  });

  it('of a sketched subnet is the default one', () => {
    const network = unread(pair(), 'DescribeNetworkAcls', 'not-asked');
    const subnets = new Map(
      [...network.subnets].map(([key, value]) => [key, { ...value, authored: true }]),
    );
    const trace = ask({ ...network, subnets }, 'client', 'server');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ASSUMED_DEFAULT_NETWORK_ACL');
  });
});
