import { describe, expect, it } from 'vitest';
import { finished } from '../../../../shared/compare/steps';
import { addGatewayEndpoint } from '../../../../shared/edits/endpoints/addGatewayEndpoint';
import { endpointRemoval } from '../../../../shared/edits/endpoints/removeEndpoint';
import { applyDiff } from '../../../../shared/network/diff';
import type { Network } from '../../../../shared/network/network';
import {
  differenceOfModels,
  modelDifferenceSteps,
} from '../../../../shared/sandbox/difference/modelDifference';
import {
  gatewayEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  lambda,
  natGateway,
  networkOf,
  type Part,
  peering,
  route,
  routeTable,
  securityGroup,
  subnet,
  unread,
  vpc,
} from '../../../support/builders';

/** Two workloads behind a NAT gateway. */
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
  instance('web', { subnet: 'private', name: 'Web' }),
  lambda('orders', { subnet: 'private' }),
];
const base = networkOf(...place);

function effects(before: Network, after: Network, destination: string) {
  return differenceOfModels(before, after)
    .paths.changes.filter((change) => change.destination === destination)
    .map(({ effects: found, workloads }) => [found, workloads.map(({ name }) => name)]);
}

describe('differenceOfModels', () => {
  it('says that a gateway endpoint makes S3 private and cheaper for everybody behind it', () => {
    const after = networkOf(...place, gatewayEndpoint('s3', { routeTables: ['private-routes'] }));

    expect(effects(base, after, 's3')).toEqual([
      [
        ['became-private', 'cheaper'],
        ['orders', 'Web'],
      ],
    ]);
    expect(effects(base, after, 'sqs')).toEqual([]);
    expect(differenceOfModels(base, after).cost.changes).toEqual([]);
  });

  it('says what a removed NAT gateway broke, and what is no longer paid', () => {
    const after = networkOf(
      ...place.filter((part) => part !== place[6]),
      routeTable('private-routes', {
        subnets: ['private'],
        routes: [route('0.0.0.0/0', 'nat-gateway', 'nat', { state: 'blackhole' })],
      }),
    );
    const difference = differenceOfModels(base, after);

    expect(difference.paths.changes.map(({ destination }) => destination)).toContain('internet');
    expect(difference.paths.changes.every(({ effects: [first] }) => first === 'broke')).toBe(true);
    expect(difference.cost.changes).toMatchObject([
      { item: 'nat-gateway-hour', resourceId: 'nat', before: 32.85, after: 0 },
      { item: 'public-ipv4-hour', resourceId: 'nat-eip', before: 3.65, after: 0 },
    ]);
  });

  it('says that an interface endpoint without rules broke its service, worst first', () => {
    const after = networkOf(
      ...place,
      gatewayEndpoint('s3', { routeTables: ['private-routes'] }),
      interfaceEndpoint('sqs-endpoint', {
        service: 'sqs',
        subnets: ['private'],
        groups: ['closed'],
      }),
      securityGroup('closed', {}),
    );

    const { paths } = differenceOfModels(base, after);

    expect(paths.changes.map(({ destination, effects: found }) => [destination, ...found])).toEqual(
      [
        ['sqs', 'broke'],
        ['s3', 'became-private', 'cheaper'],
      ],
    );
    expect(paths.changes[0]?.after.because).toEqual([
      { code: 'SG_HAS_NO_RULES', at: 'sqs-endpoint-private' },
    ]);
  });

  it('says what was mended and what became unknown', () => {
    const cut = networkOf(...place.filter((part) => part !== place[5]));
    const blind = unread(base, 'DescribeNatGateways', 'denied');

    expect(effects(cut, base, 'internet')).toEqual([[['mended'], ['orders', 'Web']]]);
    expect(effects(base, blind, 'internet')).toEqual([[['became-unknown'], ['orders', 'Web']]]);
    expect(effects(blind, base, 'internet')).toEqual([[['became-known'], ['orders', 'Web']]]);
  });

  it('names workloads that only one side holds, and compares no path of theirs', () => {
    const { paths } = differenceOfModels(
      base,
      networkOf(...place, instance('new', { subnet: 'private', name: 'New' })),
    );

    expect(paths.newWorkloads.map(({ name }) => name)).toEqual(['New']);
    expect(paths.changes).toEqual([]);
  });

  it('answers saved questions on both sides', () => {
    const apart: Part[] = [
      ...place,
      vpc('hub', { cidr: '10.1.0.0/16' }),
      subnet('hub-private', { vpc: 'hub', cidr: '10.1.1.0/24' }),
      instance('db', { subnet: 'hub-private' }),
    ];
    const after = networkOf(
      ...apart.filter((part) => part !== place[5]),
      peering('pcx', { requester: 'vpc', accepter: 'hub' }),
      routeTable('private-routes', {
        subnets: ['private'],
        routes: [route('10.1.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
      routeTable('hub-routes', {
        vpc: 'hub',
        subnets: ['hub-private'],
        routes: [route('10.0.0.0/16', 'vpc-peering-connection', 'pcx')],
      }),
    );
    const questions = [
      { id: '1', from: 'web', to: 'db' },
      { id: '2', from: 'web', to: 'gone' },
      { id: '3', from: 'db', to: 'sqs' },
    ];

    expect(
      differenceOfModels(networkOf(...apart), after, { questions }).questions.map(
        ({ question, effects: found }) => [question.id, ...found],
      ),
    ).toEqual([['1', 'mended']]);
  });

  it('comes to the same with what it knew before the last edit', () => {
    const first = addGatewayEndpoint(base, {
      endpointId: 'vpce-new',
      vpcId: 'vpc',
      service: 's3',
      routeTableIds: ['private-routes'],
      prefixListId: 'pl-new',
    } as never);
    if (!first.ok) throw new Error('refused');
    const now = applyDiff(base, first.value);
    const made = finished(modelDifferenceSteps(base, now));
    const endpoint = now.vpcEndpoints.get('vpce-new' as never);
    if (endpoint === undefined) throw new Error('not added');
    const later = applyDiff(now, endpointRemoval(now, [endpoint]));

    const known = finished(modelDifferenceSteps(now, later, { known: made.after })).difference;

    expect(known).toEqual(differenceOfModels(now, later));
    expect(
      known.paths.changes.map(({ destination, effects: found }) => [destination, ...found]),
    ).toEqual([['s3', 'more-exposed', 'dearer']]);
  });
});
