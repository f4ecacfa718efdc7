import type { Box, IconName, Point } from '../diagram/diagram';
import { textWidth } from '../diagram/text';

/** The way with the endpoint is drawn round and solid, the one without in diamonds and dashes. */
export type PathSide = 'with' | 'without';

/** `would-go`: beyond what blocks. `unknown`: beyond what nobody read. */
export type PathState = 'goes' | 'would-go' | 'unknown';

/** Where hops are marked: at a resource, or at a subnet's border for all the checks that stand there. */
export type PathBadge = {
  at: Point;
  /** Indexes into the leg's hops; the first is shown as 1. */
  hops: readonly number[];
  /** `5`, `2–4`. */
  label: string;
  state: 'passes' | 'would-go' | 'blocks' | 'unknown';
  /** The resource, or the subnet whose border it is; absent where the diagram draws neither. */
  nodeId?: string;
};

/** Something on the way that the diagram does not draw: the internet, a service without an endpoint, a new endpoint. */
export type PathGhost = Box & { id: string; icon: IconName; title: string };

/** A ghost's title stands under it, on a ground of its own. */
export function ghostLabel({ x, y, width, height, title }: PathGhost): Box {
  const wide = Math.ceil(textWidth(title, { size: 11, weight: 600 })) + 6;
  return { x: x + width / 2 - wide / 2, y: y + height + 3, width: wide, height: 15 };
}

/** One direction of one answer, laid over a diagram. Lengths in px at 100 %, along the line from its start. */
export type DrawnPath = {
  /** Orthogonal, around every card and text that the diagram draws. */
  points: readonly Point[];
  length: number;
  /** What is drawn of it: not the way through a place, from where it is entered to where it is left. */
  stretches: readonly { from: number; to: number; state: PathState }[];
  badges: readonly PathBadge[];
  /** For each hop where on the line it stands. */
  hopAt: readonly number[];
  /** The nodes that the packet meets, and the containers they stand in. */
  nodeIds: ReadonlySet<string>;
  ghosts: readonly PathGhost[];
  /** The ids of nodes and ghosts, in the order in which the packet comes to them. */
  placeIds: readonly string[];
  /** Where `would go` is written, beside the line that goes on beyond what blocks; absent where nothing goes on. */
  wouldGo?: Box;
};

/** The point at a distance from the line's start. */
export function pointAt(points: readonly Point[], distance: number): Point {
  let left = distance;
  for (const [index, a] of points.entries()) {
    const b = points[index + 1];
    if (b === undefined) return a;
    const length = lengthOf([a, b]);
    if (left <= length) {
      const share = length === 0 ? 0 : Math.max(left, 0) / length;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    }
    left -= length;
  }
  return { x: 0, y: 0 };
}

export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    return before === undefined
      ? sum
      : sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  }, 0);
}

/** The part of a line between two distances from its start. */
export function partOf(points: readonly Point[], from: number, to: number): Point[] {
  const part = [pointAt(points, from)];
  let passed = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined) passed += lengthOf([before, point]);
    if (passed > from && passed < to) part.push(point);
  }
  return [...part, pointAt(points, to)];
}
