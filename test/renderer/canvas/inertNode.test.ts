import { describe, expect, it } from 'vitest';
import { inertNode } from '../../../renderer/canvas/inertNode';
import type { NodeOf } from '../../../shared/diagram/diagram';
import { gridDiagram } from './diagrams';

const [node] = gridDiagram({ vpcs: 1, cardsPerSubnet: 1 }).nodes;

describe('inertNode', () => {
  it('shows marks that turn the direction of reading', () => {
    expect(node && inertNode({ ...node, title: 'a\u202eb', subtitle: '\u2066c' })).toMatchObject({
      title: 'a[U+202E]b',
      subtitle: '[U+2066]c',
    });
  });

  it('shows them in lists too, and leaves what leads to records alone', () => {
    const shown = inertNode({
      ...(node as NodeOf<'vpc'>),
      kind: 'vpc',
      id: 'a\u202eb',
      cidrs: ['10.0.0.0/16', '\u202e'],
      heat: { zones: ['\u200b'], rows: [{ kind: 'public', counts: [1, null] }] },
    });
    expect(shown).toMatchObject({
      id: 'a\u202eb',
      cidrs: ['10.0.0.0/16', '[U+202E]'],
      heat: { zones: ['[U+200B]'], rows: [{ kind: 'public', counts: [1, null] }] },
    });
  });

  it('leaves a harmless node the same object', () => {
    expect(node && inertNode(node)).toBe(node);
  });
});
