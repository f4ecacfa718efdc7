import { describe, expect, it } from 'vitest';
import type { CoverageEntry } from '../../../shared/network/coverage';
import { applyDiff, reverse } from '../../../shared/network/diff';
import { collectionNames, type Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { mergeScan } from '../../../shared/scan/mergeScan';

/** A scan of one Region of the sample, in which some calls were refused. */
function scanOfRegion(region: string, refused: readonly string[] = []): Network {
  const sample = sampleNetwork();
  const coverage: CoverageEntry[] = sample.coverage
    .filter((entry) => entry.region === region)
    .map((entry) => (refused.includes(entry.call) ? { ...entry, status: 'denied' } : entry));
  const maps = collectionNames.map((name) => [name, ofRegion(sample[name], region)]);
  return { ...sample, ...Object.fromEntries(maps), coverage } as Network;
}

function ofRegion(records: ReadonlyMap<string, object>, region: string): Map<string, object> {
  return new Map(
    [...records].filter(([, record]) => !('region' in record) || record.region === region),
  );
}

function without(network: Network, collection: 'subnets' | 'natGateways', key: string): Network {
  const map = new Map<string, unknown>(network[collection]);
  map.delete(key);
  return { ...network, [collection]: map };
}

const [subnet] = [...sampleNetwork().subnets.values()].filter(
  ({ region }) => region === 'us-east-1',
);
const key = subnet?.id ?? '';

describe('mergeScan', () => {
  it('changes nothing where nothing changed', () => {
    const { diff, network } = mergeScan(sampleNetwork(), scanOfRegion('us-east-1'));

    expect(diff).toEqual([]);
    expect(network.vpcs).toEqual(sampleNetwork().vpcs);
  });

  it('tells what came, went and changed, and can be undone', () => {
    const before = without(
      sampleNetwork(),
      'natGateways',
      [...sampleNetwork().natGateways.keys()][0] ?? '',
    );
    const scanned = without(sampleNetwork(), 'subnets', key);
    const vpcs = new Map([...scanned.vpcs].map(([id, vpc]) => [id, { ...vpc, state: 'pending' }]));

    const { network, diff } = mergeScan(before, { ...scanned, vpcs });

    expect(network.subnets.has(key)).toBe(false);
    expect(network.natGateways.size).toBe(before.natGateways.size + 1);
    expect([...network.vpcs.values()].every(({ state }) => state === 'pending')).toBe(true);
    expect(diff).toHaveLength(2 + vpcs.size);
    const undone = applyDiff(network, reverse(diff));
    for (const name of collectionNames) expect(undone[name], name).toEqual(before[name]);
  });

  it('keeps what another Region holds', () => {
    const { network } = mergeScan(sampleNetwork(), scanOfRegion('eu-west-1'));

    expect(network.subnets).toEqual(sampleNetwork().subnets);
  });

  it('keeps what a refused call cannot have seen, and says that it was refused', () => {
    const scanned = without(scanOfRegion('us-east-1', ['DescribeSubnets']), 'subnets', key);

    const { network, diff } = mergeScan(sampleNetwork(), scanned);

    expect(network.subnets.has(key)).toBe(true);
    expect(diff).toEqual([]);
    expect(
      network.coverage.find(
        ({ call, region }) => call === 'DescribeSubnets' && region === 'us-east-1',
      ),
    ).toMatchObject({ status: 'denied' });
  });

  it('keeps what calls by id brought before, where they were refused now', () => {
    const scanned = scanOfRegion('us-east-1', ['DescribeVpcAttribute']);
    const vpcs = new Map(
      [...scanned.vpcs].map(([id, { dnsSupport: _, dnsHostnames: __, ...vpc }]) => [id, vpc]),
    );

    const { diff } = mergeScan(sampleNetwork(), { ...scanned, vpcs });

    expect(diff).toEqual([]);
  });

  it('keeps what was drawn by hand', () => {
    const subnets = new Map<string, unknown>(sampleNetwork().subnets);
    subnets.set(key, { ...subnet, authored: true });
    const before = { ...sampleNetwork(), subnets } as Network;

    const { network } = mergeScan(before, without(sampleNetwork(), 'subnets', key));

    expect(network.subnets.has(key)).toBe(true);
  });

  describe('of a scan of one VPC', () => {
    const vpcId = sampleNetwork().subnets.get(key as never)?.vpcId;
    const other = [...sampleNetwork().subnets.values()].find((one) => one.vpcId !== vpcId);

    it('leaves alone what stands in others', () => {
      const scanned = without(without(sampleNetwork(), 'subnets', key), 'subnets', other?.id ?? '');

      const { network, diff } = mergeScan(sampleNetwork(), scanned, { vpcId });

      expect(network.subnets.has(key)).toBe(false);
      expect(network.subnets.has(other?.id as never)).toBe(true);
      expect(diff).toHaveLength(1);
    });

    it("says nothing about how far the Region's calls were read", () => {
      const before = sampleNetwork();

      expect(mergeScan(before, scanOfRegion('us-east-1'), { vpcId }).network.coverage).toBe(
        before.coverage,
      );
    });
  });
});
