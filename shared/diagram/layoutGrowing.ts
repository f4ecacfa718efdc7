import { coverageOf, type Place, readerOf } from '../network/coverage';
import type { Network } from '../network/network';
import { buildScene } from './buildScene';
import type { Box, Diagram, DiagramNode, DiagramView, NodeOf, Point } from './diagram';
import { vpcCalls } from './gaps';
import { bottom, metrics } from './geometry';
import { layoutCard } from './layoutCard';
import { placePiece } from './piece';
import { blockGap } from './regionPlan';
import type { SceneRegion, SceneVpc } from './scene';

const { region: frame, vpcCard: card } = metrics;
/** Two Regions of four VPCs in a row side by side, or more of smaller ones. */
const rowWidth = 2 * (4 * (card.width + blockGap) + 2 * frame.padding) + frame.gap;

/**
 * The picture of a network that is still being read. VPCs are cards of one size in the order in which they came, and
 * nothing is drawn between them: so whatever comes, what is drawn keeps its place. What was not read yet is no gap.
 */
export function layoutGrowing(network: Network, view: DiagramView): Diagram {
  const forms = Object.fromEntries([...network.vpcs.keys()].map((id) => [id, 'card' as const]));
  const scene = buildScene(network, { ...view, vpcForms: forms });
  const nodes: DiagramNode[] = [];
  const at = { x: 0, y: 0, bottom: 0 };
  for (const region of inOrder(scene.regions, network)) {
    const cells = growingGrid(region.vpcs.length);
    const width = Math.max(minWidth, ...cells.map(({ x }) => x + card.width));
    const height = Math.max(0, ...cells.map(({ y }) => y + card.height));
    const box = {
      width: width + 2 * frame.padding,
      height: frame.top + height + frame.padding,
    };
    if (at.x > 0 && at.x + box.width > rowWidth) {
      at.x = 0;
      at.y = at.bottom + frame.gap;
    }
    const placed = { ...box, x: at.x, y: at.y };
    nodes.push(regionNode(region, placed), ...cards(network, region, placed, cells));
    at.x += box.width + frame.gap;
    at.bottom = Math.max(at.bottom, bottom(placed));
  }
  return {
    width: Math.max(0, ...nodes.map(({ x, width }) => x + width)),
    height: at.bottom,
    nodes,
    edges: [],
    shown: scene.shown,
    total: scene.total,
  };
}

/** Wide enough for a Region's name and counts. */
const minWidth = 336;

/** Without what stands nowhere yet: it finds its VPC as soon as that is read. */
function inOrder(regions: readonly SceneRegion[], network: Network): SceneRegion[] {
  const arrival = new Map([...network.vpcs.keys()].map((id, index) => [`vpcs/${id}`, index]));
  const order = (vpc: SceneVpc | undefined) => arrival.get(vpc?.id ?? '') ?? 0;
  return regions
    .map((region) => ({
      ...region,
      vpcs: region.vpcs.filter(({ id }) => arrival.has(id)).sort((a, b) => order(a) - order(b)),
    }))
    .filter(({ vpcs }) => vpcs.length > 0)
    .sort((a, b) => order(a.vpcs[0]) - order(b.vpcs[0]));
}

/** About a screen's proportions. */
const aspectRatio = 1.6;

/**
 * Places for so many cards, so that those for fewer are the first of these: a full grid gets a row below or a column at its
 * right, whichever brings it nearer to the shape of a screen.
 */
function growingGrid(count: number): Point[] {
  const cells: Point[] = [];
  let columns = 0;
  let rows = 1;
  while (cells.length < count) {
    const isWide = columns >= 4 && columns * card.width > aspectRatio * rows * card.height;
    const added = isWide
      ? Array.from({ length: columns }, (_, column) => ({ column, row: rows }))
      : Array.from({ length: rows }, (_, row) => ({ column: columns, row }));
    if (isWide) rows += 1;
    else columns += 1;
    for (const { column, row } of added)
      cells.push({ x: column * (card.width + blockGap), y: row * (card.height + blockGap) });
  }
  return cells.slice(0, count);
}

function regionNode(region: SceneRegion, box: Box): NodeOf<'region'> {
  const { id, title, subtitle, resourceCount } = region;
  return { kind: 'region', id, title, subtitle, resourceCount, ...box };
}

function cards(
  network: Network,
  region: SceneRegion,
  box: Box,
  cells: readonly Point[],
): DiagramNode[] {
  return region.vpcs.flatMap((vpc, index) => {
    const { gaps, reading } = progressOf(network, vpc);
    const cell = cells[index] ?? { x: 0, y: 0 };
    const at = { x: box.x + frame.padding + cell.x, y: box.y + frame.top + cell.y };
    const { nodes } = placePiece(layoutCard({ ...vpc, gaps }), at, region.id);
    return nodes.map((node) => ({
      ...node,
      ...(reading && node.kind === 'vpc' && { reading }),
    }));
  });
}

/** A call that was neither answered nor refused is on its way. */
function progressOf(network: Network, vpc: SceneVpc) {
  const record = vpc.ref && network.vpcs.get(vpc.ref.key as never);
  const place: Place = readerOf(network.coverage, {
    account: record?.account,
    region: record?.region,
  });
  const isOpen = (call: (typeof vpcCalls)[number]) =>
    coverageOf(network.coverage, call, place) === 'not-asked';
  return {
    gaps: vpc.gaps.filter((call) => !isOpen(call)),
    reading: vpcCalls.some(isOpen) ? (true as const) : undefined,
  };
}
