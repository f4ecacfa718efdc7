import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDocuments } from '../../../../electron/files/host/openDocuments';
import { openModel } from '../../../../electron/files/host/openModel';
import type { FromReader } from '../../../../electron/files/host/protocol';
import { save } from '../../../../electron/files/host/save';
import { serve } from '../../../../electron/files/host/serve';
import { callAbout } from '../../../../electron/files/origin';
import type { Edit } from '../../../../shared/model-file/modelFile';
import { readModelFile } from '../../../../shared/model-file/read';
import { emptyView } from '../../../../shared/model-file/view';
import { writeModelFile } from '../../../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../../../support/builders';

const model = {
  base: networkOf(vpc(), subnet('web', { cidr: '10.0.0.0/24' })),
  edits: ['first', 'second', 'third'].map((label): Edit => ({ label, diff: [] })),
  cursor: 3,
  view: emptyView,
  questions: [],
};
const text = writeModelFile(model);

let folder: string;
let path: string;
let documents: OpenDocuments;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-host-'));
  path = join(folder, 'shop.routescape');
  documents = new Map();
  await writeFile(path, text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(): Promise<string> {
  const opened = await openModel(documents, { path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.document.documentId;
}

function saveRequest(documentId: string, change: Partial<Parameters<typeof save>[1]> = {}) {
  const unchanged = { keptEdits: 3, edits: [], cursor: 3, view: emptyView, questions: [] };
  return { documentId, path, ...unchanged, ...change };
}

async function savedModel() {
  const read = readModelFile(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('openModel', () => {
  it('tells the name, the size and how much it holds', async () => {
    expect(await openModel(documents, { path })).toMatchObject({
      ok: true,
      value: { document: { name: 'shop.routescape', source: 'model', bytes: text.length } },
    });
  });

  it.each([
    ['is no JSON', '{ "format": ', { code: 'not-json', file: 'shop.routescape' }],
    ['is another JSON', '{}', { code: 'not-a-model', place: 'format' }],
    [
      'is newer',
      '{ "format": "routescape", "version": 999 }',
      { code: 'file-too-new', file: 'shop.routescape', version: 999 },
    ],
    ['is a picture', Buffer.from([0xc3, 0x28]), { code: 'not-json', reason: 'not a text file' }],
  ])('refuses a file that %s, by name', async (_what, content, error) => {
    await writeFile(path, content);
    expect(await openModel(documents, { path })).toMatchObject({ ok: false, error });
    expect(documents.size).toBe(0);
  });

  it('refuses a file that is gone', async () => {
    expect(await openModel(documents, { path: join(folder, 'gone.routescape') })).toEqual({
      ok: false,
      error: { code: 'file-not-found', file: 'gone.routescape' },
    });
  });

  it('reports what it had to repair, and serves the repaired file', async () => {
    await writeFile(path, text.replace('"cursor": 3', '"cursor": 99'));
    const opened = await openModel(documents, { path });
    expect(opened).toMatchObject({
      value: { report: { notes: [{ text: expect.stringContaining('cursor') }, {}] } },
    });
    if (opened.ok) expect(await served(opened.value.document.documentId)).toBe(text);
  });
});

describe('serve', () => {
  it('hands over the file chunk by chunk, as often as it is asked for', async () => {
    const documentId = await open();
    expect(await served(documentId)).toBe(text);
    expect(await served(documentId)).toBe(text);
  });

  it('says that a document is gone', async () => {
    expect(await served('unknown')).toBe('gone');
  });
});

describe('save', () => {
  it('writes the edits that still stand, then the new ones', async () => {
    const edits = [{ label: 'fourth', diff: [] }];
    const documentId = await open();
    const saved = await save(
      documents,
      saveRequest(documentId, { keptEdits: 2, edits, cursor: 3 }),
    );
    expect(saved).toMatchObject({ ok: true, value: { documentId, name: 'shop.routescape' } });
    expect((await savedModel()).edits.map(({ label }) => label)).toEqual([
      'first',
      'second',
      'fourth',
    ]);
  });

  it('goes on from what it saved last', async () => {
    const documentId = await open();
    await save(documents, saveRequest(documentId, { edits: [{ label: 'fourth', diff: [] }] }));
    await save(documents, saveRequest(documentId, { keptEdits: 4, cursor: 1 }));
    expect(await savedModel()).toMatchObject({ cursor: 1, edits: { length: 4 } });
  });

  it('refuses a record that does not fit its schema, and leaves the file alone', async () => {
    const change = { kind: 'record' as const, collection: 'vpcs' as const, key: 'x', after: {} };
    const edits = [{ label: 'broken', diff: [change] }];
    const refused = await save(documents, saveRequest(await open(), { edits, cursor: 4 }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it.each([{ keptEdits: 4 }, { cursor: 9 }, { view: { pins: 1 } }])(
    'refuses %j',
    async (change) => {
      const refused = await save(documents, saveRequest(await open(), change));
      expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );

  it('tells a folder that is gone, and leaves nothing behind', async () => {
    const elsewhere = join(folder, 'gone', 'shop.routescape');
    const refused = await save(documents, saveRequest(await open(), { path: elsewhere }));
    expect(refused).toEqual({
      ok: false,
      error: { code: 'file-not-found', file: 'shop.routescape' },
    });
    expect(await readdir(folder)).toEqual(['shop.routescape']);
  });

  it('refuses to write over what another program wrote meanwhile, until it is told to', async () => {
    const documentId = await open();
    await writeFile(path, `${text}\n`);
    const refused = await save(documents, saveRequest(documentId));
    expect(refused).toEqual({
      ok: false,
      error: { code: 'file-changed', file: 'shop.routescape' },
    });
    expect(await readFile(path, 'utf8')).toBe(`${text}\n`);
    expect(await save(documents, saveRequest(documentId, { overwrite: true }))).toMatchObject({
      ok: true,
    });
    expect(await save(documents, saveRequest(documentId))).toMatchObject({ ok: true });
  });

  it('writes a file again that was deleted meanwhile', async () => {
    const documentId = await open();
    await rm(path);
    expect(await save(documents, saveRequest(documentId))).toMatchObject({ ok: true });
    expect((await savedModel()).edits).toHaveLength(3);
  });

  it('keeps what a repair left out beside the file, and says so', async () => {
    const damaged = text.replace('"10.0.0.0/24"', '7');
    await writeFile(path, damaged);
    const opened = await openModel(documents, { path });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.report?.notes.at(-1)?.text).toContain('kept beside it');
    await save(documents, saveRequest(opened.value.document.documentId));
    expect(await readFile(`${path}.before-repair.bak`, 'utf8')).toBe(damaged);
    expect(await readFile(path, 'utf8')).not.toBe(damaged);
  });

  it('saves a document whose host was lost, opened again under its id', async () => {
    const documentId = await open();
    const host: Parameters<typeof callAbout>[0] = {
      call: (async (method: string, request: never) =>
        method === 'save' ? save(documents, request) : openModel(documents, request)) as never,
    };
    documents.clear();
    const edits = [{ label: 'fourth', diff: [] }];
    const request = saveRequest(documentId, { edits, cursor: 4 });
    const origin = { method: 'openModel', request: { path } } as const;
    expect(await callAbout(host, undefined, 'save', request)).toMatchObject({ ok: false });
    expect(await callAbout(host, origin, 'save', request)).toMatchObject({
      ok: true,
      value: { documentId },
    });
    expect((await savedModel()).edits.map(({ label }) => label)).toEqual([
      'first',
      'second',
      'third',
      'fourth',
    ]);
  });

  it('keeps the original of an older version beside the file, once', async () => {
    const documentId = await openedAsVersion(1);
    await save(documents, saveRequest(documentId));
    await save(documents, saveRequest(documentId, { cursor: 0 }));
    expect(await readdir(folder)).toEqual(['shop.routescape', 'shop.routescape.v1.bak']);
    expect(await readFile(`${path}.v1.bak`, 'utf8')).toBe(text);
  });

  it('keeps no copy where an older model is saved under another name', async () => {
    const documentId = await openedAsVersion(1);
    await save(documents, saveRequest(documentId, { path: join(folder, 'new.routescape') }));
    expect(await readdir(folder)).toEqual(['new.routescape', 'shop.routescape']);
  });
});

/** There is one version so far: what an upgrade leaves behind is put there by hand. */
async function openedAsVersion(upgradedFrom: number): Promise<string> {
  const documentId = await open();
  const document = documents.get(documentId);
  if (document) document.keepAs = `v${upgradedFrom}`;
  return documentId;
}

function served(documentId: string): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  const chunks: Uint8Array[] = [];
  serve(documents, documentId, port2);
  return new Promise((resolve) => {
    port1.on('message', (message: FromReader) => {
      if (message.kind === 'end') resolve(Buffer.concat(chunks).toString());
      else if (message.kind === 'gone') resolve('gone');
      else {
        if (message.kind === 'chunk') chunks.push(message.bytes);
        port1.postMessage('pull');
      }
    });
  });
}
