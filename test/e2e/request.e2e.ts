import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launch } from './support/launch';
import { settled } from './support/window';

/** The request on the canvas: both paths, their markers, and what steps back for them. */
let app: LaunchedApp;

test.beforeAll(async () => {
  app = await launch({ reducedMotion: false });
  await settled(app.page);
});

test.afterAll(() => app.close());

async function ask(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('t');
  // With an end left from the question before, the first choice is an answer already, and the focus goes to it.
  for (const [field, text] of [
    ['From', from],
    ['To', to],
  ] as const) {
    await page.getByRole('combobox', { name: field }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  // A straight line has no area, and counts as hidden.
  await expect(page.locator('.p-line').first()).toBeAttached();
  // Back to the canvas: in the bar the keys are text.
  await page.locator('.react-flow').focus();
}

const line = (page: Page, side: string) => page.locator(`[data-side="${side}"] > .p-line`);
const badges = (page: Page, side: string) => page.locator(`g[data-side="${side}"] > .p-badge`);

/** Where the markers are now, in px of the diagram. */
function markers(page: Page) {
  return page
    .locator('.p-marker')
    .evaluateAll((all) => all.map((marker) => (marker as SVGGElement).style.transform));
}

test('draws the way with the endpoint and the way without, and the rest steps back', async () => {
  const { page } = app;
  await ask(page, 'orders', 's3');
  await expect(line(page, 'with').first()).toBeVisible();
  await expect(line(page, 'without').first()).toBeVisible();
  expect(await badges(page, 'with').count()).toBeGreaterThan(2);
  const opacity = (name: string) =>
    page
      .locator('.d-node', { hasText: name })
      .first()
      .evaluate((node) => getComputedStyle(node).opacity);
  expect(Number(await opacity('ledger'))).toBeLessThan(0.6);
  expect(await opacity('orders ×12')).toBe('1');

  await page.keyboard.press('w');
  await expect(line(page, 'without')).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(line(page, 'with')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(line(page, 'with').first()).toBeVisible();
});

test('moves one marker a path from hop to hop, and stands still when paused', async () => {
  const { page } = app;
  const before = await markers(page);
  expect(before).toHaveLength(2);
  await page.keyboard.press('Space');
  const seen = new Set<string>();
  for (let n = 0; n < 20; n++) {
    await page.waitForTimeout(150);
    seen.add((await markers(page)).join());
  }
  expect(seen.size).toBeGreaterThan(4);
  await page.keyboard.press('Space');
  const paused = await markers(page);
  await page.waitForTimeout(300);
  expect(await markers(page)).toEqual(paused);
  // Checks at one border stand at one place: some steps move nothing.
  for (let n = 0; n < 5; n++) await page.keyboard.press('.');
  expect(await markers(page)).not.toEqual(paused);
});

test('leaves the request as it was found: nothing drawn, nothing dimmed', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await expect(page.locator('.p-line')).toHaveCount(0);
  await expect(page.locator('.d-canvas[data-path]')).toHaveCount(0);
});

test('opens what is drawn in short form on the way, and folds it again afterwards', async () => {
  const { page } = app;
  // Zones are drawn in full form alone, and this VPC alone has a third.
  const zone = page.locator('.d-node', { hasText: 'us-east-1c' });
  await expect(zone).toHaveCount(0);
  await ask(page, 'enrich', 'kinesis-streams');
  await expect(zone).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(zone).toHaveCount(0);
});

test('marks what stops a request, and what lies beyond as what would be', async () => {
  const { page } = app;
  await ask(page, 'ledger', '1.1.1.1');
  await expect(page.locator('.p-badge[data-state="blocks"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
});

test('shows whole paths and no marker to who asked for less motion', async () => {
  const still = await launch({ reducedMotion: true });
  try {
    await settled(still.page);
    await ask(still.page, 'orders', 's3');
    await expect(line(still.page, 'with').first()).toBeVisible();
    await expect(still.page.locator('.p-marker')).toHaveCount(0);
    const current = still.page.locator('.p-badge[data-current]').first();
    const first = await current.getAttribute('data-hops');
    for (let n = 0; n < 4; n++) await still.page.keyboard.press('.');
    await expect(current).not.toHaveAttribute('data-hops', first ?? '');
  } finally {
    await still.close();
  }
});
