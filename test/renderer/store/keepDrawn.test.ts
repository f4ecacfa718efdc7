import { expect, it } from 'vitest';
import { keepDrawn } from '../../../renderer/store/keepDrawn';
import { gridDiagram } from '../canvas/diagrams';

it('keeps what is drawn as it was, and takes what is new', () => {
  const last = gridDiagram({ vpcs: 2, cardsPerSubnet: 2 });
  const [first, ...rest] = structuredClone(last.nodes);
  if (first === undefined) throw new Error('nothing is drawn');
  const moved = { ...first, x: first.x + 8 };
  const next = { ...structuredClone(last), nodes: [moved, ...rest], width: 9 };

  const drawn = keepDrawn(last, next);

  expect(drawn).toEqual(next);
  expect(drawn.nodes[0]).toBe(moved);
  expect(drawn.nodes.slice(1).every((node, index) => node === last.nodes[index + 1])).toBe(true);
  expect(drawn.edges.every((edge, index) => edge === last.edges[index])).toBe(true);
});
