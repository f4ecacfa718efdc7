import { describe, expect, it } from 'vitest';
import { common } from '../../../renderer/canvas/geometry';

describe('what boxes have in common', () => {
  const map = { x: 0, y: 0, width: 100, height: 50 };

  it('is closed on all sides though one reaches past the other', () => {
    expect(common(map, { x: 20, y: -10, width: 200, height: 200 })).toEqual({
      x: 20,
      y: 0,
      width: 80,
      height: 50,
    });
  });

  it('is nothing where they lie apart', () => {
    expect(common(map, { x: 200, y: 0, width: 10, height: 10 })).toBeUndefined();
  });
});
