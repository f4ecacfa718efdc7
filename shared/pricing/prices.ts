import type { Confidence, Price, PriceTable, Tier } from './priceTable';

const TB = 1024;
const PB = 1024 * TB;

/**
 * AWS list prices in USD, without free tiers and discounts.
 *
 * Collected 2026-11-22 from transcriptions of the AWS price list (2026-09-20 to 2026-09-25) and AWS's pages; every
 * figure says how sure it is. China's are in CNY and left out.
 *
 * Source: https://aws.amazon.com/privatelink/pricing/ https://aws.amazon.com/vpc/pricing/
 *         https://aws.amazon.com/transit-gateway/pricing/ https://aws.amazon.com/ec2/pricing/on-demand/
 */
export const listPrices: PriceTable = {
  date: '2026-11-22',
  currency: 'USD',
  base: {
    region: 'us-east-1',
    prices: {
      'interface-endpoint-hour': secondary(0.01, 'price list, 2026-09-24'),
      // Pooled per account, Region and month; a path is priced as if it were alone.
      'interface-endpoint-gb': secondary(
        [{ upTo: PB, usd: 0.01 }, { upTo: 5 * PB, usd: 0.006 }, { usd: 0.004 }],
        'price list, 2026-09-24',
      ),
      'gateway-endpoint-gb': price(
        0,
        'confirmed',
        'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
      ),
      'gwlb-endpoint-hour': secondary(0.01, 'price list'),
      'gwlb-endpoint-gb': assumed(0.0035, 'general knowledge'),
      'resource-endpoint-hour': assumed(0.02, 'one weak source'),
      'nat-gateway-hour': secondary(0.045, 'price list, 2026'),
      'nat-gateway-gb': secondary(0.045, 'price list, 2026'),
      // Sources disagree whether the hour is billed per active zone; it is taken so.
      'regional-nat-gateway-hour': assumed(0.045, 'price list, 2026'),
      'regional-nat-gateway-gb': secondary(0.045, 'price list, 2026'),
      'public-ipv4-hour': secondary(0.005, 'since 2024-02'),
      // Charged to the sender and again to the receiver: a GB across zones counts twice.
      'inter-az-gb': secondary(0.01, 'EC2 on-demand pricing'),
      'transit-gateway-attachment-hour': secondary(0.05, 'AWS page, 2026-09-20'),
      'transit-gateway-gb': secondary(0.02, 'AWS page, 2026-09-20'),
      'vpn-connection-hour': secondary(0.05, 'VPN pricing'),
      'internet-egress-gb': secondary(
        [
          { upTo: 100, usd: 0 },
          { upTo: 10 * TB, usd: 0.09 },
          { upTo: 50 * TB, usd: 0.085 },
          { upTo: 150 * TB, usd: 0.07 },
          { usd: 0.05 },
        ],
        'several sources, 2026',
      ),
      'inter-region-gb': secondary(0.02, 'EC2 on-demand pricing'),
    },
  },
  regions: {
    'us-east-2': { 'inter-region-gb': secondary(0.02, 'EC2 on-demand pricing') },
    'eu-west-1': {
      'nat-gateway-hour': secondary(0.048, 'price list, 2026-09-25'),
      'nat-gateway-gb': secondary(0.048, 'price list, 2026-09-25'),
      'regional-nat-gateway-hour': assumed(0.048, 'price list, 2026-09-25'),
      'regional-nat-gateway-gb': secondary(0.048, 'price list, 2026-09-25'),
    },
    'eu-west-2': {
      'nat-gateway-hour': secondary(0.05, 'price list, 2026'),
      'nat-gateway-gb': secondary(0.05, 'price list, 2026'),
    },
    'ap-south-1': {
      'interface-endpoint-hour': secondary(0.013, 'price list, 2026'),
      'gwlb-endpoint-hour': secondary(0.013, 'price list, 2026'),
      'nat-gateway-hour': secondary(0.059, 'price list, 2026'),
    },
    'ap-northeast-1': {
      'nat-gateway-hour': secondary(0.062, 'price list, 2026'),
    },
  },
  regionPairs: [
    {
      regions: ['us-east-1', 'us-east-2'],
      price: secondary(0.01, 'EC2 on-demand pricing'),
    },
  ],
};

function price(usd: number | Tier[], confidence: Confidence, source: string): Price {
  return { tiers: typeof usd === 'number' ? [{ usd }] : usd, confidence, source };
}

function secondary(usd: number | Tier[], source: string): Price {
  return price(usd, 'secondary', source);
}

function assumed(usd: number | Tier[], source: string): Price {
  return price(usd, 'assumed', source);
}
