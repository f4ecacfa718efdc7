import { describe, expect, it, vi } from 'vitest';
import type { CoverageOptions, FromWorker } from '../../../renderer/layout/protocol';
import { createSurveys } from '../../../renderer/layout/surveys';
import { coverageSteps } from '../../../shared/compare/coverageMatrix';
import { noFilter } from '../../../shared/diagram/filter';
import type { Diff } from '../../../shared/network/diff';
import { nameTag } from '../../../shared/network/record';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { generateNetwork } from '../../support/generate/generateNetwork';

vi.mock(import('../../../shared/compare/coverageMatrix'), async (original) => {
  const real = await original();
  return { ...real, coverageSteps: vi.fn(real.coverageSteps) };
});

const all: CoverageOptions = {
  services: ['s3'],
  filter: noFilter,
  subnets: [],
  text: '',
};

function started() {
  const posted: FromWorker[] = [];
  return { posted, surveys: createSurveys((message) => posted.push(message)) };
}

describe('createSurveys', () => {
  it('answers with the matrix, and with the part of it that passes', async () => {
    const { posted, surveys } = started();
    const network = sampleNetwork();
    await surveys.coverage(1, network, all);
    await surveys.coverage(2, network, { ...all, text: 'ORDERS' });
    const [whole, part] = posted.filter((message) => message.kind === 'coverage');
    expect(whole?.coverage?.groups).toEqual({ total: 21, shown: 21 });
    const names = part?.coverage?.vpcs.flatMap(({ groups }) => groups.map(({ name }) => name));
    expect(names).toContain('orders');
    expect(names?.every((name) => name.includes('orders'))).toBe(true);
    expect(part?.coverage?.groups.shown).toBeLessThan(21);
  });

  it('filters by what the diagram is filtered by', async () => {
    const { posted, surveys } = started();
    await surveys.coverage(1, sampleNetwork(), {
      ...all,
      filter: { ...noFilter, regions: ['eu-west-1'] },
    });
    const [answer] = posted.filter((message) => message.kind === 'coverage');
    expect(answer?.coverage?.vpcs.map(({ name }) => name)).toEqual(['shop-eu']);
  });

  it('shows the workloads of the subnets that were chosen', async () => {
    const { posted, surveys } = started();
    const network = sampleNetwork();
    const subnets = [...network.subnets.values()]
      .filter((subnet) => nameTag(subnet) === 'isolated-a')
      .map(({ id }) => id);
    await surveys.coverage(1, network, { ...all, subnets });
    const [answer] = posted.filter((message) => message.kind === 'coverage');
    const groups = answer?.coverage?.vpcs.flatMap((vpc) => vpc.groups) ?? [];
    expect(groups.length).toBeGreaterThan(0);
    expect(new Set(groups.flatMap((group) => group.subnets))).toEqual(new Set(['isolated-a']));
  });

  it('calls the older of two off', async () => {
    const { posted, surveys } = started();
    const network = generateNetwork(5000);
    const first = surveys.coverage(1, network, { ...all, services: ['s3', 'sqs', 'kms', 'sns'] });
    const second = surveys.coverage(2, network, all);
    await Promise.all([first, second]);
    const answers = posted.filter((message) => message.kind === 'coverage');
    expect(answers.find(({ request }) => request === 1)?.coverage).toBeUndefined();
    expect(answers.find(({ request }) => request === 2)?.coverage?.services).toEqual(['s3']);
  });

  it('goes on with the matrix under way for who types a filter meanwhile', async () => {
    const { posted, surveys } = started();
    const network = generateNetwork(5000);
    vi.mocked(coverageSteps).mockClear();
    await Promise.all([
      surveys.coverage(1, network, all),
      surveys.coverage(2, network, { ...all, text: 'a' }),
      surveys.coverage(3, network, { ...all, text: 'ap' }),
    ]);
    expect(coverageSteps).toHaveBeenCalledTimes(1);
    const answered = posted.filter(
      (message) => message.kind === 'coverage' && message.coverage !== undefined,
    );
    expect(answered).toMatchObject([{ request: 3 }]);
    surveys.stop();
    await surveys.coverage(4, sampleNetwork(), all);
    expect(coverageSteps).toHaveBeenCalledTimes(2);
  });

  it('stops when it is told to', async () => {
    const { posted, surveys } = started();
    const running = surveys.advise(1, generateNetwork(5000));
    surveys.stop();
    await running;
    expect(posted.filter(({ kind }) => kind === 'advices')).toEqual([
      { kind: 'advices', request: 1, advices: undefined },
    ]);
  });

  it('tells what differs to two who ask at once, and to a third only if nobody asked after', async () => {
    const { posted, surveys } = started();
    const network = sampleNetwork();
    const subnets = new Map([...network.subnets].slice(1));
    const edited = { ...network, subnets };
    const back: Diff = [...network.subnets]
      .slice(0, 1)
      .map(([key, after]) => ({ kind: 'record', collection: 'subnets', key, after }));

    await Promise.all([
      surveys.consequences(1, edited, back),
      surveys.pathChanges(2, network, edited, []),
      surveys.pathChanges(3, network, edited, []),
    ]);

    const told = posted.find((message) => message.kind === 'consequences')?.consequences;
    const paths = posted.filter((message) => message.kind === 'path-changes');
    expect(told?.paths.changes).not.toEqual([]);
    expect(paths.map(({ request, changes }) => [request, changes?.paths])).toEqual([
      [2, undefined],
      [3, told?.paths],
    ]);
  });
});
