import type { Box } from '../../shared/diagram/diagram';
import { centreOf, contains } from './geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Placed = Box & { id: string };

/** How many px sideways count as much as one px onwards: arrows should stay in their row or column. */
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
  const a = centreOf(from);
  const b = centreOf(to);
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const onwards = (horizontal ? b.x - a.x : b.y - a.y) * sign;
  if (onwards <= 0) return Number.POSITIVE_INFINITY;
  const sideways = horizontal
    ? gap(from.y, from.y + from.height, to.y, to.y + to.height)
    : gap(from.x, from.x + from.width, to.x, to.x + to.width);
  return onwards + sideways * sidewaysWeight;
}

/** How far two spans are apart; 0 where they overlap. */
function gap(aFrom: number, aTo: number, bFrom: number, bTo: number): number {
  return Math.max(0, bFrom - aTo, aFrom - bTo);
}
