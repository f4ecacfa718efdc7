import type { Box, DiagramEdge, DiagramNode, Point } from './diagram';
import { type Exit, moveLane } from './lanes';

/**
 * A container laid out by itself, with its top left corner at 0, 0 and everything inside in its own coordinates.
 * What it needs around itself (a shelf that sticks out, the services column) is part of its size.
 */
export type Piece = {
  width: number;
  height: number;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  /** The container's own box within the piece, where edges from outside arrive. */
  frame: Box;
  /** Ways into nodes on its border that edges from outside lead to, by node id. */
  doors: Record<string, Exit[]>;
};

type Placed = { nodes: DiagramNode[]; edges: DiagramEdge[] };

/**
 * The piece's nodes and edges at their place in the whole: the same objects as the last time, where that place is the
 * same, so that who compares two diagrams sees at a glance what stayed.
 */
export function placePiece(piece: Piece, by: Point, parent: string): Placed {
  const last = lastPlaced.get(piece);
  if (last?.x === by.x && last.y === by.y && last.parent === parent) return last.placed;
  const placed: Placed = {
    nodes: piece.nodes.map((node) => ({
      ...node,
      x: node.x + by.x,
      y: node.y + by.y,
      parent: node.parent ?? parent,
    })),
    edges: piece.edges.map((edge) => ({
      ...edge,
      points: edge.points.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
    })),
  };
  lastPlaced.set(piece, { x: by.x, y: by.y, parent, placed });
  return placed;
}

const lastPlaced = new WeakMap<Piece, Point & { parent: string; placed: Placed }>();

export function placeDoor(door: Exit, by: Point): Exit {
  return {
    ...moveLane(door, by),
    anchor: { x: door.anchor.x + by.x, y: door.anchor.y + by.y },
  };
}
