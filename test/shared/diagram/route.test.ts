import { describe, expect, it } from 'vitest';
import { cutLane, exitTo, horizontal, vertical } from '../../../shared/diagram/lanes';
import { LaneRouter } from '../../../shared/diagram/route';

/** Two boxes, 0-40 and 200-240 wide at height 0-40, a gutter at 120 and lanes above and below. */
const left = exitTo({ x: 40, y: 20 }, 'x', 130);
const right = exitTo({ x: 200, y: 60 }, 'x', 110);
const gutter = vertical(120, -50, 100);

describe('LaneRouter', () => {
  it('bends where the lanes meet', () => {
    expect(new LaneRouter([gutter]).route([left], [right], 'a')).toEqual([
      { x: 40, y: 20 },
      { x: 120, y: 20 },
      { x: 120, y: 60 },
      { x: 200, y: 60 },
    ]);
  });

  it('runs straight where exits face each other', () => {
    const facing = exitTo({ x: 200, y: 20 }, 'x', 110);

    expect(new LaneRouter([gutter]).route([left], [facing], 'a')).toEqual([
      { x: 40, y: 20 },
      { x: 200, y: 20 },
    ]);
  });

  it('keeps off what another net runs along, and shares with its own', () => {
    const lanes = [gutter, { ...vertical(126, -50, 100), price: 5 }];
    const router = new LaneRouter(lanes);

    expect(router.route([left], [right], 'a')?.[1]?.x).toBe(120);
    expect(router.route([left], [right], 'b')?.[1]?.x).toBe(126);
    expect(router.route([left], [right], 'a')?.[1]?.x).toBe(120);
  });

  it('leaves a bus to its own net', () => {
    const bus = { ...gutter, net: 'tgw' };

    expect(new LaneRouter([bus]).route([left], [right], 'pcx')).toBeUndefined();
    expect(new LaneRouter([bus]).route([left], [right], 'tgw')).toHaveLength(4);
  });

  it('says so when no lane leads there', () => {
    expect(
      new LaneRouter([]).route([left], [exitTo({ x: 200, y: 60 }, 'x', 190)], 'a'),
    ).toBeUndefined();
  });
});

describe('cutLane', () => {
  it('keeps what lies beside a box, with a margin', () => {
    const box = { x: 50, y: 0, width: 20, height: 20 };

    expect(cutLane(horizontal(10, 0, 100), [box])).toEqual([
      horizontal(10, 0, 46),
      horizontal(10, 74, 100),
    ]);
    expect(cutLane(horizontal(40, 0, 100), [box])).toEqual([horizontal(40, 0, 100)]);
  });
});
