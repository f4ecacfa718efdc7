import type { Box, Point } from '../diagram/diagram';
import { overlaps } from '../diagram/geometry';
import type { PathBadge } from './drawnPath';

/** Half the room that a badge takes at 100 %, in px. */
const halfHeight = 11;
function halfWidth({ label, state }: PathBadge): number {
  if (state === 'blocks') return 13;
  // A question mark stands for its hops.
  return label.length <= 2 || state === 'unknown' ? 11 : 8 + label.length * 3.3;
}

/** How far a badge may reach over a card: up to its symbol and words. */
const reach = 8;

/**
 * Moves badges off each other: two checks at one border, or both paths leaving by the same one. A badge keeps its
 * place where it is free, and stays within sight of it where it is not, beside cards and words if it can.
 *
 * @param groups the badges of each path; those that come first keep their places first
 * @param obstacles what a badge that has to move should not hide
 */
export function spreadBadges(
  groups: readonly (readonly PathBadge[])[],
  obstacles: readonly Box[],
): PathBadge[][] {
  const placed: PathBadge[] = [];
  return groups.map((badges) =>
    badges.map((badge) => {
      const isFree = (at: Point) => placed.every((other) => !touch({ ...badge, at }, other));
      const places = isFree(badge.at) ? [badge.at] : candidates(badge).filter(isFree);
      const hidesNothing = (at: Point) => {
        const box = coreOf({ ...badge, at });
        return !obstacles.some((obstacle) => overlaps(obstacle, box));
      };
      const at = places.find(hidesNothing) ?? places[0] ?? badge.at;
      const moved = { ...badge, at };
      placed.push(moved);
      return moved;
    }),
  );
}

/** Nearest first, all around, within sight of where the badge belongs. */
const shifts: readonly Point[] = [-36, -30, -24, -18, -12, -6, 0, 6, 12, 18, 24, 30, 36]
  .flatMap((x) => [-33, -22, -11, 0, 11, 22, 33].map((y) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || a.y - b.y || a.x - b.x);

function candidates({ at }: PathBadge): Point[] {
  return shifts.map(({ x, y }) => ({ x: at.x + x, y: at.y + y }));
}

function coreOf(badge: PathBadge): Box {
  const [x, y] = [halfWidth(badge) - reach, halfHeight - reach];
  return { x: badge.at.x - x, y: badge.at.y - y, width: 2 * x, height: 2 * y };
}

function touch(a: PathBadge, b: PathBadge): boolean {
  return (
    Math.abs(a.at.x - b.at.x) < halfWidth(a) + halfWidth(b) &&
    Math.abs(a.at.y - b.at.y) < 2 * halfHeight
  );
}
