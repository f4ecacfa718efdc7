import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedApp, launch, root } from './support/launch';
import { look } from './support/look';
import { expect, type Page, test } from './support/test';
import { callBackDifferences } from './support/views';
import { inspector, settled } from './support/window';

/** Two states of a network in one diagram: the sandbox against its base, and one model against another. */

const subnet = (page: Page, name: string) =>
  page.getByRole('group', { name: new RegExp(`^${name}, \\w+ subnet, 10\\.20\\.`) });

const bar = (page: Page) => page.getByRole('region', { name: 'Comparison' });

const differences = (page: Page) => page.getByRole('complementary', { name: 'Differences' });

const s3Endpoint = (page: Page) => page.getByRole('button', { name: /^S3 endpoint gateway/ });

async function choose(page: Page, place: ReturnType<typeof subnet>, item: string): Promise<void> {
  await place.click({ button: 'right', position: { x: 20, y: 12 } });
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** An endpoint more, a route and an endpoint less. */
async function edit(page: Page): Promise<void> {
  await choose(page, subnet(page, 'private-b'), 'Add endpoint');
  await confirm(page, 'Add');
  await choose(page, subnet(page, 'private-a'), 'Edit routes');
  await expect(page.getByRole('combobox').nth(2)).toHaveValue('0.0.0.0/0');
  await page.getByRole('button', { name: 'Remove this row (2)' }).click();
  await confirm(page, 'Apply');
  await choose(page, s3Endpoint(page).first(), 'Remove endpoint');
  await confirm(page, 'Remove');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

test.describe('the sandbox against its base', () => {
  // Each goes on from where the one before it stopped.
  test.describe.configure({ mode: 'serial' });
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
    await edit(app.page);
  });

  test.afterAll(() => app.close());

  test('marks what was added, removed and changed, to the eye and in the names', async () => {
    const { page } = app;
    await page.keyboard.press('c');

    await expect(bar(page)).toContainText('1 added');
    await expect(bar(page)).toContainText('1 removed');
    await expect(bar(page)).toContainText('2 changed');
    await expect(subnet(page, 'private-a')).toHaveAccessibleName(/, private subnet, .*, changed$/);
    await expect(subnet(page, 'private-a').locator('.mark[data-mark="changed"]')).toBeVisible();
    const removed = page.getByRole('button', { name: /^S3 endpoint gateway.*, removed$/ });
    await expect(removed).toHaveAttribute('data-ghost', 'true');
    await expect(removed.locator('.mark[data-mark="removed"]')).toBeVisible();
    const added = page.getByRole('button', { name: /^S3 endpoint gateway.*, added$/ });
    await expect(added.locator('.mark[data-mark="added"]')).toBeVisible();
    // The line to the NAT gateway, which no route makes any more.
    await expect(page.locator('.d-edge-route.d-edge-removed')).toHaveCount(1);
    await expect(
      page.getByRole('group', {
        name: /^shop-prod, VPC, .*1 added, 1 removed and 2 changed in it/,
      }),
    ).toBeVisible();
  });

  test('lists each difference, property by property, and steps through them by keyboard', async () => {
    const { page } = app;
    const rows = differences(page).locator('.difference');
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText(/Routes 0\.0\.0\.0\/0\s*nat-\w+\s*→\s*gone/);

    await page.keyboard.press('.');
    await expect(bar(page).getByRole('status')).toHaveText('1 of 4');
    await expect(rows.first()).toHaveAttribute('aria-current', 'true');
    await expect(inspector(page)).toContainText('Changed');
    await page.keyboard.press(',');
    await expect(bar(page).getByRole('status')).toHaveText('4 of 4');
    await page.keyboard.press(',');
    await expect(bar(page).getByRole('status')).toHaveText('3 of 4');
    await expect(inspector(page)).toContainText('Removed');
    await expect(inspector(page)).toContainText('com.amazonaws.us-east-1.s3');
  });

  test('shows the base as it was with one key, in the same places, and returns', async () => {
    const { page } = app;
    const place = () => subnet(page, 'private-b').boundingBox();
    const before = await place();
    await page.keyboard.press('x');
    await expect(s3Endpoint(page)).toHaveCount(1);
    await expect(s3Endpoint(page)).toHaveAccessibleName(/, removed$/);
    await expect(page.locator('[data-ghost]')).toHaveCount(0);
    expect(await place()).toEqual(before);

    await page.keyboard.press('x');
    await expect(s3Endpoint(page)).toHaveCount(2);
    await bar(page).getByRole('radio', { name: 'Sandbox' }).click();
    await expect(s3Endpoint(page)).toHaveCount(1);
    await expect(s3Endpoint(page)).toHaveAccessibleName(/, added$/);
    await expect(page.locator('.d-edge-removed')).toHaveCount(0);
    await bar(page).getByRole('radio', { name: 'Both' }).click();
  });

  test('says whose way is another one now', async () => {
    const { page } = app;
    await differences(page)
      .getByRole('tab', { name: /Paths and cost/ })
      .click();
    await expect(differences(page)).toContainText(/\d+ paths stop arriving/);
    await expect(differences(page)).toContainText('the internet: Stops arriving');
    await differences(page)
      .getByRole('tab', { name: /Resources/ })
      .click();
  });

  test('leaves nothing to undo: undo takes back the last edit, and the marks follow', async () => {
    const { page } = app;
    await page.keyboard.press('Control+z');
    await expect(bar(page)).toContainText('0 removed');
    await expect(
      page.getByRole('button', { name: /^S3 endpoint gateway.*, removed$/ }),
    ).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveCount(0);
    await expect(page.locator('.mark')).toHaveCount(0);
    await expect(page.locator('.top .pill')).toHaveText('Sandbox: 2 changes');
    expect(app.consoleErrors).toEqual([]);
  });
});

test('another model is held against the open one, which stays what it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-compare-'));
  const app = await launch();
  const { page } = app;
  await settled(page);
  const monday = join(folder, 'monday.routescape');
  await app.answerDialogs({ save: monday });
  await page.keyboard.press('Control+s');
  await expect(page.locator('.crumbs')).toContainText('monday');
  await cp(monday, join(folder, 'kept.routescape'));
  await edit(page);

  await app.answerDialogs({ open: [join(folder, 'kept.routescape')] });
  await app.sendMenu('compare-model');
  await expect(bar(page)).toContainText('kept.routescape');
  await expect(bar(page)).toContainText('1 removed');
  await expect(
    page.getByRole('button', { name: /^S3 endpoint gateway.*, removed$/ }),
  ).toBeVisible();
  await expect(page.locator('.crumbs')).toContainText('monday');

  await app.answerDialogs({ open: [join(root, 'test/fixtures/aws/shop')] });
  await app.sendMenu('compare-folder');
  await expect(bar(page)).toContainText('shop');
  await expect(bar(page)).not.toContainText('kept.routescape');
  await page.keyboard.press('c');
  await expect(bar(page)).toHaveCount(0);
  expect(app.consoleErrors).toEqual([]);
  await app.close();
  await rm(folder, { recursive: true });
});

test('both lists of a comparison can be read, by everybody, at any zoom', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await edit(page);
  await page.keyboard.press('c');
  await expect(page.locator('.d-node[data-mark]').first()).toBeVisible();
  await page.keyboard.press(',');
  await page.keyboard.press(',');
  await expect(inspector(page)).toContainText('Removed');
  await look(app, { name: 'what is no more', callBack: callBackDifferences });
  await differences(page)
    .getByRole('tab', { name: /Paths and cost/ })
    .click();
  await expect(differences(page)).toContainText('the internet: Stops arriving');
  await look(app, { name: 'whose way is another one', callBack: callBackDifferences });
  await app.close();
});
