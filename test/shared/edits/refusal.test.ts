import { describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../shared/edits/endpoints/addGatewayEndpoint';
import { addInterfaceEndpoint } from '../../../shared/edits/endpoints/addInterfaceEndpoint';
import { associateGatewayEndpoint } from '../../../shared/edits/endpoints/associateGatewayEndpoint';
import { enablePrivateDns } from '../../../shared/edits/endpoints/enablePrivateDns';
import { removeEndpoint } from '../../../shared/edits/endpoints/removeEndpoint';
import type { Refusal } from '../../../shared/edits/refusal';
import type { AddSecurityGroup } from '../../../shared/edits/security/addSecurityGroup';
import { addSecurityGroup } from '../../../shared/edits/security/addSecurityGroup';
import type { Diff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import type { Result } from '../../../shared/result';
import {
  declaring,
  gatewayEndpoint,
  id,
  interfaceEndpoint,
  networkOf,
  routeTable,
  securityGroup,
  serviceDetail,
  subnet,
  vpc,
} from '../../support/builders';
import type { GatewayWords, InterfaceWords } from '../../support/edits';
import { base, gatewayParams, interfaceParams, plain } from '../../support/edits';

function code(result: Result<Diff, Refusal>): string {
  if (result.ok) return 'done';
  return result.error.code;
}

describe('addGatewayEndpoint', () => {
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
});

describe('removeEndpoint', () => {
  const remove = (network: Network, endpointId: string) =>
    removeEndpoint(network, { endpointId: id(endpointId) });

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

  it.each([
    ['no-such-vpc', { vpcId: 'gone' }],
    ['id-taken', { groupId: 'web' }],
    ['group-name-reserved', { groupName: 'sg-mine' }],
    ['duplicate-group-name', { groupName: 'web' }],
  ])('refuses with %s', (expected, words) => {
    expect(code(add(words))).toBe(expected);
  });
});

function withoutIpv4(network: Network, key: string): Network {
  const found = network.subnets.get(key);
  if (!found) throw new Error(`no subnet ${key}`);
  const { cidrBlock: _, ...rest } = found;
  return { ...network, subnets: new Map([...network.subnets, [key, rest]]) };
}
