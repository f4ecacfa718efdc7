import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedApp, launch } from './support/launch';
import { expect, type Page, test } from './support/test';
import { inspector, search, settled } from './support/window';

/** What panels do at their edges: little to show, much to show, and where the focus goes. */
let folder: string;
let app: LaunchedApp;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-panels-'));
  await writeFile(join(folder, 'vpcs.json'), JSON.stringify({ Vpcs: [longNamed] }));
  await writeFile(join(folder, 'subnets.json'), '{ "Subnets": [');
  app = await launch();
  await settled(app.page);
});

test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const longNamed = {
  VpcId: 'vpc-long',
  OwnerId: '111122223333',
  CidrBlock: '10.0.0.0/16',
  Tags: [{ Key: 'note', Value: `${'long '.repeat(1999)}end of it` }],
};

test('the search palette is as tall as what it found', async () => {
  const { page } = app;
  const palette = page.getByRole('dialog', { name: 'Search' });
  const height = async () => (await palette.boundingBox())?.height;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(palette).toContainText('None of');
  expect(await height()).toBeLessThan(120);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('shop');
  await expect(page.getByRole('option').nth(5)).toBeVisible();
  expect(await height()).toBeGreaterThan(300);
  await page.keyboard.press('Escape');
});

test('Enter in the search leads to the diagram', async () => {
  const { page } = app;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await search(page, 'nat-a');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'nat-a' })).toBeVisible();
  expect(await focusedPanel(page)).toBe('canvas');
});

test('saved views stay in sight however much is chosen', async () => {
  const { page } = app;
  const bar = page.getByRole('search', { name: 'Filter' });
  for (const [facet, option] of [
    ['Regions', /us-east-1/],
    ['Kinds', /^Instances/],
    ['Tags', /^env = prod/],
  ] as const) {
    await bar.getByRole('button', { name: facet, exact: true }).click();
    await page.getByRole('checkbox', { name: option }).check();
    await page.keyboard.press('Escape');
  }
  const inside = await bar.boundingBox();
  const saved = await bar.getByRole('button', { name: 'Saved views' }).boundingBox();
  expect(rightOf(saved)).toBeLessThanOrEqual(rightOf(inside));
  await bar.getByRole('button', { name: 'Clear filter', exact: true }).click();
});

test('an export says which file it wrote', async () => {
  const { page } = app;
  await app.answerDialogs({ save: join(folder, 'shop.svg') });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(page.locator('footer.status')).toContainText('Exported shop.svg');
});

test('a group that is opened keeps its members in the inspector', async () => {
  const { page } = app;
  const group = page.locator('.react-flow__node', { hasText: 'billing' }).first();
  await search(page, 'billing');
  await page.keyboard.press('Enter');
  await group.dblclick();
  await expect(inspector(page)).not.toContainText('not in the model any more');
});

test('the gaps button leads to the gaps, and the report has a row for each line', async () => {
  const { page } = app;
  await app.answerDialogs({
    open: [join(folder, 'vpcs.json'), join(folder, 'subnets.json')],
    message: 1,
  });
  await app.sendMenu('import-files');
  await expect(inspector(page).getByText('account', { exact: false }).first()).toBeVisible();
  const gaps = inspector(page).getByRole('heading', { name: /^Gaps/ });
  await page.getByRole('button', { name: 'Gaps' }).click();
  await expect(gaps).toBeFocused();
  await expect(gaps).toBeInViewport();

  await inspector(page).getByRole('button', { name: 'Import report' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await report.getByRole('tab', { name: /Skipped/ }).click();
  const [what, why] = [report.getByText(/subnets\.json/), report.getByText(/ends too early/)];
  expect(bottomOf(await what.boundingBox())).toBeLessThanOrEqual(
    (await why.boundingBox())?.y ?? Number.NaN,
  );
  await page.keyboard.press('Escape');
});

test('all of a long tag can be read', async () => {
  const { page } = app;
  await search(page, 'vpc-long');
  await page.keyboard.press('Enter');
  await expect(inspector(page)).not.toContainText('end of it');
  await inspector(page)
    .getByRole('button', { name: /^Show all/ })
    .click();
  await expect(inspector(page)).toContainText('end of it');
});

test('nothing of all this made the page complain', () => {
  expect(app.consoleErrors).toEqual([]);
});

type Box = { x: number; y: number; width: number; height: number } | null;

function rightOf(box: Box): number {
  return box === null ? Number.NaN : box.x + box.width;
}

function bottomOf(box: Box): number {
  return box === null ? Number.NaN : box.y + box.height;
}

function focusedPanel(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-panel]')?.dataset.panel,
  );
}
