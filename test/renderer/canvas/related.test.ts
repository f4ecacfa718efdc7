import { describe, expect, it } from 'vitest';
import { relatedNodes } from '../../../renderer/canvas/related';
import { toFlow } from '../../../renderer/canvas/toFlow';
import { buildScene } from '../../../shared/diagram/buildScene';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { elk } from '../../shared/diagram/elk';
import {
  instance,
  networkOf,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../support/builders';

const network = networkOf(
  vpc(),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('public-routes', { subnets: ['public'], routes: [] }),
  securityGroup('web-group'),
  instance('web', { subnet: 'private', groups: ['web-group'] }),
);

async function relatedTo(ref: ResourceRef): Promise<string[]> {
  const flow = toFlow(await layoutDiagram(buildScene(network), elk));
  return relatedNodes(flow, network, { kind: 'resource', ref }).map(({ id }) => id);
}

describe('relatedNodes', () => {
  it('are the subnets of a route table', async () => {
    expect(await relatedTo({ collection: 'routeTables', key: 'public-routes' })).toEqual([
      'subnets/public',
    ]);
  });

  it('are the cards whose interfaces a security group guards', async () => {
    expect(await relatedTo({ collection: 'securityGroups', key: 'web-group' })).toEqual([
      'subnets/private/instance-id:web',
    ]);
  });

  it('are none for what has a node of its own', async () => {
    expect(await relatedTo({ collection: 'subnets', key: 'public' })).toEqual([]);
  });
});
