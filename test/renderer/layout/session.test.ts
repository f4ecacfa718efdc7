import { describe, expect, it, vi } from 'vitest';
import * as answers from '../../../renderer/layout/answers';
import { createDocumentHost, type HostServices } from '../../../renderer/layout/documentHost';
import type { FromWorker, ToWorker } from '../../../renderer/layout/protocol';
import { openSessionOn, type Port } from '../../../renderer/layout/session';
import type { DocumentSession } from '../../../renderer/store/session';
import { defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram } from '../../../shared/diagram/diagram';
import type { PictureOrder } from '../../../shared/export/pictureOrder';
import type { ReadModel } from '../../../shared/model-file/read';
import { emptyView } from '../../../shared/model-file/view';
import { type Diff, reverse } from '../../../shared/network/diff';
import { err, invariant, ok } from '../../../shared/result';
import type { GrowthStep } from '../../../shared/scan/growth';
import { instance, networkOf, subnet, vpc } from '../../support/builders';
import { generateNetwork, sizeOf } from '../../support/generate/generateNetwork';

const network = networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }));
const model: ReadModel = {
  base: network,
  network,
  edits: [],
  cursor: 0,
  view: emptyView,
  questions: [],
  repairs: [],
};

/** Tells in `shown` how many instances the network held that was laid out. */
const diagramOf = (instances: number): Diagram => ({
  width: 0,
  height: 0,
  nodes: [],
  edges: [],
  shown: instances,
  total: instances,
});

const picture: PictureOrder = {
  format: 'svg',
  view: defaultView,
  extent: { kind: 'whole' },
  title: 'shop',
  theme: 'light',
  transparent: false,
  animated: false,
  redact: false,
};

const removeWeb: Diff = [
  { kind: 'record', collection: 'instances', key: 'web', before: network.instances.get('web') },
];

const removeEni: Diff = [
  {
    kind: 'record',
    collection: 'networkInterfaces',
    key: 'web-eni',
    before: network.networkInterfaces.get('web-eni'),
  },
];

/** The worker in the same thread; messages are cloned and arrive later, as between threads. */
function openWith(
  services: Partial<HostServices> = {},
  opening: Parameters<typeof openSessionOn>[1] = { kind: 'open', url: 'any' },
  watch: Parameters<typeof openSessionOn>[2] = {},
) {
  const posted: ToWorker[] = [];
  let closed = false;
  let fail: (error: Error) => void = () => undefined;
  let deliver: (message: FromWorker) => void = () => undefined;
  const receive = createDocumentHost({
    read: async () => ok(model),
    readGrowth: async function* () {},
    layOut: async (laidOut) => diagramOf(laidOut.instances.size),
    layOutScene: async ({ shown }) => diagramOf(shown),
    layOutAside: async (laidOut) => diagramOf(laidOut.vpcs.size),
    answers: async () => ({
      ...answers,
      drawPicture: async (network, { title, view }, layOut) => {
        const diagram = await layOut(network, view);
        return ok({ text: `<svg>${title} ${diagram.shown}</svg>`, diagram });
      },
    }),
    post: (message) => queueMicrotask(() => deliver(structuredClone(message))),
    ...services,
  });
  const port: Port = {
    post(message) {
      posted.push(message);
      queueMicrotask(() => receive(structuredClone(message)));
    },
    listen(onMessage, onError) {
      deliver = onMessage;
      fail = onError;
    },
    close: () => {
      closed = true;
    },
  };
  const calledOff = new AbortController();
  const opened = openSessionOn(port, opening, { ...watch, signal: calledOff.signal });
  return {
    opened,
    posted,
    callOff: () => calledOff.abort(),
    isClosed: () => closed,
    fail: (error: Error) => fail(error),
  };
}

async function sessionWith(services?: Partial<HostServices>): Promise<DocumentSession> {
  const opened = await openWith(services).opened;
  invariant(opened?.ok, 'the document opens');
  return opened.value;
}

describe('openSessionOn', () => {
  it('hands over the network that the worker read, with the rest of the file', async () => {
    const session = await sessionWith();
    expect(session.model.network).toEqual(network);
    expect(session.model).toMatchObject({ cursor: 0, edits: [], questions: [] });
  });

  it('tells on its way how much of the document is in the window', async () => {
    const large = generateNetwork(8000);
    const total = sizeOf(large);
    const told: number[] = [];
    const opening = openWith(
      {
        async read(_url, onRecord) {
          for (let done = 0; done < total; done++) onRecord(done, total);
          return ok({ ...model, base: large, network: large });
        },
      },
      { kind: 'open', url: 'any' },
      { onShare: (share) => told.push(share) },
    );
    expect((await opening.opened)?.ok).toBe(true);
    // Some while records are checked, and some while the window takes them in.
    expect(told.filter((share) => share < 0.5).length).toBeGreaterThan(3);
    expect(told.filter((share) => share > 0.5).length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('draws a sketch of its own in place of the document, which stays as it is', async () => {
    const session = await sessionWith();
    const sketch: Diff = [
      {
        kind: 'record',
        collection: 'vpcs',
        key: 'vpc-a',
        after: network.vpcs.values().next().value,
      },
      {
        kind: 'record',
        collection: 'vpcs',
        key: 'vpc-b',
        after: network.vpcs.values().next().value,
      },
    ];
    expect(await session.draw(picture, sketch)).toEqual(ok('<svg>shop 2</svg>'));
    expect(await session.draw(picture)).toEqual(ok('<svg>shop 1</svg>'));
  });

  it('writes what makes the network of an earlier state of it, whichever that is', async () => {
    const session = await sessionWith();
    const removal = await session.writeCode(reverse(removeWeb), 'aws-cli');
    expect(removal?.notes).toEqual([]);

    session.applyDiff(removeWeb);
    const code = await session.writeCode(reverse(removeWeb), 'aws-cli');
    expect(code?.notes).toEqual([expect.stringContaining('web')]);
  });

  it('writes code only in the language that was chosen last', async () => {
    const session = await sessionWith();
    const back = reverse(removeWeb);
    const written = await Promise.all([
      session.writeCode(back, 'terraform'),
      session.writeCode(back, 'cloudformation'),
      session.writeCode(back, 'aws-cli'),
    ]);
    expect(written.map((code) => code?.files[0]?.text.split('\n')[0])).toEqual([
      undefined,
      undefined,
      '#!/usr/bin/env bash',
    ]);
  });

  it('stops in the middle of code that nobody wants any more', async () => {
    let isWritten = false;
    const session = await sessionWith({
      answers: async () => ({
        ...answers,
        *codeSteps() {
          session.stopCode();
          yield { done: 1, total: 2 };
          isWritten = true;
          throw new Error('the second half was not wanted');
        },
      }),
    });
    expect(await session.writeCode(reverse(removeWeb), 'terraform')).toBeUndefined();
    expect(isWritten).toBe(false);
  });

  it('answers why a document could not be opened, and ends its worker', async () => {
    const opening = openWith({ read: async () => err({ code: 'no-such-document' }) });
    expect(await opening.opened).toEqual(err({ code: 'no-such-document' }));
    expect(opening.isClosed()).toBe(true);
  });

  it('is called off at any moment before it is open, and ends its worker', async () => {
    const opening = openWith({ read: () => new Promise(() => undefined) });
    opening.callOff();
    expect(await opening.opened).toBeUndefined();
    expect(opening.isClosed()).toBe(true);
  });

  it('stays open when an opening is called off that has come about', async () => {
    const opening = openWith();
    const opened = await opening.opened;
    opening.callOff();
    invariant(opened?.ok, 'the document opens');
    expect(opening.isClosed()).toBe(false);
    expect((await opened.value.layout(defaultView))?.shown).toBe(network.instances.size);
  });

  it('throws what broke in the worker while it opened', async () => {
    const broken = openWith({ read: () => Promise.reject(new Error('out of memory')) });
    await expect(broken.opened).rejects.toThrow('out of memory');
  });
});

describe('a session', () => {
  it('holds the network against an earlier state, while edits go on', async () => {
    const session = await sessionWith();
    expect(await session.changes()).toBeUndefined();
    session.applyDiff(removeWeb);
    expect(await session.compare({ kind: 'state', back: reverse(removeWeb) })).toEqual(ok(true));
    expect((await session.changes())?.counts).toEqual({ added: 0, removed: 1, changed: 0 });
    session.applyDiff(removeEni);
    expect((await session.changes())?.counts.removed).toBe(2);
    expect(await session.saidOf({ collection: 'instances', key: 'web' })).not.toEqual([]);
    const followed = await session.pathChanges([], () => undefined);
    expect(followed?.paths.goneWorkloads.map(({ id }) => id)).toContain('web');

    session.stopComparing();
    expect(await session.changes()).toBeUndefined();
  });

  it('draws the comparison that is open, and the network alone once it is not', async () => {
    const session = await sessionWith({ layOutScene: async () => diagramOf(77) });
    session.applyDiff(removeWeb);
    await session.compare({ kind: 'state', back: reverse(removeWeb) });
    const compared = { ...picture, compared: 'both' as const };
    expect(await session.draw(compared)).toEqual(ok('<svg>shop 77</svg>'));
    expect(await session.draw(picture)).toEqual(ok('<svg>shop 0</svg>'));
    session.stopComparing();
    expect(await session.draw(compared)).toEqual(ok('<svg>shop 0</svg>'));
  });

  it('says why another model could not be read, and goes on without', async () => {
    let reads = 0;
    const session = await sessionWith({
      read: async () => (reads++ === 0 ? ok(model) : err({ code: 'no-such-document' })),
    });
    const refused = await session.compare({ kind: 'document', url: 'gone', is: 'before' });
    expect(refused).toEqual(err({ code: 'no-such-document' }));
    expect(await session.changes()).toBeUndefined();
  });

  it('tells how much of another model was read', async () => {
    let reads = 0;
    const session = await sessionWith({
      async read(_url, onRecord) {
        if (reads++ > 0) for (let done = 0; done < 5000; done++) onRecord(done, 5000);
        return ok(model);
      },
    });
    const told: number[] = [];
    const other = { kind: 'document', url: 'other', is: 'before' } as const;
    await session.compare(other, undefined, ({ done, total }) => told.push(done / total));
    expect(told).toEqual([0, 0.4, 0.8]);
  });

  it('does not wait for another model that nobody wants any more, and goes on without', async () => {
    let read: (reply: Awaited<ReturnType<HostServices['read']>>) => void = () => undefined;
    let reads = 0;
    const session = await sessionWith({
      read: () =>
        reads++ === 0
          ? Promise.resolve(ok(model))
          : new Promise((resolve) => {
              read = resolve;
            }),
    });
    const off = new AbortController();
    const compared = session.compare({ kind: 'document', url: 'large', is: 'before' }, off.signal);
    await vi.waitFor(() => expect(reads).toBe(2));

    off.abort();

    expect(await compared).toBeUndefined();
    read(ok(model));
    expect(await session.changes()).toBeUndefined();
    expect((await session.layout(defaultView, 'both'))?.shown).toBe(1);
  });

  it('lays out the network as edits have left it', async () => {
    const session = await sessionWith();
    expect((await session.layout(defaultView))?.shown).toBe(1);
    session.applyDiff(removeWeb);
    expect((await session.layout(defaultView))?.shown).toBe(0);
  });

  it('shows in a layout that was asked for before an edit the network before it', async () => {
    const session = await sessionWith();
    const before = session.layout(defaultView);
    session.applyDiff(removeWeb);
    expect((await before)?.shown).toBe(1);
  });

  it('makes of several layouts that wait only the newest', async () => {
    let made = 0;
    const session = await sessionWith({
      layOut: async () => {
        made += 1;
        return diagramOf(made);
      },
    });
    const answers = await Promise.all([1, 2, 3, 4].map(() => session.layout(defaultView)));
    expect(made).toBeLessThan(4);
    expect(answers.at(-1)?.shown).toBe(made);
    expect(answers.every((diagram) => diagram !== undefined)).toBe(true);
  });

  it('exports what it would lay out', async () => {
    const session = await sessionWith();
    expect(await session.draw(picture)).toEqual(ok('<svg>shop 1</svg>'));
  });

  it('answers a question about the network as edits have left it', async () => {
    const session = await sessionWith();
    const question = { id: '1', from: 'web', to: '10.0.0.9' };
    expect(await session.ask(question)).toMatchObject({ ok: true, value: { kind: 'single' } });
    session.applyDiff(removeWeb);
    session.applyDiff(removeEni);
    expect(await session.ask(question)).toMatchObject({
      ok: false,
      error: { code: 'unknown-name', text: 'web' },
    });
  });

  it('throws a bug of the layout where it was asked for, and works on', async () => {
    let broken = true;
    const session = await sessionWith({
      layOut: async () => {
        if (broken) throw new Error('no way round');
        return diagramOf(7);
      },
    });
    await expect(session.layout(defaultView)).rejects.toThrow('no way round');
    broken = false;
    expect((await session.layout(defaultView))?.shown).toBe(7);
  });

  it('answers nothing once it is disposed, and ends its worker', async () => {
    const opening = openWith({ layOut: () => new Promise(() => undefined) });
    const opened = await opening.opened;
    invariant(opened?.ok, 'the document opens');
    const waiting = opened.value.layout(defaultView);
    opened.value.dispose();
    expect(await waiting).toBeUndefined();
    expect(await opened.value.layout(defaultView)).toBeUndefined();
    expect(opening.isClosed()).toBe(true);
  });

  it('lets nobody wait for ever on a worker that died', async () => {
    const opening = openWith({ layOut: () => new Promise(() => undefined) });
    const opened = await opening.opened;
    invariant(opened?.ok, 'the document opens');
    const waiting = opened.value.layout(defaultView);
    opening.fail(new Error('the worker died'));
    await expect(waiting).rejects.toThrow('the worker died');
  });
});

describe('openSessionOn for a document that a scan fills', () => {
  const changes: Diff = [...network.vpcs].map(([key, after]) => ({
    kind: 'record',
    collection: 'vpcs',
    key,
    after,
  }));

  async function growing(steps: GrowthStep[]) {
    const told: GrowthStep[] = [];
    const readGrowth = async function* () {
      yield* steps;
    };
    const onGrown = (step: GrowthStep) => told.push(step);
    const growth = { kind: 'open-growth', url: 'any' } as const;
    const { opened } = openWith({ readGrowth }, growth, { onGrown });
    const session = await opened;
    invariant(session?.ok, 'it opens at once');
    return { session: session.value, told };
  }

  it('opens empty and tells what comes', async () => {
    const { session, told } = await growing([{ changes }]);

    expect(session.model.network.vpcs.size).toBe(0);
    await vi.waitFor(() => expect(told).toEqual([{ changes }]));
  });

  it('tells long steps in pieces that hold up no frame', async () => {
    const many = Array.from({ length: 450 }, (_, index) => ({
      kind: 'record' as const,
      collection: 'vpcs' as const,
      key: `vpc-${index}`,
      after: {},
    }));

    const { told } = await growing([{ changes: many }]);

    await vi.waitFor(() => expect(told).toHaveLength(3));
    expect(told.flatMap((step) => ('changes' in step ? step.changes : []))).toEqual(many);
  });

  it('draws what the window has taken in, and no more', async () => {
    const { session, told } = await growing([{ changes }]);
    await vi.waitFor(() => expect(told).toHaveLength(1));

    expect((await session.layout(defaultView))?.nodes).toEqual([]);
    session.grow(1);

    expect((await session.layout(defaultView))?.nodes.map(({ kind }) => kind)).toEqual([
      'region',
      'vpc',
    ]);
  });
});
