import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModelFile } from '../../../shared/model-file/read';
import { writeModelFile } from '../../../shared/model-file/write';
import { collectionNames } from '../../../shared/network/network';
import { anyNetwork } from '../../support/arbitrary';
import { everyKind } from '../../support/everyKind';
import { modelFileOf, readSound } from '../../support/modelFiles';

describe('readModelFile on anything at all', () => {
  it('never throws on text or JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readModelFile(text)).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on an envelope with anything in its parts', () => {
    const parts = fc.record(
      Object.fromEntries(
        ['edits', 'cursor', 'view', 'questions', 'declared', 'coverage'].map((name) => [
          name,
          fc.jsonValue(),
        ]),
      ),
      { requiredKeys: [] },
    );
    const base = fc.dictionary(fc.constantFrom(...collectionNames), fc.jsonValue());
    fc.assert(
      fc.property(base, parts, (base, parts) => {
        const text = JSON.stringify({ format: 'routescape', version: 1, base, ...parts });
        expect(readModelFile(text).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a sound file with one value replaced, and what it returns can be saved', () => {
    const sound = writeModelFile(modelFileOf(everyKind()));
    const places = pathsOf(JSON.parse(sound));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const file = JSON.parse(sound);
        replaceAt(file, path, value);

        const read = readModelFile(JSON.stringify(file));

        if (!read.ok) return;
        const saved = writeModelFile(read.value);
        expect(writeModelFile(readSound(saved))).toBe(saved);
      }),
      { numRuns: 100 },
    );
  });

  it('loses no good record to a bad one', () => {
    const bad = fc.record({
      name: fc.constantFrom(...collectionNames),
      record: fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), tags: fc.jsonValue() })),
      position: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(anyNetwork, fc.array(bad, { maxLength: 8 }), (network, intruders) => {
        const file = JSON.parse(writeModelFile(modelFileOf(network)));
        // Behind the good ones where it poses as one of them: of two with one key the first stays.
        for (const { name, record, position } of intruders) {
          file.base[name] ??= [];
          const list: unknown[] = file.base[name];
          list.splice(isRecordLike(record) ? list.length : position, 0, record);
        }

        const read = readSound(JSON.stringify(file));

        for (const name of collectionNames)
          for (const [key, record] of network[name])
            expect((read.base[name] as ReadonlyMap<string, unknown>).get(key)).toEqual(record);
      }),
      { numRuns: 100 },
    );
  });
});

function isRecordLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Path = (string | number)[];

function pathsOf(value: unknown, prefix: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  const inside = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...prefix, key]));
  return prefix.length === 0 ? inside : [prefix, ...inside];
}

function replaceAt(file: Record<string, unknown>, path: Path, value: unknown): void {
  let place: Record<string, unknown> = file;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  place[path.at(-1) ?? ''] = value;
}
