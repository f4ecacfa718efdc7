import { describe, expect, it } from 'vitest';
import type { VpcId } from '../../../shared/network/ids';
import {
  type CollectionName,
  collectionNames,
  type Network,
} from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { mergeScan } from '../../../shared/scan/mergeScan';
import { accountIn, regionIn, worldOf } from '../../ec2-server/world';
import { describedCollections } from '../../support/describe/toDescribeFiles';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { home, keysOf, resultOf, scanOf, serving } from './support';

/** Load balancers are no part of EC2's API: a scan knows them by their network interfaces. */
const notOfEc2: readonly CollectionName[] = ['loadBalancers', 'listeners', 'targetGroups'];

describe('scan', () => {
  it('finds the account that is there, record for record', async () => {
    const sample = sampleNetwork();
    const server = await serving({ world: worldOf(sample) });
    home({ credentials: keysOf(server, 'shop') });

    const { network, summary } = resultOf(await scanOf(server, { profiles: ['shop'] }));

    expect(summary).toMatchObject({
      outcome: 'done',
      accounts: 1,
      regions: 2,
      gaps: [],
      leftOut: [],
    });
    for (const name of collectionNames)
      expect(records(network, name), name).toEqual(
        notOfEc2.includes(name) ? {} : records(sample, name),
      );
    expect(server.asked.writes()).toEqual([]);
  });

  it('follows pages to the last one', async () => {
    const generated = generateNetwork(4000, { shape: 'one-giant-vpc' });
    const server = await serving({ world: worldOf(generated) });
    home({ credentials: keysOf(server) });

    const { network } = resultOf(await scanOf(server));

    expect(server.asked.count({ action: 'DescribeNetworkInterfaces' })).toBeGreaterThan(1);
    for (const name of describedCollections)
      expect(records(network, name), name).toEqual(records(generated, name));
  });

  it('gives the same network however the answers come in', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    home({ credentials: keysOf(server) });
    const first = resultOf(await scanOf(server)).network;
    server.faults.add(
      { kind: 'latency', ms: 50, action: 'DescribeVpcs' },
      { kind: 'latency', ms: 30, region: 'eu-west-1' },
    );

    const second = resultOf(await scanOf(server)).network;

    for (const name of collectionNames)
      expect([...second[name].keys()], name).toEqual([...first[name].keys()]);
  });

  it('names Regions that are not opted in, or that the partition does not have', async () => {
    const world = worldOf(sampleNetwork());
    accountIn(world, '111122223333').optIn.set('af-south-1', 'not-opted-in');
    const server = await serving({ world });
    home({ credentials: keysOf(server) });

    const { summary, network } = resultOf(
      await scanOf(server, { regions: ['us-east-1', 'af-south-1', 'cn-north-1'] }),
    );

    expect(summary.leftOut.map(({ region, reason }) => [region, reason])).toEqual([
      ['af-south-1', 'not-opted-in'],
      ['cn-north-1', 'no-such-region'],
    ]);
    expect(summary.gaps).toEqual([]);
    expect(server.asked.count({ region: 'af-south-1' })).toBe(0);
    expect([...network.regions.values()]).toContainEqual(
      expect.objectContaining({ name: 'af-south-1', optInStatus: 'not-opted-in' }),
    );
  });

  it('reads several profiles into one model and names accounts after them', async () => {
    const world = worldOf(sampleNetwork());
    regionIn(accountIn(world, '444455556666'), 'us-east-1').lists.set('Vpcs', [
      { VpcId: 'vpc-other', OwnerId: '444455556666', CidrBlock: '10.9.0.0/16', State: 'available' },
    ]);
    const server = await serving({ world });
    home({
      credentials: keysOf(server, 'shop', '111122223333') + keysOf(server, 'other', '444455556666'),
    });

    const { network } = resultOf(
      await scanOf(server, { profiles: ['shop', 'other'], regions: ['us-east-1'] }),
    );

    expect(Object.fromEntries([...network.accounts].map(([id, { name }]) => [id, name]))).toEqual({
      '111122223333': 'shop',
      '444455556666': 'other',
    });
    expect(
      [...network.vpcs.values()].filter(({ account }) => account === '444455556666'),
    ).toHaveLength(1);
    expect(network.vpcs.size).toBeGreaterThan(1);
  });

  describe('of one VPC', () => {
    const [vpc] = [...sampleNetwork().vpcs.values()].filter(({ region }) => region === 'us-east-1');
    const only = { regions: ['us-east-1'], vpcId: vpc?.id ?? '' };

    it('reads what stands in it and nothing else', async () => {
      const server = await serving({ world: worldOf(sampleNetwork()) });
      home({ credentials: keysOf(server) });

      const { network } = resultOf(await scanOf(server, only));

      expect([...network.vpcs.keys()]).toEqual([vpc?.id]);
      expect(network.subnets.size).toBeGreaterThan(0);
      for (const name of ['subnets', 'networkInterfaces', 'instances', 'natGateways'] as const)
        expect([...network[name].values()].map(({ vpcId }) => vpcId)).not.toContainEqual(
          expect.not.stringMatching(vpc?.id ?? ''),
        );
      expect(server.asked.count({ action: 'DescribeTransitGateways' })).toBe(0);
    });

    it('finds no change where there is none', async () => {
      const server = await serving({ world: worldOf(sampleNetwork()) });
      home({ credentials: keysOf(server) });
      const { network: whole } = resultOf(await scanOf(server));

      const { network } = resultOf(await scanOf(server, only));

      expect(mergeScan(whole, network, only as { vpcId: VpcId }).diff).toEqual([]);
    });

    it('finds that it is gone, with all it held', async () => {
      const world = worldOf(sampleNetwork());
      const server = await serving({ world });
      home({ credentials: keysOf(server) });
      const { network: whole } = resultOf(await scanOf(server));
      const [[, account] = []] = world;
      for (const region of account?.regions.values() ?? [])
        for (const [name, records] of region.lists)
          region.lists.set(
            name,
            records.filter((record) => !JSON.stringify(record).includes(only.vpcId)),
          );

      const { network } = resultOf(await scanOf(server, only));

      const { network: merged } = mergeScan(whole, network, only as { vpcId: VpcId });
      expect(merged.vpcs.has(only.vpcId as VpcId)).toBe(false);
      expect([...merged.subnets.values()].map(({ vpcId }) => vpcId)).not.toContain(only.vpcId);
      expect(merged.subnets.size).toBeGreaterThan(0);
    });
  });

  it('tells every record while it reads, once', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    home({ credentials: keysOf(server) });

    const scanned = await scanOf(server, { grow: true });

    const told = scanned.events.flatMap((event) =>
      event.kind === 'records'
        ? event.changes.map(({ collection, key }) => `${collection} ${key}`)
        : [],
    );
    const { network } = resultOf(scanned);
    const found = collectionNames
      .filter((name) => name !== 'accounts' && name !== 'regions')
      .flatMap((name) => [...network[name].keys()].map((key) => `${name} ${key}`));
    expect(told.toSorted()).toEqual(found.toSorted());
  });

  it('tells Regions and calls as they start and end', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    home({ credentials: keysOf(server) });

    const { events } = await scanOf(server, { regions: ['eu-west-1'] });

    const of = (kind: string) => events.filter((event) => event.kind === kind);
    expect(of('signed-in')).toEqual([
      expect.objectContaining({ account: '111122223333', regions: ['eu-west-1'] }),
    ]);
    expect(of('call-ended')).toHaveLength(of('call-started').length);
    expect(of('call-ended')).toContainEqual(
      expect.objectContaining({
        call: 'DescribeVpcs',
        status: 'complete',
        records: 1,
        requests: 1,
      }),
    );
    expect(events.at(-1)).toMatchObject({ kind: 'region-ended', region: 'eu-west-1', gaps: 0 });
  });
});

/** Without what EC2's lists do not tell: the ids of security group rules; and without notes that only a reader writes. */
function records(network: Network, name: CollectionName): unknown {
  return Object.fromEntries(
    [...network[name]].map(([key, record]) => [
      key,
      {
        ...record,
        listedAs: undefined,
        ...('inbound' in record && {
          inbound: record.inbound.map((rule) => ({ ...rule, id: undefined })),
          outbound: record.outbound.map((rule) => ({ ...rule, id: undefined })),
        }),
      },
    ]),
  );
}
