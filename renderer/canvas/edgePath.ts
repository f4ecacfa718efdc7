import type { Point } from '../../shared/diagram/diagram';

/** The path of an orthogonal edge with rounded corners; a corner takes at most half of the shorter leg. */
export function edgePath(points: readonly Point[], radius = 10): string {
  const [first, ...rest] = points;
  if (first === undefined || rest.length === 0) return '';
  let path = `M${at(first)}`;
  let previous = first;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) {
      path += `L${at(point)}`;
      continue;
    }
    const before = distance(previous, point);
    const after = distance(point, next);
    const r = Math.min(radius, before / 2, after / 2);
    path +=
      r === 0
        ? `L${at(point)}`
        : `L${at(towards(point, previous, r, before))}Q${at(point)} ${at(towards(point, next, r, after))}`;
    previous = point;
  }
  return path;
}

/** Where an edge's label stands: the middle of its longest leg. */
export function labelPoint(points: readonly Point[]): Point & { horizontal: boolean } {
  let best = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, horizontal: true };
  let longest = -1;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a === undefined || b === undefined) continue;
    const length = distance(a, b);
    if (length <= longest) continue;
    longest = length;
    best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, horizontal: a.y === b.y };
  }
  return best;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number, length: number): Point {
  const share = by / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Tenths of a px are finer than a screen shows. */
function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
