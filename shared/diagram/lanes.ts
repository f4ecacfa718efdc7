import type { Box, Point } from './diagram';
import { bottom, right } from './geometry';

/**
 * A straight stretch that is free of boxes and text, along which edges may run. `axis` is the direction it runs in:
 * an `x` lane lies at a height (`at` is y) between two x, a `y` lane stands at an x between two y.
 */
export type Lane = {
  axis: 'x' | 'y';
  at: number;
  from: number;
  to: number;
  /** Only edges of this net may use it: a transit gateway's bus. */
  net?: string;
  /** Added to the price of using it, in px of detour. */
  price?: number;
};

/** A lane that starts at a node's border: the way out of it, or into it. */
export type Exit = Lane & { anchor: Point };

export function horizontal(y: number, from: number, to: number): Lane {
  return { axis: 'x', at: y, from: Math.min(from, to), to: Math.max(from, to) };
}

export function vertical(x: number, from: number, to: number): Lane {
  return { axis: 'y', at: x, from: Math.min(from, to), to: Math.max(from, to) };
}

/** The way from a point on a node's border straight on until a limit. */
export function exitTo(anchor: Point, axis: 'x' | 'y', limit: number, price = 0): Exit {
  const lane =
    axis === 'x' ? horizontal(anchor.y, anchor.x, limit) : vertical(anchor.x, anchor.y, limit);
  return { ...lane, anchor, price };
}

/** What is left of a lane beside boxes that stand in its way, each kept clear by a margin. */
export function cutLane(lane: Lane, boxes: readonly Box[], margin = 4): Lane[] {
  let pieces: Lane[] = [lane];
  for (const box of boxes) {
    const [across, beyond] = lane.axis === 'x' ? [box.y, bottom(box)] : [box.x, right(box)];
    if (lane.at <= across - margin || lane.at >= beyond + margin) continue;
    const [start, end] = lane.axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
    pieces = pieces.flatMap((piece) => [
      ...(start - margin > piece.from
        ? [{ ...piece, to: Math.min(piece.to, start - margin) }]
        : []),
      ...(end + margin < piece.to ? [{ ...piece, from: Math.max(piece.from, end + margin) }] : []),
    ]);
  }
  return pieces;
}

/** Moves a lane, when the container it lies in gets its place. */
export function moveLane<L extends Lane>(lane: L, by: Point): L {
  const [along, across] = lane.axis === 'x' ? [by.x, by.y] : [by.y, by.x];
  return { ...lane, at: lane.at + across, from: lane.from + along, to: lane.to + along };
}
