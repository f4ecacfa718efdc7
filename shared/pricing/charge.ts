import type { PriceItem } from './priceTable';

/** One thing that a path pays for, before any price is looked up. */
export type Charge = {
  item: PriceItem;
  region?: string | undefined;
  /** The resource that costs it: an AWS id. */
  resourceId?: string | undefined;
  /**
   * How often: zones of an endpoint, public addresses, or how many times one GB of traffic is billed
   * (a GB across zones is billed to its sender and to its receiver: 2).
   */
  count: number;
  /** Only for `inter-region-gb`. */
  toRegion?: string | undefined;
  /** Bytes that leave AWS are billed; those that come in are free. Absent: every byte, either way. */
  leavingOnly?: true;
};

/** Something on the path that costs money for which the table has no item. */
export type Unpriced = { resourceId: string; what: string };

export type Charges = { charges: readonly Charge[]; unpriced: readonly Unpriced[] };
