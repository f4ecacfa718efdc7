import type { Box, Diagram, Point } from '../../shared/diagram/diagram';
import { around } from '../canvas/geometry';
import type { LaidPath } from './PathLayer';

/** Around badges and the labels of what the diagram does not draw, in px at 100 %. */
const margin = 40;

/** The box around all that the paths draw; undefined where there is nothing to draw. */
export function boxOfPaths(paths: readonly LaidPath[]): Box | undefined {
  const points = paths.flatMap(({ path }) => [
    ...path.points,
    ...path.badges.map(({ at }) => at),
    ...path.ghosts.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  ]);
  if (points.length === 0) return undefined;
  const left = Math.min(...points.map(({ x }) => x)) - margin;
  const top = Math.min(...points.map(({ y }) => y)) - margin;
  const width = Math.max(...points.map(({ x }) => x)) + margin - left;
  const height = Math.max(...points.map(({ y }) => y)) + margin - top;
  return { x: left, y: top, width, height };
}

/** The box of some paths with all of the VPCs that they run through: where a reader sees what they pass by. */
export function boxWithVpcs(box: Box, paths: readonly LaidPath[], diagram: Diagram): Box {
  const points = paths.flatMap(({ path }) => path.points);
  const vpcs = diagram.nodes.filter(
    (node) => node.kind === 'vpc' && points.some((point) => holds(node, point)),
  );
  return around([box, ...vpcs]) ?? box;
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}
