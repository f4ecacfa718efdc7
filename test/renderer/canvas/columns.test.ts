import { describe, expect, it } from 'vitest';
import { Columns } from '../../../renderer/canvas/columns';

const box = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height });

describe('Columns', () => {
  it('finds what touches an area, borders included, in whichever columns either stands', () => {
    const beside = box(-20, 0);
    const wide = box(-5000, 40, 20_000, 0);
    const far = box(3000, 0);
    const below = box(0, 51);
    const columns = new Columns([beside, wide, far, below]);

    expect([...columns.touching(box(-10, 0, 2000, 50))]).toEqual([beside, wide]);
    expect([...columns.touching(box(2990, 0, 10, 39))]).toEqual([far]);
  });
});
