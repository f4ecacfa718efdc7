import { type Cost, type CostLine, usdForMonth } from './cost';
import { roundUsd } from './volume';

/**
 * From how many GB a month one way is cheaper than the other.
 *
 * `always` and `never` speak of `candidate`; `from` is the volume at which it starts to be cheaper, `below` the
 * one at which it stops.
 */
export type BreakEven =
  | { kind: 'same' }
  | { kind: 'always' }
  | { kind: 'never' }
  | { kind: 'from'; gbPerMonth: number }
  | { kind: 'below'; gbPerMonth: number };

/** Far above what one path carries: 100 PB a month. */
const MOST_GB = 100 * 1024 * 1024;

/**
 * Compares two ways as monthly bills, tiers included. Where tiers make the bills cross twice, the first
 * crossing is told.
 *
 * What stands there anyway (a NAT gateway that other traffic needs) has to be taken out of the costs first: see
 * `weighed`.
 */
export function breakEven(candidate: Cost, incumbent: Cost): BreakEven {
  const saved = (gb: number) => usdForMonth(incumbent, gb) - usdForMonth(candidate, gb);
  const points = [0, ...volumesToTry(candidate, incumbent), MOST_GB];
  const start = Math.sign(saved(0)) || Math.sign(saved(1));
  if (start === 0 && points.every((gb) => saved(gb) === 0)) return { kind: 'same' };
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined || Math.sign(saved(to)) === start || saved(to) === 0) continue;
    const gbPerMonth = crossing(saved, from, to);
    return start > 0 ? { kind: 'below', gbPerMonth } : { kind: 'from', gbPerMonth };
  }
  return { kind: start > 0 ? 'always' : 'never' };
}

/**
 * Two ways as they are weighed: what stands there anyway costs neither of them anything by the hour. That is all
 * that `incumbent` pays for (a NAT gateway mostly serves others too), be it on `candidate`'s way as well.
 */
export function weighed(candidate: Cost, incumbent: Cost): { candidate: Cost; incumbent: Cost } {
  const standing = new Set(incumbent.lines.map(standingKey));
  return {
    candidate: withoutHours(candidate, (line) => standing.has(standingKey(line))),
    incumbent: withoutHours(incumbent, () => true),
  };
}

function withoutHours(cost: Cost, stands: (line: CostLine) => boolean): Cost {
  const lines = cost.lines.filter((line) => line.unit !== 'hour' || !stands(line));
  return {
    ...cost,
    perMonth: roundUsd(lines.reduce((sum, line) => sum + line.perMonth, 0)),
    lines,
  };
}

function standingKey({ item, resourceId, count }: CostLine): string {
  return `${item} ${resourceId} ${count}`;
}

/** The volumes at which either bill bends: between two of them both are straight lines. */
function volumesToTry(...costs: Cost[]): number[] {
  const bends = costs.flatMap((cost) =>
    cost.lines.flatMap((line) =>
      (line.tiers ?? []).flatMap((tier) => (tier.upTo === undefined ? [] : tier.upTo / line.count)),
    ),
  );
  return [...new Set(bends)].filter((gb) => gb > 0 && gb < MOST_GB).sort((a, b) => a - b);
}

function crossing(saved: (gb: number) => number, from: number, to: number): number {
  const [atFrom, atTo] = [saved(from), saved(to)];
  const gb = from + ((to - from) * atFrom) / (atFrom - atTo);
  return Math.round(gb * 10) / 10;
}
