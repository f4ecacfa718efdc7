import fc from 'fast-check';
import {
  type CollectionName,
  collectionNames,
  type Network,
} from '../../../../shared/network/network';
import { anyText } from '../../../support/arbitrary';
import { everyKind } from '../../../support/everyKind';

type Wound = {
  collection: CollectionName;
  at: number;
  how: 'remove' | 'empty' | 'rename' | 'copy';
  text: string;
};

const wound: fc.Arbitrary<Wound> = fc.record({
  collection: fc.constantFrom(...collectionNames),
  at: fc.nat(),
  how: fc.constantFrom('remove', 'empty', 'rename', 'copy'),
  text: anyText,
});

const whole = everyKind();

/** The network of every kind of record with some removed, emptied, renamed or doubled under hostile names. */
export const woundedNetwork: fc.Arbitrary<Network> = fc
  .array(wound, { maxLength: 10 })
  .map((wounds) => {
    let now: Network = whole;
    for (const { collection, at, how, text } of wounds) {
      const records = new Map<string, unknown>(now[collection]);
      const keys = [...records.keys()];
      const key = keys[at % Math.max(1, keys.length)];
      if (key === undefined) continue;
      const record = records.get(key) as Record<string, unknown>;
      if (how === 'remove') records.delete(key);
      else if (how === 'empty') records.set(key, emptied(record));
      else if (how === 'rename') records.set(key, named(record, text));
      else
        records.set(`${key}${text}`, {
          ...named(record, text),
          id: `${key}${text}`,
          authored: true,
        });
      now = { ...now, [collection]: records };
    }
    return now;
  });

function emptied(record: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    Array.isArray(value) ? [] : value,
  ]);
  return Object.fromEntries(entries);
}

/** Every text of a record that is not an id, a block or a word of AWS's becomes the one given. */
function named(record: Record<string, unknown>, text: string): Record<string, unknown> {
  const free = ['groupName', 'description', 'name', 'domainName', 'deviceName', 'privateDnsName'];
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    free.includes(name) && typeof value === 'string' ? text : value,
  ]);
  return {
    ...Object.fromEntries(entries),
    tags: [
      { key: 'Name', value: text },
      { key: text, value: text },
    ],
  };
}
