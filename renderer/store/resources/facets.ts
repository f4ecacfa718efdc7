import type { Filter } from '../../../shared/diagram/diagram';
import { type Passes, toPasses } from '../../../shared/diagram/filter';
import type { Network } from '../../../shared/network/network';
import { isOwner } from '../../../shared/network/resources';
import type { Entry } from './entry';

export type FacetName = keyof Filter;

/** One value a filter can be set to, and how many resources have it. */
export type FacetOption = { value: string; title: string; count: number };
export type Facets = Record<FacetName, FacetOption[]>;

/** What there is to filter by, the commonest first. Meant for `runInSlices`. */
export function* facetsOf(network: Network, entries: readonly Entry[]): Generator<void, Facets> {
  const counts: Record<FacetName, Map<string, FacetOption>> = {
    accounts: new Map(),
    regions: new Map(),
    vpcs: new Map(),
    kinds: new Map(),
    tags: new Map(),
  };
  const count = (facet: FacetName, value: string | undefined, title = value) => {
    if (value === undefined || title === undefined) return;
    const option = counts[facet].get(value);
    if (option === undefined) counts[facet].set(value, { value, title, count: 1 });
    else option.count += 1;
  };
  const vpcTitles = new Map(
    entries.flatMap(({ ref, id, title }) => (ref.collection === 'vpcs' ? [[id, title]] : [])),
  );
  for (const [index, entry] of entries.entries()) {
    if (index % stepSize === 0) yield;
    if (isOwner(entry.account))
      count('accounts', entry.account, accountTitle(network, entry.account));
    count('regions', entry.region);
    count('vpcs', entry.vpcId, vpcTitles.get(entry.vpcId ?? ''));
    count('kinds', entry.ref.collection);
    for (const { key, value } of tagsOf(network, entry)) {
      count('tags', tagValue({ key }), key);
      count('tags', tagValue({ key, value }), `${key} = ${value}`);
    }
  }
  const sorted = (facet: FacetName) =>
    [...counts[facet].values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
  return {
    accounts: sorted('accounts'),
    regions: sorted('regions'),
    vpcs: sorted('vpcs'),
    kinds: sorted('kinds'),
    tags: sorted('tags'),
  };
}

const stepSize = 64;

/** A tag filter as one text. JSON, because no separator is safe from a tag's key. */
export function tagValue(tag: { key: string; value?: string | undefined }): string {
  return JSON.stringify(tag.value === undefined ? [tag.key] : [tag.key, tag.value]);
}

/** The values of one facet that are chosen. */
export function chosen(filter: Filter, facet: FacetName): string[] {
  return facet === 'tags' ? filter.tags.map(tagValue) : [...filter[facet]];
}

/** The filter with one value of a facet chosen or not. */
export function toggled(filter: Filter, facet: FacetName, value: string): Filter {
  const before = chosen(filter, facet);
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value];
  return facet === 'tags'
    ? { ...filter, tags: after.map(parseTag) }
    : { ...filter, [facet]: after };
}

export function cleared(filter: Filter, facet: FacetName): Filter {
  return { ...filter, [facet]: [] };
}

export type MatchCount = {
  matching: number;
  total: number;
  /** What is counted: interfaces where there are any and the filter may let them pass, else all resources. */
  kind: 'networkInterfaces' | undefined;
};

export function countMatches(
  network: Network,
  entries: readonly Entry[],
  filter: Filter,
): MatchCount {
  const passes = toPasses(filter);
  const ofInterfaces =
    network.networkInterfaces.size > 0 &&
    (filter.kinds.length === 0 || filter.kinds.includes('networkInterfaces'));
  const counted = ofInterfaces
    ? entries.filter(({ ref }) => ref.collection === 'networkInterfaces')
    : entries;
  return {
    matching: counted.filter((entry) => passesEntry(passes, network, entry)).length,
    total: counted.length,
    kind: ofInterfaces ? 'networkInterfaces' : undefined,
  };
}

function passesEntry(passes: Passes, network: Network, entry: Entry): boolean {
  return passes(entry.ref.collection, { tags: tagsOf(network, entry) }, entry);
}

function tagsOf(network: Network, { ref }: Entry): { key: string; value: string }[] {
  const record = network[ref.collection].get(ref.key);
  return record !== undefined && 'tags' in record ? record.tags : [];
}

function parseTag(text: string): Filter['tags'][number] {
  const [key, value] = JSON.parse(text) as [string, string?];
  return value === undefined ? { key } : { key, value };
}

function accountTitle(network: Network, account: string | undefined): string | undefined {
  if (account === undefined) return undefined;
  for (const known of network.accounts.values())
    if (known.id === account && known.name !== undefined) return `${known.name} (${account})`;
  return account;
}
