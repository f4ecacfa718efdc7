import type { z } from 'zod';
import type { Call } from '../network/coverage';
import type { AccountId, RegionName } from '../network/ids';
import type { CollectionName, RecordOf } from '../network/network';
import { type Flaw, readSound } from './sound';

/** Where a record goes, and what its answer knows that the record itself does not say. */
export type Sink = {
  /** The account that asked. */
  readonly viewer: AccountId | undefined;
  /** A property that stands beside the list in the answer. */
  beside(property: string): unknown;
  /** The id that a call by id was made for, from beside the answer or from its file's name. */
  idBeside(property: string, pattern: RegExp): string | undefined;
  /** The record's Region: the answer's own, else what its zone, ARN or VPC tells. */
  regionOf(hints: RegionHints): RegionName | undefined;
  put<C extends CollectionName>(collection: C, record: RecordOf<C>, how?: HowListed): void;
  /** Adds to a record that another list brings. `stub` stands in where none does. */
  amend<C extends CollectionName>(
    collection: C,
    id: string,
    change: (record: RecordOf<C>) => RecordOf<C>,
    stub?: RecordOf<C>,
  ): void;
  covered(entry: { call?: Call; resourceId?: string; partial?: boolean }): void;
  skip(reason: { code: 'no-id' | 'wrong-shape'; reason: string }): void;
};

export type RegionHints = {
  zone?: string | undefined;
  arn?: string | undefined;
  vpcId?: string | undefined;
  region?: string | undefined;
};

export type HowListed = {
  /** The list it stands in, where that is not the collection's own. */
  as?: string;
  /** Seen inside another record only: counts leave it out, a listed one replaces it. */
  derived?: boolean;
  /** This account's view outranks others', where `account` alone does not say so. */
  own?: boolean;
};

/** How one key of describe output becomes records. */
export type ListReader = {
  key: string;
  /** The call that answers with this key. Absent where `read` says it itself. */
  call: Call | undefined;
  /** One object rather than a list. */
  single: boolean;
  /** The key of the list inside each element that holds the records: `Instances` of `Reservations`. */
  holds?: string | undefined;
  /** `sound`: it became a record, flaws or not. */
  read(raw: unknown, sink: Sink): { sound: boolean; flaws: Flaw[] };
  /** For what depends on the whole list, such as which of two calls answered. */
  readWhole?: ((list: readonly unknown[], sink: Sink) => void) | undefined;
};

export function listReader<S extends z.ZodType>(definition: {
  key: string;
  call?: Call;
  single?: boolean;
  holds?: string;
  shape: S;
  convert(element: z.infer<S>, sink: Sink): void;
  readWhole?: (list: readonly unknown[], sink: Sink) => void;
}): ListReader {
  const { key, call, single = false, holds, shape, convert, readWhole } = definition;
  return {
    key,
    call,
    single,
    holds,
    readWhole,
    read(raw, sink) {
      const { value, flaws } = readSound(shape, raw);
      if (value !== undefined) convert(value, sink);
      return { sound: value !== undefined, flaws };
    },
  };
}
