import { z } from 'zod';

/** What a path may pay for. GB is 1,024^3 bytes, as AWS bills it; a month has 730 hours. */
export const PriceItem = z.enum([
  'interface-endpoint-hour',
  'interface-endpoint-gb',
  'gateway-endpoint-gb',
  'gwlb-endpoint-hour',
  'gwlb-endpoint-gb',
  'resource-endpoint-hour',
  'nat-gateway-hour',
  'nat-gateway-gb',
  'regional-nat-gateway-hour',
  'regional-nat-gateway-gb',
  'public-ipv4-hour',
  'inter-az-gb',
  'transit-gateway-attachment-hour',
  'transit-gateway-gb',
  'vpn-connection-hour',
  'internet-egress-gb',
  'inter-region-gb',
]);
export type PriceItem = z.infer<typeof PriceItem>;

/** A volume tier ends after `upTo` units a month; the last one has no end. */
export const Tier = z.object({ upTo: z.number().positive().optional(), usd: z.number().min(0) });
export type Tier = z.infer<typeof Tier>;

/**
 * `confirmed`: stands in AWS's documentation. `secondary`: a transcription of AWS's price list.
 * `assumed`: general knowledge, or sources disagree; shown as such.
 */
export const Confidence = z.enum(['confirmed', 'secondary', 'assumed']);
export type Confidence = z.infer<typeof Confidence>;

export const Price = z.object({
  tiers: z.array(Tier).min(1),
  confidence: Confidence,
  source: z.string(),
});
export type Price = z.infer<typeof Price>;

/**
 * Prices as data: dated, per Region, to be replaced by a user's own, never fetched.
 * Only `base` is whole; a Region lists what differs or what was confirmed to be the same.
 */
export const PriceTable = z.object({
  /** When the figures were collected, as YYYY-MM-DD. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  currency: z.literal('USD'),
  base: z.object({ region: z.string(), prices: z.record(PriceItem, Price) }),
  regions: z.record(z.string(), z.partialRecord(PriceItem, Price)),
  /** Pairs of Regions between which a GB does not cost what it costs to any other. */
  regionPairs: z.array(z.object({ regions: z.tuple([z.string(), z.string()]), price: Price })),
});
export type PriceTable = z.infer<typeof PriceTable>;

export type PriceFound = Price & {
  item: PriceItem;
  /** The Region whose figure this is. */
  region: string;
  /** Whether the Region asked for has no figure of its own, so that another's stands in. */
  standsIn: boolean;
};

/** The price of an item in a Region, else the base Region's, marked. */
export function priceOf(
  table: PriceTable,
  item: PriceItem,
  region: string | undefined,
): PriceFound {
  const { base } = table;
  const known = region !== undefined && Object.hasOwn(table.regions, region);
  const own = known ? table.regions[region]?.[item] : undefined;
  if (region !== undefined && own) return { ...own, item, region, standsIn: false };
  return { ...base.prices[item], item, region: base.region, standsIn: region !== base.region };
}

/** The price of a GB from one Region to another. */
export function interRegionPrice(table: PriceTable, from: string, to: string): PriceFound {
  const pair = table.regionPairs.find(
    ({ regions }) => regions.includes(from) && regions.includes(to) && from !== to,
  );
  if (pair) return { ...pair.price, item: 'inter-region-gb', region: from, standsIn: false };
  return priceOf(table, 'inter-region-gb', from);
}
