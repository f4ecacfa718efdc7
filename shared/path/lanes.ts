import type { Box, DiagramNode } from '../diagram/diagram';
import { bottom, metrics, right } from '../diagram/geometry';
import { fonts, pair } from '../diagram/labels';
import { cutLane, horizontal, type Lane, vertical } from '../diagram/lanes';
import { labelBox } from '../diagram/layoutShelf';
import { textWidth } from '../diagram/text';
import type { DiagramIndex } from './diagramIndex';
import { ghostLabel, type PathGhost } from './drawnPath';

const { subnet: subnetSize, vpc: frame } = metrics;

/** The free stretches around and inside the VPCs that a path goes through. */
export function pathLanes(
  index: DiagramIndex,
  vpcs: readonly DiagramNode[],
  subnets: readonly DiagramNode[],
  ghosts: readonly PathGhost[],
): { lanes: Lane[]; obstacles: Box[] } {
  const obstacles = [
    ...vpcs.flatMap((vpc) => [headerOf(vpc), ...obstaclesIn(index, vpc, subnets)]),
    ...ghosts.flatMap((ghost) => [ghost, ghostLabel(ghost)]),
  ];
  const lanes = [
    ...vpcs.flatMap((vpc) => lanesIn(index, vpc)),
    ...subnets.flatMap((subnet) => lanesThrough(index, subnet)),
  ].flatMap((lane) => cutLane(lane, obstacles, 2));
  return { lanes, obstacles };
}

/** Cards and headers of the subnets on the way; of all others the whole. */
function obstaclesIn(
  index: DiagramIndex,
  vpc: DiagramNode,
  subnets: readonly DiagramNode[],
): Box[] {
  const shelfAndServices = [
    ...index.inside(vpc.id).filter(({ kind }) => kind === 'gateway'),
    ...index.inside(`${vpc.id}/services`),
  ].flatMap((node) => [node, labelBox(node)]);
  const open = new Set(subnets.map(({ id }) => id));
  const inSubnets = subnetsOf(index, vpc).flatMap((subnet) =>
    open.has(subnet.id) ? [textOf(subnet), ...index.inside(subnet.id)] : [subnet],
  );
  return [...shelfAndServices, ...inSubnets];
}

/**
 * A VPC's symbol and words; on the border above them a line may run, and beside them at the right end one always gets
 * in, be it through the last letters.
 */
function headerOf(vpc: DiagramNode): Box {
  const { x, y, width, title, subtitle = '' } = vpc;
  const mono = { size: 11, mono: true };
  const blocks = vpc.kind === 'vpc' ? vpc.cidrs.join(', ') : '';
  const words = pair(title, fonts.title, blocks, mono, width - 44, 8);
  const end = 44 + words.secondAt + textWidth(words.second, mono) + textWidth(subtitle, fonts.meta);
  return { x, y: y + 4, width: Math.min(end, width - 48), height: 20 };
}

/** A subnet's name and details stop before the path lane. */
function textOf(subnet: DiagramNode): Box {
  const { header, textRight } = subnetSize;
  return {
    x: subnet.x + 8,
    y: subnet.y + 6,
    width: Math.max(0, subnet.width - textRight - 8),
    height: header - 14,
  };
}

export function subnetsOf(index: DiagramIndex, vpc: DiagramNode): DiagramNode[] {
  return index
    .inside(vpc.id)
    .flatMap((node) => (node.kind === 'availability-zone' ? index.inside(node.id) : [node]))
    .filter(({ kind }) => kind === 'subnet');
}

/** Between rows and columns, along the top, and between the shelf and the services. */
function lanesIn(index: DiagramIndex, vpc: DiagramNode): Lane[] {
  const subnets = subnetsOf(index, vpc);
  const zones = index.inside(vpc.id).filter(({ kind }) => kind === 'availability-zone');
  const columns = zones.length > 0 ? zones : subnets;
  const innerRight = Math.max(vpc.x, ...columns.map(right));
  // Into the channel, so that what comes straight from a service gets in beside its tile.
  const end = right(vpc) + Math.max(...channels);
  const top = vpc.y + frame.topLane;
  const floor = bottom(vpc) - 6;
  const across = [
    top,
    top + 4,
    floor,
    ...gapsBetween(
      subnets.map(({ y }) => y),
      subnets.map(bottom),
    ).flatMap(spread),
  ];
  const down = [
    vpc.x + 6,
    ...gapsBetween(
      columns.map(({ x }) => x),
      columns.map(right),
    ).flatMap(spread),
    // Left of the tiles' labels, which reach over the border, and between them.
    innerRight - 4,
    innerRight + 2,
    innerRight + 4,
    innerRight + 10,
    innerRight + 16,
  ];
  const channel = channels.map((dx) => right(vpc) + dx);
  return [
    // What comes from above, out of a transit gateway, goes around the name along the border.
    { ...horizontal(vpc.y, vpc.x + 4, right(vpc)), price: 60 },
    ...across.map((y) => horizontal(y, vpc.x + 4, end)),
    ...down.map((x) => vertical(x, vpc.y, bottom(vpc))),
    ...channel.map((x) => vertical(x, vpc.y, bottom(vpc))),
  ];
}

/** Between the tiles on a VPC's border and its services, in px from the border. */
const channels = [46, 52, 58, 64];

/** The free strips inside a subnet, long enough to meet the lanes around it. */
function lanesThrough(index: DiagramIndex, subnet: DiagramNode): Lane[] {
  const cards = index.inside(subnet.id);
  const reach = 30;
  const rows = gapsBetween(
    cards.map(({ y }) => y),
    cards.map(bottom),
  ).map(({ middle }) => middle);
  const columns = gapsBetween(
    cards.map(({ x }) => x),
    cards.map(right),
  ).map(({ middle }) => middle);
  const pathLane = right(subnet) - subnetSize.textRight + 12;
  const down = [pathLane, pathLane + 8, pathLane - 6, right(subnet) - 11, subnet.x + 5, ...columns];
  const across = [subnet.y + subnetSize.header - 4, bottom(subnet) - 6, ...rows];
  return [
    ...down.map((x, n) => ({
      ...vertical(x, subnet.y - reach, bottom(subnet) + reach),
      price: n * 4,
    })),
    ...across.map((y) => horizontal(y, subnet.x - reach, right(subnet) + reach)),
  ];
}

type Gap = { middle: number; width: number };

/** The free stretches between intervals that may repeat. */
function gapsBetween(starts: readonly number[], ends: readonly number[]): Gap[] {
  const intervals = starts
    .map((start, n) => ({ start, end: ends[n] ?? start }))
    .sort((a, b) => a.start - b.start);
  const gaps: Gap[] = [];
  let end = intervals[0]?.end ?? 0;
  for (const interval of intervals) {
    if (interval.start > end)
      gaps.push({ middle: (end + interval.start) / 2, width: interval.start - end });
    end = Math.max(end, interval.end);
  }
  return gaps;
}

/** Two paths side by side need a track each. */
function spread({ middle, width }: Gap): number[] {
  return [0, -6, 6, -12, 12].filter((d) => Math.abs(d) < width / 2 - 2).map((d) => middle + d);
}
