import type { Box } from '../../shared/diagram/diagram';
import { centre } from '../../shared/diagram/geometry';
import { contains } from './geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Placed = Box & { id: string };

/** How much a px sideways weighs against a px onwards, for what is not in the same row or column. */
const sidewaysWeight = 2.5;

/**
 * The nearest box in a direction: where an arrow key goes.
 *
 * A box counts as "in the direction" when its centre lies onwards of the current centre. What holds the current box
 * and what it holds are left out: their borders touch everywhere, and other keys lead there.
 */
export function neighbourOf<T extends Placed>(
  from: Placed,
  direction: Direction,
  candidates: Iterable<T>,
): T | undefined {
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.id === from.id || contains(candidate, from) || contains(from, candidate))
      continue;
    const distance = distanceTowards(from, candidate, direction);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function distanceTowards(from: Box, to: Box, direction: Direction): number {
  const a = centre(from);
  const b = centre(to);
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const onwards = (horizontal ? b.x - a.x : b.y - a.y) * sign;
  if (onwards <= 0) return Number.POSITIVE_INFINITY;
  const besideEachOther = horizontal
    ? overlap(from.y, from.height, to.y, to.height)
    : overlap(from.x, from.width, to.x, to.width);
  if (besideEachOther) return onwards;
  return onwards + Math.abs(horizontal ? b.y - a.y : b.x - a.x) * sidewaysWeight;
}

function overlap(a: number, aSize: number, b: number, bSize: number): boolean {
  return a < b + bSize && b < a + aSize;
}
