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

/** The piece's nodes and edges at their place in the whole. */
export function placePiece(
  piece: Piece,
  by: Point,
): { nodes: DiagramNode[]; edges: DiagramEdge[] } {
  return {
    nodes: piece.nodes.map((node) => ({ ...node, x: node.x + by.x, y: node.y + by.y })),
    edges: piece.edges.map((edge) => ({
      ...edge,
      points: edge.points.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
    })),
  };
}

export function placeDoor(door: Exit, by: Point): Exit {
  return {
    ...moveLane(door, by),
    anchor: { x: door.anchor.x + by.x, y: door.anchor.y + by.y },
  };
}
