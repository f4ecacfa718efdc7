import { describe, expect, it } from 'vitest';
import { heldTextScale, levelAt, textScale } from '../../../renderer/canvas/level';

describe('levelAt', () => {
  it.each([
    [0.02, 'vpcs'],
    [0.399, 'vpcs'],
    [0.4, 'subnets'],
    [0.799, 'subnets'],
    [0.8, 'groups'],
    [1.199, 'groups'],
    [1.2, 'details'],
    [3, 'details'],
  ])('draws at zoom %s the level %s', (zoom, level) => {
    expect(levelAt(zoom)).toBe(level);
  });
});

describe('textScale', () => {
  it('leaves text alone from 100 % on', () => {
    expect(textScale(1)).toBe(1);
    expect(textScale(2.5)).toBe(1);
  });

  it('keeps text on the screen within a tenth of its size, however far away', () => {
    for (let zoom = 0.02; zoom < 1; zoom += 0.007) {
      expect(textScale(zoom) * zoom).toBeGreaterThan(0.9);
      expect(textScale(zoom) * zoom).toBeLessThan(1.1);
    }
  });

  it('changes in few steps, since each restyles everything that is drawn', () => {
    const scales = new Set<number>();
    for (let zoom = 0.5; zoom < 1; zoom += 0.001) scales.add(textScale(zoom));
    expect(scales.size).toBeLessThanOrEqual(5);
  });
});

describe('heldTextScale', () => {
  it('keeps the scale a gesture began with while text is within half and twice its size', () => {
    expect(heldTextScale(0.6, textScale(1))).toBe(textScale(1));
    expect(heldTextScale(0.45, textScale(0.25))).toBe(textScale(0.25));
  });

  it('sets text anew once it would be smaller than half or larger than twice its size', () => {
    expect(heldTextScale(0.3, textScale(1))).toBe(textScale(0.3));
    expect(heldTextScale(0.9, textScale(0.3))).toBe(textScale(0.9));
  });
});
