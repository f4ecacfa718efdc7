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

/** Nearest first: above, below, beside. */
function candidates({ at: { x, y }, label }: PathBadge): Point[] {
  const aside = 2 * halfWidth(label) + 1;
  const steps = [1, 2, 3];
  return [
    { x, y },
    ...steps.flatMap((n) => [
      { x, y: y - n * 2 * halfHeight },
      { x, y: y + n * 2 * halfHeight },
      { x: x + n * aside, y },
      { x: x - n * aside, y },
    ]),
  ];
}

function touch(a: PathBadge, b: PathBadge): boolean {
  return (
    Math.abs(a.at.x - b.at.x) < halfWidth(a.label) + halfWidth(b.label) &&
    Math.abs(a.at.y - b.at.y) < 2 * halfHeight
  );
}
