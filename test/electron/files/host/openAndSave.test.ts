import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Held } from '../../../../electron/files/host/held';
import { openModel } from '../../../../electron/files/host/openModel';
import type { JobRequest, Progress } from '../../../../electron/files/host/protocol';
import { save } from '../../../../electron/files/host/save';
import type { Edit } from '../../../../shared/model-file/modelFile';
import { readModelFile } from '../../../../shared/model-file/read';
import { emptyView } from '../../../../shared/model-file/view';
import { writeModelFile } from '../../../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../../../support/builders';
import { sizeOf } from '../../../support/generate/generateNetwork';
import { edited, pipeIn } from '../support';

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

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-host-'));
  path = join(folder, 'shop.routescape');
  await writeFile(path, text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open(): Promise<Held> {
  const opened = await openModel({ path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.held;
}

/** Saves without work where none is given. */
function saveHeld(held: Held, change: Partial<JobRequest<'save'>> = {}) {
  return save({ held, work: undefined, path, overwrite: false, ...change });
}

async function saved(held: Held, change: Partial<JobRequest<'save'>> = {}): Promise<Held> {
  const reply = await saveHeld(held, change);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value.held;
}

async function savedModel() {
  const read = readModelFile(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const textOf = ({ bytes }: Held) => new TextDecoder().decode(bytes);

describe('openModel', () => {
  it('tells the name and how much it holds, and keeps the file as bytes', async () => {
    const opened = await openModel({ path });
    expect(opened).toMatchObject({
      ok: true,
      value: { about: { name: 'shop.routescape', source: 'model' }, held: { edits: 3 } },
    });
    if (opened.ok) expect(textOf(opened.value.held)).toBe(text);
  });

  it('tells how far it is', async () => {
    const told: Progress[] = [];
    await openModel({ path }, (progress) => told.push(progress));
    const total = sizeOf(model.base);
    expect(told).toEqual([
      { phase: 'reading', done: text.length, total: text.length },
      { phase: 'parsing', done: 0, total: 0 },
      ...Array.from({ length: total }, (_, done) => ({ phase: 'checking', done, total })),
    ]);
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
    expect(await openModel({ path })).toMatchObject({ ok: false, error });
  });

  it('refuses a file that is gone', async () => {
    expect(await openModel({ path: join(folder, 'gone.routescape') })).toEqual({
      ok: false,
      error: { code: 'file-not-found', file: 'gone.routescape' },
    });
  });

  it('refuses a folder or a pipe that is named as a model, and waits for nobody to write to it', async () => {
    await mkdir(join(folder, 'x.routescape'));
    for (const path of [join(folder, 'x.routescape'), pipeIn(folder)])
      expect(await openModel({ path })).toMatchObject({ ok: false });
  });

  it('reports what it had to repair, and keeps the repaired file', async () => {
    await writeFile(path, text.replace('"cursor": 3', '"cursor": 99'));
    const opened = await openModel({ path });
    expect(opened).toMatchObject({
      value: { report: { notes: [{ text: expect.stringContaining('cursor') }, {}] } },
    });
    if (opened.ok) expect(textOf(opened.value.held)).toBe(text);
  });
});

describe('save', () => {
  it('writes the edits that still stand, then the new ones', async () => {
    const held = await saved(await open(), { work: edited(2, 'fourth') });
    expect((await savedModel()).edits.map(({ label }) => label)).toEqual([
      'first',
      'second',
      'fourth',
    ]);
    expect(held.edits).toBe(3);
    expect(textOf(held)).toBe(await readFile(path, 'utf8'));
  });

  it('goes on from what it saved last', async () => {
    const held = await saved(await open(), { work: edited(3, 'fourth') });
    await saved(held, { work: { ...edited(4), cursor: 1 } });
    expect(await savedModel()).toMatchObject({ cursor: 1, edits: { length: 4 } });
  });

  it('refuses a record that does not fit its schema, and leaves the file alone', async () => {
    const change = { kind: 'record' as const, collection: 'vpcs' as const, key: 'x', after: {} };
    const edits = [{ label: 'broken', diff: [change] }];
    const work = { ...edited(3), edits, cursor: 4 };
    expect(await saveHeld(await open(), { work })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it.each([{ keptEdits: 4 }, { cursor: 9 }, { view: { pins: 1 } }])(
    'refuses %j',
    async (change) => {
      const work = { ...edited(3), ...change };
      expect(await saveHeld(await open(), { work })).toMatchObject({
        ok: false,
        error: { code: 'bad-request' },
      });
    },
  );

  it('tells a folder that is gone, and leaves nothing behind', async () => {
    const elsewhere = join(folder, 'gone', 'shop.routescape');
    expect(await saveHeld(await open(), { path: elsewhere })).toEqual({
      ok: false,
      error: { code: 'file-not-found', file: 'shop.routescape' },
    });
    expect(await readdir(folder)).toEqual(['shop.routescape']);
  });

  it('refuses to write over what another program wrote meanwhile, until it is told to', async () => {
    const held = await open();
    await writeFile(path, `${text}\n`);
    expect(await saveHeld(held)).toEqual({
      ok: false,
      error: { code: 'file-changed', file: 'shop.routescape' },
    });
    expect(await readFile(path, 'utf8')).toBe(`${text}\n`);
    const again = await saved(held, { overwrite: true });
    expect(await saveHeld(again)).toMatchObject({ ok: true });
  });

  it('refuses to write a file again that was removed meanwhile, until it is told to', async () => {
    const held = await open();
    await rm(path);
    expect(await saveHeld(held)).toEqual({
      ok: false,
      error: { code: 'file-removed', file: 'shop.routescape' },
    });
    expect(await readdir(folder)).toEqual([]);
    await saved(held, { overwrite: true });
    expect((await savedModel()).edits).toHaveLength(3);
  });

  it('asks nothing of who writes another file than was opened', async () => {
    const held = await open();
    await rm(path);
    await mkdir(join(folder, 'elsewhere'));
    const elsewhere = join(folder, 'elsewhere', 'shop.routescape');
    expect((await saved(held, { path: elsewhere })).file?.path).toBe(elsewhere);
  });

  it('keeps what a repair left out beside the file, and says so', async () => {
    const damaged = text.replace('"10.0.0.0/24"', '7');
    await writeFile(path, damaged);
    const opened = await openModel({ path });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.report?.notes.at(-1)?.text).toContain('kept beside it');
    await saved(opened.value.held);
    expect(await readFile(`${path}.before-repair.bak`, 'utf8')).toBe(damaged);
    expect(await readFile(path, 'utf8')).not.toBe(damaged);
  });

  it('keeps the original of an older version beside the file, once', async () => {
    const held = { ...(await open()), keepAs: 'v1' };
    const again = await saved(held);
    await saved(again, { work: { ...edited(3), cursor: 0 } });
    expect(await readdir(folder)).toEqual(['shop.routescape', 'shop.routescape.v1.bak']);
    expect(await readFile(`${path}.v1.bak`, 'utf8')).toBe(text);
  });

  it.each([
    ['was cut short by a kill', text.slice(0, 100)],
    ['is of an earlier original', text.replace('10.0.0.0/24', '10.0.1.0/24')],
  ])(
    'keeps the original though a copy that %s lies there, and that one too',
    async (_what, old) => {
      await writeFile(`${path}.v1.bak`, old);
      const held = { ...(await open()), keepAs: 'v1' };
      await saved(held, { work: { ...edited(3), cursor: 0 } });
      expect(await readFile(`${path}.v1-2.bak`, 'utf8')).toBe(text);
      expect(await readFile(`${path}.v1.bak`, 'utf8')).toBe(old);
    },
  );

  it('keeps no copy where an older model is saved under another name', async () => {
    const held = { ...(await open()), keepAs: 'v1' };
    await saved(held, { path: join(folder, 'new.routescape') });
    expect(await readdir(folder)).toEqual(['new.routescape', 'shop.routescape']);
  });
});
