import { type LaunchedApp, launch } from './support/launch';
import * as asked from './support/request';
import { badges, line, markers, playback } from './support/request';
import { expect, type Page, test } from './support/test';
import { inspector, settled } from './support/window';

/** The request on the canvas: both paths, their markers, and what steps back for them. */
let app: LaunchedApp;

test.beforeAll(async () => {
  app = await launch({ reducedMotion: false });
  await settled(app.page);
});

test.afterAll(() => app.close());

/** Asks, waits for the paths, and gives the keys back to the canvas. */
async function ask(page: Page, from: string, to: string): Promise<void> {
  await asked.ask(page, from, to);
  // A straight line has no area, and counts as hidden.
  await expect(page.locator('.p-line').first()).toBeAttached();
  await page.locator('.react-flow').focus();
}

/** The view once nothing moves it any more. */
async function settledView(page: Page): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await view(page);
        const rests = now === before;
        before = now;
        return rests;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return before;
}

/** Where the diagram stands and how large it is drawn. */
function view(page: Page): Promise<string> {
  return page.locator('.react-flow__viewport').evaluate((each) => each.style.transform);
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
      .locator('.d-icon')
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

test('goes to the hop whose badge is clicked', async () => {
  const { page } = app;
  const badge = badges(page, 'without').last();
  const hop = Number((await badge.getAttribute('data-hops'))?.split('–')[0]);
  await badge.click();
  await expect(playback(page)).toContainText(`Hop ${hop} of 14`);
  await expect(badge).toHaveAttribute('data-current', 'true');
});

test('plays at the speed that is chosen, to the end', async () => {
  const { page } = app;
  await playback(page).getByRole('button', { name: 'Speed: 1×' }).click();
  await page.getByRole('menuitemradio', { name: '4×' }).click();
  await expect(playback(page).getByRole('button', { name: 'Speed: 4×' })).toBeVisible();
  await page.locator('.react-flow').focus();
  // From the end it starts over.
  await page.keyboard.press('Space');
  await expect(playback(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(playback(page)).toContainText('Hop 14 of 14');
  await expect(playback(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('is brought into view when it is asked, and left where the reader puts it', async () => {
  const { page } = app;
  for (let n = 0; n < 6; n++) await page.keyboard.press('-');
  const small = await view(page);
  await ask(page, '10.20.34.17', 's3');
  await expect.poll(() => view(page)).not.toBe(small);
  const canvas = await page.locator('.d-frame').boundingBox();
  if (canvas === null) throw new Error('no canvas');
  for (const badge of await page.locator('.p-badge').all()) {
    const box = await badge.boundingBox();
    if (box === null) throw new Error('a badge that is not drawn');
    expect(box.x).toBeGreaterThanOrEqual(canvas.x);
    expect(box.y).toBeGreaterThanOrEqual(canvas.y);
    expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width);
    expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height);
  }

  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const chosen = await settledView(page);
  const volume = inspector(page).getByRole('textbox', { name: 'Volume in GB a month' });
  await volume.fill('2400');
  await volume.press('Enter');
  await expect(inspector(page)).toContainText('Saves $108.00 a month.');
  await page.locator('.react-flow').focus();
  await page.keyboard.press('w');
  await page.keyboard.press('b');
  expect(await settledView(page)).toBe(chosen);
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
  await ask(page, 'billing', 'sqs');
  await expect(page.locator('.p-badge[data-state="blocks"]').first()).toBeVisible();
  await expect(page.locator('.p-would-go')).toHaveText('would go');
  await page.keyboard.press('Escape');
  await expect(page.locator('.p-would-go')).toHaveCount(0);
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
