import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResponseOf } from '../../shared/ipc/contract';
import type { Edit } from '../../shared/model-file/modelFile';
import { readModelFile } from '../../shared/model-file/read';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../support/builders';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';

/** Main's side of open and save, through the same bridge as the page's own code. */

let folder: string;
let modelPath: string;
let app: LaunchedApp;
const base = networkOf(vpc(), subnet('web', { cidr: '10.0.0.0/24' }));
const text = writeModelFile({ base, edits: [], cursor: 0, view: emptyView, questions: [] });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-documents-'));
  modelPath = join(folder, 'shop.routescape');
  app = await launch();
});

test.beforeEach(() => writeFile(modelPath, text));

test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

type OpenFrom = Parameters<typeof window.routescape.openDocument>[0]['from'];
type Opened = Extract<ResponseOf<'openDocument'>, { outcome: 'opened' }>;

async function open(from: OpenFrom): Promise<Opened> {
  const reply = await app.page.evaluate(
    (how) => window.routescape.openDocument({ from: how }),
    from,
  );
  if (!reply.ok || reply.value.outcome !== 'opened') throw new Error(JSON.stringify(reply));
  return reply.value;
}

function fetched(documentId: string): Promise<string> {
  return app.page.evaluate(
    async (id) => (await fetch(`app://routescape/document/${id}`)).text(),
    documentId,
  );
}

/** Drops files as the system does it: only an input that was filled by the browser yields real ones. */
async function offer(paths: string[]) {
  await app.page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'drop';
    document.body.append(input);
  });
  await app.page.setInputFiles('#drop', paths);
  return app.page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#drop');
    const files = [...(input?.files ?? [])];
    input?.remove();
    return window.routescape.offerFiles(files);
  });
}

test('a model picked in the dialog reaches the page byte by byte, without its path', async () => {
  await app.answerDialogs({ open: [modelPath] });
  const opened = await open({ kind: 'ask-model' });
  expect(opened.document).toMatchObject({ name: 'shop.routescape', bytes: text.length });
  expect(JSON.stringify(opened)).not.toContain(folder);
  expect(await fetched(opened.document.documentId)).toBe(text);
});

test('a cancelled dialog opens nothing', async () => {
  await app.answerDialogs({});
  const reply = await app.page.evaluate(() =>
    window.routescape.openDocument({ from: { kind: 'ask-folder' } }),
  );
  expect(reply).toEqual({ ok: true, value: { outcome: 'cancelled' } });
});

test('a dropped file opens by its token, once', async () => {
  const offered = await offer([modelPath]);
  if (!offered.ok) throw new Error(JSON.stringify(offered));
  expect(offered.value.name).toBe('shop.routescape');
  const from = { kind: 'offered', token: offered.value.token } as const;
  expect((await open(from)).document.source).toBe('model');
  await expect(open(from)).rejects.toThrow('no-such-document');
});

test('dropped describe output is imported, with its report', async () => {
  const file = join(folder, 'vpcs.json');
  const vpcs = { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: '111122223333' }] };
  await writeFile(file, JSON.stringify(vpcs));
  const offered = await offer([file]);
  if (!offered.ok) throw new Error(JSON.stringify(offered));
  const opened = await open({ kind: 'offered', token: offered.value.token });
  expect(opened.document).toMatchObject({ name: 'vpcs.json', source: 'import' });
  expect(opened.report?.read).toContainEqual({ list: 'Vpcs', records: 1, files: 1 });
  const imported = readModelFile(await fetched(opened.document.documentId));
  expect(imported.ok && [...imported.value.network.vpcs.keys()]).toEqual(['vpc-1']);
});

test('the sample opens', async () => {
  const opened = await open({ kind: 'sample' });
  expect(opened.document.source).toBe('sample');
  const sample = readModelFile(await fetched(opened.document.documentId));
  expect(sample.ok && sample.value.network.vpcs.size).toBe(4);
});

test('a file that is no model is named in the refusal', async () => {
  await writeFile(modelPath, '{ "format": ');
  await app.answerDialogs({ open: [modelPath] });
  await expect(open({ kind: 'ask-model' })).rejects.toThrow(/not-json.*shop\.routescape/);
});

test('saving writes the file that was opened, and saving an import asks where', async () => {
  await app.answerDialogs({ open: [modelPath] });
  const { document } = await open({ kind: 'ask-model' });
  const edit = { label: 'Nothing yet', diff: [] };
  const saved = await save(document.documentId, 'same-file', edit);
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved' } });
  const written = readModelFile(await readFile(modelPath, 'utf8'));
  expect(written.ok && written.value.edits).toEqual([edit]);

  const target = join(folder, 'copy.routescape');
  await app.answerDialogs({ save: target });
  const sample = await open({ kind: 'sample' });
  await save(sample.document.documentId, 'same-file', edit);
  expect(readModelFile(await readFile(target, 'utf8')).ok).toBe(true);
});

function save(documentId: string, target: 'same-file' | 'ask', edit: Edit) {
  return app.page.evaluate(
    async ([id, where, one, view]) => {
      const work = { keptEdits: 0, edits: [one], cursor: 1, view, questions: [] };
      await window.routescape.keepWork({ documentId: id, ...work });
      return window.routescape.saveDocument({ documentId: id, target: where, overwrite: false });
    },
    [documentId, target, edit, emptyView] as const,
  );
}

test('what was opened is offered again, and marked when it is gone', async () => {
  await app.answerDialogs({ open: [modelPath] });
  await open({ kind: 'ask-model' });
  const recent = async () => {
    const reply = await app.page.evaluate(() => window.routescape.startup({}));
    const found = reply.ok && reply.value.recent.find(({ name }) => name === 'shop.routescape');
    return found || undefined;
  };
  const entry = await recent();
  expect(entry).toMatchObject({ kind: 'model', missing: false });
  expect((await open({ kind: 'recent', id: entry?.id ?? '' })).document.name).toBe(entry?.name);
  await rm(modelPath);
  expect(await recent()).toMatchObject({ missing: true });
});

test('a picture goes to the file that the user picks', async () => {
  const target = join(folder, 'diagram.svg');
  await app.answerDialogs({ save: target });
  const reply = await app.page.evaluate(() =>
    window.routescape.exportPicture({
      suggestedName: 'a/b.svg',
      format: 'svg',
      scale: 1,
      text: '<svg/>',
      to: 'file',
    }),
  );
  expect(reply).toEqual({ ok: true, value: { outcome: 'saved', name: 'diagram.svg' } });
  expect(await readFile(target, 'utf8')).toBe('<svg/>');
});
