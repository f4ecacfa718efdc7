import type { ResourceRef } from '../../../shared/diagram/diagram';
import {
  type CollectionName,
  collectionNames,
  type Network,
} from '../../../shared/network/network';
import { ownerLabel, ownerOf } from '../../../shared/network/owner';
import { refKey } from './resource';
import type { Entry } from './resourceIndex';

/** A line of the tree: a place, a resource, or a heading over several. */
export type TreeItem = {
  /** Stable between builds of one model. */
  id: string;
  parent: string | undefined;
  /** 1 for the topmost, as `aria-level` counts. */
  level: number;
  title: string;
  /** What the line stands for; absent for headings. */
  ref: ResourceRef | undefined;
  kind: 'region' | 'resource' | 'group' | 'heading';
  /** Heads a list of this kind, or is one. */
  collection: CollectionName | undefined;
  /** How many resources it and everything below it holds. */
  count: number;
  children: string[];
};

export type ResourceTree = {
  roots: readonly string[];
  items: ReadonlyMap<string, TreeItem>;
  /** The line that stands for a resource. */
  itemOf(ref: ResourceRef): string | undefined;
};

/** Region > VPC > subnet > owner > resource; what stands in no subnet is listed by kind under its VPC or Region. */
export function* buildTree(
  network: Network,
  entries: readonly Entry[],
): Generator<void, ResourceTree> {
  const builder = new TreeBuilder(network);
  for (const collection of ['vpcs', 'subnets'] as const) {
    for (const entry of entries) if (entry.ref.collection === collection) builder.addPlace(entry);
    yield;
  }
  for (const [index, entry] of entries.entries()) {
    if (!isPlace(entry.ref)) builder.addResource(entry);
    if (index % stepSize === 0) yield;
  }
  return builder.finish();
}

const stepSize = 128;

function isPlace({ collection }: ResourceRef): boolean {
  return collection === 'vpcs' || collection === 'subnets';
}

class TreeBuilder {
  readonly #network: Network;
  readonly #items = new Map<string, TreeItem>();
  readonly #byRef = new Map<string, string>();
  readonly #roots: string[] = [];

  constructor(network: Network) {
    this.#network = network;
  }

  addPlace(entry: Entry): void {
    this.#addTo(this.#placeOf(entry), entry);
  }

  addResource(entry: Entry): void {
    const place = this.#placeOf(entry);
    const { collection, key } = entry.ref;
    if (place.collection !== 'subnets') {
      this.#addTo(this.#headingOf(place, collection), entry);
      return;
    }
    const networkInterface =
      collection === 'networkInterfaces' ? this.#network.networkInterfaces.get(key) : undefined;
    if (networkInterface === undefined) this.#addTo(place, entry);
    else {
      const owner = ownerOf(this.#network, networkInterface);
      this.#addTo(this.#groupOf(place, ownerLabel(owner)), entry);
    }
  }

  finish(): ResourceTree {
    for (const id of [...this.#items.keys()]) this.#dissolveGroupOfOne(id);
    for (const item of this.#items.values()) item.children.sort(this.#compare);
    this.#roots.sort(this.#compare);
    return {
      roots: this.#roots,
      items: this.#items,
      itemOf: (ref) => this.#byRef.get(refKey(ref)),
    };
  }

  /** The subnet, else the VPC, else the Region an entry stands in. */
  #placeOf({ ref, vpcId, subnetId, region }: Entry): TreeItem {
    const subnet = ref.collection === 'subnets' ? undefined : this.#placeItem('subnets', subnetId);
    const vpc = ref.collection === 'vpcs' ? undefined : this.#placeItem('vpcs', vpcId);
    return subnet ?? vpc ?? this.#regionOf(region);
  }

  #placeItem(collection: CollectionName, key: string | undefined): TreeItem | undefined {
    const id = key === undefined ? undefined : this.#byRef.get(refKey({ collection, key }));
    return id === undefined ? undefined : this.#items.get(id);
  }

  #regionOf(region: string | undefined): TreeItem {
    const id = `region/${region ?? ''}`;
    return (
      this.#items.get(id) ??
      this.#put({ id, kind: 'region', title: region ?? '', collection: 'regions' }, undefined)
    );
  }

  #headingOf(place: TreeItem, collection: CollectionName): TreeItem {
    const id = `${place.id}//${collection}`;
    return this.#items.get(id) ?? this.#put({ id, kind: 'heading', title: '', collection }, place);
  }

  #groupOf(subnet: TreeItem, title: string): TreeItem {
    const id = `${subnet.id}//owner/${title}`;
    return (
      this.#items.get(id) ??
      this.#put({ id, kind: 'group', title, collection: 'networkInterfaces' }, subnet)
    );
  }

  #addTo(parent: TreeItem, { ref, title }: Entry): void {
    const id = refKey(ref);
    this.#byRef.set(id, id);
    this.#put({ id, kind: 'resource', title, collection: ref.collection, ref }, parent);
    for (let item: TreeItem | undefined = parent; item !== undefined; item = this.#parentOf(item))
      item.count += 1;
  }

  #put(
    line: Pick<TreeItem, 'id' | 'kind' | 'title' | 'collection'> & { ref?: ResourceRef },
    parent: TreeItem | undefined,
  ): TreeItem {
    const item: TreeItem = {
      ref: undefined,
      ...line,
      parent: parent?.id,
      level: (parent?.level ?? 0) + 1,
      count: 0,
      children: [],
    };
    this.#items.set(item.id, item);
    (parent?.children ?? this.#roots).push(item.id);
    return item;
  }

  /** An owner with one interface is a line, not a folder. */
  #dissolveGroupOfOne(id: string): void {
    const group = this.#items.get(id);
    if (group?.kind !== 'group' || group.children.length !== 1) return;
    const only = this.#items.get(group.children[0] ?? '');
    const parent = this.#parentOf(group);
    if (only === undefined || parent === undefined) return;
    this.#items.delete(id);
    only.parent = parent.id;
    only.level = group.level;
    only.title = group.title;
    parent.children[parent.children.indexOf(id)] = only.id;
  }

  #parentOf(item: TreeItem): TreeItem | undefined {
    return item.parent === undefined ? undefined : this.#items.get(item.parent);
  }

  /** Places first, then resources and groups by name, then headings in the order of the collections. */
  readonly #compare = (a: string, b: string): number => {
    const [left, right] = [this.#items.get(a), this.#items.get(b)];
    if (left === undefined || right === undefined) return 0;
    return (
      rank(left) - rank(right) ||
      collectionRank(left) - collectionRank(right) ||
      byName.compare(left.title, right.title)
    );
  };
}

const byName = new Intl.Collator('en', { numeric: true });

function rank({ kind, collection }: TreeItem): number {
  if (collection === 'vpcs' || collection === 'subnets') return 0;
  return kind === 'heading' ? 2 : 1;
}

function collectionRank({ kind, collection }: TreeItem): number {
  return kind === 'heading' && collection !== undefined ? collectionNames.indexOf(collection) : 0;
}
