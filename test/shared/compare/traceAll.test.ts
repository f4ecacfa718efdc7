import { describe, expect, it } from 'vitest';
import { coverageMatrix } from '../../../shared/compare/coverageMatrix';
import { traceAll } from '../../../shared/compare/traceAll';
import { workloadsOf } from '../../../shared/compare/workloads';
import type { Network } from '../../../shared/network/network';
import type { RequestDestination, RequestSource } from '../../../shared/routing/request';
import { traceRequest } from '../../../shared/routing/traceRequest';
import {
  allow,
  deny,
  gatewayEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  lambda,
  natGateway,
  networkAcl,
  networkOf,
  type Part,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../support/builders';
import { generateNetwork } from '../../support/generate/generateNetwork';

const https = { protocol: 'tcp', port: 443 };
const services: RequestDestination[] = ['s3', 'dynamodb', 'sqs', 'ecr.api'].map((service) => ({
  kind: 'service',
  service,
}));

function expectSameAsOneByOne(network: Network, sources: readonly RequestSource[]): number {
  const destinations: RequestDestination[] = [...services, { kind: 'internet' }];
  const sweep = traceAll(network, sources, destinations, https);
  for (const [from, source] of sources.entries())
    for (const [to, destination] of destinations.entries())
      expect(sweep.answer(from, to)).toEqual(
        traceRequest(network, { from: source, to: destination, ...https }),
      );
  return sweep.classes.length;
}

const sourcesOf = (network: Network) => workloadsOf(network).map(({ source }) => source);

const place: Part[] = [
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
  gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
];

describe('traceAll', () => {
  it.each(['mixed', 'one-giant-vpc', 'many-small-vpcs'] as const)(
    'answers every pair of a generated network (%s) as one trace at a time does',
    (shape) => {
      const network = generateNetwork(150, { shape });
      const sources = sourcesOf(network);
      expect(expectSameAsOneByOne(network, sources)).toBeLessThan(sources.length);
    },
  );

  it('puts workloads of one subnet and group into one class', () => {
    const network = networkOf(
      ...place,
      ...['a', 'b', 'c'].map((name) => instance(name, { subnet: 'private' })),
      lambda('orders', { subnet: 'private' }),
      instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
      instance('db', { subnet: 'public' }),
    );
    expect(expectSameAsOneByOne(network, sourcesOf(network))).toBe(4);
  });

  it('tells addresses apart that a rule tells apart', () => {
    const network = networkOf(
      ...place,
      networkAcl('acl', {
        subnets: ['private'],
        outbound: [deny('all', undefined, '10.9.0.0/16'), allow('all')],
        inbound: [allow('all')],
      }),
      securityGroup('one-client', { inbound: [allow('tcp', 443, '10.0.1.20/32')] }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['private'], groups: ['one-client'] }),
      instance('a', { subnet: 'private', ip: '10.0.1.20' }),
      instance('b', { subnet: 'private', ip: '10.0.1.21' }),
      instance('c', { subnet: 'private', ip: '10.0.1.22' }),
    );
    const sources = sourcesOf(network);
    expect(expectSameAsOneByOne(network, sources)).toBe(2);
    const sweep = traceAll(network, sources, services, https);
    expect([0, 1, 2].map((source) => sweep.answer(source, 2).verdict)).toEqual([
      'reachable',
      'blocked',
      'blocked',
    ]);
  });

  it('answers for subnets, the internet and sources that are not there', () => {
    const network = networkOf(...place, instance('app', { subnet: 'private' }));
    expectSameAsOneByOne(network, [
      { kind: 'subnet', id: 'private' },
      { kind: 'internet' },
      { kind: 'instance', id: 'gone' },
      { kind: 'network-interface', id: 'gone' },
      { kind: 'vpc', id: 'vpc' },
    ]);
  });
});

describe('coverageMatrix', () => {
  const network = networkOf(
    ...place,
    routeTable('isolated-routes', { subnets: ['isolated'] }),
    subnet('isolated', { cidr: '10.0.2.0/24' }),
    instance('app', { subnet: 'private' }),
    instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
    instance('vault', { subnet: 'isolated' }),
  );
  const matrix = coverageMatrix(network, ['s3', 'sqs']);

  it('says for every workload and service which way requests take', () => {
    const access = Object.fromEntries(
      matrix.rows.map(({ name, cells }) => [name, cells.map((cell) => cell.access)]),
    );
    expect(access).toEqual({
      app: ['private-endpoint', 'nat-gateway'],
      web: ['internet-gateway', 'internet-gateway'],
      vault: ['blocked', 'blocked'],
    });
  });

  it('names what carries them, and what stops them', () => {
    const cellsOf = (name: string) => matrix.rows.find((row) => row.name === name)?.cells ?? [];
    expect(cellsOf('app').map((cell) => cell.via)).toEqual(['s3-endpoint', 'nat']);
    expect(cellsOf('vault')[0]?.because).toContainEqual({
      code: 'NO_ROUTE_TO_DESTINATION',
      at: 'isolated-routes',
    });
  });

  it('counts them by service', () => {
    expect(matrix.totals[0]?.counts).toMatchObject({
      'private-endpoint': 1,
      'internet-gateway': 1,
      blocked: 1,
    });
  });

  it('asks for the services of the model first', () => {
    expect(coverageMatrix(network).services[0]).toBe('s3');
  });
});
