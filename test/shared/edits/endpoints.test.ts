import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddGatewayEndpoint,
  addGatewayEndpoint,
} from '../../../shared/edits/addGatewayEndpoint';
import {
  type AddInterfaceEndpoint,
  addInterfaceEndpoint,
} from '../../../shared/edits/addInterfaceEndpoint';
import { type AddSecurityGroup, addSecurityGroup } from '../../../shared/edits/addSecurityGroup';
import { associateGatewayEndpoint } from '../../../shared/edits/associateGatewayEndpoint';
import { enablePrivateDns } from '../../../shared/edits/enablePrivateDns';
import { type Refusal, refusalCodes } from '../../../shared/edits/refusal';
import { removeEndpoint } from '../../../shared/edits/removeEndpoint';
import { applyDiff, type Diff, parseDiff, reverse } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import type { Result } from '../../../shared/result';
import {
  declaring,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  id,
  inRegion,
  instance,
  interfaceEndpoint,
  networkOf,
  type Part,
  route,
  routeTable,
  securityGroup,
  serviceDetail,
  subnet,
  vpc,
} from '../../support/builders';
import { expectSound } from '../../support/expectSound';

const base: Part[] = [
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
  routeTable('routes', { subnets: ['private-a', 'private-b'] }),
];
const plain = networkOf(...base);

type GatewayWords = Partial<
  Record<'endpointId' | 'vpcId' | 'service' | 'policyDocument', string>
> & {
  routeTableIds?: string[];
};

const gatewayParams = (words: GatewayWords = {}) =>
  ({
    endpointId: 'new-endpoint',
    vpcId: 'vpc',
    service: 's3',
    routeTableIds: ['routes'],
    prefixListId: 'pl-new',
    ...words,
  }) as unknown as AddGatewayEndpoint;

type InterfaceWords = Partial<
  Record<'endpointId' | 'vpcId' | 'service' | 'policyDocument', string>
> & {
  subnetIds?: string[];
  networkInterfaceIds?: string[];
  groupIds?: string[];
  privateDnsEnabled?: boolean;
  privateDnsOnlyForInboundResolverEndpoint?: boolean;
};

function interfaceParams(words: InterfaceWords = {}): AddInterfaceEndpoint {
  const subnetIds = words.subnetIds ?? ['private-a', 'private-b'];
  return {
    endpointId: 'new-endpoint',
    vpcId: 'vpc',
    service: 'sqs',
    subnetIds,
    networkInterfaceIds: subnetIds.map((each) => `new-${each}`),
    ...words,
  } as unknown as AddInterfaceEndpoint;
}

function applied(network: Network, result: Result<Diff, Refusal>): Network {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  expect(parseDiff(result.value).success).toBe(true);
  const edited = applyDiff(network, result.value);
  expectSound(edited);
  expect(applyDiff(edited, reverse(result.value))).toEqual(network);
  return edited;
}

const codesMet = new Set<string>();

function code(result: Result<Diff, Refusal>): string {
  if (result.ok) return 'done';
  codesMet.add(result.error.code);
  return result.error.code;
}

describe('addGatewayEndpoint', () => {
  it("adds the endpoint and, in its tables alone, the route to the service's list", () => {
    const network = networkOf(...base, routeTable('others'));
    const edited = applied(network, addGatewayEndpoint(network, gatewayParams()));

    expect(edited.vpcEndpoints.get('new-endpoint')).toMatchObject({
      type: 'Gateway',
      serviceName: 'com.amazonaws.us-east-1.s3',
      routeTableIds: ['routes'],
      authored: true,
    });
    expect(edited.routeTables.get('routes')?.routes).toContainEqual(
      route('pl-s3', 'vpc-endpoint', 'new-endpoint'),
    );
    expect(edited.routeTables.get('others')).toBe(network.routeTables.get('others'));
  });

  it("sketches the service's list where the model does not hold it", () => {
    const network = { ...plain, prefixLists: new Map() };
    const edited = applied(network, addGatewayEndpoint(network, gatewayParams()));

    expect([...edited.prefixLists.values()]).toMatchObject([
      { id: 'pl-new', name: 'com.amazonaws.us-east-1.s3', authored: true },
    ]);
  });

  it.each<[string, Network, GatewayWords]>([
    ['no-such-vpc', plain, { vpcId: 'gone' }],
    ['no-such-route-table', plain, { routeTableIds: ['gone'] }],
    ['no-gateway-endpoint-for-service', plain, { service: 'sqs' }],
    ['gateway-endpoint-in-other-region', plain, { service: 'com.amazonaws.eu-west-1.s3' }],
    ['policy-too-long', plain, { policyDocument: 'x'.repeat(20_481) }],
    ['id-taken', networkOf(...base, gatewayEndpoint('new-endpoint')), {}],
    [
      'duplicate-endpoint-route',
      networkOf(...base, gatewayEndpoint('other', { routeTables: ['routes'] })),
      {},
    ],
    [
      'route-table-in-other-vpc',
      networkOf(
        ...base,
        vpc('hub', { cidr: '10.1.0.0/16' }),
        routeTable('hub-routes', { vpc: 'hub' }),
      ),
      { routeTableIds: ['hub-routes'] },
    ],
    [
      'gateway-route-table',
      networkOf(...base, routeTable('edge', { gateways: ['igw'] })),
      { routeTableIds: ['edge'] },
    ],
    ['service-not-offered', networkOf(...base, serviceDetail('sqs')), {}],
    [
      'unknown-region',
      { ...plain, vpcs: new Map([...plain.vpcs].map(([key, { region, ...rest }]) => [key, rest])) },
      {},
    ],
  ])('refuses with %s', (expected, network, words) => {
    const result = addGatewayEndpoint(network, gatewayParams(words));
    expect(code(result)).toBe(expected);
    if (!result.ok) expect(result.error.source).toMatch(/^https:|^this model$/);
  });
});

describe('addInterfaceEndpoint', () => {
  it('adds one interface a subnet on its lowest free address, and the names in order', () => {
    const network = networkOf(...base, instance('app', { subnet: 'private-a', ip: '10.0.1.4' }));
    const edited = applied(network, addInterfaceEndpoint(network, interfaceParams()));

    const endpoint = edited.vpcEndpoints.get('new-endpoint');
    expect(endpoint?.dnsEntries.map((entry) => entry.dnsName)).toEqual([
      'new-endpoint-new.sqs.us-east-1.vpce.amazonaws.com',
      'new-endpoint-new-us-east-1a.sqs.us-east-1.vpce.amazonaws.com',
      'new-endpoint-new-us-east-1b.sqs.us-east-1.vpce.amazonaws.com',
      'sqs.us-east-1.amazonaws.com',
    ]);
    const address = (key: string) => edited.networkInterfaces.get(key)?.privateIps[0]?.address;
    expect(address('new-private-a')).toBe('10.0.1.5');
    expect(address('new-private-b')).toBe('10.0.2.4');
  });

  it("takes the VPC's default group where none is named", () => {
    const network = networkOf(...base, securityGroup('default'));
    const edited = applied(network, addInterfaceEndpoint(network, interfaceParams()));
    expect(edited.vpcEndpoints.get('new-endpoint')?.groups).toEqual(['default']);
  });

  it("takes private names from the Region's own list where it was read", () => {
    const network = networkOf(...base, serviceDetail('sqs', { privateDnsNames: ['sqs.example'] }));
    const edited = applied(network, addInterfaceEndpoint(network, interfaceParams()));
    expect(edited.vpcEndpoints.get('new-endpoint')?.dnsEntries.at(-1)?.dnsName).toBe('sqs.example');
  });

  it('leaves private DNS off for S3 and DynamoDB unless asked', () => {
    for (const service of ['s3', 'dynamodb']) {
      const edited = applied(plain, addInterfaceEndpoint(plain, interfaceParams({ service })));
      expect(edited.vpcEndpoints.get('new-endpoint')?.privateDnsEnabled).toBe(false);
    }
  });

  it("turns S3's private DNS on for the whole VPC where asked so", () => {
    const asked = interfaceParams({
      service: 's3',
      privateDnsEnabled: true,
      privateDnsOnlyForInboundResolverEndpoint: false,
    });
    const edited = applied(plain, addInterfaceEndpoint(plain, asked));
    expect(edited.vpcEndpoints.get('new-endpoint')?.dnsEntries.map((e) => e.dnsName)).toContain(
      '*.s3.us-east-1.amazonaws.com',
    );
  });

  it.each<[string, Network, InterfaceWords]>([
    ['no-such-vpc', plain, { vpcId: 'gone' }],
    ['no-such-subnet', plain, { subnetIds: ['gone'] }],
    ['no-subnets', plain, { subnetIds: [] }],
    ['ids-do-not-fit', plain, { networkInterfaceIds: ['one'] }],
    ['ids-do-not-fit', plain, { networkInterfaceIds: ['one', 'one'] }],
    ['no-such-security-group', plain, { groupIds: ['gone'] }],
    ['service-not-offered', plain, { service: 's3express' }],
    ['service-not-offered', networkOf(...base, serviceDetail('sns')), {}],
    ['policy-too-long', plain, { policyDocument: 'x'.repeat(20_481) }],
    ['no-private-dns-for-service', plain, { service: 'dynamodb', privateDnsEnabled: true }],
    ['inbound-resolver-needs-gateway-endpoint', plain, { service: 's3', privateDnsEnabled: true }],
    [
      'vpc-dns-attributes-off',
      networkOf(vpc('vpc', { dnsHostnames: false }), ...base.slice(1)),
      {},
    ],
    ['id-taken', networkOf(...base, gatewayEndpoint('new-endpoint')), {}],
    [
      'id-taken',
      networkOf(...base, interfaceEndpoint('new', { subnets: ['private-a'], privateDns: false })),
      {},
    ],
    [
      'two-subnets-in-one-zone',
      networkOf(...base, subnet('also-a', { cidr: '10.0.3.0/24' })),
      { subnetIds: ['private-a', 'also-a'] },
    ],
    [
      'subnet-in-other-vpc',
      networkOf(
        ...base,
        vpc('hub', { cidr: '10.1.0.0/16' }),
        subnet('hub-a', { vpc: 'hub', cidr: '10.1.1.0/24' }),
      ),
      { subnetIds: ['hub-a'] },
    ],
    [
      'security-group-in-other-vpc',
      networkOf(
        ...base,
        vpc('hub', { cidr: '10.1.0.0/16' }),
        securityGroup('hub-group', { vpc: 'hub' }),
      ),
      { groupIds: ['hub-group'] },
    ],
    [
      'private-dns-conflict',
      networkOf(...base, interfaceEndpoint('other', { subnets: ['private-a'] })),
      {},
    ],
    [
      'private-dns-conflict',
      declaring(plain, {
        hostedZones: [
          { id: 'Z1', name: 'sqs.us-east-1.amazonaws.com', vpcIds: [id('vpc')], records: [] },
        ],
      }),
      {},
    ],
    [
      'service-not-in-zone',
      networkOf(
        ...base,
        subnet('private-f', { cidr: '10.0.4.0/24', zone: 'f' }),
        serviceDetail('sqs'),
      ),
      { subnetIds: ['private-f'] },
    ],
    [
      'no-free-address',
      networkOf(
        vpc(),
        subnet('private-a', { cidr: '10.0.1.0/24', raw: { availableIpAddressCount: 0 } }),
      ),
      { subnetIds: ['private-a'] },
    ],
    ['no-ipv4-in-subnet', withoutIpv4(plain, 'private-a'), {}],
    [
      'unknown-region',
      { ...plain, vpcs: new Map([...plain.vpcs].map(([key, { region, ...rest }]) => [key, rest])) },
      {},
    ],
  ])('refuses with %s', (expected, network, words) => {
    expect(code(addInterfaceEndpoint(network, interfaceParams(words)))).toBe(expected);
  });

  it('finds room in the smallest subnet until it is full', () => {
    let network = networkOf(vpc(), subnet('tiny', { cidr: '10.0.9.0/28' }));
    const results: string[] = [];
    for (let n = 0; n < 12; n++) {
      const result = addInterfaceEndpoint(
        network,
        interfaceParams({
          endpointId: `endpoint-${n}`,
          subnetIds: ['tiny'],
          networkInterfaceIds: [`interface-${n}`],
          privateDnsEnabled: false,
        }),
      );
      results.push(code(result));
      if (result.ok) network = applyDiff(network, result.value);
    }
    expect(results).toEqual([...new Array<string>(11).fill('done'), 'no-free-address']);
    const taken = [...network.networkInterfaces.values()].map(
      (each) => each.privateIps[0]?.address,
    );
    expect(new Set(taken).size).toBe(11);
  });
});

describe('removeEndpoint', () => {
  const remove = (network: Network, endpointId: string) =>
    removeEndpoint(network, { endpointId: id(endpointId) });

  it('takes interfaces and routes along and leaves everything else alone', () => {
    const network = networkOf(
      ...base,
      gatewayEndpoint('s3-endpoint', { routeTables: ['routes'] }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['private-a', 'private-b'] }),
      instance('app', { subnet: 'private-a' }),
    );
    const withoutGateway = applied(network, remove(network, 's3-endpoint'));
    expect(withoutGateway.routeTables.get('routes')?.routes).toHaveLength(1);
    expect(withoutGateway.networkInterfaces).toBe(network.networkInterfaces);

    const withoutInterface = applied(network, remove(network, 'sqs-endpoint'));
    expect([...withoutInterface.networkInterfaces.keys()]).toEqual(['app-eni']);
    expect(withoutInterface.routeTables).toBe(network.routeTables);
  });

  it('leaves the routes to a Gateway Load Balancer endpoint behind as blackholes', () => {
    const network = networkOf(
      ...base,
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'private-a' }),
      routeTable('inspected', { routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')] }),
    );
    const edited = applied(network, remove(network, 'firewall'));
    expect(edited.routeTables.get('inspected')?.routes.at(-1)?.state).toBe('blackhole');
  });

  it.each(['Resource', 'ServiceNetwork', 'Tunnel'] as const)('removes a %s endpoint', (type) => {
    const network = networkOf(
      ...base,
      interfaceEndpoint('endpoint', { subnets: ['private-a'], type }),
    );
    expect(applied(network, remove(network, 'endpoint')).networkInterfaces.size).toBe(0);
  });

  it('refuses an endpoint that is not there, or that a service made', () => {
    expect(code(remove(plain, 'gone'))).toBe('no-such-endpoint');
    const managed = networkOf(
      ...base,
      interfaceEndpoint('managed', { subnets: ['private-a'], raw: { requesterManaged: true } }),
    );
    expect(code(remove(managed, 'managed'))).toBe('requester-managed-endpoint');
  });

  it("refuses the gateway endpoint that S3's private DNS for inbound resolvers rests on", () => {
    const network = networkOf(
      ...base,
      gatewayEndpoint('s3-gateway', { routeTables: ['routes'] }),
      interfaceEndpoint('s3-interface', {
        service: 's3',
        subnets: ['private-a'],
        raw: { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: true } },
      }),
    );
    expect(code(remove(network, 's3-gateway'))).toBe('gateway-endpoint-in-use');
    expect(code(remove(network, 's3-interface'))).toBe('done');
  });
});

describe('associateGatewayEndpoint', () => {
  const network = networkOf(
    ...base,
    gatewayEndpoint('s3-gateway'),
    interfaceEndpoint('sqs', { subnets: ['private-a'] }),
  );
  const associate = (endpointId: string, tables: string[], from = network) =>
    associateGatewayEndpoint(from, {
      endpointId: id(endpointId),
      routeTableIds: tables.map((t) => id(t)),
    });

  it('writes the route and remembers the table', () => {
    const edited = applied(network, associate('s3-gateway', ['routes']));
    expect(edited.vpcEndpoints.get('s3-gateway')?.routeTableIds).toEqual(['routes']);
    expect(edited.routeTables.get('routes')?.routes).toContainEqual(
      route('pl-s3', 'vpc-endpoint', 's3-gateway'),
    );
    expect(code(associate('s3-gateway', ['routes'], edited))).toBe('duplicate-endpoint-route');
  });

  it.each([
    ['no-such-endpoint', 'gone', ['routes']],
    ['not-a-gateway-endpoint', 'sqs', ['routes']],
    ['no-such-route-table', 's3-gateway', ['gone']],
  ])('refuses with %s', (expected, endpointId, tables) => {
    expect(code(associate(endpointId, tables))).toBe(expected);
  });
});

describe('enablePrivateDns', () => {
  const network = networkOf(
    ...base,
    gatewayEndpoint('s3-gateway'),
    interfaceEndpoint('quiet', { subnets: ['private-a'], privateDns: false }),
    interfaceEndpoint('loud', { subnets: ['private-a'], service: 'sns' }),
    interfaceEndpoint('also-sns', { subnets: ['private-b'], service: 'sns', privateDns: false }),
  );
  const enable = (endpointId: string) => enablePrivateDns(network, { endpointId: id(endpointId) });

  it("adds the service's names", () => {
    const edited = applied(network, enable('quiet')).vpcEndpoints.get('quiet');
    expect(edited?.privateDnsEnabled).toBe(true);
    expect(edited?.dnsEntries.at(-1)?.dnsName).toBe('sqs.us-east-1.amazonaws.com');
  });

  it('takes S3 out of serving inbound resolvers alone', () => {
    const inboundOnly = { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: true } };
    const s3 = networkOf(
      ...base,
      interfaceEndpoint('s3', { service: 's3', subnets: ['private-a'], raw: inboundOnly }),
    );
    const edited = applied(s3, enablePrivateDns(s3, { endpointId: id('s3') }));
    expect(edited.vpcEndpoints.get('s3')?.dnsOptions).toMatchObject({
      privateDnsOnlyForInboundResolverEndpoint: false,
    });
  });

  it.each([
    ['no-such-endpoint', 'gone'],
    ['not-an-interface-endpoint', 's3-gateway'],
    ['private-dns-is-on', 'loud'],
    ['private-dns-conflict', 'also-sns'],
  ])('refuses with %s', (expected, endpointId) => {
    expect(code(enable(endpointId))).toBe(expected);
  });
});

describe('addSecurityGroup', () => {
  const add = (words: Partial<Record<'groupId' | 'vpcId' | 'groupName', string>>) =>
    addSecurityGroup(networkOf(...base, securityGroup('web')), {
      groupId: 'new-group',
      vpcId: 'vpc',
      groupName: 'new',
      inbound: [],
      ...words,
    } as unknown as AddSecurityGroup);

  it('lets nothing in and everything out unless told otherwise', () => {
    const network = networkOf(...base, securityGroup('web'));
    const group = applied(network, add({})).securityGroups.get('new-group');
    expect(group?.inbound).toEqual([]);
    expect(group?.outbound).toEqual([
      { protocol: '-1', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
    ]);
  });

  it.each([
    ['no-such-vpc', { vpcId: 'gone' }],
    ['id-taken', { groupId: 'web' }],
    ['group-name-reserved', { groupName: 'sg-mine' }],
    ['duplicate-group-name', { groupName: 'web' }],
  ])('refuses with %s', (expected, words) => {
    expect(code(add(words))).toBe(expected);
  });
});

describe('adding and removing an endpoint', () => {
  it('ends where it started', () => {
    const networks = fc.constantFrom(
      plain,
      { ...plain, prefixLists: new Map() },
      networkOf(...base, gatewayEndpoint('s3-gateway', { routeTables: ['routes'] })),
      networkOf(...base, interfaceEndpoint('sqs', { subnets: ['private-b'], privateDns: false })),
      networkOf(
        inRegion('eu-west-1', ...base, instance('app', { subnet: 'private-a' })),
        serviceDetail('sqs'),
      ),
    );
    const service = fc.constantFrom('s3', 'dynamodb', 'sqs', 'ecr.api', 'vpce-svc-1', 'nothing');
    const subnets = fc.subarray(['private-a', 'private-b']);
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('gateway' as const), service }),
      fc.record({ kind: fc.constant('interface' as const), service, subnets }),
    );
    fc.assert(
      fc.property(networks, edit, (network, wanted) => {
        const result =
          wanted.kind === 'gateway'
            ? addGatewayEndpoint(network, gatewayParams({ service: wanted.service }))
            : addInterfaceEndpoint(
                network,
                interfaceParams({ service: wanted.service, subnetIds: wanted.subnets }),
              );
        if (!result.ok) return;
        const with_ = applyDiff(network, result.value);
        const removal = removeEndpoint(with_, { endpointId: id('new-endpoint') });
        expect(applied(with_, removal)).toEqual(network);
      }),
      { numRuns: 300 },
    );
  });
});

it('refuses with every code somewhere above', () => {
  expect([...codesMet].sort()).toEqual(refusalCodes.toSorted());
});

function withoutIpv4(network: Network, key: string): Network {
  const found = network.subnets.get(key);
  if (!found) throw new Error(`no subnet ${key}`);
  const { cidrBlock: _, ...rest } = found;
  return { ...network, subnets: new Map([...network.subnets, [key, rest]]) };
}
