import fc from 'fast-check';
import type { z } from 'zod';
import type { Change } from '../../shared/network/diff';
import {
  type CollectionName,
  collectionNames,
  collections,
  emptyNetwork,
  keyOf,
  type Network,
  putRecords,
} from '../../shared/network/network';

/** Arbitrary values that fit the model's schemas, for property tests. */

/** Text that has broken programs before, among any text. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  fc.constantFrom(
    '__proto__',
    'constructor',
    '<script>',
    '\u202Eabc',
    '\ud800',
    '"',
    '\\',
    '\u0000',
  ),
);

/** A value that a zod schema accepts and returns unchanged. Knows the kinds of schema that the model uses. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'string':
      return anyText.filter((text) => text.length > 0);
    case 'number':
      return fc.integer({ min: 0, max: 65535 });
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(
        anyText.filter((key) => key !== '__proto__'),
        arbitraryOf(def.valueType),
        { maxKeys: 3, noNullPrototype: true },
      );
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'object': {
      const shape = Object.entries(def.shape);
      const required = shape.filter(([, s]) => s._zod.optin !== 'optional').map(([key]) => key);
      return fc.record(
        Object.fromEntries(shape.map(([key, property]) => [key, arbitraryOf(property)])),
        { requiredKeys: required, noNullPrototype: true },
      );
    }
    case 'optional':
      return arbitraryOf(def.innerType);
    default:
      throw new Error(`no arbitrary for schema of type ${def.type}`);
  }
}

/** Any records in any collections, each sound by itself; references lead nowhere. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .array(
    fc
      .constantFrom(...collectionNames)
      .chain((name) => arbitraryOf(collections[name].schema).map((record) => ({ name, record }))),
    { maxLength: 12 },
  )
  .map((entries) => {
    const network = emptyNetwork();
    for (const { name, record } of entries) putRecords(network, name, [record as never]);
    return network;
  });

/** A change that fits this network: it adds, replaces or removes one record. */
export function anyChange(network: Network): fc.Arbitrary<Change> {
  return fc
    .tuple(fc.constantFrom(...collectionNames), fc.boolean(), fc.nat())
    .chain(([name, takesPresent, pick]) => {
      const present = [...network[name].keys()];
      const key = present[pick % Math.max(present.length, 1)];
      return takesPresent && key !== undefined
        ? removal(network, name, key)
        : addition(network, name);
    });
}

function removal(network: Network, name: CollectionName, key: string): fc.Arbitrary<Change> {
  return fc.constant({
    kind: 'record',
    collection: name,
    key,
    before: network[name].get(key),
  });
}

function addition(network: Network, name: CollectionName): fc.Arbitrary<Change> {
  return arbitraryOf(collections[name].schema).map((record) => {
    const key = keyOf(name, record as never);
    const before = network[name].get(key);
    return {
      kind: 'record',
      collection: name,
      key,
      ...(before === undefined ? {} : { before }),
      after: record,
    };
  });
}
