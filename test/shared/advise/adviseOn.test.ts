import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Advice, AdviceCode } from '../../../shared/advise/advice';
import { adviseOn } from '../../../shared/advise/adviseOn';
import type { Network } from '../../../shared/network/network';
import {
  allow,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  inRegion,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkInterface,
  networkOf,
  type Part,
  peering,
  route,
  routeTable,
  securityGroup,
  subnet,
  unread,
  vpc,
} from '../../support/builders';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { randomNetwork } from '../routing/support/randomNetwork';

const shop: Part[] = [
  vpc(),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
  routeTable('public-routes', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-routes', {
    subnets: ['private-a', 'private-b'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  natGateway('nat', { subnet: 'public' }),
  instance('app', { subnet: 'private-a' }),
];
/** Says nothing of its own: what is asked of it goes by the endpoint alone. */
const ownOnly = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }] };
const gatewaysForBoth: Part[] = ['s3', 'dynamodb'].map((service) =>
  gatewayEndpoint(`${service}-gateway`, {
    service,
    routeTables: ['private-routes'],
    policy: ownOnly,
  }),
);

function advicesOf(network: Network, code: AdviceCode): Advice[] {
  return adviseOn(network).advices.filter((advice) => advice.code === code);
}

function placesOf(network: Network, code: AdviceCode): string[] {
  return advicesOf(network, code).map(({ at, service }) => `${at} ${service}`);
}

describe('NAT_PAYS_FOR_GATEWAY_SERVICE', () => {
  const code = 'NAT_PAYS_FOR_GATEWAY_SERVICE';

  it('names the workloads, the route tables and the price of a GB', () => {
    const advices = advicesOf(networkOf(...shop), code);
    expect(advices.map(({ service }) => service)).toEqual(['dynamodb', 's3']);
    expect(advices[1]).toMatchObject({
      at: 'vpc',
      workloads: ['app'],
      saves: { perMonth: 0, perGb: 0.045, standsIn: false },
      evidence: [{ id: 'private-routes', shows: 'route 0.0.0.0/0 to nat' }],
    });
    expect(advices[1]?.fix).toContain('Add a gateway endpoint for S3');
  });

  it('asks to associate a gateway endpoint that stands in the VPC already', () => {
    const network = networkOf(...shop, gatewayEndpoint('s3-gateway'));
    expect(advicesOf(network, code)).toContainEqual(
      expect.objectContaining({
        at: 's3-gateway',
        service: 's3',
        fix: 'Associate s3-gateway with private-routes.',
      }),
    );
  });

  it('says nothing where the gateway endpoints are in use', () => {
    expect(placesOf(networkOf(...shop, ...gatewaysForBoth), code)).toEqual([]);
  });

  it('says nothing where nobody gets through', () => {
    const sealed = instance('app', { subnet: 'private-a', groups: ['sealed'] });
    const network = networkOf(...shop.slice(0, -1), sealed, securityGroup('sealed'));
    expect(placesOf(network, code)).toEqual([]);
  });

  it('warns of what would no longer be inspected', () => {
    const network = networkOf(
      ...shop.filter((part) => part !== shop[6]),
      subnet('firewall', { cidr: '10.0.9.0/24' }),
      gatewayLoadBalancerEndpoint('inspection', { subnet: 'firewall' }),
      routeTable('private-routes', {
        subnets: ['private-a', 'private-b'],
        routes: [route('0.0.0.0/0', 'vpc-endpoint', 'inspection')],
      }),
      routeTable('firewall-routes', {
        subnets: ['firewall'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
      }),
    );
    expect(advicesOf(network, code)[1]?.assumed).toBe(
      'These requests may pass by inspection without inspection.',
    );
  });

  it('is not judged where a route table was not read', () => {
    const network = unread(networkOf(...shop), 'DescribeRouteTables');
    expect(placesOf(network, code)).toEqual([]);
    expect(adviseOn(network).notJudged).toContainEqual({
      code,
      at: 'vpc',
      because: 'DescribeRouteTables was not read',
    });
  });

  it("marks another Region's price", () => {
    const [advice] = advicesOf(networkOf(inRegion('ap-east-1', ...shop)), code);
    expect(advice?.saves).toMatchObject({ standsIn: true });
  });
});

describe('ENDPOINT_ZONE_UNUSED', () => {
  const code = 'ENDPOINT_ZONE_UNUSED';
  const inBoth = interfaceEndpoint('sqs', { subnets: ['private-a', 'private-b'] });

  it('prices a zone in which nobody works', () => {
    expect(advicesOf(networkOf(...shop, inBoth), code)).toMatchObject([
      {
        at: 'sqs',
        evidence: [{ id: 'private-b' }],
        saves: { perMonth: 7.3, perGb: 0 },
        fix: 'Take private-b out of sqs.',
      },
    ]);
  });

  it('says nothing where each zone has a workload', () => {
    const network = networkOf(...shop, inBoth, instance('other', { subnet: 'private-b' }));
    expect(placesOf(network, code)).toEqual([]);
  });

  it('says through whom others may use it', () => {
    const network = networkOf(
      ...shop,
      inBoth,
      vpc('office', { cidr: '10.1.0.0/16' }),
      peering('to-office', { requester: 'vpc', accepter: 'office' }),
    );
    expect(advicesOf(network, code)[0]?.assumed).toBe('Nobody uses it through to-office.');
  });

  it('is not judged where interfaces were not read', () => {
    const network = networkOf(...shop, inBoth);
    const coverage = network.coverage.filter(({ call }) => call !== 'DescribeNetworkInterfaces');
    const advised = adviseOn({ ...network, coverage });
    expect(advised.advices.filter((advice) => advice.code === code)).toEqual([]);
    expect(advised.notJudged).toContainEqual({
      code,
      at: 'sqs',
      because: 'DescribeNetworkInterfaces was not read',
    });
  });
});

describe('ZONE_WITHOUT_ENDPOINT', () => {
  const code = 'ZONE_WITHOUT_ENDPOINT';
  const inOne = interfaceEndpoint('sqs', { subnets: ['private-a'] });

  it('names who depends on another zone, and what independence costs', () => {
    const network = networkOf(...shop, inOne, instance('other', { subnet: 'private-b' }));
    expect(advicesOf(network, code)).toMatchObject([
      { at: 'sqs', workloads: ['other'], saves: { perMonth: -7.3 } },
    ]);
  });

  it('says nothing of a workload that the endpoint turns away', () => {
    const network = networkOf(
      ...shop,
      interfaceEndpoint('sqs', { subnets: ['private-a'], groups: ['app-only'] }),
      securityGroup('app-only', { inbound: [allow('tcp', 443, '10.0.1.0/24')] }),
      instance('other', { subnet: 'private-b' }),
    );
    expect(placesOf(network, code)).toEqual([]);
  });
});

describe('ENDPOINT_SET_INCOMPLETE', () => {
  const code = 'ENDPOINT_SET_INCOMPLETE';
  const isolated: Part[] = [
    vpc(),
    subnet('private', { cidr: '10.0.1.0/24' }),
    routeTable('routes', { subnets: ['private'] }),
  ];
  const task = networkInterface('task', {
    subnet: 'private',
    state: 'in-use',
    raw: {
      description:
        'arn:aws:ecs:us-east-1:111122223333:attachment/0f9b2b5e-d1a5-4b1c-8c1e-111122223333',
      requesterManaged: true,
    },
  });
  const ecr = ['ecr.api', 'ecr.dkr'].map((service) =>
    interfaceEndpoint(service.replace('.', '-'), {
      service,
      subnets: ['private'],
      ...(service === 'ecr.dkr'
        ? { names: ['dkr.ecr.us-east-1.amazonaws.com', '*.dkr.ecr.us-east-1.amazonaws.com'] }
        : { names: ['api.ecr.us-east-1.amazonaws.com'] }),
    }),
  );

  it('misses S3 where images are pulled by endpoints', () => {
    const [advice] = advicesOf(networkOf(...isolated, task, ...ecr), code);
    expect(advice).toMatchObject({ at: 'vpc', service: 's3', workloads: ['task'] });
    expect(advice?.message).toContain('s3 is blocked for 1 workload');
    expect(advice?.evidence).toContainEqual({ id: 'routes', shows: 's3: NO_ROUTE_TO_DESTINATION' });
  });

  it('is content with all three', () => {
    const whole = [task, ...ecr, gatewayEndpoint('s3', { routeTables: ['routes'] })];
    expect(placesOf(networkOf(...isolated, ...whole), code)).toEqual([]);
  });

  it('says so of a container that can pull nothing, endpoints or not', () => {
    const [advice] = advicesOf(networkOf(...isolated, task), code);
    expect(advice?.message).toContain('Amazon ECR does not work from vpc');
  });

  it('does not ask an instance for what containers need', () => {
    const network = networkOf(...isolated, instance('app', { subnet: 'private' }));
    expect(placesOf(network, code)).toEqual([]);
  });

  it('misses the half of Systems Manager that goes by public addresses', () => {
    const network = networkOf(
      ...shop,
      interfaceEndpoint('ssm', { service: 'ssm', subnets: ['private-a'] }),
    );
    const [advice] = advicesOf(network, code);
    expect(advice).toMatchObject({ service: 'ssmmessages', workloads: ['app'] });
    expect(advice?.message).toContain('ssmmessages goes by public addresses for 1 workload');
  });

  it('is not judged where the way to the other half was not read', () => {
    const ssm = interfaceEndpoint('ssm', { service: 'ssm', subnets: ['private-a'] });
    const notJudged = {
      code,
      at: 'vpc',
      because: 'DescribeRouteTables was not read',
    };
    const network = unread(networkOf(...shop, ssm), 'DescribeRouteTables');
    expect(placesOf(network, code)).toEqual([]);
    expect(adviseOn(network).notJudged).toContainEqual(notJudged);
    // Nobody needs a set here, so that nothing is left to judge.
    const plain = unread(networkOf(...shop), 'DescribeRouteTables');
    expect(adviseOn(plain).notJudged).not.toContainEqual(notJudged);
  });
});

describe('ENDPOINT_POLICY_OPEN', () => {
  const code = 'ENDPOINT_POLICY_OPEN';
  const withPolicy = (policy: object) =>
    networkOf(...shop, gatewayEndpoint('s3', { routeTables: ['private-routes'], policy }));
  const all = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

  it('finds the default', () => {
    expect(placesOf(withPolicy({ Statement: [all] }), code)).toEqual(['s3 s3']);
    expect(
      placesOf(withPolicy({ Statement: { ...all, Principal: { AWS: ['*'] } } }), code),
    ).toEqual(['s3 s3']);
  });

  it.each([
    ['a condition', { ...all, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
    ['an action', { ...all, Action: 's3:*' }],
    ['a resource', { ...all, Resource: 'arn:aws:s3:::own/*' }],
    ['a principal', { ...all, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
  ])('is content with %s', (_, statement) => {
    expect(placesOf(withPolicy({ Statement: [statement] }), code)).toEqual([]);
  });

  it('takes a denial for a thought', () => {
    const statements = [all, { ...all, Effect: 'Deny', Action: 's3:DeleteBucket' }];
    expect(placesOf(withPolicy({ Statement: statements }), code)).toEqual([]);
  });

  it('is not judged where the policy was not read', () => {
    const network = networkOf(...shop, gatewayEndpoint('s3', { policy: 'not json' }));
    expect(adviseOn(network).notJudged).toContainEqual({
      code,
      at: 's3',
      because: 'policy not-json',
    });
  });
});

describe('private DNS', () => {
  const closed: Part[] = [
    ...shop,
    securityGroup('closed', { inbound: [allow('tcp', 443, '10.9.0.0/16')] }),
  ];
  const endpoint = (privateDns: boolean, groups?: string[]) =>
    interfaceEndpoint('sqs', {
      subnets: ['private-a'],
      privateDns,
      ...(groups ? { groups } : {}),
    });

  it('breaks whom the endpoint turns away, and who would get through without it', () => {
    const network = networkOf(...closed, endpoint(true, ['closed']));
    expect(advicesOf(network, 'PRIVATE_DNS_BREAKS')).toMatchObject([
      {
        at: 'sqs',
        workloads: ['app'],
        evidence: [{ id: 'sqs-private-a', shows: 'ENI_SG_RULES_MISMATCH' }],
      },
    ]);
  });

  it('breaks nobody where there is no other way', () => {
    const network = networkOf(
      vpc(),
      subnet('private-a', { cidr: '10.0.1.0/24' }),
      instance('app', { subnet: 'private-a' }),
      securityGroup('closed'),
      endpoint(true, ['closed']),
    );
    expect(placesOf(network, 'PRIVATE_DNS_BREAKS')).toEqual([]);
  });

  it('would break them, were it switched on', () => {
    const network = networkOf(...closed, endpoint(false, ['closed']));
    expect(advicesOf(network, 'PRIVATE_DNS_WOULD_BREAK')).toMatchObject([
      { at: 'sqs', workloads: ['app'] },
    ]);
    expect(placesOf(network, 'PRIVATE_DNS_BREAKS')).toEqual([]);
  });

  it('is not judged where what would turn somebody away was not read', () => {
    for (const [privateDns, code] of [
      [true, 'PRIVATE_DNS_BREAKS'],
      [false, 'PRIVATE_DNS_WOULD_BREAK'],
    ] as const) {
      const endpoint = interfaceEndpoint('sqs', {
        subnets: ['private-a'],
        groups: ['closed'],
        privateDns,
      });
      const network = unread(networkOf(...closed, endpoint), 'DescribeSecurityGroups');
      expect(adviseOn(network).notJudged).toContainEqual({
        code,
        at: 'vpc',
        because: 'DescribeSecurityGroups was not read',
      });
    }
  });

  it('would break nobody who is let in', () => {
    expect(placesOf(networkOf(...closed, endpoint(false)), 'PRIVATE_DNS_WOULD_BREAK')).toEqual([]);
  });
});

describe('adviseOn', () => {
  it('does not depend on the order of records', () => {
    const shuffled = (network: Network): Network => ({
      ...network,
      ...Object.fromEntries(
        Object.entries(network).map(([name, records]) => [
          name,
          records instanceof Map ? new Map([...records].reverse()) : records,
        ]),
      ),
    });
    fc.assert(
      fc.property(randomNetwork, (network) => {
        expect(adviseOn(shuffled(network))).toEqual(adviseOn(network));
      }),
      { numRuns: 60 },
    );
  });

  it('advises on workloads and resources of the model alone', () => {
    const network = generateNetwork(2000);
    const { advices } = adviseOn(network);
    expect(advices.length).toBeGreaterThan(0);
    for (const { workloads } of advices)
      for (const id of workloads)
        expect(network.instances.has(id) || network.networkInterfaces.has(id)).toBe(true);
  });

  it('has nothing to say of an empty model', () => {
    expect(adviseOn(networkOf())).toMatchObject({ advices: [], notJudged: [] });
  });
});
