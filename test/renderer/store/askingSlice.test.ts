import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { draftOf, emptyDraft, wordsOf } from '../../../renderer/store/asking/draft';
import { runRequestCommand } from '../../../renderer/store/requestCommands';
import type { Answer } from '../../../shared/compare/answer';
import type { Question } from '../../../shared/model-file/question';
import { emptyNetwork } from '../../../shared/network/network';
import { ok } from '../../../shared/result';
import { fakeMain, fakeSession } from '../support/fakeServices';

async function asking() {
  const asked: Question[] = [];
  const main = fakeMain();
  const leg = { outcome: 'delivered', hops: [] } as const;
  main.next = {
    ...fakeSession(emptyNetwork()),
    ask: async (question) => {
      asked.push(question);
      const answer = { forward: leg, return: leg, alternatives: [] };
      return ok({ kind: 'single', answer: answer as unknown as Answer });
    },
  };
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { asked, store };
}

describe('asking from a resource', () => {
  it('waits for the other end, and asks when it is there', async () => {
    const { asked, store } = await asking();

    await store.getState().askFrom('orders');
    expect(asked).toEqual([]);
    expect(store.getState()).toMatchObject({ bar: 'request', barFocus: { field: 'to' } });

    await store.getState().askTo('sqs-endpoint');
    expect(asked).toMatchObject([
      { from: 'orders', to: 'sqs-endpoint', protocol: 'tcp', port: 443 },
    ]);
    expect(store.getState().requestShown).toBe(true);
  });

  it('keeps the volume that the question before had', async () => {
    const { asked, store } = await asking();
    await store.getState().ask({ from: 'orders', to: 's3' });
    store.getState().setVolume(2400);

    await store.getState().askFrom('orders');
    await store.getState().askTo('sqs');

    expect(asked.at(-1)).toMatchObject({ to: 'sqs', gigabytesPerMonth: 2400 });
  });
});

describe('asking by two clicks', () => {
  it('takes the first for the start and asks at the second', async () => {
    const { asked, store } = await asking();

    store.getState().startPicking();
    await store.getState().pickEnd('orders');
    expect(asked).toEqual([]);
    expect(store.getState()).toMatchObject({ bar: 'request', picking: 'to' });

    await store.getState().pickEnd('s3@us-east-1');
    expect(asked).toMatchObject([{ from: 'orders', to: 's3@us-east-1' }]);
    expect(store.getState().picking).toBeUndefined();
  });

  it('ends without a question where it is called off', async () => {
    const { asked, store } = await asking();

    store.getState().startPicking();
    await store.getState().pickEnd('orders');
    runRequestCommand(store.getState(), 'leave-request');
    await store.getState().pickEnd('s3');

    expect(asked).toEqual([]);
    expect(store.getState().draft.to).toBe('');
  });
});

describe('an old question', () => {
  it('fills the form and is asked again', async () => {
    const { asked, store } = await asking();

    await store.getState().askQuestion({ from: 'web', to: 's3', action: 's3:GetObject' });

    expect(store.getState().draft).toMatchObject({ from: 'web', to: 's3', port: '443' });
    expect(asked).toMatchObject([{ from: 'web', to: 's3', action: 's3:GetObject' }]);
  });
});

describe('what is selected', () => {
  it('is what the inspector speaks of; the request stays one step back', async () => {
    const { store } = await asking();
    await store.getState().ask({ from: 'orders', to: 's3' });

    store.getState().select({ kind: 'node', nodeId: 'n' });
    expect(store.getState().requestShown).toBe(false);
    expect(store.getState().answered).toBeDefined();

    store.getState().showRequest(true);
    store.getState().select(undefined);
    expect(store.getState().requestShown).toBe(true);
  });
});

describe('wordsOf', () => {
  it('takes a source port where there is one to send from, and any protocol by its number', () => {
    const draft = { ...emptyDraft, from: 'web', to: 's3', sourcePort: '4000' };
    expect(wordsOf(draft)).toMatchObject({ protocol: 'tcp', port: 443, sourcePort: 4000 });
    expect(wordsOf({ ...draft, protocol: '47' })).toEqual({
      from: 'web',
      to: 's3',
      protocol: '47',
    });
    expect(draftOf({ from: 'web', to: 's3', sourcePort: 4000 }).sourcePort).toBe('4000');
  });

  it('leaves out what is empty and ports of protocols that have none', () => {
    const draft = { ...emptyDraft, from: ' web ', to: 's3', protocol: 'all', port: '443' };
    expect(wordsOf(draft)).toEqual({ from: 'web', to: 's3', protocol: 'all' });
  });
});
