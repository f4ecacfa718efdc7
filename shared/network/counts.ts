import type { AccountId, RegionName } from './ids';
import { type CollectionName, collectionNames, type Network } from './network';

export { type Gap, gapsOf } from './gaps';

/** How many records each list of describe output held, named as the lists are, in lower camel case. */
export type Counts = Record<string, number>;

export type CountsByPlace = {
  counts: Counts;
  byAccount: { account?: AccountId; counts: Counts }[];
  byRegion: { account?: AccountId; region?: RegionName; counts: Counts }[];
};

/**
 * Records counted where they are listed under their own key: an interface that was only seen inside its instance is
 * none of `networkInterfaces`, a transit gateway attachment that two lists held counts once in each. Every
 * collection has a count in the total, 0 included; accounts are no list of AWS's and have none.
 */
export function countRecords(network: Network): Counts {
  return countByPlace(network).counts;
}

/** The same by account, and by account and Region, with the lists that have records there. */
export function countByPlace(network: Network): CountsByPlace {
  const counts: Counts = {};
  const accounts = new Map<string, CountsByPlace['byAccount'][number]>();
  const places = new Map<string, CountsByPlace['byRegion'][number]>();
  for (const name of collectionNames) {
    if (name === 'accounts') continue;
    for (const list of [name, ...(otherLists[name] ?? [])]) counts[list] ??= 0;
    for (const record of network[name].values()) {
      const { account, region } = placeOf(record);
      const accountKey = account ?? '';
      const placeKey = `${accountKey}/${region ?? ''}`;
      for (const list of listsOf(name, record)) {
        add(counts, list);
        add(entryOf(accounts, accountKey, () => place(account)).counts, list);
        if (name !== 'regions')
          add(entryOf(places, placeKey, () => place(account, region)).counts, list);
      }
    }
  }
  return { counts, byAccount: sorted(accounts), byRegion: sorted(places) };
}

/** Lists of describe output that share a collection with another list. */
const otherLists: Partial<Record<CollectionName, readonly string[]>> = {
  transitGatewayAttachments: ['transitGatewayVpcAttachments', 'transitGatewayPeeringAttachments'],
  loadBalancers: ['loadBalancerDescriptions'],
};

/** AWS's own prefix lists belong to no account of the model: they count where they were seen. */
function placeOf(record: object): { account?: AccountId; region?: RegionName } {
  const { seenBy, ...place } = record as {
    account?: AccountId;
    seenBy?: AccountId;
    region?: RegionName;
  };
  return place.account === 'AWS' ? { ...place, account: seenBy } : place;
}

function listsOf(name: CollectionName, record: object): string[] {
  const listedAs = 'listedAs' in record ? (record as { listedAs?: string[] }).listedAs : undefined;
  return listedAs?.map((list) => list.charAt(0).toLowerCase() + list.slice(1)) ?? [name];
}

function add(counts: Counts, list: string): void {
  counts[list] = (counts[list] ?? 0) + 1;
}

function place(account: AccountId | undefined, region?: RegionName) {
  return {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    counts: {} as Counts,
  };
}

function entryOf<T>(entries: Map<string, T>, key: string, make: () => T): T {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const entry = make();
  entries.set(key, entry);
  return entry;
}

function sorted<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
