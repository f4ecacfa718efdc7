import type { Tier } from './priceTable';

/** AWS's month, in its own examples and calculator. */
export const HOURS_PER_MONTH = 730;

/** USD for a month's units, each tier at its own price. */
export function usdForVolume(tiers: readonly Tier[], units: number): number {
  let usd = 0;
  let from = 0;
  for (const tier of tiers) {
    const upTo = tier.upTo ?? Number.POSITIVE_INFINITY;
    usd += Math.max(0, Math.min(units, upTo) - from) * tier.usd;
    from = upTo;
  }
  return roundUsd(usd);
}

/** What the first unit that is not free costs: the price people quote. 0 where everything is free. */
export function firstPaidPrice(tiers: readonly Tier[]): number {
  return tiers.find((tier) => tier.usd > 0)?.usd ?? 0;
}

/** A millionth of a dollar: finer than any rate, coarse enough to hide binary fractions. */
export function roundUsd(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}
