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
 * A* over arrivals in lanes: what is nearest to the end, as the crow flies around corners, comes first, since no way is
 * shorter. An arrival that an earlier one in the same lane can reach at no more cost is dropped.
 */
export class LaneRouter {
  /** By axis, each in the order of `at`, so that a lane's crossings are one stretch of a list. */
  readonly #lanes: Readonly<Record<'x' | 'y', readonly Lane[]>>;
  /** What edges run along already, by axis and the whole px nearest to `at`. */
  readonly #taken: Readonly<Record<'x' | 'y', Map<number, Taken[]>>> = {
    x: new Map(),
    y: new Map(),
  };

  constructor(lanes: readonly Lane[]) {
    const byAxis = (axis: 'x' | 'y') =>
      lanes.filter((lane) => lane.axis === axis).sort((a, b) => a.at - b.at);
    this.#lanes = { x: byAxis('x'), y: byAxis('y') };
  }

  /** The corners of the way, ends included; undefined where no lanes lead there. Claims what it uses. */
  route(from: readonly Exit[], to: readonly Exit[], net: string): Point[] | undefined {
    const arrived = new Map<Lane, Arrival[]>();
    const open = new CheapestFirst();
    const left = distanceTo(to.map(({ anchor }) => anchor));
    const add = (arrival: Arrival) => open.add(arrival, arrival.cost + left(arrival.point));
    for (const exit of from)
      add({ lane: exit, cost: exit.price ?? 0, point: exit.anchor, before: undefined });
    let best: { cost: number; arrival: Arrival; anchor: Point } | undefined;
    for (let arrival = open.take(); arrival !== undefined; arrival = open.take()) {
      if (best !== undefined && arrival.cost + left(arrival.point) >= best.cost) break;
      const earlier = arrived.get(arrival.lane);
      if (earlier?.some((other) => reaches(other, arrival))) continue;
      if (earlier === undefined) arrived.set(arrival.lane, [arrival]);
      else earlier.push(arrival);
      for (const exit of to) {
        const next = this.#step(arrival, exit, net);
        if (next === undefined) continue;
        const cost = next.cost + this.#price(exit, next.point, exit.anchor, net);
        if (best === undefined || cost < best.cost)
          best = { cost, arrival: next, anchor: exit.anchor };
      }
      for (const lane of this.#beside(arrival.lane)) {
        if (lane.net !== undefined && lane.net !== net) continue;
        const next = this.#step(arrival, lane, net);
        if (next !== undefined) add(next);
      }
    }
    if (best === undefined) return undefined;
    const points = simplify([...pointsOf(best.arrival), best.anchor]);
    this.claim(points, net);
    return points;
  }

  /** Lanes that cross this one, and lanes in one line with it. */
  *#beside({ axis, at, from, to }: Lane): Iterable<Lane> {
    yield* between(this.#lanes[axis === 'x' ? 'y' : 'x'], from, to);
    yield* between(this.#lanes[axis], at, at);
  }

  #step(arrival: Arrival, lane: Lane, net: string): Arrival | undefined {
    const point = meeting(arrival.lane, lane, arrival.point);
    if (point === undefined || lane === arrival.lane) return undefined;
    const bend = lane.axis === arrival.lane.axis ? 0 : bendPrice;
    const way = this.#price(arrival.lane, arrival.point, point, net);
    const cost = arrival.cost + way + bend + (lane.price ?? 0);
    return { lane, cost, point, before: arrival };
  }

  #price(lane: Lane, a: Point, b: Point, net: string): number {
    const [from, to] = lane.axis === 'x' ? [a.x, b.x] : [a.y, b.y];
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    return high - low + (this.#isShared(lane, low, high, net) ? sharedPrice : 0);
  }

  #isShared({ axis, at }: Lane, low: number, high: number, net: string): boolean {
    const middle = Math.round(at);
    for (let near = middle - nearby; near <= middle + nearby; near++)
      for (const taken of this.#taken[axis].get(near) ?? nothing)
        if (taken.net !== net && taken.from < high && low < taken.to) return true;
    return false;
  }

  /** Marks where an edge runs, so that others keep off. */
  claim(points: readonly Point[], net: string): void {
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (b === undefined) continue;
      const axis = a.y === b.y ? 'x' : 'y';
      const [at, from, to] = axis === 'x' ? [a.y, a.x, b.x] : [a.x, a.y, b.y];
      const key = Math.round(at);
      const taken = this.#taken[axis].get(key) ?? [];
      taken.push({ from: Math.min(from, to), to: Math.max(from, to), net });
      this.#taken[axis].set(key, taken);
    }
  }
}

type Taken = { from: number; to: number; net: string };
type Arrival = { lane: Lane; cost: number; point: Point; before: Arrival | undefined };

/** In px of detour: what a bend, or a stretch on top of another net's line, is worth avoiding. */
const bendPrice = 60;
const sharedPrice = 240;
/** Parallel lines closer than 3 px read as one. */
const nearby = 2;
const nothing: readonly Taken[] = [];

/** How far it is at least from a point to the nearest of some: to the box around them. */
function distanceTo(points: readonly Point[]): (from: Point) => number {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return ({ x, y }) => Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
}

/** The lanes of a sorted list whose `at` lies in a range. */
function* between(lanes: readonly Lane[], low: number, high: number): Iterable<Lane> {
  let first = 0;
  let end = lanes.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((lanes[middle]?.at ?? high) < low) first = middle + 1;
    else end = middle;
  }
  for (let index = first; index < lanes.length; index++) {
    const lane = lanes[index];
    if (lane === undefined || lane.at > high) return;
    yield lane;
  }
}

function reaches(earlier: Arrival, later: Arrival): boolean {
  const way = Math.abs(earlier.point.x - later.point.x) + Math.abs(earlier.point.y - later.point.y);
  return earlier.cost + way <= later.cost;
}

/** A binary heap of arrivals, each with what the whole way costs at least that goes through it. */
class CheapestFirst {
  readonly #heap: { arrival: Arrival; cost: number }[] = [];

  add(arrival: Arrival, cost: number): void {
    const heap = this.#heap;
    let at = heap.push({ arrival, cost }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#cost(above) <= cost) break;
      this.#swap(at, above);
      at = above;
    }
  }

  take(): Arrival | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first?.arrival;
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = this.#cost(left + 1) < this.#cost(left) ? left + 1 : left;
      if (this.#cost(least) >= last.cost) return first.arrival;
      this.#swap(at, least);
      at = least;
    }
  }

  #cost(index: number): number {
    return this.#heap[index]?.cost ?? Number.POSITIVE_INFINITY;
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    if (first === undefined || second === undefined) return;
    this.#heap[a] = second;
    this.#heap[b] = first;
  }
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
