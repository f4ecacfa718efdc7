import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkAt } from '../../../shared/model-file/modelFile';
import { Question } from '../../../shared/model-file/question';
import { View } from '../../../shared/model-file/view';
import { modelFileLines, writeModelFile } from '../../../shared/model-file/write';
import type { Network } from '../../../shared/network/network';
import { anyChange, anyNetwork, anyText, arbitraryOf } from '../../support/arbitrary';
import { networkOf, subnet, vpc } from '../../support/builders';
import { everyKind } from '../../support/everyKind';
import { modelFileOf, readSound } from '../../support/modelFiles';

describe('writeModelFile', () => {
  it('gives a record a line of its own, by key, with its id in front', () => {
    const network = networkOf(
      vpc(),
      subnet('private-b', { cidr: '10.0.1.0/24' }),
      subnet('private-a'),
    );

    const lines = writeModelFile(modelFileOf(network)).split('\n');

    const at = lines.indexOf('"subnets": [');
    expect(lines.slice(at + 1, at + 4).map((line) => line.slice(0, 18))).toEqual([
      '{"id":"private-a",',
      '{"id":"private-b",',
      '],',
    ]);
  });

  it('writes the same bytes whatever the order in which a network was put together', () => {
    const network = everyKind();
    const reordered = { ...network, coverage: network.coverage } as Network;
    const backwards = new Map(
      [...network.networkInterfaces].reverse().map(([key, record]) => {
        const properties = Object.entries(record).reverse();
        return [key, Object.fromEntries(properties) as typeof record] as const;
      }),
    );

    expect(writeModelFile(modelFileOf({ ...reordered, networkInterfaces: backwards }))).toBe(
      writeModelFile(modelFileOf(network)),
    );
  });

  it('is read back as it was, and written again byte for byte', () => {
    fc.assert(
      fc.property(anyModelFile, (file) => {
        const text = writeModelFile(file);
        const read = readSound(text);

        expect(read.repairs).toEqual([]);
        expect(byKey(read.base)).toEqual(byKey(file.base));
        expect(byKey(read.network)).toEqual(byKey(networkAt(file)));
        expect(read.edits).toEqual(file.edits);
        expect(read.cursor).toBe(file.cursor);
        expect(read.view).toEqual(file.view);
        expect(read.questions).toEqual(file.questions);
        expect(writeModelFile(read)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every record of every kind the builders know', () => {
    const network = everyKind();

    expect(byKey(readSound(writeModelFile(modelFileOf(network))).network)).toEqual(byKey(network));
  });

  it('says the same line by line', () => {
    const file = modelFileOf(everyKind());

    expect([...modelFileLines(file)].join('\n')).toBe(writeModelFile(file));
  });
});

const anyModelFile = anyNetwork.chain((base) =>
  fc
    .record({
      edits: fc.array(
        fc.record({ label: anyText, diff: fc.array(anyChange(base), { maxLength: 2 }) }),
        { maxLength: 3 },
      ),
      cursor: fc.nat({ max: 3 }),
      view: arbitraryOf(View),
      questions: fc.array(arbitraryOf(Question), { maxLength: 3 }),
    })
    .map(({ edits, cursor, view, questions }) =>
      modelFileOf(base, {
        edits,
        cursor: Math.min(cursor, edits.length),
        view: view as View,
        questions: questions as Question[],
      }),
    ),
);

/** Maps compare by insertion order no more. */
function byKey(network: Network): unknown {
  return Object.fromEntries(
    Object.entries(network).map(([name, value]) => [
      name,
      value instanceof Map ? Object.fromEntries([...value].map(([k, v]) => [`=${k}`, v])) : value,
    ]),
  );
}
