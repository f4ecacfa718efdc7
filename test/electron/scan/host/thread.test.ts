import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startScan } from '../../../../electron/scan/host/client';
import { ensureBuilt } from '../../../../scripts/build/build.mjs';
import { dist } from '../../../../scripts/paths.mjs';
import { applyDiff } from '../../../../shared/network/diff';
import { RegionName } from '../../../../shared/network/ids';
import { emptyNetwork } from '../../../../shared/network/network';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import type { ScanEvent, ScanQuestion } from '../../../../shared/scan/events';
import { type GrowthStep, parseGrowthLine } from '../../../../shared/scan/growth';
import { worldOf } from '../../../ec2-server/world';
import { readSound } from '../../../support/modelFiles';
import { home, keysOf, serving } from '../support';

/** The bundle that ships: what is loaded lazily from a checkout may be missing in it. */
beforeAll(() => ensureBuilt(['electron']), 60_000);

async function start(regions: string[], credentials?: string) {
  const server = await serving({ world: worldOf(sampleNetwork()) });
  home({ credentials: credentials ?? keysOf(server) });
  const events: ScanEvent[] = [];
  const growth: GrowthStep[] = [];
  const questions: ScanQuestion[] = [];
  const over: number[] = [];
  const running = startScan(
    {
      profiles: [],
      regions: regions.map((name) => RegionName.parse(name)),
      endpointUrl: server.url,
    },
    true,
    {
      onEvents: (more) => events.push(...more),
      onGrowth: (bytes) =>
        growth.push(...new TextDecoder().decode(bytes).trim().split('\n').map(parseGrowthLine)),
      onQuestion(id, question) {
        questions.push(question);
        running.answer(id, 'stop');
      },
      onQuestionOver: (id) => over.push(id),
    },
    join(dist, 'electron', 'scanHost.cjs'),
  );
  return { server, running, events, growth, questions, over };
}

describe('a scan in its own thread', () => {
  it('tells what it reads and hands over a model', async () => {
    const { running, events, growth } = await start(['us-east-1', 'eu-west-1']);

    const ended = await running.ended;

    if (!ended.ok) throw new Error(JSON.stringify(ended.error));
    const { network } = readSound(new TextDecoder().decode(ended.value.model));
    expect([...network.subnets.keys()].toSorted()).toEqual(
      [...sampleNetwork().subnets.keys()].toSorted(),
    );
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['signing-in', 'signed-in', 'call-ended', 'region-ended']),
    );
    const grown = growth.flatMap((step) => ('changes' in step ? step.changes : []));
    expect(applyDiff(emptyNetwork(), grown).subnets).toEqual(network.subnets);
    expect(growth).toContainEqual({
      coverage: expect.objectContaining({
        call: 'DescribeSubnets',
        region: 'eu-west-1',
        status: 'complete',
      }),
    });
  });

  it('asks through main, and says when an answer is needed no more', async () => {
    const { server, running, questions, over } = await start(['us-east-1']);
    server.faults.add({ kind: 'expired', action: 'DescribeSubnets' });

    const ended = await running.ended;

    expect(questions).toEqual([expect.objectContaining({ kind: 'renew-credentials' })]);
    expect(over).toEqual([1]);
    expect(ended.ok && ended.value.summary.gaps.length).toBeGreaterThan(0);
  });

  it('ends within a second when it is cancelled', async () => {
    const { server, running } = await start(['us-east-1']);
    server.faults.add({ kind: 'hang', action: 'DescribeSubnets' });
    setTimeout(running.cancel, 500);

    const startedAt = performance.now();
    const ended = await running.ended;

    expect(performance.now() - startedAt).toBeLessThan(1500);
    expect(ended).toMatchObject({ ok: true, value: { summary: { outcome: 'cancelled' } } });
  });

  it('says what is wrong where nothing could be read', async () => {
    const { running } = await start(['us-east-1'], '');

    expect(await running.ended).toMatchObject({ ok: false, error: { code: 'no-credentials' } });
  });
});
