import type { Network } from '../../network/network';
import type { CostLine } from '../../pricing/cost';
import { listPrices } from '../../pricing/prices';
import type { PriceTable } from '../../pricing/priceTable';
import { standingCost } from '../../pricing/standingCost';
import { roundUsd } from '../../pricing/volume';

/** One resource's monthly cost that came, went or changed. */
export type CostChange = Pick<CostLine, 'item' | 'confidence' | 'standsIn'> & {
  resourceId: string;
  /** USD a month. */
  before: number;
  after: number;
};

/** What two networks cost by the month however little is sent. */
export type CostDifference = {
  /** The date of the price table. */
  priceDate: string;
  /** USD a month. */
  before: number;
  after: number;
  changes: readonly CostChange[];
};

export function differenceOfCost(
  before: Network,
  after: Network,
  prices: PriceTable = listPrices,
): CostDifference {
  const [old, now] = [byResource(before, prices), byResource(after, prices)];
  const changes: CostChange[] = [];
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(key), now.get(key)];
    const line = is ?? was;
    if (line === undefined || was?.perMonth === is?.perMonth) continue;
    const { item, confidence, standsIn, resourceId = '' } = line;
    changes.push({
      item,
      resourceId,
      before: was?.perMonth ?? 0,
      after: is?.perMonth ?? 0,
      confidence,
      standsIn,
    });
  }
  return { priceDate: prices.date, before: sumOf(old), after: sumOf(now), changes };
}

function byResource(network: Network, prices: PriceTable): Map<string, CostLine> {
  return new Map(
    standingCost(network, prices).map((line) => [`${line.item} ${line.resourceId ?? ''}`, line]),
  );
}

function sumOf(lines: ReadonlyMap<string, CostLine>): number {
  return roundUsd([...lines.values()].reduce((sum, line) => sum + line.perMonth, 0));
}
