import { nameTag, type Tags } from '../../../network/record';
import type { BlockPublicAccessThings } from './blockPublicAccess';
import type { EndpointThings } from './endpoints';
import type { GatewayThings } from './gateways';
import type { PeeringThings } from './peerings';
import type { Ref } from './ref';
import type { RoutingThings } from './routing';
import type { SecurityThings } from './security';
import type { TransitThings } from './transit';
import type { VpcThings } from './vpcs';
import type { VpnThings } from './vpns';

/** What each kind of thing is made of. */
export type Things = VpcThings &
  RoutingThings &
  GatewayThings &
  TransitThings &
  PeeringThings &
  EndpointThings &
  SecurityThings &
  VpnThings &
  BlockPublicAccessThings;

export type ThingKind = keyof Things;

/** In whose account and in which Region it is made. */
export type Place = { account?: string | undefined; region?: string | undefined };

type Common = {
  /** The same in every network that holds the thing. */
  key: string;
  /** The record that holds it. */
  recordId: string;
  /** What a person would call it: words for a name in the code. */
  name: string;
  place: Place;
  /** The id that others name it by, for a thing that has one of its own. */
  makes?: string;
  /** AWS makes it along with this one (a VPC's main route table), or has it already (`aws`). */
  comesWith?: Ref | 'aws';
  /** Removing one of these removes it too. */
  goesWith: readonly Ref[];
  /** What it is good for to others, and what should be so before it is made, in words that both spell alike. */
  gives: readonly string[];
  wants: readonly string[];
  /** What only one thing can hold at a time. */
  claims: readonly string[];
};

/** One thing that code can make: a resource of AWS, or a part of one that is made by a call of its own. */
export type Thing<K extends ThingKind = ThingKind> = {
  [Kind in K]: Common & { kind: Kind; props: Things[Kind] };
}[K];

type Rest = Partial<
  Pick<Common, 'makes' | 'comesWith' | 'goesWith' | 'gives' | 'wants' | 'claims'>
>;

type RecordLike = {
  id: string;
  account?: string | undefined;
  region?: string | undefined;
  tags: Tags;
};

/** A thing that is a resource itself: it goes by the record's id. */
export function whole<K extends ThingKind>(
  kind: K,
  record: RecordLike,
  props: Things[K],
  rest: Rest & { name?: string | undefined } = {},
): Thing<K> {
  const { name, ...more } = rest;
  return {
    kind,
    key: `${kind} ${record.id}`,
    recordId: record.id,
    name: nameTag(record) ?? name ?? '',
    place: placeOf(record),
    makes: record.id,
    goesWith: [],
    gives: [],
    wants: [],
    claims: [],
    ...more,
    props,
  } as Thing<K>;
}

/** A part of a resource, told from its other parts by `part`. */
export function part<K extends ThingKind>(
  kind: K,
  record: RecordLike,
  part: string,
  props: Things[K],
  rest: Rest & { name: string; place?: Place },
): Thing<K> {
  const { name, place, ...more } = rest;
  return {
    kind,
    key: `${kind} ${record.id} ${part}`,
    recordId: record.id,
    name,
    place: place ?? placeOf(record),
    goesWith: [],
    gives: [],
    wants: [],
    claims: [],
    ...more,
    props,
  } as Thing<K>;
}

/** Tags that code may set: AWS keeps `aws:` for itself. */
export function ownTags({ tags }: { tags: Tags }): Tags {
  return tags.filter(({ key }) => !key.toLowerCase().startsWith('aws:'));
}

/** The tags of a thing that has any. */
export function tagsOf({ props }: Thing): Tags {
  return 'tags' in props ? props.tags : [];
}

export function placeOf({ account, region }: Place): Place {
  return { account, region };
}

/** What a person calls a resource, for the names of its parts. */
export function nameOf(record: { id: string; tags: Tags } | undefined, id: string): string {
  return (record && nameTag(record)) ?? id;
}

/** What a thing goes by where it has no name: its id says at least which one it is. */
export function calledBy({ name, recordId }: Thing): string {
  return name === '' ? recordId : name;
}

/** A block or an id in a name: everything has words of its own. */
export function destinationWord(text: string): string {
  if (text === '0.0.0.0/0') return 'anywhere';
  return text === '::/0' ? 'anywhere ipv6' : text;
}

export function placeKey({ account, region }: Place): string {
  return JSON.stringify([account, region]);
}
