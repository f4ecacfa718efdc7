import { type InSubnet, type Item, subnetItems, withOwner } from '../../../shared/diagram/cards';
import type { IconName, ResourceRef } from '../../../shared/diagram/diagram';
import {
  type CollectionName,
  collectionNames,
  type Network,
} from '../../../shared/network/network';
import { primaryAddress } from '../../../shared/network/primaryAddress';
import type { Subnet } from '../../../shared/network/vpc';
import type { NetworkInterface } from '../../../shared/network/workloads';
import type { Entry } from './entry';
import { refKey } from './resource';

/** A line of the tree: a place, a resource, or a heading over several. */
export type TreeItem = {
  /** Stable between builds of one model. */
  id: string;
  parent: string | undefined;
  /** 1 for the topmost, as `aria-level` counts. */
  level: number;
  title: string;
  /** What else tells it from its like, for tooltip and screen reader: the id behind an address. */
  detail: string | undefined;
  /** What the line stands for; absent for headings. */
  ref: ResourceRef | undefined;
  kind: 'region' | 'zone' | 'resource' | 'group' | 'heading';
  /** Heads a list of this kind, or is one. */
  collection: CollectionName | undefined;
  /** The diagram's symbol, where the kind alone does not tell it. */
  icon: IconName | undefined;
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

/**
 * Region > VPC > Availability Zone > subnet > owner > resource, as the diagram has it; what stands in no subnet is listed
 * by kind under its VPC or Region.
 */
export function* buildTree(
  network: Network,
  entries: readonly Entry[],
): Generator<void, ResourceTree> {
  const builder = new TreeBuilder();
  for (const entry of entries) if (entry.ref.collection === 'vpcs') builder.addVpc(entry);
  yield;
  for (const entry of entries)
    if (entry.ref.collection === 'subnets')
      builder.addSubnet(entry, zoneOf(network.subnets.get(entry.ref.key)));
  yield;
  for (const [index, entry] of entries.entries()) {
    if (!isPlace(entry.ref)) builder.addResource(entry);
    if (index % stepSize === 0) yield;
  }
  for (const [subnetId, here] of standingInSubnets(network)) {
    const interfaces = here.interfaces.map((record) => withOwner(network, record));
    builder.addSubnetItems(network, subnetId, subnetItems({ ...here, interfaces }));
    yield;
  }
  return yield* builder.finish();
}

/** Empty where it is not known, and the same words as in the diagram where it is. */
function zoneOf(subnet: Subnet | undefined): string {
  return subnet?.availabilityZone ?? subnet?.availabilityZoneId ?? '';
}

type Words = { title: string; detail?: string };

/** The owner's name stands above; its members are told apart by address and id. */
function memberOf(network: Network, { ref }: Item): Words {
  const address = primaryAddress(network, ref);
  return address === undefined ? { title: ref.key } : { title: address, detail: ref.key };
}

function standingInSubnets(network: Network): Map<string, Standing> {
  const bySubnet = new Map<string, Standing>();
  const at = (subnetId: string): Standing => {
    const known = bySubnet.get(subnetId);
    if (known !== undefined) return known;
    const empty = { instances: [], interfaces: [], natGateways: [], loadBalancers: [] };
    bySubnet.set(subnetId, empty);
    return empty;
  };
  for (const r of network.instances.values()) if (r.subnetId) at(r.subnetId).instances.push(r);
  for (const r of network.networkInterfaces.values())
    if (r.subnetId) at(r.subnetId).interfaces.push(r);
  for (const r of network.natGateways.values()) if (r.subnetId) at(r.subnetId).natGateways.push(r);
  for (const r of network.loadBalancers.values())
    for (const subnetId of r.subnetIds) at(subnetId).loadBalancers.push(r);
  return bySubnet;
}

type Standing = { [K in Exclude<keyof InSubnet, 'interfaces'>]: InSubnet[K][number][] } & {
  interfaces: NetworkInterface[];
};

function isSubnetItem({ collection }: ResourceRef): boolean {
  return ['instances', 'networkInterfaces', 'natGateways'].includes(collection);
}

const stepSize = 128;

function isPlace({ collection }: ResourceRef): boolean {
  return collection === 'vpcs' || collection === 'subnets';
}

class TreeBuilder {
  readonly #items = new Map<string, TreeItem>();
  readonly #byRef = new Map<string, string>();
  readonly #roots: string[] = [];

  addVpc(entry: Entry): void {
    this.#addTo(this.#placeOf(entry), entry);
  }

  addSubnet(entry: Entry, zone: string): void {
    const place = this.#placeOf(entry);
    this.#addTo(place.collection === 'vpcs' ? this.#zoneIn(place, zone) : place, entry);
  }

  addResource(entry: Entry): void {
    const place = this.#placeOf(entry);
    if (place.collection === 'subnets' && isSubnetItem(entry.ref)) this.#count(place);
    else if (place.collection === 'subnets') this.#addTo(place, entry);
    else this.#addTo(this.#headingOf(place, entry.ref.collection), entry);
  }

  /** What stands in a subnet, under the owners and with the icons that the diagram gives it. */
  addSubnetItems(network: Network, subnetId: string, items: readonly Item[]): void {
    const subnet = this.#placeItem('subnets', subnetId);
    if (subnet === undefined) return;
    for (const [group, members] of groupBy(items, (item) => item.group)) {
      const [first] = members;
      const parent =
        members.length === 1
          ? subnet
          : this.#put(
              {
                id: `${subnet.id}//${group}`,
                kind: 'group',
                title: first.title,
                collection: first.ref.collection,
                icon: first.icon,
              },
              subnet,
            );
      parent.count += parent === subnet ? 0 : members.length;
      for (const item of members)
        this.#addItem(
          parent,
          item,
          parent === subnet ? { title: item.title } : memberOf(network, item),
        );
    }
  }

  #addItem(parent: TreeItem, { ref, ownerRef, covers, icon }: Item, words: Words): void {
    const id = `${parent.id}//${refKey(ref)}`;
    const covered = covers.map((each) => each.ref);
    for (const shown of [ref, ...covered, ...(ownerRef === undefined ? [] : [ownerRef])])
      if (!this.#byRef.has(refKey(shown))) this.#byRef.set(refKey(shown), id);
    this.#put(
      {
        id,
        kind: 'resource',
        title: words.title,
        ...(words.detail === undefined ? {} : { detail: words.detail }),
        collection: ref.collection,
        ref,
        icon,
      },
      parent,
    );
  }

  *finish(): Generator<void, ResourceTree> {
    let sorted = 0;
    for (const item of this.#items.values()) {
      item.children.sort(this.#compare);
      if (++sorted % stepSize === 0) yield;
    }
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

  #zoneIn(vpc: TreeItem, title: string): TreeItem {
    const id = `${vpc.id}//zones/${title}`;
    return (
      this.#items.get(id) ??
      this.#put({ id, kind: 'zone', title, collection: 'availabilityZones' }, vpc)
    );
  }

  #headingOf(place: TreeItem, collection: CollectionName): TreeItem {
    const id = `${place.id}//${collection}`;
    return this.#items.get(id) ?? this.#put({ id, kind: 'heading', title: '', collection }, place);
  }

  #addTo(parent: TreeItem, { ref, title }: Entry): void {
    const id = refKey(ref);
    this.#byRef.set(id, id);
    this.#put({ id, kind: 'resource', title, collection: ref.collection, ref }, parent);
    this.#count(parent);
  }

  /** One more in a place and in all that holds it. */
  #count(place: TreeItem): void {
    for (let item: TreeItem | undefined = place; item !== undefined; item = this.#parentOf(item))
      item.count += 1;
  }

  #put(
    line: Pick<TreeItem, 'id' | 'kind' | 'title' | 'collection'> & {
      ref?: ResourceRef;
      icon?: IconName;
      detail?: string;
    },
    parent: TreeItem | undefined,
  ): TreeItem {
    const item: TreeItem = {
      ref: undefined,
      icon: undefined,
      detail: undefined,
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

  #parentOf(item: TreeItem): TreeItem | undefined {
    return item.parent === undefined ? undefined : this.#items.get(item.parent);
  }

  /**
   * The fullest Region first; in it places, then resources and groups by name, then headings in the order of the
   * collections. A zone without a name stands last, as in the diagram.
   */
  readonly #compare = (a: string, b: string): number => {
    const [left, right] = [this.#items.get(a), this.#items.get(b)];
    if (left === undefined || right === undefined) return 0;
    return (
      rank(left) - rank(right) ||
      collectionRank(left) - collectionRank(right) ||
      (left.kind === 'region' ? right.count - left.count : 0) ||
      (left.kind === 'zone' ? Number(left.title === '') - Number(right.title === '') : 0) ||
      byName.compare(left.title, right.title)
    );
  };
}

const byName = new Intl.Collator('en', { numeric: true });

function rank({ kind, collection }: TreeItem): number {
  if (kind === 'zone' || collection === 'vpcs' || collection === 'subnets') return 0;
  return kind === 'heading' ? 2 : 1;
}

function collectionRank({ kind, collection }: TreeItem): number {
  return kind === 'heading' && collection !== undefined ? collectionNames.indexOf(collection) : 0;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
