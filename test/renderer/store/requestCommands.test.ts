import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { runCommand } from '../../../renderer/store/commands';
import { askQuestion } from '../../../shared/compare/askQuestion';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { fakeMain, fakeSession } from '../support/fakeServices';

async function asked(from: string, to: string) {
  const network = sampleNetwork();
  const main = fakeMain();
  main.next = {
    ...fakeSession(network),
    ask: async (question) => askQuestion(network, question),
  };
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  await store.getState().ask({ from, to });
  return {
    state: store.getState,
    run: (command: Parameters<typeof runCommand>[1]) => runCommand(store, command),
  };
}

describe('the commands of a request', () => {
  it('step, play and pause', async () => {
    const { state, run } = await asked('10.20.34.17', 's3');
    await run('step-forward');
    expect(state().playhead).toBe(1);
    await run('step-back');
    expect(state().playhead).toBe(0);
    await run('play');
    expect(state().playing).toBe(true);
    await run('play');
    expect(state().playing).toBe(false);
  });

  it('show one path or both, the way there or back', async () => {
    const { state, run } = await asked('10.20.34.17', 's3');
    await run('show-without');
    expect(state().sides).toBe('without');
    await run('show-with');
    expect(state().sides).toBe('with');
    await run('show-both');
    expect(state().sides).toBe('both');
    await run('switch-direction');
    expect(state().direction).toBe('return');
  });

  it('leave the sides of an answer alone that has but one path', async () => {
    const { state, run } = await asked('10.20.34.17', '10.20.18.7');
    expect(state().answered?.kind).toBe('single');
    await run('show-without');
    expect(state().sides).toBe('both');
  });

  it('leave the request, and then do nothing', async () => {
    const { state, run } = await asked('10.20.34.17', 's3');
    await run('leave-request');
    expect(state().answered).toBeUndefined();
    await run('play');
    expect(state().playing).toBe(false);
  });

  it('leave the matrix before the request that lies beneath it, and touch nothing there', async () => {
    const { state, run } = await asked('10.20.34.17', 's3');
    await run('show-coverage');
    await run('step-forward');
    expect(state().playhead).toBe(0);
    await run('leave-request');
    expect(state()).toMatchObject({ mainView: 'diagram', question: { to: 's3' } });
    await run('leave-request');
    expect(state().question).toBeUndefined();
  });

  it('begin a question at the first field', async () => {
    const { state, run } = await asked('10.20.34.17', 's3');
    await run('trace');
    expect(state()).toMatchObject({ bar: 'request', barFocus: { field: 'from' } });
  });
});
