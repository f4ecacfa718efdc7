import type { Box, Point } from './diagram';

/** Lengths of the diagram at 100 %, in px. */
export const metrics = {
  region: { padding: 12, header: 30, top: 36, gap: 40 },
  vpc: { padding: 12, header: 30, zoneTop: 40, topLane: 32, minWidth: 300, minHeight: 110 },
  zone: { padding: 8, header: 20, gutter: 20 },
  rows: { afterPublic: 36, other: 28, stacked: 12 },
  subnet: { width: 260, header: 50, bottom: 12, minHeight: 62, textRight: 52 },
  card: { width: 110, height: 40, gap: 8, left: 10, columns: 2 },
  shelf: { tile: 40, clear: 24, pitch: 84, label: 80, labelHeight: 26, labelGap: 4 },
  services: { offset: 72, width: 104, top: 36, icon: 44, pitch: 84, cell: 100 },
  compact: { subnetWidth: 196, subnetHeight: 60, gap: 8, top: 38, perRow: 6 },
  vpcCard: { width: 176, height: 144 },
  hub: { width: 156, height: 36 },
  plate: { icon: 28, gap: 8 },
  onPremises: { width: 156, height: 48, gap: 72 },
  unplaced: { width: 260, height: 40 },
} as const;

export function right(box: Box): number {
  return box.x + box.width;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

export function centre(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** Whether a straight, axis-parallel stretch passes through the inside of a box; touching its border does not count. */
export function crosses(box: Box, a: Point, b: Point): boolean {
  return (
    Math.min(a.x, b.x) < right(box) - epsilon &&
    Math.max(a.x, b.x) > box.x + epsilon &&
    Math.min(a.y, b.y) < bottom(box) - epsilon &&
    Math.max(a.y, b.y) > box.y + epsilon
  );
}

const epsilon = 0.01;
