import { describe, expect, it } from 'vitest';
import type { Declared } from '../../../../shared/network/declared';
import {
  declaring,
  dhcpOptions,
  id,
  instance,
  interfaceEndpoint,
  internetGateway,
  loadBalancer,
  natGateway,
  networkInterface,
  networkOf,
  type Part,
  peering,
  route,
  routeTable,
  serviceDetail,
  subnet,
  unread,
  vpc,
} from '../../../support/builders';
import { ask, blockers, codesOf, findingOf, forwardIds, unknowns } from '../support/ask';

const SQS = 'sqs.us-east-1.amazonaws.com';

/** A private instance with a NAT gateway and an SQS endpoint in the VPC's one private subnet. */
function withEndpoint(
  options: {
    vpc?: Parameters<typeof vpc>[1];
    endpoint?: Partial<Parameters<typeof interfaceEndpoint>[1]>;
  } = {},
  ...parts: Part[]
) {
  return networkOf(
    vpc('vpc', options.vpc),
    internetGateway('igw'),
    subnet('public', { cidr: '10.0.0.0/24' }),
    subnet('private', { cidr: '10.0.1.0/24' }),
    instance('web', { subnet: 'private' }),
    natGateway('nat', { subnet: 'public' }),
    interfaceEndpoint('endpoint', { subnets: ['private'], ...options.endpoint }),
    routeTable('public-table', {
      subnets: ['public'],
      routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
    }),
    routeTable('private-table', {
      subnets: ['private'],
      routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
    }),
    ...parts,
  );
}

function zone(
  name: string,
  records: Declared['hostedZones'][number]['records'] = [],
  zoneId = 'zone',
) {
  return { hostedZones: [{ id: zoneId, name, vpcIds: [id<never>('vpc')], records }] };
}

function rule(domain: string, more: Partial<Declared['resolverRules'][number]> = {}) {
  return {
    resolverRules: [
      {
        id: 'rule',
        domain,
        vpcIds: [id<never>('vpc')],
        action: 'forward' as const,
        targetIps: ['10.9.9.9'],
        ...more,
      },
    ],
  };
}

describe('resolveName', () => {
  it('answers with the endpoint inside its VPC, and says so', () => {
    const trace = ask(withEndpoint(), 'web', SQS);
    expect(forwardIds(trace)).toContain('endpoint');
    const hop = trace.forward.hops.find(({ kind }) => kind === 'dns-resolver');
    expect(hop).toMatchObject({
      id: 'vpc',
      evidence: { kind: 'dns', name: SQS, refs: ['endpoint'] },
    });
  });

  it('answers a peered VPC with public addresses', () => {
    const network = withEndpoint(
      {},
      vpc('b', { cidr: '10.1.0.0/16' }),
      subnet('b-subnet', { vpc: 'b', cidr: '10.1.0.0/24' }),
      instance('other', { subnet: 'b-subnet' }),
      peering('pcx', { requester: 'vpc', accepter: 'b' }),
    );
    expect(forwardIds(ask(network, 'other', SQS))).not.toContain('endpoint');
  });

  it('answers publicly, with a warning, while enableDnsHostnames is off', () => {
    const trace = ask(withEndpoint({ vpc: { dnsHostnames: false } }), 'web', SQS);
    expect(forwardIds(trace)).toContain('nat');
    expect(findingOf(trace, 'DNS_PRIVATE_DNS_NEEDS_ATTRIBUTES')?.fix).toEqual({
      kind: 'enable-vpc-attribute',
      vpcId: 'vpc',
      attribute: 'enableDnsHostnames',
    });
  });

  it('answers publicly where the endpoint has private DNS off, and says how to change it', () => {
    const trace = ask(withEndpoint({ endpoint: { privateDns: false } }), 'web', SQS);
    expect(forwardIds(trace)).toContain('nat');
    // Its DnsEntries hold no private name then; the service's own do.
    expect(findingOf(trace, 'DNS_PRIVATE_DNS_OFF')?.fix).toEqual({
      kind: 'enable-private-dns',
      endpointId: 'endpoint',
    });
  });

  it('lets a hosted zone hide the public name, even if a way by NAT exists', () => {
    const network = declaring(
      withEndpoint({ endpoint: { service: 'sns' } }),
      zone('amazonaws.com'),
    );
    const trace = ask(network, 'web', SQS);
    expect(blockers(trace)).toEqual(['DNS_NAME_DOES_NOT_EXIST zone']);
    expect(trace.forward.outcome).toBe('ended');
  });

  it("lets the endpoint's zone win over a shorter hosted zone", () => {
    const network = declaring(withEndpoint(), zone('amazonaws.com'));
    expect(forwardIds(ask(network, 'web', SQS))).toContain('endpoint');
  });

  it('lets a resolver rule win over an endpoint of the same name, whose answer nobody knows', () => {
    const network = declaring(withEndpoint(), rule(SQS));
    expect(unknowns(ask(network, 'web', SQS))).toEqual(['DNS_FORWARDED rule']);
  });

  it('does not let a rule for everything override an endpoint', () => {
    const network = declaring(withEndpoint(), rule('.'));
    expect(forwardIds(ask(network, 'web', SQS))).toContain('endpoint');
    expect(unknowns(ask(network, 'web', 'sns.us-east-1.amazonaws.com'))).toEqual([
      'DNS_FORWARDED rule',
    ]);
  });

  it('lets a rule answer where host names are off, which silences every private zone', () => {
    const network = declaring(withEndpoint({ vpc: { dnsHostnames: false } }), rule('.'));
    const trace = ask(network, 'web', SQS);
    expect(unknowns(trace)).toEqual(['DNS_FORWARDED rule']);
    expect(codesOf(trace)).toContain('DNS_PRIVATE_DNS_NEEDS_ATTRIBUTES');
  });

  it('cannot say what a hosted zone hides while nobody read the endpoints, one of which may be longer', () => {
    const network = unread(
      declaring(withEndpoint(), zone('amazonaws.com')),
      'DescribeVpcEndpoints',
    );
    expect(unknowns(ask(network, 'web', SQS))).toEqual(['ENDPOINTS_NOT_READ vpc']);
    const exact = declaring(network, zone(SQS, [{ name: SQS, type: 'A', values: ['10.0.1.9'] }]));
    expect(codesOf(ask(exact, 'web', SQS))).not.toContain('ENDPOINTS_NOT_READ');
  });

  it('keeps a name with the Amazon resolver by a system rule', () => {
    const network = declaring(withEndpoint(), rule('amazonaws.com', { action: 'system' }));
    expect(ask(network, 'web', 'sns.us-east-1.amazonaws.com').verdict).toBe('reachable');
  });

  it('follows a rule to the declared inbound resolver of a VPC', () => {
    const network = declaring(withEndpoint({ endpoint: { service: 'sns' } }), {
      ...rule('sns.us-east-1.amazonaws.com'),
      inboundResolvers: [{ id: 'inbound', vpcId: id('vpc'), addresses: ['10.9.9.9'] }],
    });
    const trace = ask(network, 'web', 'sns.us-east-1.amazonaws.com');
    // The rule is the VPC's own, so it answers itself again and again until it is given up.
    expect(trace.verdict).toBe('unknown');
  });

  it('follows aliases and addresses of a declared zone', () => {
    const network = declaring(
      withEndpoint(),
      zone('corp.example', [
        { name: 'queue.corp.example', type: 'CNAME', values: [SQS] },
        { name: '*.db.corp.example', type: 'A', values: ['10.0.1.77'] },
        { name: 'two.db.corp.example', type: 'A', values: ['10.0.1.78'] },
        { name: 'round.corp.example', type: 'CNAME', values: ['round.corp.example'] },
      ]),
    );
    expect(forwardIds(ask(network, 'web', 'queue.corp.example'))).toContain('endpoint');
    const database = ask(network, 'web', 'one.db.corp.example');
    expect(blockers(database)).toEqual(['NO_POSSIBLE_DESTINATION private']);
    const lookup = database.forward.hops.find(({ kind }) => kind === 'dns-resolver');
    expect(lookup?.evidence.basis).toBe('declared');
    const exact = ask(network, 'web', 'two.db.corp.example');
    expect(exact.alternatives).toEqual([]);
    expect(exact.forward.hops[0]?.packet.destination).toBe('10.0.1.78');
    expect(blockers(ask(network, 'web', 'round.corp.example'))).toEqual([
      'DNS_NAME_DOES_NOT_EXIST zone',
    ]);
  });

  it('takes a wildcard for one label and more, never for none', () => {
    const network = withEndpoint({
      endpoint: { service: 'ecr.dkr', names: ['*.dkr.ecr.us-east-1.amazonaws.com'] },
    });
    expect(
      forwardIds(ask(network, 'web', '123456789012.dkr.ecr.us-east-1.amazonaws.com')),
    ).toContain('endpoint');
    expect(forwardIds(ask(network, 'web', 'dkr.ecr.us-east-1.amazonaws.com'))).not.toContain(
      'endpoint',
    );
  });

  it('knows the service behind a dual-stack name, which alone has IPv6 addresses', () => {
    const network = networkOf(
      vpc('vpc', { ipv6: '2600:1f00::/56' }),
      internetGateway('igw'),
      subnet('public', { ipv6: '2600:1f00::/64' }),
      networkInterface('modern', {
        subnet: 'public',
        ipv6: ['2600:1f00::5'],
        raw: { privateIps: [] },
      }),
      routeTable('table', {
        subnets: ['public'],
        routes: [route('::/0', 'internet-gateway', 'igw')],
      }),
    );
    const trace = ask(network, 'modern', 's3.dualstack.us-east-1.amazonaws.com');
    expect(trace.verdict).toBe('reachable');
    expect(trace.exposure).toBe('aws-public-address');
    expect(forwardIds(trace).at(-1)).toBe('aws-service:s3@us-east-1');
    expect(blockers(ask(network, 'modern', 's3.us-east-1.amazonaws.com'))).toEqual([
      'DNS_NO_AAAA_RECORD public',
    ]);
  });

  it("does not cover the legacy global name of S3 with an endpoint's private DNS", () => {
    const network = withEndpoint({
      endpoint: {
        service: 's3',
        names: ['s3.us-east-1.amazonaws.com', '*.s3.us-east-1.amazonaws.com'],
      },
    });
    expect(forwardIds(ask(network, 'web', 'bucket.s3.us-east-1.amazonaws.com'))).toContain(
      'endpoint',
    );
    expect(forwardIds(ask(network, 'web', 's3.amazonaws.com'))).toContain('nat');
  });

  it('answers with the families that the endpoint has records for', () => {
    const answers = (dnsRecordIpType: string) => {
      const network = withEndpoint({ endpoint: { raw: { dnsOptions: { dnsRecordIpType } } } });
      const networkInterfaces = new Map(
        [...network.networkInterfaces].map(([key, one]) => [
          key,
          key === 'web-eni'
            ? { ...one, privateIps: [], ipv6Addresses: ['2600:1f00::5'] }
            : { ...one, ipv6Addresses: ['2600:1f00::9'] },
        ]),
      );
      return ask({ ...network, networkInterfaces }, 'web', SQS).forward.hops[0]?.packet.destination;
    };
    expect(answers('dualstack')).toBe('2600:1f00::9');
    expect(answers('ipv6')).toBe('2600:1f00::9');
    expect(answers('ipv4')).toBe('any');
  });

  it('leads a zonal endpoint name to its own zone', () => {
    const network = withEndpoint(
      { endpoint: { subnets: ['private', 'far'] } },
      subnet('far', { cidr: '10.0.5.0/24', zone: 'b' }),
    );
    const trace = ask(
      network,
      'web',
      'endpoint-0a1b2c3d-us-east-1b.sqs.us-east-1.vpce.amazonaws.com',
    );
    expect(trace.alternatives).toEqual([]);
    expect(trace.forward.hops.at(-1)?.packet.destination).toBe('10.0.5.100');
    expect(
      ask(network, 'web', 'endpoint-0a1b2c3d.sqs.us-east-1.vpce.amazonaws.com').alternatives,
    ).toHaveLength(2);
  });

  it('does not know an endpoint name of nobody', () => {
    expect(
      codesOf(ask(withEndpoint(), 'web', 'vpce-1-x.sqs.us-east-1.vpce.amazonaws.com')),
    ).toContain('ENDPOINT_ADDRESS_UNKNOWN');
  });

  it('assumes that no hosted zone covers a public name', () => {
    const trace = ask(withEndpoint(), 'web', 'example.com');
    expect(trace.verdict).toBe('reachable');
    expect(codesOf(trace)).toContain('ASSUMED_NO_PRIVATE_HOSTED_ZONE');
    expect(forwardIds(trace).at(-1)).toBe('internet');
  });

  it("finds a load balancer's addresses by its name", () => {
    const network = withEndpoint({}, loadBalancer('shop', { subnets: ['private'] }));
    const trace = ask(network, 'web', 'shop.elb.us-east-1.amazonaws.com');
    expect(forwardIds(trace).at(-1)).toBe('shop-private');
    expect(forwardIds(ask(network, 'web', 'shop')).at(-1)).toBe('shop-private');
  });

  it('takes the public addresses of a load balancer that faces the internet', () => {
    const network = withEndpoint(
      {},
      loadBalancer('shop', { subnets: ['public'], scheme: 'internet-facing' }),
    );
    const networkInterfaces = new Map(
      [...network.networkInterfaces].map(([key, one]) => [
        key,
        key === 'shop-public'
          ? {
              ...one,
              privateIps: one.privateIps.map((ip) => ({ ...ip, publicIp: '203.0.113.44' })),
            }
          : one,
      ]),
    );
    const trace = ask({ ...network, networkInterfaces }, 'web', 'shop.elb.us-east-1.amazonaws.com');
    expect(trace.forward.hops[0]?.packet.destination).toBe('203.0.113.44');
  });

  it('takes the names that the endpoint itself has before those of its service', () => {
    const network = withEndpoint(
      { endpoint: { names: ['queue.internal.example'] } },
      serviceDetail('sqs', { privateDnsNames: [SQS] }),
    );
    expect(forwardIds(ask(network, 'web', 'queue.internal.example'))).toContain('endpoint');
    expect(forwardIds(ask(network, 'web', SQS))).not.toContain('endpoint');
  });
});

describe("the VPC's resolver", () => {
  it('answers nobody with enableDnsSupport off, and addresses need none', () => {
    const network = withEndpoint({ vpc: { dnsSupport: false } });
    const trace = ask(network, 'web', SQS);
    expect(blockers(trace)).toEqual(['DNS_SUPPORT_DISABLED vpc']);
    expect(findingOf(trace, 'DNS_SUPPORT_DISABLED')?.fix).toEqual({
      kind: 'enable-vpc-attribute',
      vpcId: 'vpc',
      attribute: 'enableDnsSupport',
    });
    expect(ask(network, 'web', '1.1.1.1').verdict).toBe('reachable');
  });

  it('is not known where DHCP names others, unless they are Amazon by address', () => {
    const custom = withEndpoint(
      { vpc: { dhcpOptions: 'custom' } },
      dhcpOptions('custom', { servers: ['192.168.1.1'] }),
    );
    expect(unknowns(ask(custom, 'web', SQS))).toEqual(['DNS_CUSTOM_RESOLVER vpc']);
    const amazon = withEndpoint(
      { vpc: { dhcpOptions: 'amazon' } },
      dhcpOptions('amazon', { servers: ['10.0.0.2', '169.254.169.253'] }),
    );
    expect(ask(amazon, 'web', SQS).verdict).toBe('reachable');
  });

  it('is assumed to be Amazon where DHCP options were not read', () => {
    expect(codesOf(ask(unread(withEndpoint(), 'DescribeDhcpOptions'), 'web', SQS))).toContain(
      'ASSUMED_AMAZON_DNS',
    );
  });

  it('is not known without the DNS attributes', () => {
    const trace = ask(unread(withEndpoint(), 'DescribeVpcAttribute'), 'web', SQS);
    expect(unknowns(trace)).toEqual(['DNS_ATTRIBUTES_NOT_READ vpc']);
    expect(trace.findings[0]?.missing?.call).toBe('DescribeVpcAttribute');
  });

  it('shows the way that follows if they are on, and what stops it in any case', () => {
    const blind = unread(withEndpoint(), 'DescribeVpcAttribute');
    const trace = ask(blind, 'web', 's3');
    expect(unknowns(trace)).toEqual(['DNS_ATTRIBUTES_NOT_READ vpc']);
    expect(trace.forward.outcome).toBe('delivered');
    expect(forwardIds(trace)).toContain('nat');
    expect(trace.forward.hops.find(({ kind }) => kind === 'dns-resolver')?.effect).toBe('unknown');
    const isolated = networkOf(vpc(), subnet('alone'), instance('web', { subnet: 'alone' }));
    expect(blockers(ask(unread(isolated, 'DescribeVpcAttribute'), 'web', 's3'))).toEqual([
      'NO_ROUTE_TO_DESTINATION vpc-main',
    ]);
  });
});

describe('names of instances', () => {
  const network = (accepterDns: boolean) =>
    networkOf(
      vpc(),
      vpc('b', { cidr: '10.1.0.0/16' }),
      internetGateway('igw', { vpc: 'b' }),
      subnet('a-subnet'),
      subnet('b-subnet', { vpc: 'b', cidr: '10.1.0.0/24' }),
      instance('client', { subnet: 'a-subnet' }),
      instance('server', { subnet: 'b-subnet', ip: '10.1.0.5', publicIp: '203.0.113.5' }),
      instance('neighbour', { subnet: 'b-subnet' }),
      peering('pcx', { requester: 'vpc', accepter: 'b', accepterDns }),
      routeTable('a-table', {
        main: true,
        routes: [route('10.1.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
      routeTable('b-table', {
        vpc: 'b',
        main: true,
        routes: [route('10.0.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
    );
  const name = 'ec2-203-0-113-5.compute-1.amazonaws.com';

  it('mean the private address inside the VPC', () => {
    expect(ask(network(false), 'neighbour', name).forward.hops.at(-1)?.packet.destination).toBe(
      '10.1.0.5',
    );
  });

  it("mean it in a peered VPC only with the peering's DNS option", () => {
    expect(ask(network(true), 'client', name).verdict).toBe('reachable');
    expect(blockers(ask(network(false), 'client', name))).toEqual([
      'NO_ROUTE_TO_DESTINATION a-table',
    ]);
    expect(ask(network(false), 'client', 'ip-10-1-0-5.ec2.internal').verdict).toBe('reachable');
  });

  it('mean nobody knows which where the option was not read, and the public one once it is gone', () => {
    const changed = (state: string, allowed?: boolean) => {
      const whole = network(true);
      const vpcPeeringConnections = new Map(
        [...whole.vpcPeeringConnections].map(([key, { accepter, ...rest }]) => [
          key,
          { ...rest, state, accepter: { ...accepter, allowDnsResolutionFromRemoteVpc: allowed } },
        ]),
      );
      return ask({ ...whole, vpcPeeringConnections }, 'client', name);
    };
    expect(unknowns(changed('active'))).toEqual(['UNKNOWN_RESOURCE pcx']);
    expect(blockers(changed('deleted', true))).toEqual(['NO_ROUTE_TO_DESTINATION a-table']);
  });
});
