import ELK from 'elkjs';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/diagram/buildScene';
import type { DiagramView } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { drawPicture } from '../../../shared/export/drawPicture';
import { emptyView } from '../../../shared/model-file/view';
import type { Network } from '../../../shared/network/network';
import {
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkOf,
  peering,
  routeTable,
  subnet,
  vpc,
} from '../../support/builders';

const network = networkOf(
  vpc('shop', { name: 'shop-vpc' }),
  vpc('lab', { cidr: '10.1.0.0/16', name: 'lab-vpc' }),
  peering('peering', { requester: 'shop', accepter: 'lab' }),
  internetGateway('igw', { vpc: 'shop' }),
  subnet('public', { vpc: 'shop', cidr: '10.0.0.0/24' }),
  subnet('private', { vpc: 'shop', cidr: '10.0.1.0/24' }),
  routeTable('private-table', { vpc: 'shop', subnets: ['private'] }),
  natGateway('nat', { subnet: 'public' }),
  instance('web', { subnet: 'private' }),
  instance('db', { subnet: 'private' }),
  interfaceEndpoint('sqs-endpoint', { subnets: ['private'] }),
);

const layOut = (of: Network, view: DiagramView) => layoutDiagram(buildScene(of, view), new ELK());

/** The titles of what is drawn, frames and services as well. */
async function drawn(id: string, redact = false): Promise<string[]> {
  const picture = await drawPicture(
    network,
    {
      format: 'svg',
      view: emptyView,
      extent: { kind: 'focus', id },
      title: 'shop',
      theme: 'light',
      transparent: false,
      animated: false,
      redact,
    },
    layOut,
  );
  if (!picture.ok) throw new Error(picture.error.code);
  const kinds = picture.value.diagram.nodes.filter(({ kind }) =>
    ['vpc', 'subnet', 'card', 'gateway', 'service', 'peering'].includes(kind),
  );
  return kinds.map(({ ref, title, id: node }) => ref?.key ?? title ?? node).sort();
}

describe('a picture of the selection', () => {
  it.each([
    ['web', ['private', 'shop', 'web']],
    ['igw', ['igw', 'shop']],
    ['nat', ['nat', 'public', 'shop']],
    ['private', ['db', 'private', 'shop', 'sqs-endpoint', 'web']],
    ['sqs-endpoint', ['private', 'shop', 'sqs-endpoint', 'sqs-endpoint', 'SQS']],
  ])('%s shows it and what it stands in, and nothing beside it', async (id, expected) => {
    expect(await drawn(id)).toEqual(expected.sort());
  });

  it.each(['shop', 'private-table'])('%s shows all of its VPC', async (id) => {
    const all = await drawn(id);
    expect(all).toEqual(expect.arrayContaining(['shop', 'public', 'private', 'web', 'db', 'nat']));
    expect(all).not.toContain('lab');
  });

  it('is the same with stand-ins', async () => {
    expect(await drawn('web', true)).toEqual(await drawn('web'));
  });
});
