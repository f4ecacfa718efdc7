import { describe, expect, it } from 'vitest';
import { edgePath, middleOf } from '../../../shared/diagram/edgePath';

describe('edgePath', () => {
  it('rounds a corner with the radius', () => {
    const path = edgePath([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 80 },
    ]);
    expect(path).toBe('M0 0L90 0Q100 0 100 10L100 80');
  });

  it('takes no more of a short leg than half of it', () => {
    const path = edgePath([
      { x: 0, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 50 },
    ]);
    expect(path).toBe('M0 0L4 0Q8 0 8 4L8 50');
  });

  it('draws nothing of fewer than two points', () => {
    expect(edgePath([])).toBe('');
    expect(edgePath([{ x: 1, y: 1 }])).toBe('');
  });
});

describe('middleOf', () => {
  it('is the middle of the longest leg', () => {
    const at = middleOf([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 60 },
    ]);
    expect(at).toEqual({ x: 10, y: 30, horizontal: false });
  });
});
