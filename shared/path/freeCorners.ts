import type { Box, DiagramNode, Point } from '../diagram/diagram';
import { bottom, crosses, overlaps, right } from '../diagram/geometry';
import { pillWidth } from './badgeShapes';
import { type DrawnPath, type PathBadge, type PathGhost, type PathSide, partOf } from './drawnPath';

/** A corner that a badge may stand on; wide ones move inward, where the place has room for them. */
export type Corner = Point & { inward: -1 | 0 | 1 };

/** A path whose badges stand on its line; for each of them the corners that it may stand on instead, best first. */
type Marked = { path: DrawnPath; corners: readonly (readonly Corner[])[] };

/** How far a badge stands out of a card, in px. */
const overhang = 10;
const halfHeight = 11;

/**
 * Where a place can be marked: the two paths of a comparison keep to a side each. On a card there is more choice; below
 * anything else stands its name, and on the other corner of an endpoint the symbol of its service.
 */
export function cornersOf(place: DiagramNode | PathGhost, side: PathSide): Corner[] {
  const isCard = 'kind' in place && place.kind === 'card';
  const left = { x: place.x, inward: isCard ? 1 : 0 } as const;
  const far = { x: right(place), inward: isCard ? -1 : 0 } as const;
  const [own, other] = side === 'with' ? [left, far] : [far, left];
  if (!isCard) return [{ ...own, y: place.y }];
  return [own, other].flatMap((corner) =>
    [place.y, bottom(place)].map((y): Corner => ({ ...corner, y })),
  );
}

/** The badges of some paths, each on the first of its corners where it hides no line and no other badge. */
export function onFreeCorners(marked: readonly Marked[]): PathBadge[][] {
  const lines = marked.flatMap(({ path }) => piecesOf(path));
  const taken: Box[] = [];
  return marked.map(({ path, corners }) =>
    path.badges.map((badge, n) => {
      const places = (corners[n] ?? []).map((corner) => boxAt(corner, badge));
      const isFree = (box: Box) =>
        !taken.some((other) => overlaps(box, other)) && !lines.some(([a, b]) => crosses(box, a, b));
      const box = places.find(isFree) ?? places[0];
      if (box === undefined) return badge;
      taken.push(box);
      return { ...badge, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
    }),
  );
}

function boxAt({ x, y, inward }: Corner, { label }: PathBadge): Box {
  const half = pillWidth(label) / 2;
  const centre = x + inward * (half - overhang);
  return { x: centre - half, y: y - halfHeight, width: 2 * half, height: 2 * halfHeight };
}

/** The straight pieces that are drawn of a path. */
function piecesOf({ points, stretches }: DrawnPath): [Point, Point][] {
  return stretches.flatMap(({ from, to }) => {
    const part = partOf(points, from, to);
    return part.slice(1).map((point, n): [Point, Point] => [part[n] ?? point, point]);
  });
}
