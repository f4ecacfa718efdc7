import type { AnyRecord, CollectionName } from '../../network/network';
import { awsWord } from './awsWords';
import { itemOf } from './items';

/** One thing a record says: a property, or one element of a property that is a list. */
export type Property = { property: string; item?: string; value: string };

/**
 * What a record says of its resource, in AWS's words, each thing under a key of its own.
 *
 * Left out is what is the model's and not AWS's (who drew it, which list it stood in), the id, by which the record is
 * found, and the count of free addresses, which follows from other records.
 */
export function propertiesOf(
  collection: CollectionName,
  record: AnyRecord,
): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  const add = (property: string, value: string, item?: string) => {
    const key = JSON.stringify(item === undefined ? [property] : [property, item]);
    // Two elements that nothing tells apart (a rule given twice) are two all the same.
    let own = key;
    for (let again = 2; found.has(own); again++) own = `${key} ${again}`;
    found.set(own, { property, ...(item === undefined ? {} : { item }), value });
  };
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined || ours.has(name)) continue;
    const word = awsWord(collection, name);
    if (Array.isArray(value)) addList(add, word, name, value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, part] of Object.entries(value))
        addPart(add, `${word}.${awsWord(collection, inner)}`, inner, part);
    else add(word, scalar(name, value));
  }
  return found;
}

const ours: ReadonlySet<string> = new Set([
  'id',
  'authored',
  'listedAs',
  'seenBy',
  'routesScope',
  'availableIpAddressCount',
]);

type Add = (property: string, value: string, item?: string) => void;

function addPart(add: Add, word: string, name: string, value: unknown): void {
  if (Array.isArray(value)) addList(add, word, name, value);
  else if (value !== undefined) add(word, scalar(name, value));
}

function addList(add: Add, word: string, name: string, list: readonly unknown[]): void {
  for (const element of list) {
    if (typeof element === 'object' && element !== null) {
      const { item, value } = itemOf(name, element as Record<string, unknown>);
      add(word, value, item);
    } else add(word, '', String(element));
  }
}

/** A state is spelled with a capital by some calls, and a policy is a text whose blanks say nothing. */
function scalar(name: string, value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name === 'state') return value.toLowerCase();
  return name === 'policyDocument' ? compact(value) : value;
}

function compact(policy: string): string {
  try {
    return JSON.stringify(JSON.parse(policy));
  } catch {
    return policy; // no JSON: then it is what it is
  }
}
