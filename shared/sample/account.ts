import type { AccountId, PrefixListId, RegionName, ZoneId } from '../network/ids';

/** The shop's account. Like every address here from the ranges kept for examples, it is nobody's. */
export const shopAccount = '111122223333' as AccountId;

export type ZoneLetter = 'a' | 'b' | 'c';

export type RegionFacts = {
  region: RegionName;
  /** The account's letters stand for these places; every account has its own order. */
  zones: Record<ZoneLetter, ZoneId>;
  /** Of AWS's own managed prefix lists; their ids differ by Region. */
  prefixLists: { id: PrefixListId; service: 's3' | 'dynamodb'; entries: string[] }[];
  internalDomain: string;
};

export const usEast1: RegionFacts = {
  region: 'us-east-1' as RegionName,
  zones: zones('use1-az2', 'use1-az4', 'use1-az6'),
  prefixLists: [
    {
      id: 'pl-63a5400a' as PrefixListId,
      service: 's3',
      entries: ['3.5.0.0/19', '16.182.0.0/16', '18.34.0.0/19', '52.216.0.0/15', '54.231.0.0/16'],
    },
    {
      id: 'pl-02cd2c6b' as PrefixListId,
      service: 'dynamodb',
      entries: ['52.94.0.0/22', '52.119.224.0/20'],
    },
  ],
  internalDomain: 'ec2.internal',
};

export const euWest1: RegionFacts = {
  region: 'eu-west-1' as RegionName,
  zones: zones('euw1-az1', 'euw1-az2', 'euw1-az3'),
  prefixLists: [
    {
      id: 'pl-6da54004' as PrefixListId,
      service: 's3',
      entries: ['3.5.64.0/21', '18.34.240.0/22', '52.92.0.0/17', '52.218.0.0/17'],
    },
    {
      id: 'pl-6fa54006' as PrefixListId,
      service: 'dynamodb',
      entries: ['52.94.24.0/23', '52.119.240.0/21'],
    },
  ],
  internalDomain: 'eu-west-1.compute.internal',
};

function zones(a: string, b: string, c: string): RegionFacts['zones'] {
  return { a: a as ZoneId, b: b as ZoneId, c: c as ZoneId };
}
