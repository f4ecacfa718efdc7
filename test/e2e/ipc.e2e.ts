import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract, type MethodName } from '../../shared/ipc/contract';
import { IpcError } from '../../shared/ipc/errors';
import { readModelFile } from '../../shared/model-file/read';
import { ofSchema } from '../fuzz/hostile/ofSchema';
import { hostileValue } from '../fuzz/hostile/value';
import { inputRandom } from '../fuzz/run/runTarget';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';
import { search, settled } from './support/window';

/** A page that was taken over has the bridge and nothing else: it may call what it likes with what it likes. */
let app: LaunchedApp;
let folder: string;

/** Whatever it is called with, the page is gone by the time of the answer: broken.e2e.ts has it. */
const methods = (Object.keys(contract) as MethodName[]).filter((name) => name !== 'reloadWindow');
const valuesPerMethod = 60;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-ipc-'));
  app = await launch();
  await settled(app.page);
  await app.answerDialogs({});
});

test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

for (const method of methods)
  test(`${method} answers whatever it is called with`, async () => {
    const random = inputRandom(7, methods.indexOf(method));
    const values = Array.from({ length: valuesPerMethod }, (_, count) =>
      count % 4 === 0 ? hostileValue(random) : ofSchema(contract[method].request, random, 12),
    );
    const replies = await app.page.evaluate(callWith, { method, values: JSON.stringify(values) });

    expect(replies).toHaveLength(valuesPerMethod);
    for (const reply of replies) expectResult(reply);
    expect(await readdir(folder)).toEqual([]);
    await expectAlive();
  });

test('what is no JSON is refused too', async () => {
  const replies = await app.page.evaluate(async (names) => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const values = [
      undefined,
      cyclic,
      new Map([['theme', 'dark']]),
      new Date(Number.NaN),
      new Uint8Array(8),
      10n,
      Number.NaN,
      [Number.POSITIVE_INFINITY],
      'x'.repeat(20_000_000),
      Object.create({ theme: 'dark' }),
      new Error('x'),
    ];
    const bridge = window.routescape as unknown as Record<string, (value: unknown) => unknown>;
    const answers: unknown[] = [];
    for (const name of names) for (const value of values) answers.push(await bridge[name]?.(value));
    return answers;
  }, methods);

  for (const reply of replies) expectResult(reply);
  await expectAlive();
});

test('what no message can hold never leaves the page', async () => {
  const outcomes = await app.page.evaluate(async () => {
    const bridge = window.routescape as unknown as Record<string, (value: unknown) => unknown>;
    const deep: unknown = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    const values = [() => 1, Symbol('x'), document.body, window, Promise.resolve(), deep];
    const refused: string[] = [];
    for (const value of values)
      try {
        const reply = await bridge.changeSettings?.({ theme: value });
        refused.push(JSON.stringify(reply));
      } catch {
        refused.push('thrown in the page');
      }
    return refused;
  });
  for (const outcome of outcomes)
    expect(outcome).toMatch(/thrown in the page|"code":"bad-request"/);
  await expectAlive();
});

test('a save with hostile edits is refused, or leaves a model that opens', async () => {
  const target = join(folder, 'picked.routescape');
  await app.answerDialogs({ save: target });
  const random = inputRandom(11, 0);
  const requests = Array.from({ length: 40 }, () => ({
    ...(ofSchema(contract.keepWork.request, random, 40) as object),
    keptEdits: 0,
    cursor: 0,
  }));
  const replies = await app.page.evaluate(async (text) => {
    const opened = await window.routescape.openDocument({ from: { kind: 'sample' } });
    if (!opened.ok || opened.value.outcome !== 'opened') throw new Error('the sample did not open');
    const { documentId } = opened.value.document;
    const answers: unknown[] = [];
    const save = { documentId, target: 'ask', overwrite: false } as const;
    for (const request of JSON.parse(text) as Parameters<typeof window.routescape.keepWork>[0][]) {
      answers.push(await window.routescape.keepWork({ ...request, documentId }));
      answers.push(await window.routescape.saveDocument(save));
    }
    const sound = { documentId, keptEdits: 0, edits: [], cursor: 0, questions: [] };
    const view = { pins: {}, vpcForms: {}, expandedGroups: [], savedViews: [] };
    const filter = { accounts: [], regions: [], vpcs: [], tags: [], kinds: [] };
    answers.push(await window.routescape.keepWork({ ...sound, view: { ...view, filter } }));
    answers.push(await window.routescape.saveDocument(save));
    return answers;
  }, JSON.stringify(requests));

  for (const reply of replies) expectResult(reply);
  expect(replies.at(-1)).toMatchObject({ ok: true, value: { outcome: 'saved' } });
  expect(await readdir(folder)).toEqual(['picked.routescape']);
  expect(readModelFile(await readFile(target, 'utf8'))).toMatchObject({ ok: true });
  await app.answerDialogs({});
});

test('a name that the page suggests leads nowhere but into the dialog', async () => {
  const asked = await app.electron.evaluate(({ dialog }) => {
    const paths: string[] = [];
    dialog.showSaveDialog = async (...words: unknown[]) => {
      const options = words.at(-1) as { defaultPath?: string };
      paths.push(options.defaultPath ?? '');
      return { canceled: true, filePath: '' };
    };
    Object.assign(globalThis, { askedPaths: paths });
    return paths.length;
  });
  expect(asked).toBe(0);
  await app.page.evaluate(async () => {
    for (const suggestedName of ['../../evil.svg', '/etc/cron.d/evil', '..\\evil.svg', 'a\0b.svg'])
      await window.routescape.exportPicture({
        suggestedName,
        format: 'svg',
        scale: 1,
        text: '<svg/>',
        to: 'file',
      });
  });
  const paths = await app.electron.evaluate(
    () => (globalThis as unknown as { askedPaths: string[] }).askedPaths,
  );
  for (const path of paths) expect(path).not.toMatch(/\.\.[/\\]|etc[/\\]/);
});

test('there are no events but those of the contract', async () => {
  const thrown = await app.page.evaluate(() => {
    const on = window.routescape.on as (event: unknown, listener: () => void) => void;
    return ['nonsense', '__proto__', 'constructor', '', null, {}].filter((event) => {
      try {
        on(event, () => undefined);
        return false;
      } catch {
        return true;
      }
    }).length;
  });
  expect(thrown).toBe(6);
});

type Call = { method: string; values: string };

async function callWith({ method, values }: Call): Promise<unknown[]> {
  const bridge = window.routescape as unknown as Record<string, (value: unknown) => unknown>;
  const replies: unknown[] = [];
  for (const value of JSON.parse(values) as unknown[]) replies.push(await bridge[method]?.(value));
  return replies;
}

function expectResult(reply: unknown): void {
  const { ok, error } = reply as { ok: unknown; error?: unknown };
  expect(typeof ok).toBe('boolean');
  if (ok === true) return;
  expect(IpcError.safeParse(error).error).toBeUndefined();
  // A bug in main: it was caught, but it should not have come about.
  expect(error).not.toMatchObject({ code: 'internal' });
}

/** Main answers, and the window does what it is for. */
async function expectAlive(): Promise<void> {
  const reply = await app.page.evaluate(() => window.routescape.startup({}));
  expect(reply).toMatchObject({ ok: true });
  await search(app.page, 'vpc');
  await app.page.keyboard.press('Escape');
}
