import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../shared/network/diff';
import { applyDiff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { keepEdits } from '../../../shared/scan/keepEdits';

const sample = sampleNetwork();
const [subnet] = [...sample.subnets.values()];
const [endpoint] = [...sample.vpcEndpoints.values()];
if (subnet === undefined || endpoint === undefined) throw new Error('the sample holds both');

function edit(label: string, ...diff: Diff) {
  return { label, diff };
}

const renamed = edit('Rename the subnet', {
  kind: 'record',
  collection: 'subnets',
  key: subnet.id,
  before: subnet,
  after: { ...subnet, tags: [{ key: 'Name', value: 'renamed' }] },
});

const added = edit('Add an endpoint', {
  kind: 'record',
  collection: 'vpcEndpoints',
  key: 'vpce-new',
  after: { ...endpoint, id: 'vpce-new', vpcId: subnet.vpcId, authored: true },
});

/** What AWS holds by now of one subnet. */
function withSubnet(change: Partial<typeof subnet>): Network {
  return {
    ...sample,
    subnets: new Map([...sample.subnets, [subnet?.id, { ...subnet, ...change }]]),
  } as Network;
}

function keep(base: Network, edits: ReturnType<typeof edit>[], cursor = edits.length) {
  return keepEdits(base, { edits, cursor }, new Set());
}

describe('keepEdits', () => {
  it('keeps what fits, in its order, and where undo stood', () => {
    const { edits, cursor, dropped } = keep(sample, [renamed, added], 1);

    expect(edits).toEqual([renamed, added]);
    expect(cursor).toBe(1);
    expect(dropped).toEqual([]);
  });

  it('keeps a change beside one that AWS made to another property, and undoes to what AWS has now', () => {
    const base = withSubnet({ availableIpAddressCount: 7 });

    const [kept] = keep(base, [renamed]).edits;
    const [change] = kept?.diff ?? [];

    expect(change).toMatchObject({
      before: { availableIpAddressCount: 7, tags: subnet.tags },
      after: { availableIpAddressCount: 7, tags: [{ value: 'renamed' }] },
    });
  });

  it('drops a change of what AWS changed, too', () => {
    const base = withSubnet({ tags: [{ key: 'Name', value: 'by somebody else' }] });

    expect(keep(base, [renamed, added])).toMatchObject({
      edits: [added],
      cursor: 1,
      dropped: [{ label: 'Rename the subnet', reason: 'changed-in-aws' }],
    });
  });

  it('drops what AWS holds by now', () => {
    const base = applyDiff(sample, renamed.diff);

    expect(keep(base, [renamed]).dropped).toEqual([
      { label: 'Rename the subnet', reason: 'already-so' },
    ]);
  });

  it('drops what stands in something that is gone, and what builds on that', () => {
    const tagged = edit('Tag the endpoint', {
      kind: 'record',
      collection: 'vpcEndpoints',
      key: 'vpce-new',
      before: { ...endpoint, id: 'vpce-new', vpcId: subnet.vpcId, authored: true },
      after: { ...endpoint, id: 'vpce-new', vpcId: subnet.vpcId, authored: true, state: 'gone' },
    });
    const routed = edit('Route to it', {
      kind: 'record',
      collection: 'routeTables',
      key: 'rtb-new',
      after: { id: 'rtb-new', routes: [{ vpcEndpointId: 'vpce-new' }], tags: [] },
    });

    const { edits, dropped } = keepEdits(
      sample,
      { edits: [added, tagged, routed], cursor: 3 },
      new Set([subnet.vpcId ?? '']),
    );

    expect(edits).toEqual([]);
    expect(dropped.map(({ reason }) => reason)).toEqual([
      'rests-on-gone',
      'rests-on-gone',
      'rests-on-gone',
    ]);
  });

  it('keeps the rest of an edit of which AWS did a part', () => {
    const both = edit('Remove and rename', ...renamed.diff, {
      kind: 'record',
      collection: 'vpcEndpoints',
      key: endpoint.id,
      before: endpoint,
    });
    const vpcEndpoints = new Map(sample.vpcEndpoints);
    vpcEndpoints.delete(endpoint.id);

    const { edits, dropped } = keep({ ...sample, vpcEndpoints }, [both]);

    expect(edits[0]?.diff).toEqual(renamed.diff);
    expect(dropped).toEqual([]);
  });
});
