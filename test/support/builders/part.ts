import type {
  AccountId,
  RegionName,
  SubnetId,
  VpcId,
  ZoneId,
  ZoneName,
} from '../../../shared/network/ids';
import type { CollectionName, MutableNetwork, RecordOf } from '../../../shared/network/network';
import type { Tags } from '../../../shared/network/record';
import type { Subnet, Vpc } from '../../../shared/network/vpc';

export const defaultAccount = '111122223333';
export const defaultRegion = 'us-east-1';

/** One record to be: built by `networkOf` once the VPCs and subnets it leans on are there. */
export type Draft = {
  [C in CollectionName]: {
    collection: C;
    place: Place;
    build: (context: Context) => RecordOf<C>;
  };
}[CollectionName];

/** What every builder returns and `networkOf` takes. */
export type Part = Draft | readonly Part[];

export type Place = { account?: string | undefined; region?: string | undefined };

/** What a record may look up while it is built. */
export type Context = {
  account: AccountId;
  region: RegionName;
  network: MutableNetwork;
  vpc(id: string): Vpc;
  subnet(id: string): Subnet;
  /** The wanted address, or the subnet's next free one; an address taken twice is a broken test. */
  address(subnetId: string, wanted?: string): string;
  /** `a` is the Region's first zone, `us-east-1a`; a longer text is taken as it stands. */
  zone(letter: string): { name: ZoneName; zoneId: ZoneId };
};

/** What any builder takes beside its own options. */
export type Common = {
  /** The Name tag. */
  name?: string;
  tags?: Record<string, string>;
  state?: string;
};

/** Ids in tests are plain words: this gives them the brand of the place they stand in. */
export function id<B extends string>(text: string): B {
  return text as B;
}

export function ids<B extends string>(texts: readonly string[]): B[] {
  return texts.map((text) => id<B>(text));
}

/** In two steps, so that the collection settles the record's type before its function is checked. */
export function draft<C extends CollectionName>(collection: C) {
  return (build: (context: Context) => RecordOf<C>): Part =>
    ({ collection, place: {}, build }) as unknown as Draft;
}

/** The fields every record has. */
export function common(context: Context, options: Common, state?: string) {
  return {
    account: context.account,
    region: context.region,
    tags: tagsOf(options),
    ...((options.state ?? state) === undefined ? {} : { state: options.state ?? state }),
  };
}

export function vpcIdOf(subnet: Subnet): VpcId {
  if (subnet.vpcId === undefined) throw new Error(`subnet ${subnet.id} stands in no VPC`);
  return subnet.vpcId;
}

export function subnetIds(texts: readonly string[]): SubnetId[] {
  return ids<SubnetId>(texts);
}

function tagsOf({ name, tags = {} }: Common): Tags {
  const named = name === undefined ? tags : { Name: name, ...tags };
  return Object.entries(named).map(([key, value]) => ({ key, value }));
}
