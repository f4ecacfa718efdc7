import type { Charge, Charges, Unpriced } from './charge';
import {
  type Confidence,
  interRegionPrice,
  type PriceFound,
  type PriceItem,
  type PriceTable,
  priceOf,
  type Tier,
} from './priceTable';
import { firstPaidPrice, HOURS_PER_MONTH, roundUsd, usdForVolume } from './volume';

/** One line of a bill: `count` units of an item, an hour or a GB each. */
export type CostLine = {
  item: PriceItem;
  resourceId?: string;
  unit: 'hour' | 'GB';
  count: number;
  /** USD for one hour or GB: of the first tier that is not free. */
  usdPerUnit: number;
  /** USD a month whether traffic flows or not. 0 for a line by the GB. */
  perMonth: number;
  /** USD for each GB. 0 for a line by the hour. */
  perGb: number;
  /** Whether only bytes that leave AWS are billed. */
  leavingOnly: boolean;
  /** The tiers of a line by the GB, where there are several. */
  tiers?: readonly Tier[];
  /** The Region whose figure was used, and whether it stands in for one without a figure. */
  priceRegion: string;
  standsIn: boolean;
  confidence: Confidence;
  source: string;
};

/** What a path pays for. Free Tier, discounts and what else shares a resource are left out. */
export type Cost = {
  currency: 'USD';
  /** The date of the price table. */
  priceDate: string;
  /** USD for one more GB sent out along the path. */
  perGb: number;
  /** USD a month for what has to stand there, by the hour, however little is sent. */
  perMonth: number;
  lines: readonly CostLine[];
  unpriced: readonly Unpriced[];
};

export function costOf({ charges, unpriced }: Charges, table: PriceTable): Cost {
  const lines = charges.map((charge) => lineOf(charge, table));
  return {
    currency: table.currency,
    priceDate: table.date,
    perGb: roundUsd(lines.reduce((sum, line) => sum + line.perGb, 0)),
    perMonth: roundUsd(lines.reduce((sum, line) => sum + line.perMonth, 0)),
    lines,
    unpriced,
  };
}

/** A month's bill at a volume, tiers included. `leavingGb` is the part of it that is sent out; all of it if absent. */
export function usdForMonth(cost: Cost, gb: number, leavingGb: number = gb): number {
  const byVolume = cost.lines
    .filter((line) => line.unit === 'GB')
    .map((line) => {
      const units = (line.leavingOnly ? leavingGb : gb) * line.count;
      return usdForVolume(line.tiers ?? [{ usd: line.usdPerUnit }], units);
    });
  return roundUsd(cost.perMonth + byVolume.reduce((sum, usd) => sum + usd, 0));
}

function lineOf(charge: Charge, table: PriceTable): CostLine {
  const price = priceFor(charge, table);
  const hourly = charge.item.endsWith('-hour');
  const usdPerUnit = firstPaidPrice(price.tiers);
  return {
    item: charge.item,
    ...(charge.resourceId === undefined ? {} : { resourceId: charge.resourceId }),
    unit: hourly ? 'hour' : 'GB',
    count: charge.count,
    usdPerUnit,
    perMonth: hourly ? roundUsd(usdPerUnit * charge.count * HOURS_PER_MONTH) : 0,
    perGb: hourly ? 0 : roundUsd(usdPerUnit * charge.count),
    leavingOnly: charge.leavingOnly === true,
    ...(price.tiers.length > 1 ? { tiers: price.tiers } : {}),
    priceRegion: price.region,
    standsIn: price.standsIn,
    confidence: price.confidence,
    source: price.source,
  };
}

function priceFor({ item, region, toRegion }: Charge, table: PriceTable): PriceFound {
  if (item === 'inter-region-gb' && region !== undefined && toRegion !== undefined)
    return interRegionPrice(table, region, toRegion);
  return priceOf(table, item, region);
}
