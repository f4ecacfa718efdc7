import type { Diagram, DiagramNode, Point } from '../diagram/diagram';
import { bottom, centre, right } from '../diagram/geometry';
import type { Network } from '../network/network';
import type { Hop } from '../routing/trace';
import { type DiagramIndex, diagramIndex } from './diagramIndex';
import {
  type DrawnPath,
  lengthOf,
  type PathBadge,
  type PathGhost,
  type PathSide,
  type PathState,
  pointAt,
} from './drawnPath';
import { type Corner, cornersOf, onFreeCorners } from './freeCorners';
import { LegRouter } from './routeLegs';
import { spreadBadges } from './spreadBadges';
import { type Station, type Stations, stationsOf } from './stations';
import { placeWouldGo } from './wouldGo';

/**
 * Lays one direction of one or two answers over a diagram. Two are laid together, so that neither runs on the other.
 * Hops that the diagram has no place for (a filter left it out) are marked where the packet was last.
 */
export function layPaths(
  diagram: Diagram,
  network: Network,
  ways: readonly { side: PathSide; hops: readonly Hop[] }[],
): { side: PathSide; path: DrawnPath }[] {
  const index = diagramIndex(diagram);
  const ghosts: PathGhost[] = [];
  const paths = ways.map(({ hops }) => stationsOf(index, network, hops, ghosts));
  const router = new LegRouter(index, paths, ghosts);
  const laid = ways.flatMap(({ side, hops }, n) => {
    const stations = paths[n];
    return stations === undefined ? [] : [{ side, ...lay(index, router, stations, hops, side) }];
  });
  const badges = spreadBadges(onFreeCorners(laid), router.obstacles);
  const spread = laid.map(({ path }, n) => ({ ...path, badges: badges[n] ?? path.badges }));
  return laid.flatMap(({ side }, n) => {
    const path = spread[n];
    if (path === undefined) return [];
    const wouldGo = placeWouldGo(path, spread, router.obstacles);
    return [{ side, path: wouldGo === undefined ? path : { ...path, wouldGo } }];
  });
}

/** What is marked together, at a distance from the start of the line; what happens at a place, on a corner of it. */
type Mark = {
  hops: readonly number[];
  at: number;
  corners?: readonly Corner[];
  node: DiagramNode | undefined;
};

function lay(
  index: DiagramIndex,
  router: LegRouter,
  { list, rest }: Stations,
  hops: readonly Hop[],
  side: PathSide,
): { path: DrawnPath; corners: (readonly Corner[])[] } {
  const marks: Mark[] = [];
  const legs: { from: number; to: number }[] = [];
  let points: Point[] = [];
  const append = (leg: readonly Point[]): number => {
    // From where a place is entered to where it is left nothing is drawn: the place itself is there.
    const [before, after] = [points.at(-1), leg[0]];
    const corner = before && after ? [{ x: after.x, y: before.y }] : [];
    points = [...points, ...corner, ...leg];
    const to = lengthOf(points);
    const from = to - lengthOf(leg);
    legs.push({ from, to });
    return from;
  };
  for (const [n, station] of list.entries()) {
    const before = list[n - 1];
    if (before !== undefined) {
      const leg = router.leg(before, station, side);
      const start = append(leg);
      marks.push(...checkMarks(index, before, station, leg, start));
    }
    if (station.hops.length > 0)
      marks.push({
        hops: station.hops,
        at: lengthOf(points),
        corners: cornersOf(station.place, side),
        node: station.node,
      });
  }
  const last = list.at(-1);
  if (rest.length > 0 && last !== undefined) {
    append(router.stub(last, side));
    marks.push({ hops: rest, at: lengthOf(points), node: borderOf(index, last) });
  }
  const [first] = list;
  // A request that gets nowhere is marked where it stands.
  if (points.length === 0 && first !== undefined) points.push(centre(first.place));
  const stops = stateAlong(marks, hops);
  const path = {
    points,
    length: lengthOf(points),
    stretches: legs.flatMap((leg) => stretchesOf(stops, leg)),
    badges: marks.map((mark) => badgeOf(mark, points, hops, stops)),
    hopAt: hops.map((_, at) => marks.find((mark) => mark.hops.includes(at))?.at ?? 0),
    nodeIds: new Set(
      list.flatMap(({ node }) => (node === undefined ? [] : index.chain(node).map(({ id }) => id))),
    ),
    ghosts: list.flatMap(({ place }) => ('kind' in place ? [] : [place])),
    placeIds: list.map(({ place }) => place.id),
  };
  return { path, corners: marks.map((mark) => mark.corners ?? []) };
}

/** Checks stand at the borders of the subnets that are left and entered. */
function checkMarks(
  index: DiagramIndex,
  from: Station,
  to: Station,
  leg: readonly Point[],
  start: number,
): Mark[] {
  const whole = lengthOf(leg);
  const [left, entered] = [borderOf(index, from), borderOf(index, to)];
  const out = borderCrossing(subnetOf(index, from), leg, 'out') ?? Math.min(18, whole / 3);
  const into =
    borderCrossing(subnetOf(index, to), leg, 'in') ?? Math.max(whole - 18, (whole * 2) / 3);
  const marks: Mark[] = [];
  if (from !== to && to.exit.length > 0) marks.push({ hops: to.exit, at: start + out, node: left });
  if (to.entry.length > 0) marks.push({ hops: to.entry, at: start + into, node: entered });
  return marks;
}

function subnetOf(index: DiagramIndex, { node }: Station): DiagramNode | undefined {
  return node && index.chain(node).find(({ kind }) => kind === 'subnet');
}

/** Where a packet is checked that leaves or enters: the subnet's border, or the place itself outside of one. */
function borderOf(index: DiagramIndex, station: Station): DiagramNode | undefined {
  return subnetOf(index, station) ?? station.node;
}

/** Where along a line a box is left, or entered for good. */
function borderCrossing(
  box: DiagramNode | undefined,
  leg: readonly Point[],
  which: 'out' | 'in',
): number | undefined {
  if (box === undefined) return undefined;
  const inside = ({ x, y }: Point) => x > box.x && x < right(box) && y > box.y && y < bottom(box);
  const length = lengthOf(leg);
  const steps = Math.ceil(length / 2);
  for (let n = 0; n <= steps; n++) {
    const at = which === 'out' ? n * 2 : length - n * 2;
    if (!inside(pointAt(leg, Math.max(0, Math.min(length, at)))))
      return Math.max(0, Math.min(length, at));
  }
  return undefined;
}

type Stops = { blockedAt: number | undefined; unknownAt: number | undefined };

/** From which mark on the way is only what would be. */
function stateAlong(marks: readonly Mark[], hops: readonly Hop[]): Stops {
  const first = (effect: Hop['effect']) =>
    marks.find((mark) => mark.hops.some((at) => hops[at]?.effect === effect))?.at;
  return { blockedAt: first('blocks'), unknownAt: first('unknown') };
}

function stretchesOf(
  { blockedAt, unknownAt }: Stops,
  leg: { from: number; to: number },
): DrawnPath['stretches'][number][] {
  const cuts: { at: number; state: PathState }[] = [{ at: 0, state: 'goes' }];
  if (unknownAt !== undefined && (blockedAt === undefined || unknownAt < blockedAt))
    cuts.push({ at: unknownAt, state: 'unknown' });
  if (blockedAt !== undefined) cuts.push({ at: blockedAt, state: 'would-go' });
  return cuts
    .map(({ at, state }, n) => ({
      from: Math.max(at, leg.from),
      to: Math.min(cuts[n + 1]?.at ?? leg.to, leg.to),
      state,
    }))
    .filter(({ from, to }) => to > from);
}

function badgeOf(
  { hops: own, at, node }: Mark,
  line: readonly Point[],
  hops: readonly Hop[],
  { blockedAt }: Stops,
): PathBadge {
  const effects = own.map((hop) => hops[hop]?.effect);
  const beyond = blockedAt !== undefined && at > blockedAt;
  const state = effects.includes('blocks')
    ? 'blocks'
    : beyond
      ? 'would-go'
      : effects.includes('unknown')
        ? 'unknown'
        : 'passes';
  return {
    at: pointAt(line, at),
    hops: own,
    label: labelOf(own),
    state,
    ...(node && { nodeId: node.id }),
  };
}

function labelOf(hops: readonly number[]): string {
  const [first = 0] = hops;
  const last = hops.at(-1) ?? first;
  return first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
}
