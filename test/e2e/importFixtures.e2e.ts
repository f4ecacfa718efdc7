import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { countRecords } from '../../shared/network/counts';
import {
  fixtureFolders,
  fixtures,
  hasFixtures,
  loadFixture,
  walkedCounts,
} from '../support/fixtures';
import { readSound } from '../support/modelFiles';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';
import { inspector, settled } from './support/window';

/** Every layout in which others keep describe output, through the window and into a file. */
let folder: string;
let app: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-fixtures-'));
  app = await launch();
  await settled(app.page);
});

test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test('there is describe output of others to import', () => {
  test.skip(!hasFixtures, `skipped: ${fixtures} is missing`);
  expect(fixtureFolders.length).toBeGreaterThan(10);
});

for (const name of fixtureFolders)
  test(`${name} is imported whole, and says which calls are missing`, async () => {
    const { page } = app;
    const counts = walkedCounts(loadFixture(name));
    const file = join(folder, `${basename(name)}.routescape`);

    await app.answerDialogs({ open: [join(fixtures, name)], save: file });
    await app.sendMenu('import-folder');
    await expect(page.locator('.top .crumb').first()).toHaveText(basename(name));
    await settled(page);
    await expect(inspector(page).getByRole('button', { name: /^VPCs/ })).toHaveText(
      `VPCs${counts.vpcs}`,
    );
    await expect(inspector(page)).toContainText(/Describe\w+ not read/);

    await app.sendMenu('save');
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(countRecords(readSound(await readFile(file, 'utf8')).network)).toMatchObject(counts);
    expect(app.consoleErrors).toEqual([]);
  });
