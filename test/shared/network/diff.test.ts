import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingDeclared } from '../../../shared/network/declared';
import {
  applyDiff,
  type Change,
  type Diff,
  parseDiff,
  reverse,
} from '../../../shared/network/diff';
import type { RegionName } from '../../../shared/network/ids';
import type { Network } from '../../../shared/network/network';
import { anyChange, anyNetwork } from '../../support/arbitrary';
import { id, instance, networkOf, subnet, vpc } from '../../support/builders';

const network = networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }));
const web = network.instances.get('web');
const adds: Change = {
  kind: 'record',
  collection: 'instances',
  key: 'db',
  after: { ...web, id: 'db' },
};
const removes: Change = { kind: 'record', collection: 'instances', key: 'web', before: web };
const declares: Change = {
  kind: 'declared',
  before: nothingDeclared,
  after: {
    ...nothingDeclared,
    onPremisesNetworks: [{ id: 'office', name: 'Office', cidrs: [], via: [] }],
  },
};

const opens = {
  kind: 'coverage',
  before: [],
  after: [{ region: id<RegionName>('eu-west-1'), call: 'DescribeVpcs', status: 'authored' }],
} satisfies Change;

describe('applyDiff', () => {
  it('adds, replaces and removes records', () => {
    const replaces: Change = {
      kind: 'record',
      collection: 'vpcs',
      key: 'vpc',
      before: network.vpcs.get('vpc'),
      after: { ...network.vpcs.get('vpc'), state: 'pending' },
    };

    const after = applyDiff(network, [adds, removes, replaces]);

    expect([...after.instances.keys()]).toEqual(['db']);
    expect(after.vpcs.get('vpc')?.state).toBe('pending');
  });

  it('leaves the network it was given alone and shares what it does not touch', () => {
    const after = applyDiff(network, [removes]);

    expect(network.instances.has('web')).toBe(true);
    expect(after.subnets).toBe(network.subnets);
    expect(after.coverage).toBe(network.coverage);
  });

  it('adds what is known of a place, and takes back that alone', () => {
    const opened = applyDiff(network, [opens]);
    expect(opened.coverage).toEqual([...network.coverage, ...opens.after]);
    const [first] = network.coverage;
    const again: Change = { kind: 'coverage', before: [], after: first ? [first] : [] };
    const twice = applyDiff(opened, [again]);
    expect(applyDiff(applyDiff(twice, reverse([again])), reverse([opens]))).toEqual(network);
  });

  it('changes what is declared', () => {
    expect(applyDiff(network, [declares]).declared.onPremisesNetworks).toHaveLength(1);
  });
});

describe('reverse', () => {
  it('leads back to the start, whatever the changes and their order', () => {
    const start = anyNetwork.chain((base) =>
      fc.array(anyChange(base), { maxLength: 6 }).map((changes) => ({ base, changes })),
    );
    fc.assert(
      fc.property(start, ({ base, changes }) => {
        let now = base;
        const done: Diff[] = [];
        for (const change of changes) {
          // As a history does it: every diff is made on the network that it meets.
          const diff = [onto(now, change)];
          now = applyDiff(now, diff);
          done.push(diff);
        }
        for (const diff of done.toReversed()) now = applyDiff(now, reverse(diff));

        expect(now).toEqual(base);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a diff of several changes back in reverse order', () => {
    const twice: Change[] = [
      adds,
      { ...adds, before: adds.after, after: { ...web, id: 'db', state: 'stopped' } },
    ];

    expect(applyDiff(applyDiff(network, twice), reverse(twice))).toEqual(network);
  });

  it('takes declared facts back', () => {
    expect(applyDiff(applyDiff(network, [declares]), reverse([declares]))).toEqual(network);
  });
});

describe('parseDiff', () => {
  it('takes a diff as another process would send it', () => {
    expect(parseDiff(structuredClone([adds, removes, declares, opens])).success).toBe(true);
  });

  it.each([
    ['a record that does not fit', [{ ...adds, after: { id: 'db' } }]],
    ['a key that is not the record’s', [{ ...adds, key: 'other' }]],
    ['a list that is not there', [{ ...adds, collection: 'satellites' }]],
    ['no diff at all', { adds }],
  ])('refuses %s', (_, diff) => {
    expect(parseDiff(diff).success).toBe(false);
  });
});

/** The same change, with what really stands before it. */
function onto(now: Network, change: Change): Change {
  if (change.kind !== 'record') return change;
  const { before: _, ...rest } = change;
  const before = now[change.collection].get(change.key);
  return before === undefined ? rest : { ...rest, before };
}
