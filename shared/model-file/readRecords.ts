import type { z } from 'zod';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  collections,
  emptyNetwork,
  type MutableNetwork,
} from '../network/network';
import { quote, type Repairs } from './repairs';

/** How many records were checked, of how many. */
export type OnRecord = (done: number, total: number) => void;

/**
 * Reads the records of `base`. One that does not fit today's schema is left out with a word about it and takes no
 * other with it; of two with the same key the first stays.
 */
export function readRecords(
  base: Record<string, unknown>,
  repairs: Repairs,
  onRecord: OnRecord,
): MutableNetwork {
  const network = emptyNetwork();
  const lists = Object.values(base).filter((list) => Array.isArray(list));
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  const onNext = () => onRecord(done++, total);
  for (const [name, list] of Object.entries(base)) {
    if (!isCollectionName(name)) repairs.add(`base.${quote(name)}`, 'no such list, left out');
    else if (!Array.isArray(list)) repairs.add(`base.${name}`, 'not a list, left out');
    else readList(network, name, list, repairs, onNext);
  }
  return network;
}

/** One record as today's schema has it, or what is wrong with it. */
export function parseRecord(
  name: CollectionName,
  raw: unknown,
): { ok: true; key: string; record: AnyRecord } | { ok: false; issue: string } {
  const { schema, key } = collections[name] as {
    schema: z.ZodType<AnyRecord>;
    key: (record: AnyRecord) => string;
  };
  const parsed = schema.safeParse(raw);
  return parsed.success
    ? { ok: true, key: key(parsed.data), record: parsed.data }
    : { ok: false, issue: firstIssue(parsed.error) };
}

export function isCollectionName(name: string): name is CollectionName {
  return knownNames.has(name);
}

export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.map(String).join('.');
  return `${path ? `${path}: ` : ''}${issue?.message ?? 'wrong shape'}`;
}

const knownNames: ReadonlySet<string> = new Set(collectionNames);

function readList(
  network: MutableNetwork,
  name: CollectionName,
  list: readonly unknown[],
  repairs: Repairs,
  onNext: () => void,
): void {
  const records = network[name] as Map<string, AnyRecord>;
  for (const [index, raw] of list.entries()) {
    onNext();
    const parsed = parseRecord(name, raw);
    const place = `base.${name}[${index}]`;
    if (!parsed.ok) repairs.add(place, `left out, ${parsed.issue}`);
    else if (records.has(parsed.key))
      repairs.add(place, `left out, ${quote(parsed.key)} stands before it`);
    else records.set(parsed.key, parsed.record);
  }
}
