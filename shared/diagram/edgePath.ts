import type { Point } from './diagram';

/** The SVG path of an orthogonal edge with rounded corners; a corner takes at most half of the shorter leg. */
export function edgePath(points: readonly Point[], radius = 10): string {
  const [first, ...rest] = points;
  if (first === undefined || rest.length === 0) return '';
  let path = `M${at(first)}`;
  let previous = first;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    const before = distance(previous, point);
    const after = next === undefined ? 0 : distance(point, next);
    const r = Math.min(radius, before / 2, after / 2);
    path +=
      next === undefined || r === 0
        ? `L${at(point)}`
        : `L${at(towards(point, previous, r / before))}Q${at(point)} ${at(towards(point, next, r / after))}`;
    previous = point;
  }
  return path;
}

/** The middle of an edge's longest leg, where its label stands, and how that leg runs. */
export function middleOf(points: readonly Point[]): Point & { horizontal: boolean } {
  let middle = { ...(points[0] ?? { x: 0, y: 0 }), horizontal: true };
  let longest = -1;
  for (const [index, b] of points.entries()) {
    const a = points[index - 1] ?? b;
    const length = distance(a, b);
    if (length <= longest) continue;
    longest = length;
    middle = { ...towards(a, b, 0.5), horizontal: a.y === b.y };
  }
  return middle;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Tenths of a px are finer than any screen shows. */
function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
