import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../shared/network/coverage';
import { AccountId, RegionName } from '../../../shared/network/ids';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import type { ScanEvent } from '../../../shared/scan/events';
import type { Fault } from '../../ec2-server/faults';
import { worldOf } from '../../ec2-server/world';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { home, impatient, keysOf, resultOf, scanOf, serving } from './support';

const here = { account: AccountId.parse('111122223333'), region: RegionName.parse('us-east-1') };

async function scanWith(faults: Fault[], asking: Parameters<typeof scanOf>[1] = {}) {
  const server = await serving({ world: worldOf(sampleNetwork()), faults });
  home({ credentials: keysOf(server) });
  const scanned = await scanOf(server, asking);
  return { server, ...scanned, ...resultOf(scanned) };
}

describe('a scan of a server that', () => {
  it.each<[string, Fault]>([
    ['throttles for a while', { kind: 'throttle', action: 'DescribeSubnets', times: 3 }],
    ['fails inside', { kind: 'internal-error', action: 'DescribeSubnets', times: 2 }],
    ['answers with a page of a proxy', { kind: 'html', action: 'DescribeSubnets', times: 2 }],
    ['resets connections', { kind: 'reset', action: 'DescribeSubnets', times: 2 }],
    ['cuts an answer short', { kind: 'truncated', action: 'DescribeSubnets', times: 2 }],
    ['sends half a document', { kind: 'malformed', action: 'DescribeSubnets', times: 2 }],
    ['sends an empty page first', { kind: 'empty-page', action: 'DescribeSubnets', times: 1 }],
  ])('%s loses nothing', async (_, fault) => {
    const { network, summary } = await scanWith([fault]);

    expect(summary.gaps).toEqual([]);
    expect(network.subnets.size).toBe(sampleNetwork().subnets.size);
  });

  it('says that it waits when it is throttled', async () => {
    const { events } = await scanWith([{ kind: 'throttle', action: 'DescribeSubnets', times: 1 }]);

    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'waiting',
        call: 'DescribeSubnets',
        errorCode: 'RequestLimitExceeded',
      }),
    );
  });

  it.each<[string, Fault, { status: string; errorCode: string }]>([
    [
      'denies a call',
      { kind: 'deny', action: 'DescribeSubnets' },
      { status: 'denied', errorCode: 'UnauthorizedOperation' },
    ],
    [
      'never stops to throttle',
      { kind: 'throttle', action: 'DescribeSubnets' },
      { status: 'failed', errorCode: 'RequestLimitExceeded' },
    ],
    [
      'does not know a call in a Region',
      { kind: 'unsupported', action: 'DescribeSubnets' },
      { status: 'failed', errorCode: 'UnsupportedOperation' },
    ],
    [
      'keeps sending half a document',
      { kind: 'malformed', action: 'DescribeSubnets' },
      { status: 'failed', errorCode: 'MalformedResponse' },
    ],
    [
      'sends a document that nests without end',
      { kind: 'deep', action: 'DescribeSubnets' },
      { status: 'failed', errorCode: 'MalformedResponse' },
    ],
    [
      'leads round in circles',
      { kind: 'empty-page', action: 'DescribeSubnets' },
      { status: 'partial', errorCode: 'RepeatedToken' },
    ],
  ])('%s keeps the rest and names the gap', async (_, fault, gap) => {
    const patience = { ...impatient, throttleBaseMs: 1 };
    const { network, summary } = await scanWith([{ ...fault, region: 'us-east-1' }], { patience });

    expect(summary.gaps).toEqual([
      expect.objectContaining({ ...here, call: 'DescribeSubnets', ...gap }),
    ]);
    const entry = network.coverage.find(
      ({ call, region }) => call === 'DescribeSubnets' && region === here.region,
    );
    expect(entry).toMatchObject(gap);
    expect(coverageOf(network.coverage, 'DescribeVpcs', here)).toBe('complete');
    expect([...network.subnets.values()].every(({ region }) => region === 'eu-west-1')).toBe(true);
    expect(network.networkInterfaces.size).toBe(sampleNetwork().networkInterfaces.size);
  });

  it('denies a call names the permission, and never shows what AWS encoded', async () => {
    const { summary } = await scanWith([
      { kind: 'deny', action: 'DescribeSubnets', region: 'us-east-1' },
    ]);

    expect(summary.gaps[0]?.iamAction).toBe('ec2:DescribeSubnets');
    expect(summary.gaps[0]?.message).toContain('not authorized');
    expect(summary.gaps[0]?.message).not.toContain('Encoded');
  });

  it('denies a call by id is asked once, not for each resource', async () => {
    const { summary, server } = await scanWith([
      { kind: 'deny', action: 'DescribeVpcAttribute', region: 'us-east-1' },
    ]);

    expect(summary.gaps).toHaveLength(1);
    expect(summary.gaps[0]).not.toHaveProperty('resourceId');
    expect(server.asked.count({ action: 'GetManagedPrefixListEntries' })).toBeGreaterThan(0);
  });

  it('denies a whole Region keeps the other', async () => {
    const { network, summary } = await scanWith([{ kind: 'deny', region: 'eu-west-1' }]);

    expect(network.vpcs.size).toBe(3);
    expect(new Set(summary.gaps.map(({ region }) => region))).toEqual(new Set(['eu-west-1']));
    expect(summary.gaps.every(({ status }) => status === 'denied')).toBe(true);
  });

  it('hangs in one Region gives up on it after a while', async () => {
    const { network, summary } = await scanWith([{ kind: 'hang', region: 'eu-west-1' }], {
      patience: { ...impatient, timeoutMs: 300 },
    });

    expect(network.vpcs.size).toBe(3);
    expect(new Set(summary.gaps.map(({ errorCode }) => errorCode))).toEqual(
      new Set(['TimeoutError']),
    );
  });

  it('loses the middle of a list says that the list is not whole', async () => {
    const generated = generateNetwork(4000, { shape: 'one-giant-vpc' });
    const server = await serving({ world: worldOf(generated) });
    home({ credentials: keysOf(server) });
    const breaks = (event: ScanEvent) => {
      if (event.kind === 'call-progress' && event.call === 'DescribeNetworkInterfaces')
        server.faults.add({ kind: 'internal-error', action: 'DescribeNetworkInterfaces' });
    };

    const { network, summary } = resultOf(await scanOf(server, { onEvent: breaks }));

    expect(network.networkInterfaces.size).toBeGreaterThanOrEqual(1000);
    expect(summary.gaps).toEqual([
      expect.objectContaining({ call: 'DescribeNetworkInterfaces', status: 'partial' }),
    ]);
    expect(network.coverage.find(({ call }) => call === 'DescribeNetworkInterfaces')).toMatchObject(
      { status: 'partial', errorCode: 'InternalError' },
    );
  });

  it('cannot be reached is an error of its own', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    home({ credentials: keysOf(server) });
    await server.close();

    const { outcome } = await scanOf(server);

    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'unreachable', errorCode: 'ECONNREFUSED' },
    });
  });

  it('does not name its Regions is scanned where the user says', async () => {
    const { network, summary } = await scanWith([{ kind: 'deny', action: 'DescribeRegions' }], {
      regions: ['eu-west-1'],
    });

    expect(network.vpcs.size).toBe(1);
    expect(summary.gaps).toEqual([
      expect.objectContaining({ call: 'DescribeRegions', iamAction: 'ec2:DescribeRegions' }),
    ]);
  });
});

describe('requests', () => {
  it("stay within AWS's bucket for each API and Region", async () => {
    const generated = generateNetwork(2400, { shape: 'many-small-vpcs' });
    const server = await serving({ world: worldOf(generated) });
    home({ credentials: keysOf(server) });

    const { network } = resultOf(await scanOf(server));

    // More than a bucket holds: two for each VPC.
    expect(server.asked.count({ action: 'DescribeVpcAttribute' })).toBeGreaterThan(100);
    expect(server.asked.count({ errorCode: 'RequestLimitExceeded' })).toBe(0);
    expect([...network.vpcs.values()].every(({ dnsSupport }) => dnsSupport !== undefined)).toBe(
      true,
    );
  });
});
