import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../shared/import/importFiles';
import { collectionNames, collections, keyOf, type Network } from '../../../shared/network/network';
import { recordsOf, scenario } from './support';

const shop = scenario('shop');
const bodies = shop.map(({ path, text }) => ({ path, body: JSON.parse(text) as object }));

/** Every place in a JSON value, as a path. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  by: unknown,
): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((inner, index) => (index === key ? replaced(inner, rest, by) : inner));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, inner]) => [
      name,
      name === key ? replaced(inner, rest, by) : inner,
    ]),
  );
}

const places = bodies.flatMap(({ path, body }) => placesIn(body).map((place) => ({ path, place })));

/** A file of the scenario with one place turned into anything. */
const mutation = fc.record({ at: fc.constantFrom(...places), by: fc.jsonValue() });

function mutated({ at, by }: { at: (typeof places)[number]; by: unknown }) {
  return bodies.map(({ path, body }) => ({
    path,
    text: JSON.stringify(path === at.path ? replaced(body, at.place, by) : body),
  }));
}

function expectValid(network: Network): void {
  for (const name of collectionNames)
    for (const [key, record] of network[name]) {
      expect(collections[name].schema.safeParse(record).error).toBeUndefined();
      expect(keyOf(name, record as never)).toBe(key);
    }
}

describe('importFiles', () => {
  it('makes valid records of any file, whatever one place in it becomes', () => {
    fc.assert(
      fc.property(mutation, (change) => {
        const { network } = importFiles(mutated(change));
        expectValid(network);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(fc.constantFrom(...shop), fc.nat(), fc.string())
        .map(([{ text: sound }, at, noise]) => sound.slice(0, at % sound.length) + noise),
    );
    fc.assert(
      fc.property(text, fc.string(), (content, path) => {
        expectValid(importFiles([{ path, text: content }]).network);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no good record to a bad neighbour', () => {
    const lists = bodies.flatMap(({ path, body }) =>
      Object.entries(body)
        .filter(([, list]) => Array.isArray(list))
        .map(([key, list]) => ({ path, key, list: list as unknown[] })),
    );
    const sound = recordsOf(importFiles(shop).network);
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.nat(),
        fc.oneof(
          fc.constantFrom<unknown>(null, 7, 'x', [], {}),
          fc.dictionary(fc.string(), fc.jsonValue()),
        ),
        ({ path, key, list }, at, bad) => {
          const place = at % (list.length + 1);
          const files = shop.map((file) =>
            file.path === path
              ? {
                  path,
                  text: JSON.stringify({
                    ...(JSON.parse(file.text) as object),
                    [key]: [...list.slice(0, place), bad, ...list.slice(place)],
                  }),
                }
              : file,
          );
          expect(recordsOf(importFiles(files).network)).toMatchObject(sound);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes no difference between orders of files', () => {
    const shuffled = fc.shuffledSubarray(shop, { minLength: shop.length });
    const other = shop.map(({ path, text }) => ({ path: `444455556666/eu-west-1/${path}`, text }));
    const both = importFiles([...shop, ...other]);
    fc.assert(
      fc.property(shuffled, (files) => {
        expect(importFiles([...other, ...files])).toEqual(both);
      }),
      { numRuns: 10 },
    );
  });
});
