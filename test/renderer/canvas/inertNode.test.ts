import { describe, expect, it } from 'vitest';
import { inertNode } from '../../../renderer/canvas/inertNode';
import { gridDiagram } from './diagrams';

const [node] = gridDiagram({ vpcs: 1, cardsPerSubnet: 1 }).nodes;

describe('inertNode', () => {
  it('shows marks that turn the direction of reading', () => {
    expect(node && inertNode({ ...node, title: 'a\u202eb', subtitle: '\u2066c' })).toMatchObject({
      title: 'a[U+202E]b',
      subtitle: '[U+2066]c',
    });
  });

  it('leaves a harmless node the same object', () => {
    expect(node && inertNode(node)).toBe(node);
  });
});
