import { describe, expect, it } from 'vitest';
import type { DiagramNode, Point } from '../../../shared/diagram/diagram';
import { type DrawnPath, lengthOf, type PathSide } from '../../../shared/path/drawnPath';
import { cornersOf, onFreeCorners } from '../../../shared/path/freeCorners';

const box = { x: 100, y: 100, width: 110, height: 40 };
const card = { ...box, kind: 'card', id: 'card', title: 'orders' } as DiagramNode;
const tile = { ...box, width: 40, kind: 'gateway', id: 'tile', title: 'S3' } as DiagramNode;

/** A path that begins at a place, marked there. */
function from(place: DiagramNode, side: PathSide, points: Point[], label = '1') {
  const length = lengthOf(points);
  const path: DrawnPath = {
    points,
    length,
    stretches: [{ from: 0, to: length, state: 'goes' }],
    badges: [{ at: points[0] ?? box, hops: [0], label, state: 'passes' }],
    hopAt: [0],
    nodeIds: new Set(),
    ghosts: [],
    placeIds: [],
  };
  return { path, corners: [cornersOf(place, side)] };
}

const marksOf = (...paths: ReturnType<typeof from>[]) =>
  onFreeCorners(paths).map(([badge]) => badge?.at);

const right = { x: 210, y: 120 };

describe('a badge on a corner', () => {
  it('stands on the side of its path', () => {
    const straight = [right, { x: 300, y: 120 }];
    expect(marksOf(from(card, 'with', straight))).toEqual([{ x: 100, y: 100 }]);
    expect(marksOf(from(card, 'without', straight))).toEqual([{ x: 210, y: 100 }]);
  });

  it('leaves a line alone that passes there, be it the other path’s', () => {
    const up = [right, { x: 214, y: 120 }, { x: 214, y: 50 }];
    expect(marksOf(from(card, 'without', up))).toEqual([{ x: 210, y: 140 }]);
    const above = [
      { x: 155, y: 100 },
      { x: 155, y: 96 },
      { x: 300, y: 96 },
    ];
    const straight = [right, { x: 300, y: 120 }];
    expect(marksOf(from(card, 'with', above), from(card, 'without', straight))).toEqual([
      { x: 100, y: 100 },
      { x: 210, y: 140 },
    ]);
  });

  it('takes another side rather than a corner with a line or a badge on it', () => {
    const up = [right, { x: 214, y: 120 }, { x: 214, y: 50 }];
    const down = [right, { x: 214, y: 120 }, { x: 214, y: 200 }];
    expect(marksOf(from(card, 'with', down), from(card, 'without', up))).toEqual([
      { x: 100, y: 100 },
      { x: 100, y: 140 },
    ]);
  });

  it('stays within sight of its card however wide it is', () => {
    const [at] = marksOf(from(card, 'with', [right, { x: 300, y: 120 }], '1–2'));
    expect(at?.x).toBeGreaterThan(100);
    expect(at?.x).toBeLessThan(110);
  });

  it('keeps its corner on a tile, whose name and badge have the others', () => {
    const above = [
      { x: 100, y: 0 },
      { x: 100, y: 120 },
    ];
    expect(marksOf(from(tile, 'with', above))).toEqual([{ x: 100, y: 100 }]);
  });
});
