import type { Box, Diagram, DiagramEdge, DiagramNode, Point } from '../../shared/diagram/diagram';
import { edgePath } from '../../shared/diagram/edgePath';
import { growthAnchor } from './clearance';

/** Edges that are drawn, or left out, together: those of one VPC, or those that tie VPCs together at one place. */
export type EdgeGroup = {
  id: string;
  box: Box;
  edges: DiagramEdge[];
  /** One path for each look. */
  paths: { look: string; path: string }[];
  /** Seen from afar, only what ties VPCs together is drawn: the other ends of the rest are not on the screen. */
  far: boolean;
};

/**
 * One drawing of all edges would be one picture as large as the diagram, painted anew in every tile that comes into
 * view: that alone halves the frame rate. As a component for each edge, thousands would follow each frame of a pan.
 * So the edges of one VPC are one drawing, and it is there while some of it is on the screen.
 */
export function groupEdges({ nodes, edges: drawn }: Diagram): EdgeGroup[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = drawn.map((edge) => toSymbol(edge, byId));
  const members = new Map<string, DiagramEdge[]>();
  for (const edge of edges) {
    const id = isFar(edge) ? placeOf(edge) : (vpcOf(edge.from, byId) ?? edge.id);
    const list = members.get(id);
    if (list === undefined) members.set(id, [edge]);
    else list.push(edge);
  }
  return [...members].map(([id, own]) => ({
    id,
    box: boxOf(own),
    edges: own,
    paths: pathsOf(own),
    far: own.every(isFar),
  }));
}

/**
 * A line that reaches a peering or transit gateway at the end of its name goes on to the symbol, behind the name: how
 * long that is depends on the zoom, and far away it is not there.
 */
function toSymbol(edge: DiagramEdge, byId: ReadonlyMap<string, DiagramNode>): DiagramEdge {
  const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
  const [first, last] = [edge.points[0], edge.points.at(-1)];
  const before = first === undefined ? undefined : symbolBehind(from, first);
  const after = last === undefined ? undefined : symbolBehind(to, last);
  if (before === undefined && after === undefined) return edge;
  return {
    ...edge,
    points: [
      ...(before === undefined ? [] : [before]),
      ...edge.points,
      ...(after === undefined ? [] : [after]),
    ],
  };
}

function symbolBehind(node: DiagramNode | undefined, { x, y }: Point): Point | undefined {
  if (node?.kind !== 'peering' && node?.kind !== 'transit-gateway') return undefined;
  const isBeside = x >= node.x + node.width || (node.kind === 'transit-gateway' && x <= node.x);
  return isBeside ? { x: growthAnchor(node).x, y } : undefined;
}

function isFar({ kind }: DiagramEdge): boolean {
  return kind === 'peering' || kind === 'transit-gateway' || kind === 'vpn';
}

/**
 * Hundreds of peered VPCs have hundreds of short lines between them, and a component for each holds the window when they
 * appear: those of one place are one drawing. A long one is a drawing of its own, else it would be as large for all.
 */
function placeOf(edge: DiagramEdge): string {
  const { x, y, width, height } = boxOf([edge]);
  if (width > placeSize || height > placeSize) return edge.id;
  return `between ${Math.floor(x / placeSize)} ${Math.floor(y / placeSize)}`;
}

const placeSize = 1500;

function vpcOf(id: string, byId: ReadonlyMap<string, DiagramNode>): string | undefined {
  let node = byId.get(id);
  while (node !== undefined && node.kind !== 'vpc')
    node = node.parent === undefined ? undefined : byId.get(node.parent);
  return node?.id;
}

function pathsOf(edges: readonly DiagramEdge[]): { look: string; path: string }[] {
  const paths = new Map<string, string>();
  for (const edge of edges) {
    const marked = edge.mark === undefined ? '' : ` d-edge-${edge.mark}`;
    const look = `d-edge-${edge.kind}${edge.dead ? ' d-edge-dead' : ''}${marked}`;
    paths.set(look, (paths.get(look) ?? '') + edgePath(edge.points));
  }
  return [...paths].map(([look, path]) => ({ look, path }));
}

/** Room for the stroke and the label beside it. */
const margin = 16;

function boxOf(edges: readonly DiagramEdge[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of edges)
    for (const { x, y } of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}
