import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isModelFile } from '../../../electron/files/isModelFile';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { networkOf, vpc } from '../../support/builders';
import { pipeIn } from './support';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-kind-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const model = writeModelFile({
  base: networkOf(vpc()),
  edits: [],
  cursor: 0,
  view: emptyView,
  questions: [],
});

it('knows a model by its content, whatever its name', async () => {
  expect(await isModelFile(await fileOf('backup.json', model))).toBe(true);
  expect(await isModelFile(await fileOf('no-ending', `\uFEFF\n${model}`))).toBe(true);
});

it('takes a file with its own ending for a model, which then says what is wrong with it', async () => {
  expect(await isModelFile(join(folder, 'gone.routescape'))).toBe(true);
});

it('takes nothing else for one', async () => {
  expect(await isModelFile(await fileOf('vpcs.json', '{"Vpcs": []}'))).toBe(false);
  expect(await isModelFile(await fileOf('empty.json', ''))).toBe(false);
  expect(await isModelFile(folder)).toBe(false);
  expect(await isModelFile(join(folder, 'gone.json'))).toBe(false);
});

it('takes a folder or a pipe for none, whatever its name, and does not wait for a pipe to be written', async () => {
  const named = join(folder, 'account.routescape');
  await mkdir(named);
  expect(await isModelFile(named)).toBe(false);
  expect(await isModelFile(pipeIn(folder))).toBe(false);
});
