import { describe, expect, it } from 'vitest';
import {
  fitBox,
  isOnPixels,
  noInsets,
  visibleBox,
  zoomAtCentre,
} from '../../../renderer/canvas/viewport';

const canvas = { width: 1000, height: 600 };

describe('fitBox', () => {
  it('shows all of a box, centred, on whole pixels', () => {
    const box = { x: 50, y: 20, width: 3000, height: 1000 };
    const viewport = fitBox(box, canvas, noInsets, 1);
    const seen = visibleBox(viewport, canvas);
    expect(seen.x).toBeLessThan(50);
    expect(seen.x + seen.width).toBeGreaterThan(3050);
    expect(seen.y + seen.height / 2).toBeCloseTo(520, -1);
    expect(isOnPixels(viewport)).toBe(true);
  });

  it('does not blow a small box up', () => {
    const viewport = fitBox({ x: 0, y: 0, width: 100, height: 100 }, canvas, noInsets, 1);
    expect(viewport.zoom).toBe(1);
  });

  it('leaves free what a dialog covers', () => {
    const insets = { ...noInsets, right: 500 };
    const viewport = fitBox({ x: 0, y: 0, width: 800, height: 100 }, canvas, insets, 1);
    expect(viewport.x + 800 * viewport.zoom).toBeLessThanOrEqual(500);
  });
});

describe('zoomAtCentre', () => {
  it('keeps what stands in the middle there', () => {
    const before = { x: -200, y: -100, zoom: 0.5 };
    const after = zoomAtCentre(before, canvas, 1.25);
    const middle = (viewport: typeof before) => (canvas.width / 2 - viewport.x) / viewport.zoom;
    expect(after.zoom).toBe(0.625);
    expect(middle(after)).toBeCloseTo(middle(before), 0);
  });

  it('stops at the limits', () => {
    expect(zoomAtCentre({ x: 0, y: 0, zoom: 2.9 }, canvas, 10).zoom).toBe(3);
    expect(zoomAtCentre({ x: 0, y: 0, zoom: 0.03 }, canvas, 0.1).zoom).toBe(0.02);
  });
});
