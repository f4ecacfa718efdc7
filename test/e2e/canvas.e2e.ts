import { expect, type Locator, type Page, test } from '@playwright/test';
import { type LaunchedApp, launch } from './support/launch';
import { inspector, settled } from './support/window';

/** The diagram of the sample account. */
let app: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  app = await launch();
  page = app.page;
  await settled(page);
});
test.afterAll(() => app.close());
test.beforeEach(async () => {
  await canvas().focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
});

const canvas = () => page.getByRole('application', { name: 'Diagram' });
const vpc = (name: string) => canvas().getByRole('group', { name: new RegExp(`^${name}, VPC`) });
/** The foot of a VPC that is drawn as a card. */
const footerOf = (name: string) => vpc(name).locator('.d-card-footer');
const level = () => page.locator('.d-canvas').getAttribute('data-level');

async function zoomUntil(wanted: string, key: '+' | '-'): Promise<void> {
  for (let step = 0; step < 20 && (await level()) !== wanted; step++) {
    await page.keyboard.press(key);
    // Longer than the camera's move: the next step must not be asked for while the level still changes.
    await page.waitForTimeout(220);
  }
  await expect.poll(level).toBe(wanted);
}

/** What the keyboard stands on. */
async function current(): Promise<string> {
  const id = await canvas().getAttribute('aria-activedescendant');
  return id === null ? '' : ((await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '');
}

async function boxOf(node: Locator) {
  const box = await node.boundingBox();
  if (box === null) throw new Error('the node is not on the screen');
  return box;
}

test('the sample is fitted, with every VPC and both Regions named', async () => {
  for (const name of ['shop-prod', 'shared-services', 'data-platform', 'shop-eu'])
    await expect(vpc(name)).toBeVisible();
  await expect(canvas().getByRole('group', { name: /^us-east-1, Region/ })).toBeVisible();
  const frame = await boxOf(canvas());
  const region = await boxOf(canvas().getByRole('group', { name: /^eu-west-1, Region/ }));
  expect(region.y + region.height).toBeLessThanOrEqual(frame.y + frame.height);
});

test('zoom changes what is shown, and moves nothing against each other', async () => {
  const ratio = async () =>
    (await boxOf(vpc('shop-prod'))).width / (await boxOf(vpc('shop-eu'))).width;
  const before = await ratio();
  await zoomUntil('vpcs', '-');
  await expect(canvas().getByRole('group', { name: /public-a, public subnet/ })).toHaveCount(0);
  await expect(footerOf('shop-prod')).toHaveText(/^\d+ resources/);
  expect(await ratio()).toBeCloseTo(before, 2);
  await zoomUntil('subnets', '+');
  await expect(
    vpc('shop-prod')
      .or(canvas().getByRole('group', { name: /, private subnet/ }))
      .first(),
  ).toBeVisible();
  await expect(canvas().locator('.d-card')).toHaveCount(0);
});

test('close up, groups of one owner are cards with their count', async () => {
  await page.keyboard.press('ArrowRight');
  await zoomUntil('groups', '+');
  const group = canvas()
    .getByRole('button', { name: /, group of \d+$/ })
    .first();
  await expect(group).toContainText(/×\d+/);
});

test('arrows move over the diagram, Enter inspects, Escape lets go', async () => {
  await page.keyboard.press('ArrowRight');
  const first = await current();
  expect(first).not.toBe('');
  await page.keyboard.press('ArrowRight');
  const second = await current();
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  expect(await current()).toBe(first);

  await page.keyboard.press('Alt+ArrowUp');
  expect(await current()).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText((await current()).split(',')[0] ?? '');
  await page.keyboard.press('Escape');
  expect(await current()).toBe('');
});

test('a VPC folds into a card and unfolds again, in its place', async () => {
  const before = await boxOf(vpc('shop-prod'));
  await vpc('shop-prod')
    .getByRole('button', { name: /^Show as a card/ })
    .click();
  await expect(footerOf('shop-prod')).toHaveText(/^\d+ resources/);
  await expect.poll(async () => (await boxOf(vpc('shop-prod'))).height).toBeLessThan(before.height);
  await vpc('shop-prod').dblclick();
  await expect(
    canvas().getByRole('group', { name: /^public-a, public subnet, 10.20/ }),
  ).toBeVisible();
});

test('a click selects, and a click beside everything lets go', async () => {
  const endpoint = canvas()
    .getByRole('button', { name: /S3 endpoint/ })
    .first();
  await endpoint.click();
  await expect(endpoint).toHaveAttribute('data-selected', 'true');
  await expect(inspector(page)).toContainText('vpce-');
  const frame = await boxOf(canvas());
  await page.mouse.click(frame.x + 4, frame.y + frame.height - 4);
  await expect(endpoint).not.toHaveAttribute('data-selected');
});

test('no text in a frame or a card is written over its border', async () => {
  for (const zoomed of ['subnets', 'groups'] as const) {
    await zoomUntil(zoomed, '+');
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('.d-frame-header > span, .d-card-text, .d-subnet-header')]
        .filter((text) => {
          const box = text.closest('.d-node')?.getBoundingClientRect();
          const own = text.getBoundingClientRect();
          return box !== undefined && own.right > box.right + 1;
        })
        .map((text) => text.textContent),
    );
    expect(beyond).toEqual([]);
  }
});

test('nothing of all this made the page complain', () => {
  expect(app.consoleErrors).toEqual([]);
});
