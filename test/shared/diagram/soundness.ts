import type { Box, Diagram, DiagramEdge, DiagramNode } from '../../../shared/diagram/diagram';
import { bottom, crosses, overlaps, right } from '../../../shared/diagram/geometry';
import { labelBox } from '../../../shared/diagram/layoutShelf';

/** What is wrong with a diagram's geometry, in words; empty for a sound one. */
export function flaws(diagram: Diagram): string[] {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  if (byId.size !== diagram.nodes.length) return ['two nodes share an id'];
  return [
    ...diagram.nodes.flatMap((node) => nesting(node, byId)),
    ...overlapping(diagram.nodes, byId),
    ...diagram.edges.flatMap((edge) => crossings(edge, diagram.nodes, byId)),
    ...diagram.nodes
      .filter((node) => outside(node, diagram))
      .map(({ id }) => `${id} lies outside the diagram`),
  ];
}

type ById = ReadonlyMap<string, DiagramNode>;

function nesting(node: DiagramNode, byId: ById): string[] {
  if (node.parent === undefined) return [];
  const parent = byId.get(node.parent);
  if (parent === undefined) return [`${node.id} stands in ${node.parent}, which is not drawn`];
  // Tiles straddle the border by design.
  if (node.kind === 'gateway') return [];
  const inside =
    node.x >= parent.x &&
    node.y >= parent.y &&
    right(node) <= right(parent) + 0.01 &&
    bottom(node) <= bottom(parent) + 0.01;
  return inside ? [] : [`${node.id} sticks out of ${parent.id}`];
}

function overlapping(nodes: readonly DiagramNode[], byId: ById): string[] {
  const found: string[] = [];
  const sorted = [...nodes].sort((a, b) => a.x - b.x);
  for (const [index, a] of sorted.entries())
    for (const b of sorted.slice(index + 1)) {
      if (b.x >= right(a)) break;
      if (!overlaps(a, b) || isAncestor(a, b, byId) || isAncestor(b, a, byId)) continue;
      found.push(`${a.id} overlaps ${b.id}`);
    }
  return found;
}

/** Frames that lines may cross: they only say where things stand. */
const crossable = new Set<DiagramNode['kind']>(['region', 'availability-zone', 'service-column']);

function crossings(edge: DiagramEdge, nodes: readonly DiagramNode[], byId: ById): string[] {
  const ends = [byId.get(edge.from), byId.get(edge.to)];
  const [from, to] = ends;
  if (from === undefined || to === undefined) return [`${edge.id} leads to nothing`];
  const found: string[] = [];
  if (!touches(from, edge.points[0]) || !touches(to, edge.points.at(-1)))
    found.push(`${edge.id} misses its ends`);
  for (const [index, a] of edge.points.entries()) {
    const b = edge.points[index + 1];
    if (b === undefined) continue;
    if (a.x !== b.x && a.y !== b.y) found.push(`${edge.id} runs aslant`);
    for (const node of nodes) {
      if (node.kind === 'gateway' && node !== from && node !== to && crosses(labelBox(node), a, b))
        found.push(`${edge.id} runs through the label of ${node.id}`);
      if (
        crossable.has(node.kind) ||
        ends.some((end) => end !== undefined && end !== node && isAncestor(node, end, byId))
      )
        continue;
      if (crosses(node, a, b)) found.push(`${edge.id} runs through ${node.id}`);
    }
  }
  return found;
}

function touches(box: Box, point: { x: number; y: number } | undefined): boolean {
  if (point === undefined) return false;
  const onX = point.x >= box.x && point.x <= right(box);
  const onY = point.y >= box.y && point.y <= bottom(box);
  return (
    onX &&
    onY &&
    (point.x === box.x || point.x === right(box) || point.y === box.y || point.y === bottom(box))
  );
}

function isAncestor(ancestor: DiagramNode, node: DiagramNode, byId: ById): boolean {
  for (let at = node.parent; at !== undefined; at = byId.get(at)?.parent)
    if (at === ancestor.id) return true;
  return false;
}

function outside(node: DiagramNode, diagram: Diagram): boolean {
  return (
    node.x < 0 ||
    node.y < 0 ||
    right(node) > diagram.width + 0.01 ||
    bottom(node) > diagram.height + 0.01
  );
}
