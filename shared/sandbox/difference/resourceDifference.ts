import { type Call, coverageOf, isComplete } from '../../network/coverage';
import {
  type AnyRecord,
  type CollectionName,
  collections,
  type Network,
} from '../../network/network';
import { nameTag } from '../../network/record';
import { placeOfResource, resourceCollections } from '../../network/resources';
import { type Property, propertiesOf } from './properties';

/** Block Public Access is no resource, but whoever changes it changes what resources do. */
const comparedCollections: readonly CollectionName[] = [
  ...resourceCollections,
  'vpcBlockPublicAccessOptions',
];

/** A property, or one element of a list, that differs. A side on which it does not stand is absent. */
export type PropertyChange = { property: string; item?: string; before?: string; after?: string };

/** A resource that differs between two models. */
export type ResourceChange = {
  change: 'added' | 'removed' | 'changed';
  collection: CollectionName;
  id: string;
  name?: string;
  account?: string;
  region?: string;
  vpcId?: string;
  /** What differs, for a changed one; empty for others. */
  properties: readonly PropertyChange[];
};

/** Records that only one model holds because the other did not read them: neither new nor gone. */
export type NotCompared = {
  side: 'before' | 'after';
  call: Call;
  account?: string;
  region?: string;
  records: number;
};

export type ResourceDifference = {
  changes: readonly ResourceChange[];
  notCompared: readonly NotCompared[];
};

/**
 * The resources that two models do not hold alike: in the order of the model's collections, by id.
 *
 * A record that one model lacks was removed only if that model read the list it would stand in. Two networks with the
 * same reads (a sandbox and its base) differ by edits alone.
 *
 * Cost: proportional to what differs; records that both networks share are not looked at twice.
 */
export function differenceOfResources(before: Network, after: Network): ResourceDifference {
  const changes: ResourceChange[] = [];
  const notCompared = new Map<string, NotCompared>();
  const sameReads = before.coverage === after.coverage || sameEntries(before, after);
  const addOneSided = (
    side: 'before' | 'after',
    collection: CollectionName,
    record: AnyRecord,
    key: string,
  ) => {
    const [holder, other] = side === 'before' ? [before, after] : [after, before];
    const change = changeOf(holder, collection, record, key, side);
    const { call } = collections[collection];
    if (sameReads || isAuthored(record) || wasRead(other, call, record)) {
      changes.push(change);
      return;
    }
    const { account, region } = change;
    const place = JSON.stringify([call, account, region, side]);
    const known = notCompared.get(place);
    if (known !== undefined) known.records += 1;
    else
      notCompared.set(place, {
        side,
        call,
        ...(account === undefined ? {} : { account }),
        ...(region === undefined ? {} : { region }),
        records: 1,
      });
  };
  for (const collection of comparedCollections) {
    const [old, now]: ReadonlyMap<string, AnyRecord>[] = [before[collection], after[collection]];
    if (old === undefined || now === undefined || old === now) continue;
    for (const key of keysOf(old, now)) {
      const [was, is] = [old.get(key), now.get(key)];
      if (was === is) continue;
      if (was === undefined && is !== undefined) addOneSided('after', collection, is, key);
      else if (is === undefined && was !== undefined) addOneSided('before', collection, was, key);
      else if (was !== undefined && is !== undefined) {
        const properties = changedProperties(collection, was, is);
        if (properties.length > 0)
          changes.push({
            ...changeOf(after, collection, is, key, 'after'),
            change: 'changed',
            properties,
          });
      }
    }
  }
  return { changes, notCompared: [...notCompared.values()] };
}

/** Only keys of records that are not shared: sorting those of a large network would cost more than all the rest. */
function keysOf(
  old: ReadonlyMap<string, AnyRecord>,
  now: ReadonlyMap<string, AnyRecord>,
): string[] {
  const keys: string[] = [];
  for (const [key, record] of old) if (now.get(key) !== record) keys.push(key);
  for (const key of now.keys()) if (!old.has(key)) keys.push(key);
  return keys.sort();
}

function changeOf(
  network: Network,
  collection: CollectionName,
  record: AnyRecord,
  key: string,
  side: 'before' | 'after',
): ResourceChange {
  const { account, region, vpcId } = placeOfResource(network, collection, record);
  const name = 'tags' in record ? nameTag(record) : undefined;
  const id = 'id' in record ? record.id : key;
  return {
    change: side === 'before' ? 'removed' : 'added',
    collection,
    id,
    ...(name === undefined ? {} : { name }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(vpcId === undefined || vpcId === id ? {} : { vpcId }),
    properties: [],
  };
}

function changedProperties(
  collection: CollectionName,
  was: AnyRecord,
  is: AnyRecord,
): PropertyChange[] {
  const [old, now] = [propertiesOf(collection, was), propertiesOf(collection, is)];
  const changes: PropertyChange[] = [];
  for (const [key, property] of old) {
    const after = now.get(key);
    if (after?.value !== property.value) changes.push(propertyChange(property, after));
  }
  for (const [key, property] of now)
    if (!old.has(key)) changes.push(propertyChange(undefined, property));
  return changes.sort(
    (a, b) => compare(a.property, b.property) || compare(a.item ?? '', b.item ?? ''),
  );
}

function propertyChange(before: Property | undefined, after: Property | undefined): PropertyChange {
  const { property = '', item } = after ?? before ?? {};
  return {
    property,
    ...(item === undefined ? {} : { item }),
    ...(before === undefined ? {} : { before: before.value }),
    ...(after === undefined ? {} : { after: after.value }),
  };
}

function isAuthored(record: AnyRecord): boolean {
  return 'authored' in record && record.authored === true;
}

function wasRead(network: Network, call: Call, record: AnyRecord): boolean {
  const { account, region } = record as { account?: never; region?: never };
  return isComplete(coverageOf(network.coverage, call, { account, region }));
}

function sameEntries(before: Network, after: Network): boolean {
  return (
    before.coverage.length === after.coverage.length &&
    JSON.stringify(before.coverage) === JSON.stringify(after.coverage)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
