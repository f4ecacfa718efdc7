import type { ResourceRef } from '../../../shared/diagram/diagram';
import type { AnyRecord, Network } from '../../../shared/network/network';
import type { Tags } from '../../../shared/network/record';
import { placeOfResource, resourceCollections } from '../../../shared/network/resources';
import type { Entry } from './entry';
import { type Facets, facetsOf } from './facets';
import { idOf, nameOf, refKey } from './resource';
import { buildTree, type ResourceTree } from './tree';

/** A record that names another, and the property that does. */
export type Reference = { from: ResourceRef; property: string };

/** What search, tree and inspector look up instead of walking the network. */
export type ResourceIndex = {
  network: Network;
  entries: readonly Entry[];
  entryOf(ref: ResourceRef): Entry | undefined;
  /** Who names this resource. */
  referencesTo(ref: ResourceRef): readonly Reference[];
  /** The records that go by this id; several where accounts see the same thing. */
  refsOf(id: string): readonly ResourceRef[];
  tree: ResourceTree;
  facets: Facets;
};

/** Meant for `runInSlices`: yields after every few records. */
export function* indexNetwork(network: Network): Generator<void, ResourceIndex> {
  const entries: Entry[] = [];
  const byRef = new Map<string, Entry>();
  const byId = new Map<string, ResourceRef[]>();
  for (const collection of resourceCollections) {
    let done = 0;
    for (const [key, record] of network[collection] as ReadonlyMap<string, AnyRecord>) {
      const entry = toEntry(network, { collection, key }, record);
      entries.push(entry);
      byRef.set(refKey(entry.ref), entry);
      append(byId, entry.id, entry.ref);
      if (++done % stepSize === 0) yield;
    }
  }

  const references = new Map<string, Reference[]>();
  for (const [index, { ref, id }] of entries.entries()) {
    eachText(network[ref.collection].get(ref.key), '', (property, text) => {
      const targets = text === id ? undefined : byId.get(text);
      for (const target of targets ?? [])
        append(references, refKey(target), { from: ref, property });
    });
    if (index % stepSize === 0) yield;
  }

  const tree = yield* buildTree(network, entries);
  const facets = yield* facetsOf(network, entries);
  return {
    network,
    entries,
    entryOf: (ref) => byRef.get(refKey(ref)),
    referencesTo: (ref) => references.get(refKey(ref)) ?? [],
    refsOf: (id) => byId.get(id) ?? [],
    tree,
    facets,
  };
}

const stepSize = 32;

function toEntry(network: Network, ref: ResourceRef, record: AnyRecord): Entry {
  const id = idOf(record, ref.key);
  const title = nameOf(network, ref) ?? id;
  const found = [id, title];
  collectFindable(record, '', found);
  return {
    ref,
    id,
    title,
    ...placeOfResource(network, ref.collection, record),
    lowerTitle: title.toLowerCase(),
    text: `\n${found.join('\n').toLowerCase()}\n`,
  };
}

/**
 * Everything one might type to find it. Not the ids of others, nor the CIDRs of rules and routes: those would lead
 * to a flood of near misses. Plain recursion: generators cost most of the time of an index here.
 */
function collectFindable(value: unknown, property: string, found: string[]): void {
  if (typeof value === 'string') {
    if (findable.has(property)) found.push(value.slice(0, longestText));
  } else if (Array.isArray(value)) {
    for (const item of value) collectFindable(item, property, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const name in value) {
      const item: unknown = value[name as keyof typeof value];
      if (name === 'tags') collectTags(item as Tags, found);
      else if (!rules.has(name)) collectFindable(item, name, found);
    }
  }
}

function collectTags(tags: Tags, found: string[]): void {
  for (const { key, value } of tags) found.push(`${key}=${value}`.slice(0, longestText));
}

/** Hostile tags hold 10,000 characters; nobody types more than a few. */
const longestText = 300;

const rules = new Set(['routes', 'inbound', 'outbound', 'entries']);

const findable = new Set([
  'address',
  'availabilityZone',
  'cidr',
  'cidrBlock',
  'description',
  'dnsName',
  'groupName',
  'instanceType',
  'ipAddress',
  'ipv6Addresses',
  'name',
  'outsideIp',
  'privateIp',
  'publicIp',
  'serviceName',
  'type',
]);

/** Tells every text in a record, at any depth, with the path of its property: ids are among them. */
function eachText(value: unknown, path: string, tell: (path: string, text: string) => void): void {
  if (typeof value === 'string') tell(path, value);
  else if (Array.isArray(value)) for (const item of value) eachText(item, path, tell);
  else if (typeof value === 'object' && value !== null)
    for (const name in value)
      if (name !== 'tags')
        eachText(value[name as keyof typeof value], path === '' ? name : `${path}.${name}`, tell);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
