import { z } from 'zod';
import type { Diff } from '../network/diff';
import {
  type CollectionName,
  collectionNames,
  type Network,
  type RecordOf,
} from '../network/network';
import { Tags } from '../network/record';
import { ok, type Result } from '../result';
import { changed } from './change';
import { type Refusal, refused } from './refusal';

const Collection = z.enum(collectionNames as [CollectionName, ...CollectionName[]]);

export const SetTags = z.object({ collection: Collection, key: z.string(), tags: Tags });
export type SetTags = z.infer<typeof SetTags>;

/** Replaces the tags of a resource; those of AWS's own (`aws:`) stay, whatever is named. */
export function setTags(network: Network, params: SetTags): Result<Diff, Refusal> {
  const own = params.tags.filter(({ key }) => !isOfAws(key));
  const reserved = params.tags.find(({ key }) => isOfAws(key));
  const record = taggedRecord(network, params.collection, params.key);
  if (!record.ok) return record;
  const kept = record.value.tags.filter(({ key }) => isOfAws(key));
  const isKept = kept.some(({ key, value }) => key === reserved?.key && value === reserved.value);
  if (reserved && !isKept) return refused('tag-key-wrong', reserved.key);
  const not = refusedTags(own);
  if (not) return not;
  const after = { ...record.value, tags: [...kept, ...own] };
  return ok([changed(params.collection, record.value as never, after as never)]);
}

export const Rename = z.object({
  collection: Collection,
  key: z.string(),
  /** The Name tag. Empty: none. */
  name: z.string(),
});
export type Rename = z.infer<typeof Rename>;

export function rename(network: Network, { collection, key, name }: Rename): Result<Diff, Refusal> {
  const record = taggedRecord(network, collection, key);
  if (!record.ok) return record;
  const { tags } = record.value;
  const place = tags.findIndex((tag) => tag.key === 'Name');
  const named = { key: 'Name', value: name };
  const after =
    name === ''
      ? tags.filter((tag) => tag.key !== 'Name')
      : place === -1
        ? [named, ...tags]
        : tags.map((tag, index) => (index === place ? named : tag));
  return setTags(network, { collection, key, tags: after });
}

/** Why AWS would not take these tags of a user; undefined if it would. */
export function refusedTags(tags: Tags): { ok: false; error: Refusal } | undefined {
  if (tags.length > 50) return refused('too-many-tags', `${tags.length}`);
  const seen = new Set<string>();
  for (const { key, value } of tags) {
    if (key === '' || key.length > 128 || isOfAws(key)) return refused('tag-key-wrong', key);
    if (value.length > 256) return refused('tag-value-wrong', key);
    if (seen.has(key)) return refused('duplicate-tag-key', key);
    seen.add(key);
  }
  return undefined;
}

function isOfAws(key: string): boolean {
  return key.toLowerCase().startsWith('aws:');
}

function taggedRecord(
  network: Network,
  collection: CollectionName,
  key: string,
): Result<RecordOf<CollectionName> & { tags: Tags }, Refusal> {
  const record = (network[collection] as ReadonlyMap<string, RecordOf<CollectionName>>).get(key);
  if (record === undefined) return refused('no-such-resource', collection, key);
  return 'tags' in record ? ok(record) : refused('takes-no-tags', collection, key);
}
