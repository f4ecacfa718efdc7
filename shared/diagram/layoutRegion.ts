import type { Box, DiagramEdge, DiagramNode } from './diagram';
import { bottom, metrics, right } from './geometry';
import { fonts, plateText } from './labels';
import { horizontal, type Lane } from './lanes';
import { placePiece } from './piece';
import { type Block, blockGap, type Corridor, type RegionPlan } from './regionPlan';
import type { SceneLink } from './scene';
import { textWidth } from './text';

const { region: frame, hub: hubSize, plate } = metrics;

/** A Region at its place in the diagram, and what lines between VPCs need to know of it. */
export type PlacedRegion = {
  plan: RegionPlan;
  box: Box;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  /** By VPC node id. */
  frames: Map<string, PlacedVpc>;
  /** Hubs and plates by node id. */
  stations: Map<string, Box>;
  corridors: PlacedCorridor[];
};

export type PlacedVpc = { block: Block; frame: Box; row: number };
export type PlacedCorridor = { top: number; bottom: number; stations: Box[]; buses: Lane[] };

/** Gives a planned Region its geometry, its top left corner at `x`, `y`. */
export function placeRegion(plan: RegionPlan, x: number, y: number): PlacedRegion {
  const left = x + frame.padding;
  const placed: PlacedRegion = {
    plan,
    box: { x, y, width: 0, height: 0 },
    nodes: [],
    edges: [],
    frames: new Map(),
    stations: new Map(),
    corridors: [],
  };
  const contentWidth = Math.max(
    ...plan.rows.flat().map((block) => block.x + block.piece.width),
    plan.looseSize.width,
    ...plan.corridors.map(corridorWidth),
    minWidth,
  );
  let top = y + frame.top;
  const corridorTops: number[] = [];
  for (const [index, corridor] of plan.corridors.entries()) {
    corridorTops.push(top);
    top += corridorHeight(plan, index, corridor);
    const row = plan.rows[index];
    if (row === undefined) continue;
    for (const block of row) placeBlock(placed, block, left + block.x, top, index);
    top += Math.max(...row.map(({ piece }) => piece.height));
  }
  for (const [index, corridor] of plan.corridors.entries()) {
    const from = corridorTops[index] ?? top;
    const to = from + corridorHeight(plan, index, corridor);
    placed.corridors.push(
      placeStations(placed, corridor, { from, to, left, width: contentWidth, index }),
    );
  }
  if (plan.loose.length > 0) {
    if (plan.rows.length > 0) top += blockGap;
    for (const block of plan.loose) placeBlock(placed, block, left + block.x, top + block.y, -1);
    top += plan.looseSize.height;
  }
  const { unplaced } = plan.region;
  if (unplaced !== undefined) {
    top += plan.rows.length + plan.loose.length > 0 ? blockGap : 0;
    placed.nodes.push({
      kind: 'unplaced',
      id: unplaced.id,
      parent: plan.region.id,
      title: unplaced.title,
      subtitle: unplaced.subtitle,
      x: left,
      y: top,
      ...metrics.unplaced,
      count: unplaced.members.length,
      members: unplaced.members,
    });
    top += metrics.unplaced.height;
  }
  const channel = plan.trunks === 0 ? 0 : 8 + 8 * Math.min(plan.trunks, 8);
  placed.box.width = contentWidth + channel + 2 * frame.padding;
  placed.box.height = Math.max(top + frame.padding - y, frame.top + frame.padding);
  placed.nodes.unshift({
    kind: 'region',
    id: plan.region.id,
    title: plan.region.title,
    subtitle: plan.region.subtitle,
    ...placed.box,
    resourceCount: plan.region.resourceCount,
  });
  return placed;
}

/** Wide enough for a Region's name and counts. */
const minWidth = 336;

function placeBlock(placed: PlacedRegion, block: Block, x: number, y: number, row: number): void {
  const { nodes, edges } = placePiece(block.piece, { x, y }, placed.plan.region.id);
  placed.nodes.push(...nodes);
  placed.edges.push(...edges);
  const { frame: own } = block.piece;
  placed.frames.set(block.vpc.id, { block, row, frame: { ...own, x: x + own.x, y: y + own.y } });
}

function corridorHeight(plan: RegionPlan, index: number, corridor: Corridor): number {
  const { hubs, plates, lines } = corridor;
  const isOuter = index === 0 || index === plan.rows.length;
  const furniture =
    hubs.length * (hubSize.height + 40) +
    (plates.length === 0 ? 0 : plate.icon + 2 * plateMargin) +
    (lines === 0 ? 0 : 8 * Math.min(lines, 6) + 18);
  if (furniture > 0) return furniture;
  return isOuter ? 0 : 24;
}

function corridorWidth({ hubs, plates }: Corridor): number {
  return Math.max(
    hubs.length === 0 ? 0 : hubSize.width,
    plates.reduce((sum, link) => sum + plateWidth(link) + stationGap, 0),
  );
}

type Span = { from: number; to: number; left: number; width: number; index: number };

function placeStations(placed: PlacedRegion, corridor: Corridor, span: Span): PlacedCorridor {
  const result: PlacedCorridor = { top: span.from, bottom: span.to, stations: [], buses: [] };
  const limit = span.left + span.width;
  let y = span.from + (corridor.lines === 0 ? 0 : 8 * Math.min(corridor.lines, 6) + 18);
  for (const hub of corridor.hubs) {
    const centreX = hubCentre(placed, hub.id, span);
    const box: Box = {
      x: clamp(centreX - hubSize.width / 2, span.left, limit - hubSize.width),
      y: y + 20,
      ...hubSize,
    };
    placed.nodes.push({
      kind: 'transit-gateway',
      id: hub.id,
      parent: placed.plan.region.id,
      ...(hub.ref === undefined ? {} : { ref: hub.ref }),
      title: hub.title,
      subtitle: hub.subtitle,
      ...box,
      icon: 'transit-gateway',
      attachmentCount: hub.attachmentCount,
    });
    placed.stations.set(hub.id, box);
    result.stations.push(box);
    const middle = box.y + box.height / 2;
    result.buses.push(
      { ...horizontal(middle, span.left, box.x), net: hub.id },
      { ...horizontal(middle, right(box), limit), net: hub.id },
    );
    y = bottom(box) + 20;
  }
  for (const { link, x, width } of spread(
    corridor.plates.map((link) => ({
      link,
      x: plateX(placed, link, span),
      width: plateWidth(link),
    })),
    span.left,
    limit,
  )) {
    const box: Box = { x, y: y + plateMargin, width, height: plate.icon };
    placed.nodes.push({
      kind: 'peering',
      id: link.id,
      parent: placed.plan.region.id,
      ref: link.ref,
      title: link.title,
      subtitle: link.subtitle,
      ...box,
      icon: 'peering',
      active: !link.dead,
    });
    placed.stations.set(link.id, box);
    result.stations.push(box);
  }
  return result;
}

/** Moves things in a line apart, as little as needed, within a range that has room for all of them. */
function spread<T extends { x: number; width: number }>(
  things: readonly T[],
  low: number,
  high: number,
): T[] {
  const sorted = things.toSorted((a, b) => a.x - b.x);
  let next = low;
  for (const thing of sorted) {
    thing.x = Math.max(thing.x, next);
    next = thing.x + thing.width + stationGap;
  }
  let limit = high;
  for (const thing of sorted.toReversed()) {
    thing.x = Math.min(thing.x, limit - thing.width);
    limit = thing.x - stationGap;
  }
  return sorted;
}

const stationGap = 24;
/** Above and below a plate: its symbol grows as the diagram shrinks. */
const plateMargin = 18;

function hubCentre(placed: PlacedRegion, hubId: string, span: Span): number {
  const nearby = [...placed.frames.values()].filter(
    ({ row, block }) =>
      (row === span.index || row === span.index - 1) && block.vpc.links.includes(hubId),
  );
  if (nearby.length === 0) return span.left + span.width / 2;
  const lefts = Math.min(...nearby.map((vpc) => vpc.frame.x));
  const rights = Math.max(...nearby.map((vpc) => right(vpc.frame)));
  return (lefts + rights) / 2;
}

/**
 * Where a peering's plate stands, so that its lines have the fewest bends: under the part of its two VPCs that lies
 * above one another, midway between two that stand in one row, towards the right end for one that leaves the Region.
 */
function plateX(placed: PlacedRegion, link: SceneLink, span: Span): number {
  const vpcs = [link.from, link.to].flatMap((id) => placed.frames.get(id) ?? []);
  const [first, second] = vpcs;
  if (first === undefined || second === undefined)
    return span.left + span.width - plateWidth(link) * plateReserve;
  const from = Math.max(first.frame.x, second.frame.x);
  const to = Math.min(right(first.frame), right(second.frame));
  if (first.row === second.row) return (from + to - plateWidth(link)) / 2;
  return to - from > 80
    ? from + Math.min(plateIndent, (to - from) / 2 - plate.icon / 2)
    : first.frame.x + Math.min(plateIndent, first.frame.width / 2);
}

/** From a VPC's left edge: the text beside the symbol grows towards the gateways' lines in the middle. */
const plateIndent = 64;

/** Room behind a plate at the end of its corridor, in its widths: its text grows as the diagram shrinks. */
const plateReserve = 1.7;

/** The symbol and its two lines of text beside it. */
function plateWidth(link: SceneLink): number {
  const { titleAt, titleFont } = plateText(link.title);
  const text = Math.max(
    titleAt + textWidth(link.title, titleFont),
    textWidth(link.subtitle, fonts.detail),
  );
  return plate.icon + plate.gap + Math.min(Math.ceil(text), 220) + plate.gap;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
