import type { Box, Diagram, Point } from '../../shared/diagram/diagram';
import { bottom, metrics, overlaps, right } from '../../shared/diagram/geometry';
import { ghostLabel } from '../../shared/path/drawnPath';
import { around } from '../canvas/geometry';
import type { LaidPath } from './PathLayer';

/** Around lines and their badges, in px at 100 %. */
const margin = 24;

/** The box around all that the paths draw; undefined where there is nothing to draw. */
export function boxOfPaths(paths: readonly LaidPath[]): Box | undefined {
  const points = paths.flatMap(({ path }) => [
    ...path.points,
    ...path.badges.map(({ at }) => at),
    ...path.ghosts.flatMap(cornersOf),
    ...path.ghosts.map(ghostLabel).flatMap(cornersOf),
  ]);
  if (points.length === 0) return undefined;
  const left = Math.min(...points.map(({ x }) => x)) - margin;
  const top = Math.min(...points.map(({ y }) => y)) - margin;
  const width = Math.max(...points.map(({ x }) => x)) + margin - left;
  const height = Math.max(...points.map(({ y }) => y)) + margin - top;
  return { x: left, y: top, width, height };
}

/** The box of some paths with all of the VPCs and services that they run through: where a reader sees what they pass by. */
export function boxWithVpcs(box: Box, paths: readonly LaidPath[], diagram: Diagram): Box {
  const points = paths.flatMap(({ path }) => path.points);
  const passed = diagram.nodes.filter(
    (node) =>
      (node.kind === 'vpc' || node.kind === 'service-column') &&
      points.some((point) => holds(node, point)),
  );
  return around([box, ...passed]) ?? box;
}

/** A box, and the frames of Regions that run close around it: lines and tabs that are cut off look like a mistake. */
export function boxWithFrame(box: Box, diagram: Diagram): Box {
  const regions = diagram.nodes.filter((node) => node.kind === 'region' && overlaps(node, box));
  return around([box, ...regions.map((region) => stretchedTo(region, box))]) ?? box;
}

/** A box up to each side of a frame that is as near as what it holds stands to it. */
function stretchedTo(frame: Box, box: Box): Box {
  const { padding, top: header } = metrics.region;
  const left = box.x - near(box.x - frame.x, padding);
  const top = box.y - near(box.y - frame.y, header);
  const end = right(box) + near(right(frame) - right(box), padding);
  const floor = bottom(box) + near(bottom(frame) - bottom(box), padding);
  return { x: left, y: top, width: end - left, height: floor - top };
}

function near(distance: number, limit: number): number {
  return distance > 0 && distance <= limit ? distance : 0;
}

function cornersOf(box: Box): Point[] {
  return [
    { x: box.x, y: box.y },
    { x: right(box), y: bottom(box) },
  ];
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}
