import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../shared/model-file/modelFile';
import { writeModelFile } from '../../../shared/model-file/write';
import { applyDiff, parseDiff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { emptySketch } from '../../../shared/sandbox/emptySketch';
import { goTo, type History, record, redo, toBase, undo } from '../../../shared/sandbox/history';
import { commands } from '../../../shared/sandbox/registry';
import { order, runCommand } from '../../../shared/sandbox/runCommand';
import { anyNetwork, arbitraryOf } from '../../support/arbitrary';
import { everyKind } from '../../support/everyKind';
import { expectSound } from '../../support/expectSound';
import { inconsistencies } from '../../support/inconsistencies';
import { modelFileOf, readSound } from '../../support/modelFiles';
import { commandTypes, likelyOrder } from '../../support/orders';

const starts: [string, () => Network][] = [
  ['an empty canvas', emptySketch],
  ['the sample', sampleNetwork],
  ['a network with every kind of record', everyKind],
];

const anyCommands = fc.array(
  fc.record({ type: fc.constantFrom(...commandTypes), seed: fc.nat({ max: 2 ** 30 }) }),
  { minLength: 10, maxLength: 60 },
);

describe.each(starts)('any commands on %s', (_, start) => {
  it('are undone to the very start and redone to the very end, byte for byte', () => {
    fc.assert(
      fc.property(anyCommands, (wanted) => {
        const base = start();
        const end = run(base, wanted);
        const [first, last] = [bytes(base), bytes(end.network)];

        const back = stepped(end, undo);
        expect(bytes(back.network)).toBe(first);
        expect(bytes(stepped(back, redo).network)).toBe(last);

        const base2 = toBase(end)?.history ?? end;
        expect(bytes(base2.network)).toBe(first);
        expect(bytes((goTo(base2, end.cursor)?.history ?? base2).network)).toBe(last);
      }),
      { numRuns: 25 },
    );
  });

  it('leave states that save and open again the same, each of them', () => {
    fc.assert(
      fc.property(anyCommands, (wanted) => {
        const base = start();
        const { edits, network } = run(base, wanted);
        const text = writeModelFile(modelFileOf(base, { edits, cursor: edits.length }));
        const read = readSound(text);
        expect(read.repairs).toEqual([]);
        expect(writeModelFile(read)).toBe(text);
        expect(bytes(read.network)).toBe(bytes(network));
        let now = base;
        for (const [index, { diff }] of read.edits.entries()) {
          expect(diff).toEqual(edits[index]?.diff);
          now = applyDiff(now, diff);
          expect(bytes(readSound(bytes(now)).network)).toBe(bytes(now));
        }
        expectSound(network);
      }),
      { numRuns: 8 },
    );
  });
});

it.each(starts.slice(0, 2))('leave %s as AWS would return it', (_, start) => {
  fc.assert(
    fc.property(anyCommands, (wanted) => {
      expect(strange(run(start(), wanted).network)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

it('removes a VPC with everything in it, and leaves nothing that names it', () => {
  const network = sampleNetwork();
  for (const vpcId of network.vpcs.keys()) {
    const done = runCommand(network, order('vpc/remove', { vpcId, withContents: true }));
    if (!done.ok) throw new Error(done.error.code);
    const after = applyDiff(network, done.value.diff);
    expect(strange(after)).toEqual([]);
    const holders = [after.subnets, after.networkInterfaces, after.vpcEndpoints, after.routeTables];
    for (const records of holders)
      for (const record of records.values()) expect(record.vpcId).not.toBe(vpcId);
  }
});

describe.each([...commands.values()])('$type', ({ type, params, attempt }) => {
  it('never throws on params that fit, whatever they say and wherever', () => {
    fc.assert(
      fc.property(arbitraryOf(params), anyNetwork, (any, network) => {
        const result = attempt(network, any);
        if (result.ok) expect(parseDiff(result.value.diff).success).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('never throws on params of the likely kind, or on anything else', () => {
    const network = everyKind();
    fc.assert(
      fc.property(fc.nat(), fc.anything(), (seed, anything) => {
        const likely = runCommand(network, likelyOrder(network, type, seed));
        if (likely.ok) expectSound(applyDiff(network, likely.value.diff));
        expect(runCommand(network, { type, params: anything }).ok).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});

it('asks so that every command succeeds now and then', () => {
  const done = new Set<string>();
  for (const [, start] of starts)
    for (let seed = 0; seed < 60; seed++) {
      let network = start();
      for (const [index, type] of [...commandTypes, ...commandTypes].entries()) {
        const result = runCommand(network, likelyOrder(network, type, seed * 1009 + index));
        if (!result.ok) continue;
        done.add(type);
        network = applyDiff(network, result.value.diff);
      }
    }
  expect(commandTypes.filter((type) => !done.has(type))).toEqual([]);
});

/** But for routes to what is gone, which AWS keeps as blackholes, and Direct Connect gateways, which EC2 does not show. */
function strange(network: Network): string[] {
  return inconsistencies(network).filter(
    (line) =>
      !/ routes to .+, which is not there$|resourceId (id-)?word-\d+ is not there$/.test(line),
  );
}

function run(base: Network, wanted: readonly { type: string; seed: number }[]): History {
  let history: History = { network: base, edits: [], cursor: 0 };
  for (const { type, seed } of wanted) {
    const result = runCommand(history.network, likelyOrder(history.network, type, seed));
    if (!result.ok) continue;
    const { label, diff } = result.value;
    const edit: Edit = { label, diff };
    history = record(history, edit).history;
  }
  return history;
}

function stepped(history: History, step: typeof undo): History {
  const next = step(history);
  return next === undefined ? history : stepped(next.history, step);
}

function bytes(network: Network): string {
  return writeModelFile(modelFileOf(network));
}
