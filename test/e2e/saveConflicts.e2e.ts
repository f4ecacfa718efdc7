import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readModelFile } from '../../shared/model-file/read';
import { writeModelFile } from '../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../support/builders';
import { modelFileOf } from '../support/modelFiles';
import { noSmallDisk, smallDisk } from '../support/smallDisk';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';
import { settled } from './support/window';

/** A file that is not what it was, or that cannot be written: each time a choice, and nothing is lost by it. */

let folder: string;
let path: string;
let app: LaunchedApp;
const text = modelOf('harbour');
const theirs = modelOf('theirs');

test.beforeAll(async () => {
  app = await launch();
  await settled(app.page);
});

let number = 0;

/** Each time a file of another name, so that it shows when it is open. */
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-conflicts-'));
  number += 1;
  path = join(folder, `shop-${number}.routescape`);
  await writeFile(path, text);
  await openAndChange(path);
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

test.afterAll(() => app.close());

function modelOf(name: string): string {
  return writeModelFile(modelFileOf(networkOf(vpc('vpc', { name }), subnet('web'))));
}

async function openAndChange(file: string): Promise<void> {
  const { page } = app;
  const discard = 1;
  await app.answerDialogs({ open: [file], message: discard });
  await app.sendMenu('open-model');
  await expect(page.getByRole('banner')).toContainText(basename(file));
  await settled(page);
  await page.getByRole('button', { name: 'How to show harbour' }).click();
  await page.getByRole('menuitemradio').last().click();
  await expect(page.getByText('Not saved')).toBeVisible();
}

const dialog = () => app.page.getByRole('alertdialog');

async function choose(name: string): Promise<void> {
  await dialog().getByRole('button', { name }).click();
  await expect(dialog()).toHaveCount(0);
}

async function formsIn(file: string) {
  const read = readModelFile(await readFile(file, 'utf8'));
  return read.ok ? read.value.view.vpcForms : undefined;
}

const changed = { vpc: 'card' };

test.describe('a file that somebody else changed', () => {
  test.beforeEach(async () => {
    await writeFile(path, theirs);
    await app.page.keyboard.press('Control+s');
    await expect(dialog()).toContainText(`${basename(path)} was changed by another program`);
  });

  test('is left alone while one goes on editing', async () => {
    await choose('Keep editing');
    await expect(app.page.getByText('Not saved')).toBeVisible();
    expect(await readFile(path, 'utf8')).toBe(theirs);
  });

  test('is left alone by a save elsewhere', async () => {
    const elsewhere = join(folder, 'elsewhere.routescape');
    await app.answerDialogs({ save: elsewhere });
    await choose('Save as…');
    await expect(app.page.getByText('Not saved')).toHaveCount(0);
    expect(await formsIn(elsewhere)).toEqual(changed);
    expect(await readFile(path, 'utf8')).toBe(theirs);
  });

  test('is overwritten when told to', async () => {
    await choose('Overwrite');
    await expect(app.page.getByText('Not saved')).toHaveCount(0);
    expect(await formsIn(path)).toEqual(changed);
  });

  test('is opened in place of one’s own version when told to', async () => {
    await choose('Open the other version');
    await expect(app.page.getByRole('button', { name: 'How to show theirs' })).toBeVisible();
    await expect(app.page.getByText('Not saved')).toHaveCount(0);
    expect(await readFile(path, 'utf8')).toBe(theirs);
  });
});

test('a file that was removed meanwhile is written again when told to', async () => {
  await rm(path);
  await app.page.keyboard.press('Control+s');
  await expect(dialog()).toContainText(`${basename(path)} is not there any more`);
  await choose('Write it again');
  await expect(app.page.getByText('Not saved')).toHaveCount(0);
  expect(await formsIn(path)).toEqual(changed);
});

test('a read-only file is not replaced, and is written once it may be', async () => {
  await chmod(path, 0o444);
  await app.page.keyboard.press('Control+s');
  await expect(dialog()).toContainText(`${basename(path)} may not be written`);
  expect(await readFile(path, 'utf8')).toBe(text);
  await chmod(path, 0o644);
  await choose('Try again');
  await expect(app.page.getByText('Not saved')).toHaveCount(0);
  expect(await formsIn(path)).toEqual(changed);
});

test('a full disk costs nothing: the file stays, and the work goes elsewhere', async () => {
  const disk = smallDisk(2 ** 20);
  test.skip(disk === undefined, noSmallDisk);
  if (disk === undefined) return;
  try {
    const onDisk = join(disk.folder, 'shop.routescape');
    await writeFile(onDisk, text);
    await openAndChange(onDisk);
    await writeFile(join(disk.folder, 'ballast'), 'x'.repeat(2 ** 20)).catch(() => undefined);
    await app.page.keyboard.press('Control+s');
    await expect(dialog()).toContainText('There is no room to write shop.routescape');
    expect(await readFile(onDisk, 'utf8')).toBe(text);
    const elsewhere = join(folder, 'rescued.routescape');
    await app.answerDialogs({ save: elsewhere });
    await choose('Save as…');
    await expect(app.page.getByText('Not saved')).toHaveCount(0);
    expect(await formsIn(elsewhere)).toEqual(changed);
  } finally {
    disk.remove();
  }
});

test('a folder that is gone is named, and the work goes elsewhere', async () => {
  await rm(folder, { recursive: true });
  await app.page.keyboard.press('Control+s');
  await dialog().getByRole('button', { name: 'Write it again' }).click();
  await expect(dialog()).toContainText(`The folder of ${basename(path)} was not found`);
  await choose('Keep editing');
  await expect(app.page.getByText('Not saved')).toBeVisible();
});
