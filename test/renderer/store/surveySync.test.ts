import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { keepSurveyInStep } from '../../../renderer/store/surveySync';
import type { GroupedCoverage } from '../../../shared/compare/coverageGroups';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { fakeMain, fakeSession } from '../support/fakeServices';

const coverage: GroupedCoverage = {
  services: ['s3'],
  vpcs: [],
  groups: { total: 0, shown: 0 },
  workloads: { total: 0, shown: 0 },
};

async function opened() {
  const main = fakeMain();
  const asked: unknown[] = [];
  let stops = 0;
  const session = fakeSession(sampleNetwork());
  session.coverage = async (options) => {
    asked.push(options);
    return coverage;
  };
  session.stopSurveys = () => {
    stops += 1;
  };
  main.next = session;
  const store = createAppStore(main.services);
  const bugs: unknown[] = [];
  keepSurveyInStep(store, (bug) => bugs.push(bug));
  await store.getState().open({ kind: 'sample' });
  return { store, asked, bugs, stops: () => stops };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('keepSurveyInStep', () => {
  it('asks for nothing before it is looked at', async () => {
    const { store, asked } = await opened();
    await turn();
    expect(asked).toEqual([]);
    store.getState().showMainView('coverage');
    await turn();
    expect(asked).toHaveLength(1);
    expect(store.getState().coverage).toBe(coverage);
  });

  it('asks anew for other services, another text and another filter, and not for the same', async () => {
    const { store, asked } = await opened();
    store.getState().showMainView('coverage');
    await turn();
    store.getState().wishCoverage({ services: ['sqs'] });
    store.getState().wishCoverage({ text: 'orders' });
    const { filter } = store.getState().diagramView;
    store.getState().setFilter({ ...filter, regions: ['eu-west-1'] });
    store.getState().showMainView('diagram');
    store.getState().showMainView('coverage');
    await turn();
    expect(asked).toHaveLength(4);
    expect(asked.at(-1)).toMatchObject({
      services: ['sqs'],
      text: 'orders',
      filter: { regions: ['eu-west-1'] },
    });
  });

  it('stops when it is told to, and starts again', async () => {
    const { store, asked, stops } = await opened();
    store.getState().showMainView('coverage');
    await turn();
    store.getState().stopSurvey();
    expect(stops()).toBe(1);
    expect(store.getState().surveying).toBeUndefined();
    store.getState().restartSurvey();
    await turn();
    expect(asked).toHaveLength(2);
  });

  it('forgets with the document', async () => {
    const { store } = await opened();
    store.getState().showMainView('coverage');
    await turn();
    await store.getState().close();
    expect(store.getState()).toMatchObject({ coverage: undefined, mainView: 'diagram' });
  });
});
