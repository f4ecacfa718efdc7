import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../shared/pricing/charge';
import { costOf, usdForMonth } from '../../../shared/pricing/cost';
import { listPrices } from '../../../shared/pricing/prices';
import { PriceTable } from '../../../shared/pricing/priceTable';

const region = 'us-east-1';
const PB = 1024 * 1024;

function cost(...charges: Charge[]) {
  return costOf({ charges, unpriced: [] }, listPrices);
}

const interfaceEndpoint = (zones: number, where = region) =>
  cost(
    { item: 'interface-endpoint-hour', region: where, count: zones, resourceId: 'vpce-sqs' },
    { item: 'interface-endpoint-gb', region: where, count: 1, resourceId: 'vpce-sqs' },
  );

describe('costOf', () => {
  it('charges an interface endpoint in three zones 31.90 for 1,000 GB', () => {
    const endpoint = interfaceEndpoint(3);

    expect(endpoint.perMonth).toBe(21.9);
    expect(endpoint.perGb).toBe(0.01);
    expect(usdForMonth(endpoint, 1000)).toBe(31.9);
  });

  it('charges 3 PB through an interface endpoint by tiers', () => {
    const byVolume = usdForMonth(interfaceEndpoint(0), 3 * PB);
    expect(byVolume).toBeCloseTo(23_068.67, 2);
    expect(byVolume).toBeCloseTo(10_485.76 + 12_582.91, 2);
  });

  it('charges a zonal NAT gateway 32.85 + 45.00 for 1,000 GB, and 3.65 for its address', () => {
    const nat: Charge[] = [
      { item: 'nat-gateway-hour', region, count: 1 },
      { item: 'nat-gateway-gb', region, count: 1 },
    ];

    expect(usdForMonth(cost(...nat), 1000)).toBe(77.85);
    const withAddress = cost(...nat, { item: 'public-ipv4-hour', region, count: 1 });
    expect(usdForMonth(withAddress, 1000)).toBe(81.5);
  });

  it('charges nothing for a gateway endpoint where a NAT gateway takes 225.00 for 5,000 GB', () => {
    const gateway = cost({ item: 'gateway-endpoint-gb', region, count: 1 });
    expect(usdForMonth(gateway, 5000)).toBe(0);
    expect(usdForMonth(cost({ item: 'nat-gateway-gb', region, count: 1 }), 5000)).toBe(225);
  });

  it('charges the internet only for what is sent, the first 100 GB free', () => {
    const egress = cost({ item: 'internet-egress-gb', region, count: 1, leavingOnly: true });

    expect(egress.perGb).toBe(0.09);
    expect(usdForMonth(egress, 100)).toBe(0);
    expect(usdForMonth(egress, 1100)).toBe(90);
    expect(usdForMonth(egress, 1100, 0)).toBe(0);
  });

  it("takes a Region's own figures where there are some", () => {
    const nat = cost({ item: 'nat-gateway-hour', region: 'eu-west-1', count: 1 });

    expect(nat.perMonth).toBe(35.04);
    expect(nat.lines[0]).toMatchObject({ priceRegion: 'eu-west-1', standsIn: false });
  });

  it("takes us-east-1's, marked, for a Region without a figure", () => {
    const endpoint = interfaceEndpoint(1, 'eu-south-2');

    expect(endpoint.perMonth).toBe(7.3);
    expect(endpoint.lines[0]).toMatchObject({ priceRegion: 'us-east-1', standsIn: true });
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows no Region called %s', (where) => {
    expect(interfaceEndpoint(1, where).lines[0]).toMatchObject({ standsIn: true });
  });

  it('charges less between us-east-1 and us-east-2 than to any other Region', () => {
    const to = (toRegion: string) =>
      cost({ item: 'inter-region-gb', region, toRegion, count: 1 }).perGb;
    expect(to('us-east-2')).toBe(0.01);
    expect(to('eu-west-1')).toBe(0.02);
  });

  it('gives its date and how sure each figure is', () => {
    const gwlb = cost({ item: 'gwlb-endpoint-gb', region, count: 1 });

    expect(gwlb.priceDate).toBe(listPrices.date);
    expect(gwlb.lines[0]?.confidence).toBe('assumed');
    expect(interfaceEndpoint(1).lines[0]?.confidence).toBe('secondary');
  });

  it("takes a user's own table", () => {
    const own = structuredClone(listPrices);
    own.regions['eu-south-2'] = {
      'nat-gateway-gb': { tiers: [{ usd: 0.05 }], confidence: 'confirmed', source: 'our invoice' },
    };
    expect(PriceTable.safeParse(own).success).toBe(true);
    const charges: Charge[] = [{ item: 'nat-gateway-gb', region: 'eu-south-2', count: 1 }];
    expect(costOf({ charges, unpriced: [] }, own)).toMatchObject({ perGb: 0.05 });
  });

  it('never costs less for more traffic', () => {
    const egress = cost({ item: 'internet-egress-gb', region, count: 1 });
    const volume = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(volume, volume, (a, b) => {
        expect(usdForMonth(egress, a + b)).toBeGreaterThanOrEqual(usdForMonth(egress, a));
        expect(usdForMonth(interfaceEndpoint(2), a + b)).toBeGreaterThanOrEqual(
          usdForMonth(interfaceEndpoint(2), a),
        );
      }),
    );
  });
});
