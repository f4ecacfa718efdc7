import { describe, expect, it } from 'vitest';
import { compareWith } from '../../../renderer/layout/comparison';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import type { Scene } from '../../../shared/diagram/scene';
import type { Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { elk } from '../../shared/diagram/elk';
import { generateNetwork } from '../../support/generate/generateNetwork';

const layOut = (scene: Scene) => layoutDiagram(scene, elk);

/** The first interface endpoint of the sample, which no tag names. */
function withoutEndpoint(): { before: Network; after: Network; key: string } {
  const before = sampleNetwork();
  const endpoint = [...before.vpcEndpoints.values()].find(({ type }) => type === 'Interface');
  const key = endpoint?.id ?? '';
  const vpcEndpoints = new Map(
    [...before.vpcEndpoints]
      .filter(([id]) => id !== key)
      .map(([id, record]) => [id, record] as const),
  );
  return { before, after: { ...before, vpcEndpoints }, key };
}

describe('compareWith', () => {
  it('counts what differs, and calls it what the rest of the window does', () => {
    const { before, after, key } = withoutEndpoint();
    const found = compareWith(before, 'before', layOut).changes(after);

    expect(found.counts).toEqual({ added: 0, removed: 1, changed: 0 });
    expect(found.changes).toMatchObject([
      { change: 'removed', collection: 'vpcEndpoints', id: key, name: expect.any(String) },
    ]);
  });

  it('keeps what the earlier state said of what is gone', () => {
    const { before, after, key } = withoutEndpoint();
    const comparison = compareWith(before, 'before', layOut);

    const said = comparison.saidOf({ collection: 'vpcEndpoints', key });
    expect(said).toContainEqual({ property: 'VpcEndpointType', before: 'Interface' });
    expect(comparison.saidOf({ collection: 'vpcEndpoints', key: 'vpce-never' })).toEqual([]);
    expect(after.vpcEndpoints.has(key as never)).toBe(false);
  });

  it('draws either side, or both', async () => {
    const { before, after, key } = withoutEndpoint();
    const comparison = compareWith(before, 'before', layOut);
    const drawn = async (side: 'before' | 'both' | 'after') => {
      const { nodes } = await comparison.layOut(after, defaultView, side);
      return nodes.find(({ id }) => id === `vpcEndpoints/${key}`)?.mark;
    };

    expect([await drawn('before'), await drawn('both'), await drawn('after')]).toEqual([
      'removed',
      'removed',
      undefined,
    ]);
  });

  it('says of what would come what came before, and the other way round', () => {
    const { before, after, key } = withoutEndpoint();
    const coming = compareWith(before, 'after', layOut);

    expect(coming.changes(after).counts).toEqual({ added: 1, removed: 0, changed: 0 });
    expect(coming.sidesWith(after)).toEqual({ before: after, after: before });
    expect(coming.saidOf({ collection: 'vpcEndpoints', key })).toContainEqual({
      property: 'VpcEndpointType',
      after: 'Interface',
    });
  });

  it('lists the first of thousands, and counts them all', () => {
    const other = generateNetwork(5000);
    const { counts, changes, left } = compareWith(sampleNetwork(), 'before', layOut).changes(other);

    expect(changes).toHaveLength(3000);
    expect(counts.added + counts.removed + counts.changed).toBe(3000 + left);
    expect(buildScene(other).total).toBeGreaterThan(3000);
  });
});
