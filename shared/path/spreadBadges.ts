import type { Point } from '../diagram/diagram';
import type { PathBadge } from './drawnPath';

/** Half the room that a badge takes at 100 %, in px. */
const halfHeight = 11;
const halfWidth = (label: string) => (label.length <= 2 ? 11 : 8 + label.length * 3.3);

/**
 * Moves badges off each other: two checks at one border, or both paths leaving by the same one. A badge keeps its
 * place where it is free, and stays within sight of it where it is not.
 *
 * @param groups the badges of each path; those that come first keep their places first
 */
export function spreadBadges(groups: readonly (readonly PathBadge[])[]): PathBadge[][] {
  const placed: PathBadge[] = [];
  return groups.map((badges) =>
    badges.map((badge) => {
      const free = candidates(badge).find((at) =>
        placed.every((other) => !touch({ ...badge, at }, other)),
      );
      const moved = free === undefined ? badge : { ...badge, at: free };
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

function touch(a: PathBadge, b: PathBadge): boolean {
  return (
    Math.abs(a.at.x - b.at.x) < halfWidth(a.label) + halfWidth(b.label) &&
    Math.abs(a.at.y - b.at.y) < 2 * halfHeight
  );
}
