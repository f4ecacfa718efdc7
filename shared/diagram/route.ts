import type { Point } from './diagram';
import type { Exit, Lane } from './lanes';

/**
 * Finds the way of an edge from one node to another along lanes. Lanes are free of boxes and text by construction, so
 * a way along them crosses no card, whatever it costs in length.
 *
 * Few bends come first, then a short way; a stretch that another net already runs along is dear but not forbidden,
 * since two lines on one another are still better than a line through a card. Edges of one net (all attachments of a
 * transit gateway) share stretches freely: they are drawn as one bus.
 *
 * Dijkstra over lanes, one best arrival each. That forgets arrivals at other points of the same lane, which with a few
 * dozen lanes has not been seen to matter.
 */
export class LaneRouter {
  readonly #lanes: readonly Lane[];
  readonly #taken: { axis: 'x' | 'y'; at: number; from: number; to: number; net: string }[] = [];

  constructor(lanes: readonly Lane[]) {
    this.#lanes = lanes;
  }

  /** The corners of the way, ends included; undefined where no lanes lead there. Claims what it uses. */
  route(from: readonly Exit[], to: readonly Exit[], net: string): Point[] | undefined {
    const usable = this.#lanes.filter((lane) => lane.net === undefined || lane.net === net);
    const lanes: Lane[] = [...from, ...to, ...usable];
    const isEnd = (index: number) => index >= from.length && index < from.length + to.length;
    const best: (Arrival | undefined)[] = new Array(lanes.length);
    const open: Arrival[] = from.map((exit, lane) => ({
      lane,
      cost: exit.price ?? 0,
      point: exit.anchor,
      before: undefined,
    }));
    let end: { cost: number; arrival: Arrival; anchor: Point } | undefined;
    while (open.length > 0) {
      const arrival = takeCheapest(open);
      if (end !== undefined && arrival.cost >= end.cost) break;
      if (best[arrival.lane] !== undefined) continue;
      best[arrival.lane] = arrival;
      const lane = lanes[arrival.lane];
      if (lane === undefined) continue;
      if (isEnd(arrival.lane)) {
        const { anchor } = lane as Exit;
        const cost = arrival.cost + this.#price(lane, arrival.point, anchor, net);
        if (end === undefined || cost < end.cost) end = { cost, arrival, anchor };
        continue;
      }
      for (let next = from.length; next < lanes.length; next++) {
        const other = lanes[next];
        if (other === undefined || best[next] !== undefined) continue;
        const point = meeting(lane, other, arrival.point);
        if (point === undefined) continue;
        const bend = lane.axis === other.axis ? 0 : bendPrice;
        const cost =
          arrival.cost + this.#price(lane, arrival.point, point, net) + bend + (other.price ?? 0);
        open.push({ lane: next, cost, point, before: arrival });
      }
    }
    if (end === undefined) return undefined;
    const points = simplify([...pointsOf(end.arrival), end.anchor]);
    this.#claim(points, net);
    return points;
  }

  #price(lane: Lane, a: Point, b: Point, net: string): number {
    const [from, to] = lane.axis === 'x' ? [a.x, b.x] : [a.y, b.y];
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const shared = this.#taken.some(
      (taken) =>
        taken.net !== net &&
        taken.axis === lane.axis &&
        Math.abs(taken.at - lane.at) < clearance &&
        taken.from < high &&
        low < taken.to,
    );
    return high - low + (shared ? sharedPrice : 0);
  }

  #claim(points: readonly Point[], net: string): void {
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (b === undefined) continue;
      const axis = a.y === b.y ? 'x' : 'y';
      const [at, from, to] = axis === 'x' ? [a.y, a.x, b.x] : [a.x, a.y, b.y];
      this.#taken.push({ axis, at, from: Math.min(from, to), to: Math.max(from, to), net });
    }
  }
}

type Arrival = { lane: number; cost: number; point: Point; before: Arrival | undefined };

/** In px of detour: what a bend, or a stretch on top of another net's line, is worth avoiding. */
const bendPrice = 60;
const sharedPrice = 240;
/** Parallel lines closer than this read as one. */
const clearance = 3;

function takeCheapest(open: Arrival[]): Arrival {
  let index = 0;
  for (let i = 1; i < open.length; i++)
    if ((open[i]?.cost ?? 0) < (open[index]?.cost ?? 0)) index = i;
  const [cheapest] = open.splice(index, 1);
  if (cheapest === undefined) throw new RangeError('nothing is open');
  return cheapest;
}

/** Where one goes from a lane into another: their crossing, or the nearest common point of two in one line. */
function meeting(lane: Lane, other: Lane, at: Point): Point | undefined {
  if (lane.axis !== other.axis) {
    if (other.at < lane.from || other.at > lane.to) return undefined;
    if (lane.at < other.from || lane.at > other.to) return undefined;
    return lane.axis === 'x' ? { x: other.at, y: lane.at } : { x: lane.at, y: other.at };
  }
  if (lane.at !== other.at || lane.from > other.to || other.from > lane.to) return undefined;
  const along = lane.axis === 'x' ? at.x : at.y;
  const nearest = Math.min(Math.max(along, other.from), other.to);
  return lane.axis === 'x' ? { x: nearest, y: lane.at } : { x: lane.at, y: nearest };
}

function pointsOf(arrival: Arrival): Point[] {
  const points: Point[] = [];
  for (let at: Arrival | undefined = arrival; at !== undefined; at = at.before)
    points.unshift(at.point);
  return points;
}

/** Drops points that repeat or lie on a straight line. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const beforeLast = kept.at(-2);
    if (
      last !== undefined &&
      beforeLast !== undefined &&
      ((beforeLast.x === last.x && last.x === point.x) ||
        (beforeLast.y === last.y && last.y === point.y))
    )
      kept.pop();
    kept.push(point);
  }
  return kept;
}
