import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLine } from '../../electron/files/journal/line';
import { readModelFile } from '../../shared/model-file/read';
import { writeModelFile } from '../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../support/builders';
import { modelFileOf } from '../support/modelFiles';
import { leaveUnsavedWork } from './support/keptWork';
import { type LaunchedApp, launch } from './support/launch';
import { expect, type Page, test } from './support/test';
import { settled } from './support/window';

const openAnew = 0;
const quit = 1;

let folder: string;
let profile: string;
let path: string;
let app: LaunchedApp | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-recovery-'));
  profile = join(folder, 'profile');
  path = join(folder, 'shop.routescape');
  const base = networkOf(vpc('vpc', { name: 'harbour' }), subnet('web'));
  await writeFile(path, writeModelFile(modelFileOf(base)));
});

test.afterEach(async () => {
  await app?.close();
  app = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function start(open?: string): Promise<Page> {
  app = await launch({ profile, ...(open !== undefined && { open }) });
  return app.page;
}

async function kill(): Promise<void> {
  await app?.kill();
  app = undefined;
}

/** Changes how the VPC is drawn, which the model's file keeps. */
async function work(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole('button', { name: 'How to show harbour' }).click();
  await page.getByRole('menuitemradio').last().click();
  await expect(page.getByText('Not saved')).toBeVisible();
}

const journals = async () =>
  (await readdir(join(profile, 'unsaved')).catch(() => [])).filter((name) =>
    name.endsWith('.journal'),
  );

/** Until all that was done is in a journal: well below a second. */
async function kept(): Promise<void> {
  await expect.poll(journals).toHaveLength(1);
}

async function savedForms() {
  const read = readModelFile(await readFile(path, 'utf8'));
  return read.ok ? read.value.view.vpcForms : undefined;
}

const offer = (page: Page) => page.getByRole('alertdialog');

test('work outlives a kill of the app, is offered at the next start, and is saved to its file', async () => {
  await work(await start(path));
  await kept();
  await kill();

  const page = await start();
  await expect(offer(page)).toContainText('Routescape ended while “shop.routescape” was not saved');
  await expect(offer(page)).toContainText('1 unsaved change');
  await page.getByRole('button', { name: 'Recover shop.routescape' }).click();
  await settled(page);
  await expect(page.getByText('Not saved')).toBeVisible();
  expect(await savedForms()).toEqual({});

  await page.keyboard.press('Control+s');
  await expect(page.getByText('Not saved')).toHaveCount(0);
  expect(await savedForms()).toEqual({ vpc: 'card' });
  expect(await journals()).toEqual([]);
});

test('work is kept for later and offered again, until it is discarded for good', async () => {
  await work(await start(path));
  await kept();
  await kill();

  let page = await start();
  await page.getByRole('button', { name: 'Keep for later' }).click();
  await expect(page.getByRole('heading', { name: 'Not saved' })).toBeVisible();
  await app?.quit();

  page = await start();
  await page.getByRole('button', { name: 'Discard shop.routescape' }).click();
  await page.getByRole('button', { name: 'Discard for good shop.routescape' }).click();
  await expect(offer(page)).toHaveCount(0);
  expect(await journals()).toEqual([]);
  expect(await savedForms()).toEqual({});
});

test('an import that was never saved outlives a kill, though its files are gone', async () => {
  const file = join(folder, 'vpcs.json');
  await writeFile(file, JSON.stringify({ Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] }));
  await settled(await start(file));
  await kept();
  await kill();
  await rm(file);

  const page = await start();
  await expect(offer(page)).toContainText('never saved');
  await page.getByRole('button', { name: 'Recover vpcs.json' }).click();
  await settled(page);
  await expect(page.getByText('Not saved')).toBeVisible();
});

test('work that a newer version kept is named, says what it takes, and stays', async () => {
  await leaveUnsavedWork(profile);
  const [name = ''] = await journals();
  const header = { journal: 2, name: 'harbour.routescape', source: 'import' };
  await writeFile(join(profile, 'unsaved', name), toLine(header));

  const page = await start();
  await page.getByRole('button', { name: 'Recover harbour.routescape' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('is from a newer Routescape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await journals()).toEqual([name]);
});

test('nothing is offered after a start that ended in order', async () => {
  await work(await start(path));
  await kept();
  const discard = 1;
  await app?.answerDialogs({ message: discard });
  await app?.quit();
  const page = await start();
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  expect(await journals()).toEqual([]);
});

test('a window whose page crashes comes back with its unsaved work', async () => {
  await work(await start(path));
  await kept();
  await app?.answerDialogs({ message: openAnew });
  await app?.electron.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => page?.once('did-finish-load', resolve));
    page?.forcefullyCrashRenderer();
    await loaded;
  });
  // Playwright takes a crashed page for lost, though it was loaded anew: the main process looks at it instead.
  const text = () =>
    app?.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect
    .poll(text, { timeout: 15_000 })
    .toMatch(/harbour[\s\S]*Not saved|Not saved[\s\S]*harbour/);
});

test('a page that crashes while it asks about its work is offered anew with it, and ends nothing', async () => {
  await work(await start(path));
  await kept();
  const said = await app?.electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const messages: string[] = [];
    const [window] = BrowserWindow.getAllWindows();
    // The question about unsaved work stays open; the offer after the crash is taken.
    const asked = new Promise<void>((resolve) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        const { message } = args.at(-1) as { message: string };
        messages.push(message);
        if (!message.startsWith('Save')) return { response: 0, checkboxChecked: false };
        resolve();
        return new Promise(() => undefined);
      };
    });
    window?.close();
    await asked;
    const loaded = new Promise<void>((resolve) =>
      window?.webContents.once('did-finish-load', resolve),
    );
    window?.webContents.forcefullyCrashRenderer();
    await loaded;
    return messages;
  });
  expect(said?.at(-1)).toBe('The window stopped working.');
  const text = () =>
    app?.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(text, { timeout: 15_000 }).toContain('Not saved');
});

test('whoever quits after a crash of the page is offered the work at the next start', async () => {
  await work(await start(path));
  await kept();
  await app?.answerDialogs({ message: quit });
  const exited = new Promise((resolve) => app?.electron.process().once('exit', resolve));
  await app?.electron
    .evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    .catch(() => undefined); // the app may be gone before it answers
  await exited;
  app = undefined;

  const page = await start();
  await expect(offer(page)).toContainText('shop.routescape');
});
