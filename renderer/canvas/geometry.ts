import type { Box } from '../../shared/diagram/diagram';
import { bottom, centre, overlaps, right } from '../../shared/diagram/geometry';

/** The smallest box around all of them; undefined around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map(right)) - x;
  return { x, y, width, height: Math.max(...boxes.map(bottom)) - y };
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    right(inner) <= right(outer) &&
    bottom(inner) <= bottom(outer)
  );
}

/** Of several boxes the one whose centre is nearest to another's. */
export function nearestTo<T extends Box>(box: Box, boxes: readonly T[]): T | undefined {
  const from = centre(box);
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of boxes) {
    const { x, y } = centre(candidate);
    const distance = Math.hypot(x - from.x, y - from.y);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** What two boxes have in common; undefined where that is nothing. */
export function common(a: Box, b: Box): Box | undefined {
  if (!overlaps(a, b)) return undefined;
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(right(a), right(b)) - x;
  return { x, y, width, height: Math.min(bottom(a), bottom(b)) - y };
}
