import { describe, expect, it } from 'vitest';
import { keepAnswerInStep } from '../../../renderer/store/answerSync';
import { createAppStore } from '../../../renderer/store/appStore';
import { isUnsaved } from '../../../renderer/store/documentSlice';
import { hopsOf, lastHop, shownAnswers } from '../../../renderer/store/requestSlice';
import { askQuestion } from '../../../shared/compare/askQuestion';
import type { Question } from '../../../shared/model-file/question';
import type { CollectionName, Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import {
  gatewayEndpoint,
  instance,
  networkOf,
  routeTable,
  subnet,
  vpc,
} from '../../support/builders';
import { addAccount, fakeMain, fakeSession } from '../support/fakeServices';

const network = networkOf(
  vpc(),
  subnet('one', { cidr: '10.0.1.0/24' }),
  subnet('two', { cidr: '10.0.2.0/24' }),
  instance('web', { subnet: 'one' }),
  instance('db', { subnet: 'two' }),
  routeTable('table', { subnets: ['one'] }),
  gatewayEndpoint('s3-endpoint', { routeTables: ['table'] }),
);

async function storeWith(of: Network = network, questions: Question[] = []) {
  const main = fakeMain();
  const session = fakeSession(of, { questions });
  session.ask = async (question) => askQuestion(of, question);
  main.next = session;
  const store = createAppStore(main.services);
  await store.getState().open({ kind: 'sample' });
  return { store, main, session };
}

describe('asking', () => {
  it('compares both ways to a service, and follows anything else once', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 's3' });
    expect(store.getState().answered?.kind).toBe('comparison');
    expect(shownAnswers(store.getState()).map(({ side }) => side)).toEqual(['with', 'without']);
    store.getState().showSides('without');
    expect(shownAnswers(store.getState()).map(({ side }) => side)).toEqual(['without']);

    await store.getState().ask({ from: 'web', to: 'db' });
    expect(store.getState().answered?.kind).toBe('single');
    expect(shownAnswers(store.getState()).map(({ side }) => side)).toEqual(['with']);
  });

  it('keeps the last answer in sight and says why the next question has none', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 's3' });
    await store.getState().ask({ from: 'nobody', to: 's3' });
    expect(store.getState().askError).toMatchObject({ code: 'unknown-name', text: 'nobody' });
    expect(store.getState().question?.from).toBe('web');
    expect(store.getState().asking).toBe(false);
  });

  it('drops an answer that comes after a newer question', async () => {
    const { store, session } = await storeWith();
    const answerLate: (() => void)[] = [];
    session.ask = (question) =>
      new Promise((resolve) => {
        answerLate.push(() => resolve(askQuestion(network, question)));
      });
    const first = store.getState().ask({ from: 'web', to: 's3' });
    const second = store.getState().ask({ from: 'web', to: 'db' });
    answerLate[1]?.();
    await second;
    answerLate[0]?.();
    await first;
    expect(store.getState().question?.to).toBe('db');
    expect(store.getState().asking).toBe(false);
  });

  it('asks the same again when the network has changed', async () => {
    const { store, session } = await storeWith();
    keepAnswerInStep(store, (error) => {
      throw error;
    });
    await store.getState().ask({ from: 'web', to: 's3' });
    let asked = 0;
    session.ask = async (question) => {
      asked += 1;
      return askQuestion(network, question);
    };
    store.getState().run(addAccount('111122223333'));
    expect(asked).toBe(1);
    store.getState().select(undefined);
    expect(asked).toBe(1);
  });

  it('has no answer once the network has none, and has it again when that is undone', async () => {
    const { store, session } = await storeWith();
    keepAnswerInStep(store, (error) => {
      throw error;
    });
    await store.getState().ask({ from: 'web', to: 's3' });
    session.ask = async (question) =>
      askQuestion(store.getState().document?.network ?? network, question);
    const { instances, networkInterfaces } = network;
    store.getState().run({
      label: 'Remove web',
      diff: [
        removed('instances', 'web', instances.get('web')),
        removed('networkInterfaces', 'web-eni', networkInterfaces.get('web-eni')),
      ],
    });
    await expect.poll(() => store.getState().askError?.code).toBe('unknown-name');
    expect(store.getState()).toMatchObject({
      answered: undefined,
      question: { from: 'web' },
      bar: 'request',
    });

    await store.getState().undo();
    await expect.poll(() => store.getState().answered?.kind).toBe('comparison');
    expect(store.getState().askError).toBeUndefined();
  });

  it('counts the questions that were answered, not those asked again', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 's3' });
    const { asked } = store.getState();
    store.getState().setVolume(12);
    await store.getState().askAgain();
    await store.getState().ask({ from: 'nobody', to: 's3' });
    expect(store.getState().asked).toBe(asked);
    await store.getState().ask({ from: 'web', to: 'db' });
    expect(store.getState().asked).toBe(asked + 1);
  });

  it('is over when the document goes', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 's3' });
    await store.getState().close();
    expect(store.getState()).toMatchObject({ question: undefined, answered: undefined });
  });
});

function removed(collection: CollectionName, key: string, before: unknown) {
  return { kind: 'record', collection, key, before } as const;
}

describe('where AWS may choose', () => {
  it('shows the worst way, and then the one that is chosen, until something else is asked', async () => {
    const { store } = await storeWith(sampleNetwork());
    await store.getState().ask({ from: 'subnet-06170fe7837e906f3', to: 's3' });
    const shown = () => shownAnswers(store.getState()).find(({ side }) => side === 'with')?.answer;
    expect(shown()?.verdict).toBe('blocked');
    const open = shown()?.alternatives.find(({ verdict }) => verdict === 'reachable');

    store.getState().step(1);
    store.getState().showAlternative(open?.when ?? '');
    expect(shown()?.verdict).toBe('reachable');
    expect(shown()?.forward).toBe(open?.forward);
    expect(store.getState().playhead).toBe(0);
    const [, without] = shownAnswers(store.getState());
    expect(without?.answer.forward.hops[0]?.id, 'both begin at one place').toBe(
      open?.forward.hops[0]?.id,
    );

    await store.getState().askAgain();
    expect(shown()?.verdict).toBe('blocked');
  });
});

describe('questions', () => {
  it('are kept with the model, newest first and each once, and saved with it', async () => {
    const { store, main } = await storeWith();
    for (const to of ['s3', 'db', 's3']) await store.getState().ask({ from: 'web', to });
    expect(store.getState().document?.questions.map(({ to }) => to)).toEqual(['s3', 'db']);
    expect(isUnsaved(store.getState())).toBe(false);

    const [first] = store.getState().document?.questions ?? [];
    store.getState().nameQuestion(first?.id ?? '', 'Backups');
    expect(isUnsaved(store.getState())).toBe(true);
    await store.getState().save('same-file');
    expect(main.told.at(-1)?.questions).toMatchObject([
      { to: 's3', name: 'Backups' },
      { to: 'db' },
    ]);

    store.getState().forgetQuestion(first?.id ?? '');
    expect(store.getState().document?.questions.map(({ to }) => to)).toEqual(['db']);
  });

  it('keep their id, name and volume when they are asked again', async () => {
    const { store } = await storeWith(network, [
      { id: 'backups', name: 'Backups', from: 'web', to: 's3', gigabytesPerMonth: 12 },
    ]);
    await store.getState().ask({ from: 'web', to: 's3' });
    expect(store.getState().question).toMatchObject({ id: 'backups', gigabytesPerMonth: 12 });
    expect(store.getState().document?.questions).toMatchObject([
      { id: 'backups', name: 'Backups' },
    ]);
  });

  it('keep their own volume when they are asked with the words of another', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 's3' });
    store.getState().setVolume(500);
    await store.getState().ask({ from: 'web', to: 'kms' });
    store.getState().setVolume(2400);

    store.getState().setDraft({ from: 'web', to: 's3' });
    await store.getState().askDraft();
    expect(store.getState().question).toMatchObject({ to: 's3', gigabytesPerMonth: 500 });
  });

  it('are the same where one says what goes without saying', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 's3' });
    store.getState().nameQuestion(store.getState().question?.id ?? '', 'Backups');
    await store.getState().ask({ from: 'web', to: 's3', protocol: 'TCP', port: 443 });
    await store.getState().ask({ from: 'web', to: 's3', protocol: '6' });
    expect(store.getState().document?.questions).toMatchObject([{ to: 's3', name: 'Backups' }]);
    await store.getState().ask({ from: 'web', to: 's3', port: 80 });
    expect(store.getState().document?.questions).toHaveLength(2);
  });

  it('that have a name stay when many others are asked', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 'db', name: 'Database' });
    for (let port = 1; port <= 30; port++)
      await store.getState().ask({ from: 'web', to: 'db', port });
    const kept = store.getState().document?.questions ?? [];
    expect(kept).toHaveLength(21);
    expect(kept.at(-1)?.name).toBe('Database');
  });
});

describe('the playhead', () => {
  it('steps from hop to hop and stays on the path', async () => {
    const { store } = await storeWith();
    await store.getState().ask({ from: 'web', to: 'db' });
    const last = lastHop(store.getState());
    const { answered } = store.getState();
    expect(answered?.kind === 'single' && hopsOf(answered.answer, 'forward').length - 1).toBe(last);
    store.getState().step(-1);
    expect(store.getState().playhead).toBe(0);
    store.getState().scrub(1.4);
    store.getState().step(1);
    expect(store.getState().playhead).toBe(2);
    store.getState().scrub(999);
    expect(store.getState().playhead).toBe(last);
    store.getState().play();
    expect(store.getState()).toMatchObject({ playing: true, playhead: 0 });
    store.getState().showDirection('return');
    expect(store.getState()).toMatchObject({ playing: false, playhead: 0 });
  });

  it('stays on the path that is left when the longer one is hidden', async () => {
    const { store } = await storeWith(sampleNetwork());
    await store.getState().ask({ from: '10.20.34.17', to: 's3' });
    store.getState().selectHop(lastHop(store.getState()));
    const { playhead } = store.getState();
    store.getState().showSides('with');
    expect(store.getState().playhead).toBe(lastHop(store.getState()));
    expect(store.getState().playhead).toBeLessThan(playhead);
  });
});
