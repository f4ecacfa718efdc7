import type { CollectionName } from '../network/network';
import type { Tags } from '../network/record';
import type { Filter, ResourceRef } from './diagram';
import { nodeId } from './scene';

/** Where a resource stands; its VPC's account and Region count where its own were not told. */
export type Place = {
  account?: string | undefined;
  region?: string | undefined;
  vpcId?: string | undefined;
};

export type Passes = (
  collection: CollectionName,
  /** `id`: the key it goes by, where that is known. */
  record: { id?: string; tags: Tags },
  place: Place,
) => boolean;

export const noFilter: Filter = { accounts: [], regions: [], vpcs: [], tags: [], kinds: [] };

/**
 * Turns a filter into a question. Empty lists filter nothing; what says nothing about itself does not pass a list.
 *
 * @param only records that may pass; absent: all
 */
export function toPasses(filter: Filter, only?: readonly ResourceRef[]): Passes {
  const chosen = only && new Set(only.map(nodeId));
  const accounts = listed(filter.accounts);
  const regions = listed(filter.regions);
  const vpcs = listed(filter.vpcs);
  const kinds = listed(filter.kinds);
  const { tags } = filter;
  return (collection, record, place) =>
    (chosen === undefined || chosen.has(nodeId({ collection, key: record.id ?? '' }))) &&
    kinds(collection) &&
    accounts(place.account) &&
    regions(place.region) &&
    vpcs(place.vpcId) &&
    (tags.length === 0 ||
      tags.some((wanted) =>
        record.tags.some(
          (tag) =>
            tag.key === wanted.key && (wanted.value === undefined || tag.value === wanted.value),
        ),
      ));
}

/** Whether a filter leaves anything out at all. */
export function isNoFilter(filter: Filter): boolean {
  return Object.values(filter).every((list) => list.length === 0);
}

function listed(list: readonly string[]): (value: string | undefined) => boolean {
  if (list.length === 0) return () => true;
  const set = new Set(list);
  return (value) => value !== undefined && set.has(value);
}
