import type { Piece } from './piece';
import type { SceneHub, SceneLink, SceneRegion, SceneVpc } from './scene';
import { type Elk, orderGraph, packingGraph, positionsOf } from './toElk';

/** One VPC's piece; `x` and `y` are the piece's place in the Region's content. */
export type Block = { vpc: SceneVpc; piece: Piece; x: number; y: number };

/** A corridor above, between or below rows of VPCs, and what stands in it. */
export type Corridor = { hubs: SceneHub[]; plates: SceneLink[]; lines: number };

/**
 * The order of things in one Region: connected VPCs in rows with corridors between them, which lines run in and
 * transit gateways stand in; the others packed below.
 */
export type RegionPlan = {
  region: SceneRegion;
  rows: Block[][];
  loose: Block[];
  looseSize: { width: number; height: number };
  /** One more than rows: corridor k runs above row k. */
  corridors: Corridor[];
  /** Lines that have to get from one corridor into another. */
  trunks: number;
};

export const blockGap = 16;
/** Beyond this many in one corridor, peerings are plain lines: their plates would not find room. */
const mostPlates = 4;
/** In a larger Region, an order costs more time than it is worth. */
const mostOrdered = 60;

export async function planRegion(
  region: SceneRegion,
  pieces: ReadonlyMap<string, Piece>,
  links: readonly SceneLink[],
  elk: Elk,
  width: number,
): Promise<RegionPlan> {
  const linked = new Set(links.flatMap((link) => [link.from, link.to]));
  const blocks = region.vpcs.flatMap((vpc): Block[] => {
    const piece = pieces.get(vpc.id);
    return piece === undefined ? [] : [{ vpc, piece, x: 0, y: 0 }];
  });
  const isLinked = ({ vpc }: Block) =>
    linked.has(vpc.id) || vpc.leftShelf.some((tile) => linked.has(tile.id));
  const loose = blocks.filter((block) => !isLinked(block));
  const ordered = await inOrder(blocks.filter(isLinked), links, elk);
  const plan: RegionPlan = {
    region,
    rows: toRows(ordered, width),
    loose,
    looseSize: await pack(loose, elk, width),
    corridors: [],
    trunks: 0,
  };
  plan.corridors = Array.from({ length: plan.rows.length + 1 }, () => ({
    hubs: [],
    plates: [],
    lines: 0,
  }));
  furnish(plan, links);
  return plan;
}

type Place = { row: number; vpc: SceneVpc };

/** Where the connected VPCs of a Region stand, by their nodes and those on their shelves. */
function placesOf(rows: RegionPlan['rows']): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [row, blocks] of rows.entries())
    for (const { vpc } of blocks)
      for (const { id } of [vpc, ...vpc.leftShelf])
        if (!places.has(id)) places.set(id, { row, vpc });
  return places;
}

/**
 * Usually large forms first, each in ELK's order of who is connected with whom. Of no account is the form a user has
 * chosen: a VPC that folds stays where it is.
 */
async function inOrder(
  blocks: readonly Block[],
  links: readonly SceneLink[],
  elk: Elk,
): Promise<Block[]> {
  const formOrder = { full: 0, compact: 1, card: 2 };
  // A star around one gateway has no order of its own: peerings alone say who belongs beside whom.
  const here = new Set(blocks.map(({ vpc }) => vpc.id));
  const peerings = links.filter(
    ({ kind, from, to }) => kind === 'peering' && here.has(from) && here.has(to),
  );
  const peered = new Set(peerings.flatMap(({ from, to }) => [from, to]));
  const bySize = blocks.toSorted((a, b) => b.vpc.resourceCount - a.vpc.resourceCount);
  const ids = bySize.map(({ vpc }) => vpc.id).filter((id) => peered.has(id));
  const positions =
    ids.length > 2 && ids.length <= mostOrdered
      ? positionsOf(await elk.layout(orderGraph(ids, peerings)))
      : new Map(ids.map((id) => [id, { x: 0, y: 0 }]));
  const apart = { x: 0, y: Number.MAX_SAFE_INTEGER };
  return bySize.sort((a, b) => {
    const [at, bt] = [positions.get(a.vpc.id) ?? apart, positions.get(b.vpc.id) ?? apart];
    return formOrder[a.vpc.usualForm] - formOrder[b.vpc.usualForm] || at.y - bt.y || at.x - bt.x;
  });
}

function toRows(blocks: readonly Block[], width: number): Block[][] {
  const rows: Block[][] = [];
  let used = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    const fits =
      row !== undefined &&
      row[0]?.vpc.form === block.vpc.form &&
      used + blockGap + block.piece.width <= width;
    if (fits) {
      block.x = used + blockGap;
      row.push(block);
    } else {
      block.x = 0;
      rows.push([block]);
    }
    used = block.x + block.piece.width;
  }
  return rows;
}

async function pack(
  blocks: readonly Block[],
  elk: Elk,
  width: number,
): Promise<{ width: number; height: number }> {
  const [first] = blocks;
  if (first === undefined) return { width: 0, height: 0 };
  if (blocks.length > 1) {
    const items = blocks.map(({ vpc, piece }) => ({
      id: vpc.id,
      width: piece.width,
      height: piece.height,
    }));
    const positions = positionsOf(await elk.layout(packingGraph(items, blockGap, width)));
    for (const block of blocks) Object.assign(block, positions.get(block.vpc.id));
  }
  return {
    width: Math.max(...blocks.map(({ x, piece }) => x + piece.width)),
    height: Math.max(...blocks.map(({ y, piece }) => y + piece.height)),
  };
}

/** Decides which corridor each transit gateway and each peering's plate stands in. */
function furnish(plan: RegionPlan, links: readonly SceneLink[]): void {
  const places = placesOf(plan.rows);
  /** -1 where it is not one of this Region's connected VPCs. */
  const rowOf = (nodeId: string) => places.get(nodeId)?.row ?? -1;
  for (const hub of plan.region.hubs) {
    const rows = links
      .filter((link) => link.to === hub.id || link.from === hub.id)
      .map((link) => rowOf(link.to === hub.id ? link.from : link.to))
      .filter((row) => row >= 0);
    const distance = (corridor: number) =>
      rows.reduce((sum, row) => sum + Math.max(0, Math.abs(corridor - row - 0.5) - 0.5), 0) +
      // Among equals the one with most rows on both sides, then the upper one.
      Math.abs(corridor - average(rows) - 0.5) / 100;
    const best = plan.corridors
      .map((_, corridor) => corridor)
      .reduce((a, b) => (distance(b) < distance(a) ? b : a), 0);
    plan.corridors[best]?.hubs.push(hub);
    plan.trunks += rows.some((row) => row !== best && row !== best - 1) ? 1 : 0;
    // To other gateways, other Regions and on-premises: lines beside the bus.
    const others = links.flatMap((link) =>
      link.to === hub.id ? [link.from] : link.from === hub.id ? [link.to] : [],
    );
    addLines(plan, best, others.filter((id) => rowOf(id) < 0).length);
  }
  const hubs = new Set(plan.region.hubs.map((hub) => hub.id));
  for (const { kind, from, to } of links) {
    if (kind === 'peering' || hubs.has(to)) continue;
    const row = Math.max(rowOf(from), rowOf(to));
    if (row >= 0) addLines(plan, row, 1);
  }
  for (const link of links) {
    if (link.kind !== 'peering') continue;
    const from = rowOf(link.from);
    const to = rowOf(link.to);
    if (from < 0 && to < 0) continue;
    const corridor = plan.corridors[corridorOf(plan, from, to)];
    if (corridor === undefined) continue;
    if (from >= 0 && to >= 0 && Math.abs(from - to) > 1) plan.trunks += 1;
    if (from >= 0 && hasPlate(places, link) && corridor.plates.length < mostPlates)
      corridor.plates.push(link);
    else corridor.lines += 1;
  }
}

function addLines(plan: RegionPlan, index: number, lines: number): void {
  const corridor = plan.corridors[index];
  if (corridor !== undefined) corridor.lines += lines;
}

function corridorOf(plan: RegionPlan, from: number, to: number): number {
  // A line that comes from another Region comes from above, since Regions are stacked.
  if (from < 0) return to;
  if (to < 0) return from + 1;
  if (from !== to) return Math.min(from, to) + 1;
  // Two in one row: cards are joined by an arc above them unless a gateway stands there, larger forms by a plate below.
  const isArc =
    plan.rows[from]?.[0]?.vpc.form === 'card' && plan.corridors[from]?.hubs.length === 0;
  return isArc ? from : from + 1;
}

/** Among cards alone there is no room for them. */
function hasPlate(places: ReadonlyMap<string, Place>, { from, to }: SceneLink): boolean {
  return [from, to].some((id) => places.get(id)?.vpc.form !== 'card');
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
