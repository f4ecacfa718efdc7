import type { Box, Diagram, DiagramEdge, DiagramNode, Point } from '../../shared/diagram/diagram';
import { Columns } from './columns';
import { contains } from './geometry';

/** Free space around a box, in diagram px: text that grows as the diagram shrinks may use it, and no more. */
export type Clearance = {
  /** From the node's top edge up to the next box. */
  above: number;
  /** From the node's top edge down to the first thing it holds; its height where it holds nothing. */
  header: number;
  /** How many times a small box between others may be enlarged before it touches one. */
  growth: number;
};

/** Nothing above: as good as unlimited. */
const unlimited = 400;
const maxGrowth = 8;
/** Stays free between what has grown and its neighbours, in px at 100 %. */
const margin = 6;

/** Kinds that stand between containers and stay readable by growing. */
const growing: ReadonlySet<DiagramNode['kind']> = new Set([
  'transit-gateway',
  'peering',
  'on-premises',
  'unplaced',
]);

/**
 * The clearance of Regions and of what stands between VPCs: a few dozen nodes as a rule, and as many as VPCs where all are
 * peered. What they must not touch is each other and the VPCs.
 */
export function clearanceOf({ nodes, edges }: Diagram): Map<string, Clearance> {
  const solid = nodes.filter((node) => node.kind === 'vpc' || growing.has(node.kind));
  const regions = nodes.filter((node) => node.kind === 'region');
  const result = new Map<string, Clearance>();
  for (const region of regions) {
    const others = [...solid, ...regions].filter(
      (other) => other !== region && !contains(region, other),
    );
    const inside = solid.filter((other) => contains(region, other));
    result.set(region.id, {
      above: Math.min(unlimited, ...others.map((other) => gapAbove(region, other))),
      header: Math.min(region.height, ...inside.map((other) => other.y - region.y)),
      growth: 1,
    });
  }
  const boxes = new Columns([...solid, ...regions]);
  const legs = new Columns(edges.flatMap(legsOf));
  for (const node of solid) {
    if (!growing.has(node.kind)) continue;
    const anchor = growthAnchor(node);
    const grown = grownAsFarAsCan(node, anchor);
    const limits = [maxGrowth];
    for (const other of boxes.touching(grown))
      if (other !== node)
        limits.push(
          contains(other, node)
            ? growthWithin(node, anchor, other)
            : growthBefore(node, anchor, other),
        );
    for (const leg of legs.touching(grown))
      if (isInTheWay(leg, node)) limits.push(growthBefore(node, anchor, leg));
    result.set(node.id, {
      above: 0,
      header: node.height,
      growth: Math.max(1, Math.min(...limits)),
    });
  }
  return result;
}

/**
 * The point that stays when a node grows: a peering's line runs through its icon, at the left; on-premises stands at
 * the diagram's left border, past which it would be cut off; else the centre.
 */
export function growthAnchor(node: DiagramNode): Point {
  const left = node.kind === 'peering' ? 14 : node.kind === 'on-premises' ? 0 : node.width / 2;
  return { x: node.x + left, y: node.y + node.height / 2 };
}

/** What lies outside of it limits nothing. */
function grownAsFarAsCan({ x, y, width, height }: Box, anchor: Point): Box {
  const left = anchor.x - (anchor.x - x) * maxGrowth - margin;
  const top = anchor.y - (anchor.y - y) * maxGrowth - margin;
  return {
    x: left,
    y: top,
    width: anchor.x + (x + width - anchor.x) * maxGrowth + margin - left,
    height: anchor.y + (y + height - anchor.y) * maxGrowth + margin - top,
  };
}

/** A straight part of a line. */
type Leg = Box & { edge: DiagramEdge; isFirst: boolean; isLast: boolean };

/** Of lines between VPCs. Those inside a VPC are behind its frame. */
function legsOf(edge: DiagramEdge): Leg[] {
  if (edge.kind === 'route' || edge.kind === 'endpoint') return [];
  return edge.points.slice(1).map((to, index) => {
    const from = edge.points[index] ?? to;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
      edge,
      isFirst: index === 0,
      isLast: index === edge.points.length - 2,
    };
  });
}

/**
 * Whether the node must not grow over it. Its own lines end beneath it; but one to on-premises turns soon behind its text,
 * and that bend has to be seen.
 */
function isInTheWay({ edge, isFirst, isLast }: Leg, node: DiagramNode): boolean {
  const own = edge.ref !== undefined && edge.ref.key === node.ref?.key;
  if (!own && edge.from !== node.id && edge.to !== node.id) return true;
  if (node.kind !== 'on-premises') return false;
  return edge.from === node.id ? !isFirst : !isLast;
}

function gapAbove(box: Box, other: Box): number {
  const sideBySide = other.x + other.width <= box.x || other.x >= box.x + box.width;
  const bottom = other.y + other.height;
  return sideBySide || bottom > box.y ? unlimited : box.y - bottom;
}

/** A growing box touches another when it reaches it on both axes, so the axis that takes longer decides. */
function growthBefore(box: Box, anchor: Point, other: Box): number {
  return Math.max(
    reach(anchor.x, box.x, box.width, other.x, other.width),
    reach(anchor.y, box.y, box.height, other.y, other.height),
  );
}

/** The growth at which a span reaches another beside it; 0 where they overlap already. */
function reach(anchor: number, from: number, size: number, other: number, otherSize: number) {
  if (other >= anchor) return (other - margin - anchor) / (from + size - anchor);
  if (other + otherSize <= anchor) return (anchor - margin - other - otherSize) / (anchor - from);
  return 0;
}

function growthWithin(box: Box, anchor: Point, outer: Box): number {
  return Math.min(
    (anchor.x - outer.x - margin) / (anchor.x - box.x),
    (outer.x + outer.width - margin - anchor.x) / (box.x + box.width - anchor.x),
    (anchor.y - outer.y - margin) / (anchor.y - box.y),
    (outer.y + outer.height - margin - anchor.y) / (box.y + box.height - anchor.y),
  );
}
