import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../../../shared/compare/askQuestion';
import { finished } from '../../../../shared/compare/steps';
import type { Network } from '../../../../shared/network/network';
import { affectedSteps } from '../../../../shared/sandbox/difference/affectedSteps';
import {
  gatewayEndpoint,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  type Part,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../../support/builders';

const throughNat = route('0.0.0.0/0', 'nat-gateway', 'nat');

/** Two workloads behind one table, a third behind another of the same VPC. */
function shop(...parts: Part[]): Network {
  return networkOf(
    vpc(),
    internetGateway('igw'),
    subnet('public', { cidr: '10.0.0.0/24' }),
    subnet('private', { cidr: '10.0.1.0/24' }),
    subnet('other', { cidr: '10.0.2.0/24' }),
    natGateway('nat', { subnet: 'public' }),
    routeTable('public-routes', {
      subnets: ['public'],
      routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
    }),
    routeTable('private-routes', { subnets: ['private'], routes: [throughNat] }),
    routeTable('other-routes', { subnets: ['other'], routes: [throughNat] }),
    instance('orders', { subnet: 'private' }),
    instance('billing', { subnet: 'private' }),
    instance('reports', { subnet: 'other' }),
    ...parts,
  );
}

function affected(network: Network, to: string) {
  const asked = askQuestion(network, { from: 'orders', to });
  if (!asked.ok || asked.value.kind !== 'comparison') throw new Error('nothing is compared');
  return finished(affectedSteps(network, asked.value.comparison)).changes.map(
    ({ effects, workloads }) => [effects.join(' '), ...workloads.map(({ id }) => id)],
  );
}

describe('who is affected by an endpoint', () => {
  it('that could be had: all behind the tables that would lead to it', () => {
    expect(affected(shop(), 's3')).toEqual([['became-private cheaper', 'billing', 'orders']]);
  });

  it('that is there: all that would go another way without it', () => {
    const network = shop(
      gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes', 'other-routes'] }),
    );
    expect(affected(network, 's3')).toEqual([
      ['became-private cheaper', 'billing', 'orders', 'reports'],
    ]);
  });

  it('alone, not by the other endpoints of its service', () => {
    const network = shop(
      gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
      gatewayEndpoint('other-endpoint', { routeTables: ['other-routes'] }),
    );
    expect(affected(network, 's3')).toEqual([['became-private cheaper', 'billing', 'orders']]);
  });

  it('by its private DNS: whoever its security group does not let in, too', () => {
    const changes = affected(shop(), 'sqs');
    expect(changes.flatMap(([, ...ids]) => ids).sort()).toEqual(['billing', 'orders', 'reports']);
  });
});
