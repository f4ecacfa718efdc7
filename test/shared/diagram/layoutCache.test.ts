import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/diagram/buildScene';
import { LayoutCache } from '../../../shared/diagram/layoutCache';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import type { Elk } from '../../../shared/diagram/toElk';
import { elk } from './elk';
import { sketch, vpc } from './sketch';

describe('LayoutCache', () => {
  it('asks ELK again only for what changed', async () => {
    let asked = 0;
    const counting: Elk = {
      layout: (graph) => {
        asked += 1;
        return elk.layout(graph);
      },
    };
    const cache = new LayoutCache();
    const two = buildScene(sketch({ vpcs: [vpc('a'), vpc('b')] }));
    const three = buildScene(sketch({ vpcs: [vpc('a'), vpc('b'), vpc('c')] }));

    const first = await layoutDiagram(two, counting, cache);
    expect(await layoutDiagram(two, counting, cache)).toEqual(first);
    expect(asked).toBe(1);
    await layoutDiagram(three, counting, cache);
    expect(asked).toBe(2);
  });

  it('lays out a VPC once, and forgets it when a layout does without', () => {
    const [a] = buildScene(sketch({ vpcs: [vpc('a')] })).regions[0]?.vpcs ?? [];
    if (a === undefined) throw new Error('the sketch lost its VPC');
    const cache = new LayoutCache();
    let laidOut = 0;
    const layout = () => {
      laidOut += 1;
      return {
        width: 1,
        height: 1,
        nodes: [],
        edges: [],
        frame: { x: 0, y: 0, width: 1, height: 1 },
        doors: {},
      };
    };

    for (const _ of [1, 2]) {
      cache.piece(a, layout);
      cache.forgetUnused();
    }
    expect(laidOut).toBe(1);
    cache.forgetUnused();
    cache.piece(a, layout);
    expect(laidOut).toBe(2);
  });
});
