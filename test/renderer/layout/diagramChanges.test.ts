import { expect, it } from 'vitest';
import { changesIn, withChanges } from '../../../renderer/layout/diagramChanges';
import type { Diagram, DiagramEdge, DiagramNode } from '../../../shared/diagram/diagram';

const node = (id: string, x = 0): DiagramNode => ({
  kind: 'region',
  id,
  title: id,
  resourceCount: 0,
  x,
  y: 0,
  width: 10,
  height: 10,
});
const edge = (id: string): DiagramEdge => ({
  id,
  kind: 'peering',
  from: 'a',
  to: 'b',
  points: [{ x: 0, y: 0 }],
});
const diagram = (nodes: DiagramNode[], edges: DiagramEdge[]): Diagram => ({
  width: nodes.length,
  height: 10,
  nodes,
  edges,
  shown: 1,
  total: 1,
});

const [a, b, c] = [node('a'), node('b'), node('c')];
const line = edge('line');
const first = diagram([a, b, c], [line]);
const moved = node('b', 20);
const next = diagram([c, a, moved], [edge('other'), line]);

it('sends what is new, and of the rest only where it stood', () => {
  expect(changesIn(next, first)).toMatchObject({ nodes: [2, 0, moved], edges: [edge('other'), 0] });
});

it('sends all of the first one', () => {
  expect(changesIn(first, undefined)).toEqual(first);
});

it('makes the same diagram on the other side, with what stayed as the same objects', () => {
  const received = withChanges(undefined, structuredClone(changesIn(first, undefined)));
  const now = withChanges(received, structuredClone(changesIn(next, first)));

  expect(JSON.stringify(now)).toBe(JSON.stringify(next));
  expect(now.nodes[0]).toBe(received.nodes[2]);
  expect(now.edges[1]).toBe(received.edges[0]);
});
