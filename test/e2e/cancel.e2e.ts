import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModelFile } from '../../shared/model-file/write';
import { generateNetwork } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';
import { settled } from './support/window';

/** What takes seconds on a large model says what it does, and is called off where it stands. */

let folder: string;
let path: string;
let app: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-cancel-'));
  path = join(folder, 'large.routescape');
  await writeFile(path, writeModelFile(modelFileOf(generateNetwork(30_000))));
  app = await launch({ open: path });
  await expect(app.page.locator('.react-flow__node').first()).toBeVisible({ timeout: 60_000 });
  await settled(app.page);
});
test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

function strip() {
  return app.page.locator('.opening');
}

test('a redacted copy is called off, and none is written', async () => {
  const copy = join(folder, 'copy.routescape');
  await app.answerDialogs({ save: copy });
  await app.sendMenu('save-redacted');
  await expect(strip()).toContainText('Redacting the copy', { timeout: 15_000 });
  await strip().getByRole('button', { name: 'Cancel' }).click();
  await expect(strip()).toHaveCount(0);

  // The document saves in its turn, after what was under way.
  const before = (await stat(path)).mtimeMs;
  await app.sendMenu('save');
  await expect.poll(async () => (await stat(path)).mtimeMs, { timeout: 30_000 }).not.toBe(before);
  expect(existsSync(copy)).toBe(false);
});

test('a large model says what is done to it up to the end, and is called off as long', async () => {
  const other = join(folder, 'other.routescape');
  await copyFile(path, other);
  await app.answerDialogs({ open: [other] });
  await app.sendMenu('open-model');
  // What is read out of it has no percentage: it would be read out at each step.
  const readOut = app.page.getByRole('status').filter({ hasText: /^Handing it to the window$/ });
  await strip()
    .filter({ hasText: /Handing it to the window \d+%/, has: readOut })
    .waitFor();
  await app.page.keyboard.press('Escape');
  await expect(strip()).toHaveCount(0);
  await expect(app.page.locator('.top')).toContainText('large.routescape');
});

test('a comparison with another large model is called off, and nothing is compared', async () => {
  await app.answerDialogs({ open: [path] });
  await app.sendMenu('compare-model');
  await strip().waitFor();
  await app.page.keyboard.press('Escape');
  await expect(strip()).toHaveCount(0);
  await expect(app.page.getByRole('tree', { name: 'Resources' })).toBeVisible();
  expect(app.consoleErrors).toEqual([]);
});
