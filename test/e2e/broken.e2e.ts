import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModelFile } from '../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../support/builders';
import { modelFileOf } from '../support/modelFiles';
import { type LaunchedApp, launch } from './support/launch';
import { look } from './support/look';
import { ask } from './support/request';
import { expect, type Page, test } from './support/test';
import { inspector, search, settled, tree } from './support/window';

/** Errors that are thrown while React draws: a function of the browser that one part alone calls is made to fail. */
let folder: string;
let profile: string;
let app: LaunchedApp;
let log: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-broken-'));
  profile = join(folder, 'profile');
});

test.afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(open?: string): Promise<Page> {
  app = await launch({ profile, ...(open !== undefined && { open }) });
  log = '';
  app.electron.process().stderr?.on('data', (text) => {
    log += String(text);
  });
  return app.page;
}

/** A model with a change that nobody saved, which main has been told of. */
async function startWithWork(): Promise<Page> {
  const path = join(folder, 'shop.routescape');
  const base = networkOf(vpc('vpc', { name: 'harbour' }), subnet('web'));
  await writeFile(path, writeModelFile(modelFileOf(base)));
  const page = await start(path);
  await settled(page);
  await page.getByRole('button', { name: 'How to show harbour' }).click();
  await page.getByRole('menuitemradio').last().click();
  await expect(page.getByText('Not saved')).toBeVisible();
  const kept = () => readdir(join(profile, 'unsaved')).catch(() => []);
  await expect.poll(kept).toContainEqual(expect.stringContaining('.journal'));
  return page;
}

const broken = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title });
const again = (page: Page) => page.getByRole('button', { name: 'Draw it again' });
const diagram = (page: Page) => page.getByRole('application', { name: 'Diagram' });

test('a diagram that cannot be drawn says so in its place, and comes back when it is drawn again', async () => {
  const page = await start();
  await settled(page);
  await page.evaluate(() => {
    const real = window.matchMedia;
    window.matchMedia = (query) => {
      if (query.includes('reduced-motion')) throw new Error('no motion \u001b[31mtoday');
      return real.call(window, query);
    };
    Object.assign(window, { mend: () => Object.assign(window, { matchMedia: real }) });
  });
  await ask(page, 'orders', 's3');

  await expect(broken(page, 'The diagram could not be drawn')).toContainText('Nothing is lost');
  await expect(tree(page)).toBeVisible();
  await expect(inspector(page).getByRole('list', { name: 'Hops' })).toBeVisible();
  // With the places it was thrown at, and nothing in it that a terminal would obey.
  await expect.poll(() => log).toMatch(/The window: Error: no motion \uFFFD\[31mtoday\n {4}at /);

  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await look(app, { name: 'a diagram that could not be drawn' });
  await again(page).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(broken(page, 'The diagram')).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
});

test('an inspector that cannot be drawn is back with the next resource', async () => {
  const page = await start();
  await settled(page);
  await page.evaluate(() => {
    const real = JSON.stringify;
    const failing = (value: unknown, replacer: null, indent: number) => {
      if (indent === 2) throw new Error('no JSON today');
      return real(value, replacer, indent);
    };
    Object.assign(JSON, { stringify: failing });
  });
  await find(page, 'orders');
  const tabs = inspector(page).getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('End');

  await expect(inspector(page)).toContainText('The inspector could not be drawn');
  await expect(again(page)).toBeFocused();
  await page.keyboard.press('Enter'); // the tab that is shown first does not fail
  await expect(broken(page, 'The inspector')).toHaveCount(0);

  await tabs.last().click();
  await expect(broken(page, 'The inspector')).toBeVisible();
  await find(page, 'nat');
  await expect(broken(page, 'The inspector')).toHaveCount(0);
  await expect(tabs.last()).toBeVisible();
});

test('a dialog that cannot be drawn can be closed, and the window is there', async () => {
  const page = await start();
  await settled(page);
  await failToOpenDialogs(page, 1);
  await page.keyboard.press('Control+k');

  const dialog = page.getByRole('alertdialog', { name: 'This dialog could not be shown' });
  await expect(dialog).toContainText('Nothing is lost');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('what failed is still told once a dialog that could not be shown is closed', async () => {
  const page = await start();
  await settled(page);
  await page.evaluate(() => {
    const real = HTMLDialogElement.prototype.showModal;
    HTMLDialogElement.prototype.showModal = function showModal() {
      if (this.matches('.search-dialog')) throw new Error('no search today');
      real.call(this);
    };
  });
  await app.electron.evaluate(
    ({ app: main }, path) => {
      main.emit('open-file', { preventDefault: () => undefined }, path);
    },
    join(folder, 'gone.routescape'),
  );
  const failed = page.getByRole('alertdialog').filter({ hasText: 'gone.routescape' });
  await expect(failed).toBeVisible();
  await app.sendMenu('search');

  const dialog = page.getByRole('alertdialog', { name: 'This dialog could not be shown' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(failed).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a window that cannot be drawn is loaded anew with what was not saved', async () => {
  const page = await startWithWork();
  await failToOpenDialogs(page, 2); // what says so fails as well
  await page.keyboard.press('Control+k');

  await expect(broken(page, 'The window could not be drawn')).toContainText(
    'with all changes that are not saved',
  );
  await expect(again(page)).toBeFocused();
  await look(app, { name: 'a window that could not be drawn' });

  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await loaded;
  await settled(page);
  await expect(page.getByText('Not saved')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('a window that cannot be drawn can be saved from the menu, and drawn again', async () => {
  const page = await startWithWork();
  await failToOpenDialogs(page, 2);
  await page.keyboard.press('Control+k');
  await expect(broken(page, 'The window')).toBeVisible();

  await app.sendMenu('save');
  await expect(broken(page, 'The window')).not.toContainText('not saved');
  await again(page).click();
  await page.keyboard.press('Escape');
  await settled(page);
});

test('work is offered after a kill of a window that could not be drawn', async () => {
  const page = await startWithWork();
  await failToOpenDialogs(page, 2);
  await page.keyboard.press('Control+k');
  await expect(broken(page, 'The window')).toBeVisible();
  await app.kill();

  await expect((await start()).getByRole('alertdialog')).toContainText('1 unsaved change');
});

/** Selects the first resource that is found. */
async function find(page: Page, query: string): Promise<void> {
  await search(page, query);
  await page.keyboard.press('Enter');
}

/** The next few, that is; what comes after them opens. */
function failToOpenDialogs(page: Page, times: number): Promise<void> {
  return page.evaluate((count) => {
    const real = HTMLDialogElement.prototype.showModal;
    let left = count;
    HTMLDialogElement.prototype.showModal = function showModal() {
      left -= 1;
      if (left >= 0) throw new Error('no dialog today');
      real.call(this);
    };
  }, times);
}
