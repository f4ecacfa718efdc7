import { describe, expect, it } from 'vitest';
import {
  allow,
  declaring,
  endpointService,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  id,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  type Part,
  peering,
  route,
  routeTable,
  securityGroup,
  serviceDetail,
  subnet,
  unread,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, returnIds, unknowns } from '../support/ask';

/** A private instance in zone a and an SQS endpoint in a subnet of its own. */
function withSqsEndpoint(
  options: Partial<Parameters<typeof interfaceEndpoint>[1]> = {},
  ...parts: Part[]
) {
  return networkOf(
    vpc(),
    subnet('app', { cidr: '10.0.2.0/24' }),
    subnet('endpoints', { cidr: '10.0.9.0/24' }),
    instance('web', { subnet: 'app', ip: '10.0.2.5' }),
    interfaceEndpoint('sqs-endpoint', { subnets: ['endpoints'], ips: ['10.0.9.10'], ...options }),
    ...parts,
  );
}

describe('an interface endpoint', () => {
  it('takes its service by the default name, from every zone of its VPC', () => {
    const network = withSqsEndpoint(
      {},
      subnet('far', { cidr: '10.0.3.0/24', zone: 'b' }),
      instance('far-web', { subnet: 'far' }),
    );
    const trace = ask(network, 'far-web', 'sqs');
    expect(trace.verdict).toBe('reachable');
    expect(trace.exposure).toBe('private');
    expect(forwardIds(trace)).toEqual([
      'far-web',
      'far-web-eni',
      'vpc',
      'allow-all',
      'vpc-default-acl',
      'far',
      'vpc-main',
      'vpc-default-acl',
      'endpoints',
      'allow-all',
      'sqs-endpoint',
      'sqs-endpoint',
      'aws-service:sqs@us-east-1',
    ]);
    expect(findingOf(trace, 'AVAILABILITY_ZONE_CROSSED')?.at).toBe('sqs-endpoint');
  });

  it('rejects a client its group does not know at its own interface, not at the client', () => {
    const network = withSqsEndpoint(
      { groups: ['endpoint-group'] },
      securityGroup('endpoint-group', { inbound: [allow('tcp', 443, '10.0.1.0/24')] }),
    );
    const trace = ask(network, 'web', 'sqs');
    expect(blockers(trace)).toEqual(['ENI_SG_RULES_MISMATCH sqs-endpoint-endpoints']);
    expect(trace.findings.find(({ fix }) => fix !== undefined)?.fix).toEqual({
      kind: 'add-security-group-rule',
      groupId: 'endpoint-group',
      direction: 'inbound',
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      peer: '10.0.2.5/32',
    });
  });

  it('goes on past its group as if it were mended, and lists the policy as a second blocker', () => {
    const network = withSqsEndpoint(
      {
        groups: ['endpoint-group'],
        policy: {
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: 'sqs:ReceiveMessage', Resource: '*' },
          ],
        },
      },
      securityGroup('endpoint-group'),
    );
    const trace = ask(network, 'web', 'sqs', { action: 'sqs:SendMessage' });
    expect(blockers(trace)).toEqual([
      'SG_HAS_NO_RULES sqs-endpoint-endpoints',
      'ENDPOINT_POLICY_NO_ALLOW sqs-endpoint',
    ]);
    expect(forwardIds(trace).at(-1)).toBe('aws-service:sqs@us-east-1');
  });

  it('has no policy where its service takes none', () => {
    const shut = { Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] };
    const detail = (policySupported: boolean) => serviceDetail('sqs', { policySupported });
    const trace = ask(withSqsEndpoint({ policy: shut }, detail(false)), 'web', 'sqs');
    expect(trace.verdict).toBe('reachable');
    expect(trace.forward.hops.map(({ kind }) => kind)).not.toContain('endpoint-policy');
    expect(ask(withSqsEndpoint({ policy: shut }, detail(true)), 'web', 'sqs').verdict).toBe(
      'blocked',
    );
  });

  it('names a statement that denies', () => {
    const network = withSqsEndpoint({
      policy: { Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] },
    });
    expect(blockers(ask(network, 'web', 'sqs'))).toEqual(['ENDPOINT_POLICY_DENIES sqs-endpoint']);
  });

  it('warns where its policy hangs on facts nobody told', () => {
    const network = withSqsEndpoint({
      policy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: '*',
            Resource: '*',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
          },
        ],
      },
    });
    const trace = ask(network, 'web', 'sqs');
    expect(trace.verdict).toBe('reachable');
    expect(findingOf(trace, 'ENDPOINT_POLICY_DEPENDS')?.message).toContain('aws:PrincipalOrgID');
  });

  it('does not know what a policy says that was not read or is none', () => {
    const unreadPolicy = withSqsEndpoint({ raw: { policyDocument: undefined } as never });
    expect(unknowns(ask(unreadPolicy, 'web', 'sqs'))).toEqual([
      'ENDPOINT_POLICY_NOT_READ sqs-endpoint',
    ]);
    const broken = withSqsEndpoint({ policy: '{"Statement":' });
    expect(unknowns(ask(broken, 'web', 'sqs'))).toEqual([
      'ENDPOINT_POLICY_UNREADABLE sqs-endpoint',
    ]);
  });

  it('ends the way in a bad state, also for who asks for its address', () => {
    const trace = ask(withSqsEndpoint({ state: 'failed' }), 'web', '10.0.9.10');
    expect(blockers(trace)).toEqual(['BAD_STATE sqs-endpoint']);
    expect(trace.forward.outcome).toBe('ended');
    expect(forwardIds(trace).at(-1)).toBe('sqs-endpoint');
  });

  it('starts no connection', () => {
    expect(blockers(ask(withSqsEndpoint(), 'sqs-endpoint-endpoints', 'web'))).toContain(
      'VPCE_INTRA_VPC_TRAFFIC sqs-endpoint',
    );
  });

  it.each(['state', 'privateDnsEnabled'] as const)(
    'leaves open where its name leads while its %s was not read',
    (field) => {
      const network = withSqsEndpoint();
      const vpcEndpoints = new Map(
        [...network.vpcEndpoints].map(([key, one]) => [key, { ...one, [field]: undefined }]),
      );
      expect(unknowns(ask({ ...network, vpcEndpoints }, 'web', 'sqs'))).toEqual([
        'ENDPOINTS_NOT_READ sqs-endpoint',
      ]);
    },
  );

  it('answers no ping', () => {
    const trace = ask(withSqsEndpoint(), 'web', '10.0.9.10', { protocol: 'icmp' });
    expect(blockers(trace)).toEqual(['PROTOCOL_RESTRICTION sqs-endpoint']);
  });

  it('passes neighbours by its network ACL, but not by its groups', () => {
    const shut = networkAcl('shut', { subnets: ['endpoints'] });
    const neighbour = instance('neighbour', { subnet: 'endpoints' });
    const open = withSqsEndpoint({}, shut, neighbour);
    expect(ask(open, 'neighbour', 'sqs').verdict).toBe('reachable');
    const closed = withSqsEndpoint(
      { groups: ['endpoint-group'] },
      shut,
      neighbour,
      securityGroup('endpoint-group'),
    );
    expect(blockers(ask(closed, 'neighbour', 'sqs'))).toEqual([
      'SG_HAS_NO_RULES sqs-endpoint-endpoints',
    ]);
  });

  it.each(['pendingAcceptance', 'rejected', 'failed'])(
    'does not answer for its name while %s',
    (state) => {
      const network = withSqsEndpoint({ state });
      const trace = ask(network, 'web', 'sqs');
      expect(findingOf(trace, 'BAD_STATE')).toMatchObject({
        at: 'sqs-endpoint',
        severity: 'warns',
      });
      expect(blockers(trace)).toEqual(['NO_ROUTE_TO_DESTINATION vpc-main']);
      expect(blockers(ask(network, 'web', '10.0.9.10'))).toEqual(['BAD_STATE sqs-endpoint']);
    },
  );

  it('is taken to work while partial, with a warning', () => {
    const trace = ask(withSqsEndpoint({ state: 'Partial' }), 'web', 'sqs');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ENDPOINT_STATE_PARTIAL');
  });

  it('answers from each of its zones, and one that fails is told apart', () => {
    const network = networkOf(
      vpc(),
      subnet('app', { cidr: '10.0.2.0/24' }),
      subnet('endpoints-a', { cidr: '10.0.8.0/24' }),
      subnet('endpoints-b', { cidr: '10.0.9.0/24', zone: 'b' }),
      instance('web', { subnet: 'app' }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['endpoints-a', 'endpoints-b'] }),
      networkAcl('shut', { subnets: ['endpoints-b'] }),
    );
    const trace = ask(network, 'web', 'sqs');
    expect(trace.verdict).toBe('blocked');
    expect(trace.alternatives.map(({ verdict }) => verdict)).toEqual(['reachable', 'blocked']);
    expect(trace.alternatives[1]?.when).toBe('sqs-endpoint answers with 10.0.9.100 in us-east-1b');
    expect(forwardIds(trace)).toEqual(forwardIds(trace.alternatives[1] ?? trace));
  });

  it('is met over peering where both sides have routes, and its answer lost where one has not', () => {
    const peered = (back: boolean) =>
      withSqsEndpoint(
        {},
        vpc('client-vpc', { cidr: '10.1.0.0/16' }),
        subnet('client-subnet', { vpc: 'client-vpc', cidr: '10.1.0.0/24' }),
        instance('client', { subnet: 'client-subnet' }),
        peering('pcx', { requester: 'client-vpc', accepter: 'vpc' }),
        routeTable('client-table', {
          vpc: 'client-vpc',
          subnets: ['client-subnet'],
          routes: [route('10.0.0.0/16', 'vpc-peering-connection', 'pcx')],
        }),
        routeTable('endpoint-table', {
          subnets: ['endpoints'],
          routes: back ? [route('10.1.0.0/16', 'vpc-peering-connection', 'pcx')] : [],
        }),
      );
    const both = ask(peered(true), 'client', '10.0.9.10');
    expect(both.verdict).toBe('reachable');
    expect(returnIds(both).slice(0, 2)).toEqual(['aws-service:sqs@us-east-1', 'sqs-endpoint']);
    const oneWay = ask(peered(false), 'client', '10.0.9.10');
    expect(blockers(oneWay)).toEqual(['NO_ROUTE_TO_DESTINATION endpoint-table']);
    expect(oneWay.findings.find(({ severity }) => severity === 'blocks')?.direction).toBe('return');
  });

  it('in another Region than its service serves that Region alone', () => {
    const network = withSqsEndpoint({
      service: 'com.amazonaws.us-west-2.s3',
      names: ['s3.us-west-2.amazonaws.com', '*.s3.us-west-2.amazonaws.com'],
      raw: { serviceRegion: id('us-west-2') },
    });
    expect(ask(network, 'web', 's3@us-west-2').verdict).toBe('reachable');
    expect(forwardIds(ask(network, 'web', 's3@us-east-1'))).not.toContain('sqs-endpoint');
  });
});

describe('endpoints of other types', () => {
  it.each(['Resource', 'ServiceNetwork'] as const)(
    'a %s endpoint leads to what it is for',
    (type) => {
      const network = withSqsEndpoint({ type, privateDns: false });
      expect(ask(network, 'web', '10.0.9.10').verdict).toBe('reachable');
    },
  );

  it('a Resource endpoint carries TCP alone', () => {
    const network = withSqsEndpoint({ type: 'Resource', privateDns: false });
    expect(blockers(ask(network, 'web', '10.0.9.10', { protocol: 'udp' }))).toEqual([
      'PROTOCOL_RESTRICTION sqs-endpoint',
    ]);
  });

  it.each([
    [undefined, 'sqs-endpoint'],
    [{ privateDnsPreference: 'SPECIFIED_DOMAINS_ONLY' }, 'public'],
    [
      {
        privateDnsPreference: 'SPECIFIED_DOMAINS_ONLY',
        privateDnsSpecifiedDomains: ['corp.example'],
      },
      'sqs-endpoint',
    ],
  ])(
    'a Resource endpoint with %j answers for the domain of its resource: %s',
    (dnsOptions, way) => {
      const network = withSqsEndpoint({
        type: 'Resource',
        names: [],
        raw: { dnsOptions, privateDnsEnabled: true } as never,
      });
      const association = {
        id: 'association',
        tags: [],
        vpcEndpointId: id<never>('sqs-endpoint'),
        privateDnsName: 'db.corp.example',
      };
      const told = { ...network, vpcEndpointAssociations: new Map([['association', association]]) };
      const found = forwardIds(ask(told, 'web', 'db.corp.example')).includes('sqs-endpoint');
      expect(found ? 'sqs-endpoint' : 'public').toBe(way);
    },
  );

  it.each(['Tunnel', 'SomethingNew'])('a %s endpoint is not modelled and says so', (type) => {
    const network = withSqsEndpoint({ raw: { type } });
    expect(unknowns(ask(network, 'web', '10.0.9.10'))).toEqual([
      'UNSUPPORTED_COMPONENT sqs-endpoint',
    ]);
  });
});

describe('a gateway endpoint', () => {
  /** A private instance whose only way out is an S3 gateway endpoint. */
  const withS3 = (options: Parameters<typeof gatewayEndpoint>[1] = {}, ...parts: Part[]) =>
    networkOf(
      vpc(),
      subnet('app', { cidr: '10.0.2.0/24' }),
      instance('web', { subnet: 'app', ip: '10.0.2.5' }),
      routeTable('app-table', { subnets: ['app'] }),
      gatewayEndpoint('s3-endpoint', { routeTables: ['app-table'], ...options }),
      ...parts,
    );

  it('takes its service by the route table and shows it the private address', () => {
    const trace = ask(withS3(), 'web', 's3');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).slice(-3)).toEqual([
      's3-endpoint',
      's3-endpoint',
      'aws-service:s3@us-east-1',
    ]);
    expect(trace.sourceSeen).toBe('10.0.2.5');
    expect(trace.exposure).toBe('private');
    expect(returnIds(trace)).toContain('s3-endpoint');
  });

  it('carries TCP and echo alone', () => {
    expect(blockers(ask(withS3(), 'web', 's3', { protocol: 'udp' }))).toEqual([
      'VPCE_GATEWAY_PROTOCOL_RESTRICTION s3-endpoint',
    ]);
    expect(ask(withS3(), 'web', 's3', { protocol: 'icmp' }).verdict).toBe('reachable');
    expect(ask(withS3(), 'web', 's3', { protocol: 'icmp', port: 13 }).verdict).toBe('blocked');
  });

  it('serves whoever may stand in a subnet of its VPC', () => {
    expect(
      ask(
        withS3(
          {},
          subnet('empty', { cidr: '10.0.3.0/24' }),
          routeTable('empty-table', {
            subnets: ['empty'],
            routes: [route('pl-s3', 'vpc-endpoint', 's3-endpoint')],
          }),
        ),
        'empty',
        's3',
      ).verdict,
    ).toBe('reachable');
  });

  it('of address type ipv4 carries no IPv6', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      subnet('one', { ipv6: '2600:1f00::/64' }),
      instance('modern', { subnet: 'one', ipv6: ['2600:1f00::5'] }),
      routeTable('table', {
        subnets: ['one'],
        routes: [route('2600:1fa0::/40', 'vpc-endpoint', 's3-endpoint')],
      }),
      gatewayEndpoint('s3-endpoint', { raw: { ipAddressType: 'ipv4' } }),
    );
    expect(blockers(ask(network, '2600:1f00::5', '2600:1fa0::1'))).toEqual([
      'PROTOCOL_RESTRICTION s3-endpoint',
    ]);
  });

  it('serves nobody in a peered VPC', () => {
    const network = withS3(
      {},
      vpc('client-vpc', { cidr: '10.1.0.0/16' }),
      subnet('client-subnet', { vpc: 'client-vpc', cidr: '10.1.0.0/24' }),
      instance('client', { subnet: 'client-subnet' }),
      peering('pcx', { requester: 'client-vpc', accepter: 'vpc' }),
      routeTable('client-table', {
        vpc: 'client-vpc',
        subnets: ['client-subnet'],
        routes: [route('52.216.0.0/15', 'vpc-peering-connection', 'pcx')],
      }),
    );
    expect(blockers(ask(network, 'client', '52.216.1.1'))).toContain(
      'GATEWAY_ENDPOINT_NOT_EXTENDABLE s3-endpoint',
    );
  });

  it('is past the way of an inbound-only S3 interface endpoint where the table lacks it, with a hint', () => {
    const network = withS3(
      { routeTables: [] },
      internetGateway('igw'),
      subnet('public', { cidr: '10.0.0.0/24' }),
      natGateway('nat', { subnet: 'public' }),
      routeTable('public-table', {
        subnets: ['public'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
      routeTable('nat-table', {
        subnets: ['private'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
      }),
      subnet('private', { cidr: '10.0.3.0/24' }),
      instance('job', { subnet: 'private' }),
      interfaceEndpoint('s3-interface', {
        service: 's3',
        subnets: ['private'],
        names: ['s3.us-east-1.amazonaws.com'],
        raw: { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: true } },
      }),
    );
    const trace = ask(network, 'job', 's3');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace)).toContain('nat');
    expect(codesOf(trace)).toContain('DNS_INBOUND_RESOLVER_ONLY');
    expect(findingOf(trace, 'GATEWAY_ENDPOINT_NOT_ASSOCIATED')?.fix).toEqual({
      kind: 'associate-gateway-endpoint',
      endpointId: 's3-endpoint',
      routeTableId: 'nat-table',
    });
  });

  it('gives way to an S3 interface endpoint whose private DNS is for everybody', () => {
    const network = withS3(
      {},
      interfaceEndpoint('s3-interface', {
        service: 's3',
        subnets: ['app'],
        names: ['s3.us-east-1.amazonaws.com'],
        raw: { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: false } },
      }),
    );
    const ids = forwardIds(ask(network, 'web', 's3'));
    expect(ids).toContain('s3-interface');
    expect(ids).not.toContain('s3-endpoint');
  });

  it('warns where the VPC has a DNS attribute off', () => {
    const network = withS3();
    const vpcs = new Map(
      [...network.vpcs].map(([key, value]) => [key, { ...value, dnsHostnames: false }]),
    );
    const trace = ask({ ...network, vpcs }, 'web', 's3');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('GATEWAY_ENDPOINT_DNS_ATTRIBUTES');
  });

  it('ends the way in any other state than available', () => {
    const trace = ask(withS3({ state: 'deleting' }), 'web', 's3');
    expect(blockers(trace)).toEqual(['BAD_STATE s3-endpoint']);
    expect(trace.forward.outcome).toBe('ended');
    expect(forwardIds(trace).at(-1)).toBe('s3-endpoint');
  });
});

describe('DynamoDB with an interface endpoint alone', () => {
  const network = withSqsEndpoint({ service: 'dynamodb', privateDns: false });

  it('has no way by its default name', () => {
    const trace = ask(network, 'web', 'dynamodb');
    expect(blockers(trace)).toEqual(['NO_ROUTE_TO_DESTINATION vpc-main']);
    expect(codesOf(trace)).toContain('DNS_NO_PRIVATE_DNS_FOR_SERVICE');
  });

  it("is reached by the endpoint's own name", () => {
    const name = 'sqs-endpoint-0a1b2c3d.dynamodb.us-east-1.vpce.amazonaws.com';
    expect(ask(network, 'web', name).verdict).toBe('reachable');
  });
});

describe('an on-premises source', () => {
  const network = networkOf(
    vpc(),
    subnet('endpoints', { cidr: '10.0.9.0/24' }),
    vpnGateway('vgw'),
    vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16'] }),
    routeTable('endpoint-table', {
      subnets: ['endpoints'],
      routes: [route('192.168.0.0/16', 'vpn-gateway', 'vgw')],
    }),
    interfaceEndpoint('s3-interface', {
      service: 's3',
      subnets: ['endpoints'],
      names: ['s3.us-east-1.amazonaws.com'],
      raw: { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: true } },
    }),
  );

  it("meets an endpoint's interface by the endpoint's own name", () => {
    const trace = ask(
      network,
      'on-premises:192.168.1.1',
      's3-interface-0a1b2c3d.s3.us-east-1.vpce.amazonaws.com',
    );
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).slice(0, 3)).toEqual([
      'on-premises:192.168.0.0/16',
      'public-dns',
      'vgw',
    ]);
    expect(returnIds(trace).at(-1)).toBe('on-premises:192.168.0.0/16');
  });

  it('is led past it by the default name without an inbound resolver', () => {
    expect(forwardIds(ask(network, 'on-premises:192.168.1.1', 's3'))).not.toContain('s3-interface');
  });

  it('is led to it by the default name with a declared one', () => {
    const told = declaring(network, {
      inboundResolvers: [{ id: 'resolver', vpcId: id('vpc'), addresses: ['10.0.9.53'] }],
    });
    expect(forwardIds(ask(told, 'on-premises:192.168.1.1', 's3'))).toContain('s3-interface');
  });
});

describe('a Gateway Load Balancer endpoint', () => {
  /** An inspected web server: the gateway's edge table and the server's own table both lead to the endpoint. */
  const inspected = (out: Parameters<typeof route>[], ...parts: Part[]) =>
    networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('app', { cidr: '10.0.1.0/24' }),
      subnet('inspection', { cidr: '10.0.2.0/24' }),
      instance('web', { subnet: 'app', publicIp: '203.0.113.5' }),
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'inspection' }),
      routeTable('edge', {
        gateways: ['igw'],
        routes: [route('10.0.1.0/24', 'vpc-endpoint', 'firewall')],
      }),
      routeTable('app-table', {
        subnets: ['app'],
        routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')],
      }),
      routeTable('inspection-table', {
        subnets: ['inspection'],
        routes: out.map((one) => route(...one)),
      }),
      ...parts,
    );

  it('stands on both halves of the way', () => {
    const network = inspected([['0.0.0.0/0', 'internet-gateway', 'igw']]);
    const trace = ask(network, 'internet:8.8.8.8', '203.0.113.5');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace)).toContain('firewall');
    expect(returnIds(trace)).toContain('firewall');
    expect(codesOf(trace)).toContain('PATH_THROUGH_GWLB_NOT_CHECKED');
    expect(ask(network, 'web', '8.8.8.8').verdict).toBe('reachable');
  });

  it('ends where its own subnet has no route on', () => {
    const network = inspected([]);
    expect(blockers(ask(network, 'web', '8.8.8.8'))).toEqual([
      'NO_ROUTE_TO_DESTINATION inspection-table',
    ]);
    const inbound = ask(network, 'internet:8.8.8.8', '203.0.113.5');
    expect(inbound.forward.outcome).toBe('delivered');
    expect(blockers(inbound)).toEqual(['NO_ROUTE_TO_DESTINATION inspection-table']);
  });

  it('crosses zones where its subnet is elsewhere', () => {
    const network = inspected(
      [['0.0.0.0/0', 'internet-gateway', 'igw']],
      subnet('far', { cidr: '10.0.3.0/24', zone: 'b' }),
      instance('far-web', { subnet: 'far', publicIp: '203.0.113.6' }),
      routeTable('far-table', {
        subnets: ['far'],
        routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')],
      }),
    );
    const trace = ask(network, 'far-web', '8.8.8.8');
    expect(findingOf(trace, 'AVAILABILITY_ZONE_CROSSED')?.at).toBe('firewall');
    // What enters for `far` goes to it directly, so the endpoint never sees the other half.
    expect(codesOf(trace)).toContain('GWLB_ASYMMETRIC_RETURN');
  });

  it('drops a reply to what it never saw', () => {
    const network = inspected(
      [['0.0.0.0/0', 'internet-gateway', 'igw']],
      subnet('far', { cidr: '10.0.3.0/24' }),
      instance('far-web', { subnet: 'far', publicIp: '203.0.113.6' }),
      routeTable('far-table', {
        subnets: ['far'],
        routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')],
      }),
    );
    expect(blockers(ask(network, 'internet:8.8.8.8', '203.0.113.6'))).toEqual([
      'GWLB_FLOW_NOT_STARTED firewall',
    ]);
  });

  it('is met by routes: what it does with a packet for its own address is not known', () => {
    const network = inspected([['0.0.0.0/0', 'internet-gateway', 'igw']]);
    expect(unknowns(ask(network, 'web', 'firewall'))).toEqual(['UNSUPPORTED_COMPONENT firewall']);
  });

  it('is judged by the network ACL even among neighbours', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('app', { cidr: '10.0.1.0/24' }),
      instance('web', { subnet: 'app', publicIp: '203.0.113.5' }),
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'app' }),
      routeTable('app-table', {
        subnets: ['app'],
        routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')],
      }),
      networkAcl('shut', { subnets: ['app'] }),
    );
    expect(blockers(ask(network, 'web', '8.8.8.8'))[0]).toBe('SUBNET_ACL_RESTRICTION shut');
  });

  it('is judged by the network ACL of its own subnet on the way in', () => {
    const network = inspected(
      [['0.0.0.0/0', 'internet-gateway', 'igw']],
      networkAcl('outward', { subnets: ['inspection'], outbound: [allow('all')] }),
    );
    const [first] = ask(network, 'web', '8.8.8.8').findings.filter(
      ({ severity }) => severity === 'blocks',
    );
    expect(first).toMatchObject({
      code: 'SUBNET_ACL_RESTRICTION',
      direction: 'forward',
      at: 'outward',
    });
  });

  it('has the network ACL judge what it hands to a neighbour, too', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('app', { cidr: '10.0.1.0/24' }),
      instance('web', { subnet: 'app', publicIp: '203.0.113.5' }),
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'app' }),
      routeTable('edge', {
        gateways: ['igw'],
        routes: [route('10.0.1.0/24', 'vpc-endpoint', 'firewall')],
      }),
      networkAcl('inward', { subnets: ['app'], inbound: [allow('all')] }),
    );
    const [first] = ask(network, 'internet:8.8.8.8', '203.0.113.5').findings.filter(
      ({ severity }) => severity === 'blocks',
    );
    expect(first).toMatchObject({ code: 'SUBNET_ACL_RESTRICTION', direction: 'forward' });
  });

  it('redirects inbound traffic, so that the subnet may not answer directly', () => {
    const network = networkOf(
      vpc(),
      internetGateway('igw'),
      subnet('app', { cidr: '10.0.1.0/24' }),
      subnet('inspection', { cidr: '10.0.2.0/24' }),
      instance('web', { subnet: 'app', publicIp: '203.0.113.5' }),
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'inspection' }),
      routeTable('edge', {
        gateways: ['igw'],
        routes: [route('10.0.1.0/24', 'vpc-endpoint', 'firewall')],
      }),
      routeTable('app-table', {
        subnets: ['app'],
        routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
      }),
    );
    expect(blockers(ask(network, 'web', '8.8.8.8'))).toContain(
      'INGRESS_RTB_TRAFFIC_REDIRECTION edge',
    );
  });
});

describe('an endpoint service', () => {
  const network = withSqsEndpoint({
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-billing',
    privateDns: false,
  });

  it('is reached through the endpoint of the VPC', () => {
    const trace = ask(network, 'web', 'vpce-svc-billing');
    expect(trace.verdict).toBe('reachable');
    expect(forwardIds(trace).at(-1)).toBe('aws-service:vpce-svc-billing@us-east-1');
  });

  it('shows the load balancer of an own account, and that its provider let the consumer in', () => {
    const withConnection = (state: string) => {
      const connection = {
        tags: [],
        serviceId: id<never>('vpce-svc-billing'),
        vpcEndpointId: id<never>('sqs-endpoint'),
        state,
      };
      const provided = withSqsEndpoint(
        { service: 'com.amazonaws.vpce.us-east-1.vpce-svc-billing', privateDns: false },
        endpointService('vpce-svc-billing', { networkLoadBalancers: ['arn:nlb'] }),
      );
      const vpcEndpointConnections = new Map([['one', connection]]);
      return ask({ ...provided, vpcEndpointConnections }, 'web', 'vpce-svc-billing');
    };
    expect(forwardIds(withConnection('available'))).toContain('arn:nlb');
    expect(withConnection('available').verdict).toBe('reachable');
    expect(blockers(withConnection('rejected'))).toEqual(['BAD_STATE sqs-endpoint']);
  });

  it('is reached through the own VPC where another has an endpoint to it, too', () => {
    const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-billing';
    const both = withSqsEndpoint(
      { service, privateDns: false },
      vpc('other', { cidr: '10.8.0.0/16' }),
      subnet('other-subnet', { vpc: 'other', cidr: '10.8.0.0/24' }),
      interfaceEndpoint('a-twin', { subnets: ['other-subnet'], service, privateDns: false }),
    );
    const trace = ask(both, 'web', 'vpce-svc-billing');
    expect(trace.alternatives).toEqual([]);
    expect(forwardIds(trace)).toContain('sqs-endpoint');
  });

  it('that no endpoint leads to is nowhere', () => {
    expect(blockers(ask(network, 'web', 'vpce-svc-other'))).toEqual([
      'NO_POSSIBLE_DESTINATION vpc',
    ]);
  });
});

describe('endpoints that were not read', () => {
  it('leave open where a name leads', () => {
    const network = unread(withSqsEndpoint(), 'DescribeVpcEndpoints');
    expect(unknowns(ask(network, 'web', 'sqs'))).toEqual(['ENDPOINTS_NOT_READ vpc']);
  });
});
