import type { Box, DiagramNode } from '../../shared/diagram/diagram';
import { contains } from './geometry';

/** Free space beyond a box, in diagram px: text that grows as the diagram shrinks may use it, and no more. */
export type Clearance = {
  /** From the node's top edge up to the next box. */
  above: number;
  /** From the node's top edge down to the first thing it holds; its height where it holds nothing. */
  header: number;
  /** How many times a small box between others may be enlarged about its centre before it touches one. */
  growth: number;
};

const unlimited = 400;

/** Kinds that stand between containers and stay readable by growing. */
const growing: ReadonlySet<DiagramNode['kind']> = new Set([
  'transit-gateway',
  'peering',
  'on-premises',
  'internet',
  'unplaced',
]);

/**
 * The clearance of Regions and of what stands between VPCs: a few dozen nodes even in a large model. What they must
 * not touch is each other and the VPCs.
 */
export function clearanceOf(nodes: readonly DiagramNode[]): Map<string, Clearance> {
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
  for (const node of solid) {
    if (!growing.has(node.kind)) continue;
    const others = solid.filter((other) => other !== node && !contains(other, node));
    const frame = solid.filter((other) => other !== node && contains(other, node));
    result.set(node.id, {
      above: 0,
      header: node.height,
      growth: Math.max(
        1,
        Math.min(
          ...others.map((other) => growthBefore(node, other)),
          ...frame.map((outer) => growthWithin(node, outer)),
          8,
        ),
      ),
    });
  }
  return result;
}

function gapAbove(box: Box, other: Box): number {
  const sideBySide = other.x + other.width <= box.x || other.x >= box.x + box.width;
  const bottom = other.y + other.height;
  return sideBySide || bottom > box.y ? unlimited : box.y - bottom;
}

/** A box enlarged about its centre touches another when it reaches it on both axes. */
function growthBefore(box: Box, other: Box): number {
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  const dx = Math.max(other.x - cx, cx - (other.x + other.width), 0);
  const dy = Math.max(other.y - cy, cy - (other.y + other.height), 0);
  return Math.max(dx / (box.width / 2), dy / (box.height / 2));
}

function growthWithin(box: Box, outer: Box): number {
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  return Math.min(
    Math.min(cx - outer.x, outer.x + outer.width - cx) / (box.width / 2),
    Math.min(cy - outer.y, outer.y + outer.height - cy) / (box.height / 2),
  );
}
