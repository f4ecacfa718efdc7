import type { Box, DiagramEdge, DiagramNode, Point } from '../diagram/diagram';
import { bottom, centre, right } from '../diagram/geometry';
import { cutLane, type Exit, exitTo } from '../diagram/lanes';
import { LaneRouter, simplify } from '../diagram/route';
import type { DiagramIndex } from './diagramIndex';
import type { PathGhost } from './drawnPath';
import { pathLanes } from './lanes';
import type { Station, Stations } from './stations';

/** One line from each station to the next; `net` keeps the two paths of a comparison off each other. */
export class LegRouter {
  readonly #index: DiagramIndex;
  readonly #router: LaneRouter;
  /** What the diagram draws and writes around the paths. */
  readonly obstacles: readonly Box[];

  constructor(index: DiagramIndex, paths: readonly Stations[], ghosts: readonly PathGhost[]) {
    this.#index = index;
    const stations = paths.flatMap(({ list }) => list);
    const chains = stations.flatMap(({ node }) => (node === undefined ? [] : index.chain(node)));
    const vpcs = unique(chains.filter(({ kind }) => kind === 'vpc'));
    const subnets = unique(chains.filter(({ kind }) => kind === 'subnet'));
    const { lanes, obstacles } = pathLanes(index, vpcs, subnets, ghosts);
    this.#router = new LaneRouter(lanes);
    this.obstacles = obstacles;
  }

  leg(from: Station, to: Station, net: string): Point[] {
    const edge = this.#edgeBetween(from, to);
    if (edge === undefined) return this.#free(from.place, to.place, net);
    const { points } = edge;
    const [start, end] = [points[0], points.at(-1)];
    if (start === undefined || end === undefined) return this.#free(from.place, to.place, net);
    this.#router.claim(points, net);
    return simplify([
      ...this.#toBorder(from, start, net),
      ...points,
      ...this.#toBorder(to, end, net).toReversed(),
    ]);
  }

  /** Out of the last place up to its subnet's border, where a request ends. */
  stub(from: Station, net: string): Point[] {
    const { node } = from;
    const subnet = node && this.#index.chain(node).find(({ kind }) => kind === 'subnet');
    if (node === undefined || subnet === undefined || subnet === node) return [];
    const borders = [
      exitTo({ x: right(subnet) - 40, y: subnet.y }, 'y', subnet.y - 1),
      exitTo({ x: right(subnet), y: centre(node).y }, 'x', right(subnet) + 1, 20),
      exitTo({ x: right(subnet), y: bottom(subnet) - 6 }, 'x', right(subnet) + 1, 20),
    ];
    return (
      this.#router.route(this.#exits(node), borders, net) ??
      elbow(centre(node), {
        x: right(subnet),
        y: centre(node).y,
      })
    );
  }

  /** A line that the diagram draws between the two, or between what they stand in. */
  #edgeBetween(from: Station, to: Station): (DiagramEdge & { points: Point[] }) | undefined {
    if (from.node === undefined || to.node === undefined) return undefined;
    const [a, b] = [this.#index.chain(from.node), this.#index.chain(to.node)];
    for (const start of a) {
      for (const end of b) {
        if (start === end || a.includes(end) || b.includes(start)) continue;
        const edge = this.#index.joining(start.id, end.id);
        if (edge === undefined) continue;
        const points = edge.from === start.id ? edge.points : edge.points.toReversed();
        return { ...edge, points: [...points] };
      }
    }
    return undefined;
  }

  /** From a place to the point where a line leaves what it stands in. */
  #toBorder({ place }: Station, anchor: Point, net: string): Point[] {
    if (touches(place, anchor)) return [];
    const inward = [
      exitTo(anchor, 'y', anchor.y - reach),
      exitTo(anchor, 'y', anchor.y + reach),
      exitTo(anchor, 'x', anchor.x - reach),
      exitTo(anchor, 'x', anchor.x + reach),
    ].flatMap((exit) => clear(exit, this.obstacles));
    return this.#router.route(this.#exits(place), inward, net) ?? elbow(centre(place), anchor);
  }

  #free(from: Box, to: Box, net: string): Point[] {
    const found = this.#router.route(this.#exits(from), this.#exits(to), net);
    return found ?? elbow(centre(from), centre(to));
  }

  /** Out of all four sides, the middle first. */
  #exits(box: Box): Exit[] {
    const { x, y } = centre(box);
    const shifts = [0, -8, 8, -14, 14];
    const others = this.obstacles.filter((obstacle) => obstacle !== box);
    return shifts.flatMap((shift, n) =>
      [
        exitTo({ x: right(box), y: y + shift }, 'x', right(box) + reach, n * 4),
        exitTo({ x: box.x, y: y + shift }, 'x', box.x - reach, n * 4 + 10),
        exitTo({ x: x + shift, y: box.y }, 'y', box.y - reach, n * 4),
        exitTo({ x: x + shift, y: bottom(box) }, 'y', bottom(box) + reach, n * 4 + 10),
      ].flatMap((exit) => clear(exit, others)),
    );
  }
}

/** The part of an exit up to the first thing in its way; none where it starts inside one. */
function clear(exit: Exit, obstacles: readonly Box[]): Exit[] {
  const along = exit.axis === 'x' ? exit.anchor.x : exit.anchor.y;
  return cutLane(exit, obstacles, 2)
    .filter((lane) => lane.from <= along && along <= lane.to)
    .map((lane) => ({ ...lane, anchor: exit.anchor }));
}

/** Far enough to meet a lane, in px. */
const reach = 130;

function touches(box: Box, { x, y }: Point): boolean {
  return x >= box.x - 1 && x <= right(box) + 1 && y >= box.y - 1 && y <= bottom(box) + 1;
}

/** Where no lane leads: one bend, through whatever stands there. */
function elbow(from: Point, to: Point): Point[] {
  return simplify([from, { x: to.x, y: from.y }, to]);
}

function unique(nodes: readonly DiagramNode[]): DiagramNode[] {
  return [...new Set(nodes)];
}
