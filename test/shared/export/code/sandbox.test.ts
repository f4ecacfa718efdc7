import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Plan, planOf } from '../../../../shared/export/code/plan';
import { refsIn } from '../../../../shared/export/code/things/ref';
import { applyDiff } from '../../../../shared/network/diff';
import type { Network } from '../../../../shared/network/network';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { emptySketch } from '../../../../shared/sandbox/emptySketch';
import { runCommand } from '../../../../shared/sandbox/runCommand';
import { generateNetwork } from '../../../support/generate/generateNetwork';
import { commandTypes, likelyOrder } from '../../../support/orders';

const options = { newGroupsLetOut: true, transitDefaults: true };

/** What steps name before it is made, and what they remove while a later step still names it. */
function disorder({ steps, source }: Plan): string[] {
  const found: string[] = [];
  const made = new Set<string>();
  const gone = new Set<string>();
  for (const { action, thing } of steps) {
    const named = refsIn(thing.props);
    if (action !== 'remove')
      for (const ref of named)
        if (source({ ref }).kind === 'made' && !made.has(ref) && ref !== thing.makes)
          found.push(`${action} ${thing.key} names ${ref}, which is made later`);
    for (const ref of named)
      if (gone.has(ref) && thing.kind !== 'route')
        found.push(`${action} ${thing.key} names ${ref}, which is gone`);
    if (thing.makes === undefined) continue;
    if (action === 'remove') gone.add(thing.makes);
    else made.add(thing.makes);
  }
  return found;
}

/** Commands that tell Routescape something and change nothing that AWS has. */
const ofNoStep = /^(fact|place|account|region|zone)\//;

type Wanted = readonly { type: string; seed: number }[];
const anyCommands: fc.Arbitrary<Wanted> = fc.array(
  fc.record({ type: fc.constantFrom(...commandTypes), seed: fc.nat({ max: 2 ** 30 }) }),
  { minLength: 10, maxLength: 40 },
);

describe.each([
  ['an empty canvas', emptySketch],
  ['the sample', sampleNetwork],
] as const)('any commands on %s', (_, start) => {
  it('become steps in an order that can be run, there and back', () => {
    fc.assert(
      fc.property(anyCommands, (wanted) => {
        const base = start();
        let now: Network = base;
        for (const { type, seed } of wanted) {
          const done = runCommand(now, likelyOrder(now, type, seed));
          if (done.ok) now = applyDiff(now, done.value.diff);
        }
        expect(disorder(planOf(base, now, options))).toEqual([]);
        expect(disorder(planOf(now, base, options))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

it('loses no change: whatever a command does is a step, or a note says that it is none', () => {
  const base = sampleNetwork();
  const silent = commandTypes
    .filter((type) => !ofNoStep.test(type))
    .filter((type) => {
      let done = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const result = runCommand(base, likelyOrder(base, type, seed));
        if (!result.ok || result.value.diff.length === 0) continue;
        done += 1;
        const after = applyDiff(base, result.value.diff);
        const { steps, notes } = planOf(base, after, options);
        if (steps.length + notes.length > 0) return false;
      }
      // Some orders ask for what is so already, in other words; not all of one type.
      return done > 0;
    });

  expect(silent).toEqual([]);
});

describe('a plan of a large network', () => {
  it('looks through gateways and lists no more often because there are more tables and subnets', () => {
    const looks = (resources: number) => {
      const network = generateNetwork(resources, { shape: 'many-small-vpcs' });
      const lists = [network.natGateways, network.networkAcls];
      const counts = lists.map((list) => vi.spyOn(list, 'values'));
      planOf(network, network, options);
      return counts.map(({ mock }) => mock.calls.length);
    };
    expect(looks(1000)).toEqual(looks(200));
  });
});
