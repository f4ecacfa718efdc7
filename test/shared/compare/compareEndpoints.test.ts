import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Comparison,
  compareEndpoints,
  withoutEndpoints,
} from '../../../shared/compare/compareEndpoints';
import { endpointsOf, type ServicePlace } from '../../../shared/compare/serviceAsked';
import { workloadsOf } from '../../../shared/compare/workloads';
import { removeEndpoint } from '../../../shared/edits/endpoints/removeEndpoint';
import { applyDiff, reverse } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import type { TraceRequest } from '../../../shared/routing/request';
import { traceRequest } from '../../../shared/routing/traceRequest';
import {
  allow,
  gatewayEndpoint,
  inAccount,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkOf,
  type Part,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../support/builders';
import { generateNetwork } from '../../support/generate/generateNetwork';

const to = (service: string, more: Partial<TraceRequest> = {}): TraceRequest => ({
  from: { kind: 'instance', id: 'app' },
  to: { kind: 'service', service },
  protocol: 'tcp',
  port: 443,
  ...more,
});

const isolated: Part[] = [
  vpc(),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('private-routes', { subnets: ['private'] }),
  instance('app', { subnet: 'private' }),
];

const withNat: Part[] = [
  vpc(),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('public-routes', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-routes', {
    subnets: ['private'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  natGateway('nat', { subnet: 'public' }),
  instance('app', { subnet: 'private' }),
];

function compare(network: Network, request: TraceRequest): Comparison {
  const result = compareEndpoints(network, request);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const kinds = (answer: Comparison['now']) => answer.forward.hops.map((hop) => hop.kind);

describe('compareEndpoints', () => {
  describe('S3 from a private subnet with a NAT gateway and a gateway endpoint', () => {
    const network = networkOf(
      ...withNat,
      gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
    );
    const { now, with: withIt, without, difference, added } = compare(network, to('s3'));

    it('goes through the endpoint now, and through the NAT gateway without it', () => {
      expect(withIt).toEqual(now);
      expect(added).toBeNull();
      expect(kinds(now)).toContain('vpc-endpoint');
      expect(kinds(now)).not.toContain('nat-gateway');
      expect(kinds(without)).toEqual(
        expect.arrayContaining(['route-table', 'nat-gateway', 'internet-gateway', 'aws-service']),
      );
    });

    it('saves the 4.5 cents a GB that the NAT gateway takes', () => {
      expect(difference.cost.perGb).toBe(-0.045);
      expect(difference.cost.breakEven).toEqual({ kind: 'always' });
    });

    it('keeps the private address and leaves the public ones', () => {
      expect(difference.exposure).toEqual({ with: 'private', without: 'aws-public-address' });
      expect(difference.sourceSeen.with).toBe(now.sourceSeen);
      expect(difference.internetHops).toEqual({ with: [], without: ['nat', 'igw'] });
      expect(difference.hops.onlyWith).toContain('s3-endpoint');
      expect(difference.hops.onlyWithout).toContain('nat');
      expect(difference.regression).toBeNull();
    });
  });

  it('is cut off without the interface endpoint where there is no NAT gateway', () => {
    const network = networkOf(
      ...isolated,
      interfaceEndpoint('sqs-endpoint', { subnets: ['private'] }),
    );
    const { with: withIt, without, difference } = compare(network, to('sqs'));

    expect(withIt.verdict).toBe('reachable');
    expect(without.verdict).toBe('blocked');
    expect(without.findings.map((finding) => finding.code)).toContain('NO_ROUTE_TO_DESTINATION');
    expect(difference.verdict).toEqual({ with: 'reachable', without: 'blocked' });
    expect(difference.cost.breakEven).toBeNull();
  });

  it('names a regression: the endpoint stops what the NAT gateway would have carried', () => {
    const network = networkOf(
      ...withNat,
      securityGroup('strict', { inbound: [allow('tcp', 443, '10.9.0.0/16')] }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['private'], groups: ['strict'] }),
    );
    const { with: withIt, without, difference } = compare(network, to('sqs'));

    expect(without.verdict).toBe('reachable');
    expect(withIt.verdict).toBe('blocked');
    expect(difference.regression?.findings.map((finding) => finding.code)).toEqual([
      'ENI_SG_RULES_MISMATCH',
    ]);
  });

  it('names a regression: the policy of the endpoint denies', () => {
    const network = networkOf(
      ...withNat,
      gatewayEndpoint('s3-endpoint', {
        routeTables: ['private-routes'],
        policy: { Statement: [] },
      }),
    );
    const { difference } = compare(network, to('s3', { action: 's3:GetObject' }));

    expect(difference.verdict).toEqual({ with: 'blocked', without: 'reachable' });
    expect(difference.policies.with).toMatchObject([{ decision: 'deny' }]);
    expect(difference.policies.without).toEqual([]);
  });

  describe('without any endpoint in the model', () => {
    it('draws a gateway endpoint for S3, which costs nothing', () => {
      const { now, with: withIt, without, added } = compare(networkOf(...withNat), to('s3'));

      expect(added?.kind).toBe('add-gateway-endpoint');
      expect(kinds(withIt)).toContain('vpc-endpoint');
      expect(withIt.cost).toMatchObject({ perGb: 0, perMonth: 0 });
      expect(without).toEqual(now);
    });

    it('draws an interface endpoint with a group that lets the VPC in', () => {
      const { now, with: withIt, added, difference } = compare(networkOf(...isolated), to('sqs'));

      expect(now.verdict).toBe('blocked');
      expect(added?.kind).toBe('add-interface-endpoint');
      expect(withIt.verdict).toBe('reachable');
      expect(difference.cost).toMatchObject({ perGb: 0.01, perMonth: 7.3 });
    });

    it('weighs an interface endpoint against a NAT gateway that stands there anyway', () => {
      const { difference } = compare(networkOf(...withNat), to('sqs'));
      expect(difference.cost.breakEven).toEqual({ kind: 'from', gbPerMonth: 208.6 });
      expect(difference.limits.without).toMatchObject([{ at: 'nat', maxPacketBytes: 1500 }]);
      expect(difference.limits.with).toMatchObject([{ maxPacketBytes: 8500 }]);
    });

    it('says why there is none to be had', () => {
      const network = networkOf(vpc('vpc', { dnsHostnames: false }), ...isolated.slice(1));
      const { with: withIt, now, added, refusals } = compare(network, to('sqs'));

      expect(added).toBeNull();
      expect(withIt).toEqual(now);
      expect(refusals).toMatchObject([
        { kind: 'add-interface-endpoint', refusal: { code: 'vpc-dns-attributes-off' } },
      ]);
    });
  });

  describe('with an endpoint that the request passes by', () => {
    it("associates the gateway endpoint with the subnet's table", () => {
      const network = networkOf(
        ...withNat,
        routeTable('others'),
        gatewayEndpoint('s3-endpoint', { routeTables: ['others'] }),
      );
      const { with: withIt, added } = compare(network, to('s3'));

      expect(added).toMatchObject({
        kind: 'associate-gateway-endpoint',
        endpointId: 's3-endpoint',
      });
      expect(kinds(withIt)).toContain('vpc-endpoint');
    });

    it('leads it past the NAT gateway behind which it meets the endpoint now', () => {
      const network = networkOf(
        ...withNat,
        gatewayEndpoint('s3-endpoint', { routeTables: ['public-routes'] }),
      );
      const { now, with: withIt, added } = compare(network, to('s3'));

      expect(kinds(now)).toEqual(expect.arrayContaining(['nat-gateway', 'vpc-endpoint']));
      expect(added?.kind).toBe('associate-gateway-endpoint');
      expect(kinds(withIt)).not.toContain('nat-gateway');
    });

    it('turns private DNS on', () => {
      const network = networkOf(
        ...withNat,
        interfaceEndpoint('sqs-endpoint', { subnets: ['private'], privateDns: false }),
      );
      const { added, with: withIt } = compare(network, to('sqs'));

      expect(added).toMatchObject({ kind: 'enable-private-dns', endpointId: 'sqs-endpoint' });
      expect(withIt.exposure).toBe('private');
    });
  });

  it('leaves endpoints of other services and Regions where they are', () => {
    const network = networkOf(
      ...isolated,
      gatewayEndpoint('dynamodb-endpoint', {
        service: 'dynamodb',
        routeTables: ['private-routes'],
      }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['private'] }),
    );
    const bare = withoutEndpoints(network, { service: 'sqs', region: 'us-east-1' });
    expect([...bare.vpcEndpoints.keys()]).toEqual(['dynamodb-endpoint']);
    expect(withoutEndpoints(network, { service: 'sqs', region: 'eu-west-1' })).toBe(network);
  });

  it('follows a host name of the service as it follows the service', () => {
    const network = networkOf(
      ...isolated,
      interfaceEndpoint('sqs-endpoint', { subnets: ['private'] }),
    );
    const host = { kind: 'host', name: 'sqs.us-east-1.amazonaws.com' } as const;
    expect(compare(network, { ...to('sqs'), to: host }).service).toEqual({
      service: 'sqs',
      region: 'us-east-1',
    });
  });

  it('compares nothing where no service is asked for', () => {
    const host = { kind: 'host', name: 'example.com' } as const;
    expect(compareEndpoints(networkOf(...isolated), { ...to('s3'), to: host })).toEqual({
      ok: false,
      error: { code: 'not-a-service' },
    });
  });

  it('gives the same bytes twice', () => {
    const network = networkOf(...withNat);
    expect(JSON.stringify(compare(network, to('s3')))).toBe(
      JSON.stringify(compare(network, to('s3'))),
    );
  });

  it('is, on the side without, what removing the endpoints by hand gives', () => {
    const network = networkOf(
      inAccount('111122223333', ...withNat),
      gatewayEndpoint('s3-gateway', { routeTables: ['private-routes'] }),
      interfaceEndpoint('s3-interface', { service: 's3', subnets: ['private'] }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['private'] }),
    );
    for (const service of ['s3', 'sqs', 'sns']) {
      const byHand = withByHand(network, { service, region: 'us-east-1' });
      const { without } = compare(network, to(service));
      expect(uncosted(without)).toEqual(traceRequest(byHand, to(service)));
    }
  });

  it('holds its promises on generated networks', () => {
    const networks = [1, 2, 3].map((seed) => generateNetwork(300, { seed }));
    const index = fc.nat(1000);
    const service = fc.constantFrom('s3', 'sqs', 'dynamodb', 'ecr.api', 'sns');
    fc.assert(
      fc.property(fc.constantFrom(...networks), index, service, (network, at, name) => {
        const workloads = workloadsOf(network);
        const source = workloads[at % workloads.length]?.source;
        if (source === undefined) return;
        const request: TraceRequest = { ...to(name), from: source };
        const { now, with: withIt, without, service: place, added } = compare(network, request);
        const bare = withByHand(network, place);

        expect(uncosted(now)).toEqual(traceRequest(network, request));
        expect(uncosted(without)).toEqual(traceRequest(bare, request));
        const drawn = added === null ? network : applyDiff(network, added.diff);
        expect(uncosted(withIt)).toEqual(traceRequest(drawn, request));
        if (added !== null) expect(applyDiff(drawn, reverse(added.diff))).toEqual(network);
        expect(JSON.stringify(compare(network, request).difference)).toBe(
          JSON.stringify(compare(network, request).difference),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a request to an endpoint itself', () => {
  const network = networkOf(
    ...withNat,
    gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
    interfaceEndpoint('sqs-endpoint', {
      subnets: ['private'],
    }),
    instance('app', { subnet: 'private' }),
  );

  it.each([
    ['an interface endpoint', { kind: 'vpc-endpoint', id: 'sqs-endpoint' }, 'sqs'],
    ['a gateway endpoint', { kind: 'vpc-endpoint', id: 's3-endpoint' }, 's3'],
    [
      'its own name',
      { kind: 'host', name: 'sqs-endpoint-0a1b2c3d.sqs.us-east-1.vpce.amazonaws.com' },
      'sqs',
    ],
  ] as const)('by %s is compared with one to its service', (_, destination, service) => {
    const compared = compare(network, to(service, { to: destination }));
    expect(compared.now.forward.hops.some(({ kind }) => kind === 'vpc-endpoint')).toBe(true);
    expect(compared.with).toEqual(compared.now);
    const bare = withoutEndpoints(network, compared.service);
    const asked = to(service, { to: { kind: 'service', ...compared.service } });
    expect(uncosted(compared.without)).toEqual(traceRequest(bare, asked));
    expect(compared.without.verdict).toBe('reachable');
  });
});

describe('a new interface endpoint', () => {
  it.each(['udp', 'icmp', 'all'])('lets %s in where that is what is asked for', (protocol) => {
    const network = networkOf(...withNat, instance('app', { subnet: 'private' }));
    const { added, with: withIt } = compare(
      network,
      to('kms', {
        protocol,
        ...(protocol === 'udp' ? { port: 53 } : protocol === 'icmp' ? { port: 8 } : {}),
      }),
    );
    const codes = withIt.findings.filter(({ severity }) => severity === 'blocks');
    expect(codes.map(({ code }) => code)).not.toContain('ENI_SG_RULES_MISMATCH');
    expect(added === null || added.kind === 'add-interface-endpoint').toBe(true);
  });
});

function withByHand(network: Network, place: ServicePlace): Network {
  let byHand = network;
  for (const { id } of endpointsOf(network, place)) {
    const removal = removeEndpoint(byHand, { endpointId: id });
    if (!removal.ok) throw new Error(removal.error.code);
    byHand = applyDiff(byHand, removal.value);
  }
  return byHand;
}

function uncosted({ cost: _, ...trace }: Comparison['now']) {
  return trace;
}
