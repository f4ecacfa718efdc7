import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importPaths } from '../../../../electron/files/host/importPaths';
import { readSound } from '../../../support/modelFiles';

let folder: string;
const progress = vi.fn();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-import-'));
  progress.mockReset();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function importFolder() {
  return importPaths({ paths: [folder], name: 'shop' }, progress);
}

describe('importPaths', () => {
  it('makes a document of what is sound and reports what is not', async () => {
    await writeFile(join(folder, 'vpcs.json'), '{ "Vpcs": [{ "VpcId": "vpc-1" }] }');
    await writeFile(join(folder, 'broken.json'), '{ "Subnets": [');
    await writeFile(join(folder, 'README.md'), '# What these are');
    const imported = await importFolder();
    expect(imported).toMatchObject({ ok: true, value: { about: { source: 'import' } } });
    const codes = imported.ok && imported.value.report?.skipped.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['not-needed', 'not-json']));
    const text = imported.ok ? new TextDecoder().decode(imported.value.held.bytes) : '';
    expect([...readSound(text).base.vpcs.keys()]).toEqual(['vpc-1']);
  });

  it('refuses a folder without any answer, and says what it saw', async () => {
    await writeFile(join(folder, 'broken.json'), '{');
    await writeFile(join(folder, 'notes.txt'), 'none');
    const refused = await importFolder();
    expect(refused).toMatchObject({ ok: false, error: { code: 'nothing-to-import', files: 2 } });
  });

  it('names a file that is not there without its folder', async () => {
    await rm(folder, { recursive: true });

    expect(await importFolder()).toMatchObject({
      ok: false,
      error: { code: 'file-not-found', file: basename(folder) },
    });
  });

  it('takes an empty list for an answer', async () => {
    await writeFile(join(folder, 'vpcs.json'), '{ "Vpcs": [] }');
    expect(await importFolder()).toMatchObject({ ok: true });
  });

  it('tells how far it is', async () => {
    const text = '{ "Vpcs": [{ "VpcId": "vpc-1" }, { "VpcId": "vpc-2" }] }';
    await writeFile(join(folder, 'vpcs.json'), text);
    await importFolder();
    expect(progress.mock.calls.map(([told]) => told)).toEqual([
      { phase: 'reading', done: 0, total: text.length },
      { phase: 'reading', done: text.length, total: text.length },
      { phase: 'parsing', done: 0, total: text.length },
      { phase: 'checking', done: 0, total: 2 },
      { phase: 'checking', done: 1, total: 2 },
      { phase: 'joining', done: 0, total: 0 },
    ]);
  });

  it('tells no share of what one file takes long to parse, but of those beside it', async () => {
    const large = `{ "Vpcs": []${' '.repeat(60e6)}}`;
    await writeFile(join(folder, 'a-large.json'), large);
    await writeFile(join(folder, 'small.json'), '{ "Subnets": [] }');
    await importFolder();
    const told = progress.mock.calls.map(([each]) => each);
    expect(told.filter(({ phase }) => phase === 'parsing')).toEqual([
      { phase: 'parsing', done: 0, total: 0 },
      { phase: 'parsing', done: large.length, total: large.length + 17 },
    ]);
    const read = told.filter(({ phase }) => phase === 'reading').map(({ done }) => done);
    expect(read.length).toBeGreaterThan(60e6 / 2 ** 23);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
  });
});
