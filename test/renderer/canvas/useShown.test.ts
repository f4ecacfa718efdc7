import { describe, expect, it } from 'vitest';
import { isLikeEdit } from '../../../renderer/canvas/useShown';
import { gridDiagram } from './diagrams';

describe('isLikeEdit', () => {
  const drawing = (vpcs: number) => ({
    documentId: 'shop',
    diagram: gridDiagram({ vpcs, cardsPerSubnet: 0 }),
  });

  it('takes a VPC more or less for an edit, which is drawn at once', () => {
    expect(isLikeEdit(drawing(8), drawing(9))).toBe(true);
    expect(isLikeEdit(drawing(9), drawing(8))).toBe(true);
  });

  it('takes dozens of them for something that is drawn between frames', () => {
    expect(isLikeEdit(drawing(8), drawing(40))).toBe(false);
    expect(isLikeEdit(drawing(40), drawing(8))).toBe(false);
  });

  it('takes no first drawing and no other document for one, however little they hold', () => {
    expect(isLikeEdit({ documentId: 'shop', diagram: undefined }, drawing(1))).toBe(false);
    expect(isLikeEdit({ ...drawing(1), documentId: 'other' }, drawing(1))).toBe(false);
  });
});
