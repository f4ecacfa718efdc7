import { describe, expect, it } from 'vitest';
import { extentOf, fitDiagram } from '../../../renderer/canvas/fitDiagram';
import { filled, noInsets } from '../../../renderer/canvas/viewport';
import { gridDiagram } from './diagrams';

const diagram = gridDiagram({ vpcs: 2, cardsPerSubnet: 1 });
const canvas = { width: 800, height: 600 };

describe('fitDiagram', () => {
  it('leaves room for a Region tab that grows out of its frame', () => {
    expect(extentOf(diagram, 1).y).toBe(0);
    expect(extentOf(diagram, 4).y).toBeLessThan(-50);
    const { y, zoom } = fitDiagram(diagram, { width: 300, height: 200 }, noInsets);
    expect(y + extentOf(diagram, 4).y * zoom).toBeGreaterThanOrEqual(0);
  });

  it('keeps clear of the panels that lie over the canvas', () => {
    const { x, zoom } = fitDiagram(diagram, canvas, { ...noInsets, right: 300 });
    expect(x + diagram.width * zoom).toBeLessThanOrEqual(500);
  });
});

describe('filled', () => {
  const box = { x: 0, y: 0, width: 2000, height: 100 };

  it('leaves no empty canvas beside a diagram that is wider', () => {
    expect(filled({ x: 500, y: 0, zoom: 1 }, box, canvas, noInsets).x).toBe(12);
    expect(filled({ x: -1900, y: 0, zoom: 1 }, box, canvas, noInsets).x).toBe(800 - 12 - 2000);
    expect(filled({ x: -700, y: 0, zoom: 1 }, box, canvas, noInsets).x).toBe(-700);
  });

  it('puts a smaller one in the middle', () => {
    expect(filled({ x: 0, y: 0, zoom: 1 }, box, canvas, noInsets).y).toBe(250);
  });
});
