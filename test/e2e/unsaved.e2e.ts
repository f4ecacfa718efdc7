import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelFile } from '../../shared/model-file/read';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';

const [save, cancel] = [0, 2];

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-unsaved-'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('closing with unsaved work asks, stays open on Cancel, and saves on Save', async () => {
  const app = await launch();
  await app.page.getByRole('button', { name: 'How to show shop-prod' }).click();
  await app.page.getByRole('menuitemradio').last().click();

  await app.answerDialogs({ message: cancel });
  await closeWindow(app);
  await app.page.waitForTimeout(300);
  expect(app.electron.windows()).toHaveLength(1);

  const target = join(folder, 'kept.routescape');
  await app.answerDialogs({ message: save, save: target });
  const closed = app.electron.waitForEvent('close');
  await closeWindow(app);
  await closed;
  const kept = readModelFile(await readFile(target, 'utf8'));
  expect(kept.ok && kept.value.network.vpcs.size).toBe(4);
});

function closeWindow({ electron }: LaunchedApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
