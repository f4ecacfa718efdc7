import { describe, expect, it } from 'vitest';
import type { Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { compareScan } from '../../../shared/scan/comparison';
import { mergeScan } from '../../../shared/scan/mergeScan';

const sample = sampleNetwork();
const noEdits = { edits: [], dropped: [] };

function compared(scanned: Network) {
  return compareScan(sample, mergeScan(sample, scanned), noEdits);
}

describe('compareScan', () => {
  it('names what came, went and changed, with its place and what of it differs', () => {
    const [first, second] = [...sample.subnets.values()];
    if (first === undefined || second === undefined) throw new Error('the sample has subnets');
    const subnets = new Map(sample.subnets);
    subnets.delete(first.id);
    subnets.set(second.id, { ...second, availableIpAddressCount: 3 });
    const came = { ...first, id: 'subnet-new' as typeof first.id, tags: [] };
    subnets.set(came.id, came);

    const comparison = compared({ ...sample, subnets });

    expect(comparison).toMatchObject({ came: 1, went: 1, changed: 1, left: 0 });
    expect(comparison.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'came', id: 'subnet-new', vpc: 'shop-prod' }),
        expect.objectContaining({ what: 'went', id: first.id, region: first.region }),
        expect.objectContaining({
          what: 'changed',
          id: second.id,
          properties: ['availableIpAddressCount'],
        }),
      ]),
    );
  });

  it('calls an interface by what it belongs to', () => {
    const networkInterfaces = new Map(sample.networkInterfaces);
    const [eni] = [...networkInterfaces.values()].filter(({ description }) =>
      description?.startsWith('AWS Lambda VPC ENI-'),
    );
    networkInterfaces.delete(eni?.id as never);

    const [change] = compared({ ...sample, networkInterfaces }).changes;

    expect(change?.name).toBeDefined();
    expect(change?.name).not.toBe(eni?.description);
  });

  it('calls a zone by its name', () => {
    const availabilityZones = new Map(sample.availabilityZones);
    const [[key, zone] = []] = [...availabilityZones];
    availabilityZones.delete(key ?? '');

    expect(compared({ ...sample, availabilityZones }).changes).toEqual([
      expect.objectContaining({ what: 'went', name: zone?.name, id: zone?.zoneId }),
    ]);
  });

  it('counts gaps before and after', () => {
    const coverage = sample.coverage.map((entry) =>
      entry.call === 'DescribeNetworkAcls' ? { ...entry, status: 'denied' as const } : entry,
    );

    const { gapsBefore, gapsAfter } = compared({ ...sample, coverage });

    expect(gapsAfter).toBeGreaterThan(gapsBefore);
  });
});
