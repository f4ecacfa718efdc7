import type { Box, Point } from '../diagram/diagram';
import { crosses, overlaps } from '../diagram/geometry';
import { textWidth } from '../diagram/text';
import { pillWidth } from './badgeShapes';
import { type DrawnPath, type PathBadge, pointAt } from './drawnPath';

/** What stands beside the line where a packet would go on if what blocks it were mended. */
export const wouldGoWords = 'would go';

const size = { width: Math.ceil(textWidth(wouldGoWords, { size: 10.5 })) + 8, height: 15 };
/** From the line's middle to the words, in px; and how far apart places are tried. */
const clear = 6;
const step = 8;

/**
 * Where the words stand: beside the first free part of the line behind what blocks, clear of badges, of lines and of what
 * the diagram draws. Where nothing is free they stand at the first place that is clear of badges and lines.
 *
 * @returns undefined where nothing of the line lies beyond a block
 */
export function placeWouldGo(
  path: DrawnPath,
  all: readonly Pick<DrawnPath, 'points' | 'badges'>[],
  taken: readonly Box[],
): Box | undefined {
  const places = path.stretches
    .filter(({ state }) => state === 'would-go')
    .flatMap(({ from, to }) => steps(from, to).map((at) => pointAt(path.points, at)))
    .flatMap(beside);
  const marks = all.flatMap(({ badges }) => badges.map(boxOf));
  const isClearOf = (boxes: readonly Box[]) => (place: Box) =>
    !boxes.some((box) => overlaps(box, place));
  const seen = places
    .filter(isClearOf(marks))
    .filter((place) => !all.some(({ points }) => isOn(points, place)));
  return seen.find(isClearOf(taken)) ?? seen[0] ?? places[0];
}

function boxOf({ at, label }: PathBadge): Box {
  const width = pillWidth(label) + 4;
  return { x: at.x - width / 2, y: at.y - 12, width, height: 24 };
}

function isOn(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some((point, n) => {
    const before = points[n];
    return before !== undefined && crosses(box, before, point);
  });
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, n) => from + n * step);
}

/** Right, left, above and below of a point on the line. */
function beside({ x, y }: Point): Box[] {
  const { width, height } = size;
  return [
    { x: x + clear, y: y - height / 2, ...size },
    { x: x - clear - width, y: y - height / 2, ...size },
    { x: x - width / 2, y: y - clear - height, ...size },
    { x: x - width / 2, y: y + clear, ...size },
  ];
}
