import { describe, expect, it } from 'vitest';
import { hopsAtNodes } from '../../../renderer/path/hopsAtNodes';
import type { LaidPath } from '../../../renderer/path/PathLayer';
import { nodeName } from '../../../renderer/text/canvas';
import type { PathBadge, PathSide } from '../../../shared/path/drawnPath';
import { gridDiagram } from '../canvas/diagrams';

const at = { x: 0, y: 0 };

function path(side: PathSide, badges: Omit<PathBadge, 'at'>[]): LaidPath {
  return {
    side,
    path: {
      points: [],
      length: 0,
      stretches: [],
      badges: badges.map((badge) => ({ ...badge, at })),
      hopAt: [],
      nodeIds: new Set(),
      ghosts: [],
      placeIds: [],
    },
  };
}

const withIt = path('with', [
  { nodeId: 'orders', hops: [0], label: '1', state: 'passes' },
  { nodeId: 'private', hops: [1, 2], label: '2–3', state: 'blocks' },
  { nodeId: 's3', hops: [3], label: '4', state: 'would-go' },
  { hops: [4], label: '5', state: 'passes' },
]);
const without = path('without', [
  { nodeId: 'orders', hops: [0], label: '1', state: 'passes' },
  { nodeId: 's3', hops: [8], label: '9', state: 'unknown' },
]);

describe('hopsAtNodes', () => {
  it('says of each node which hops of either way happen there, and how they end', () => {
    expect(Object.fromEntries(hopsAtNodes([withIt, without], true))).toEqual({
      orders: 'hop 1 with the endpoint, hop 1 without the endpoint',
      private: 'hops 2–3 with the endpoint, blocked',
      s3: 'hop 4 with the endpoint, would go, hop 9 without the endpoint, not known',
    });
  });

  it('says of no endpoint where there is one way alone', () => {
    expect(hopsAtNodes([withIt], false).get('private')).toBe('hops 2–3, blocked');
  });
});

describe('nodeName', () => {
  it('ends a subnet’s kind and block with what happens there', () => {
    const subnet = gridDiagram({ vpcs: 1, cardsPerSubnet: 1 }).nodes.find(
      ({ kind }) => kind === 'subnet',
    );
    const name = subnet && nodeName(subnet, 'shop', subnet.title, 'hop 3 with the endpoint');
    expect(name).toMatch(
      /^[^,]+, (public|private|isolated) subnet, .*, in shop, hop 3 with the endpoint$/,
    );
  });
});
