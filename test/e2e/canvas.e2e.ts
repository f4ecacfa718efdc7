import { type LaunchedApp, launch } from './support/launch';
import { expect, type Locator, type Page, test } from './support/test';
import { inspector, search, settled } from './support/window';

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
const formButton = (name: string) => canvas().getByRole('button', { name: `How to show ${name}` });
async function chooseForm(name: string, form: string): Promise<void> {
  await formButton(name).click();
  await page.getByRole('menuitemradio', { name: form }).click();
}
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
    .getByRole('button', { name: / ×\d+ / })
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

test('a VPC takes the form that is chosen in its header, and a double click opens it again', async () => {
  const before = await boxOf(vpc('shop-prod'));
  await chooseForm('shop-prod', 'One card');
  await expect.poll(async () => (await boxOf(vpc('shop-prod'))).height).toBeLessThan(before.height);
  const card = await boxOf(vpc('shop-prod'));
  expect(card.y).toBeLessThan((await boxOf(vpc('shared-services'))).y);
  await expect(vpc('shop-prod')).toContainText('shop-prod');
  await expect(vpc('shop-prod')).toContainText('10.20.0.0/16');
  await expect(formButton('shop-prod')).toBeVisible();
  await expect(canvas().getByRole('button', { name: /peering connection$/ })).toHaveCount(2);

  await vpc('shop-prod').dblclick();
  await expect(
    canvas().getByRole('group', { name: /^public-a, public subnet, 10.20/ }),
  ).toBeVisible();
});

test('a subnet of a compact VPC opens the VPC in full when it is double clicked', async () => {
  await canvas()
    .getByRole('group', { name: /^tools-a, private subnet/ })
    .dblclick();
  await expect(
    canvas()
      .getByRole('button', { name: /endpoint/ })
      .filter({ hasText: 'ECR' }),
  ).not.toHaveCount(0);
  await chooseForm('shared-services', 'Subnets as counts');
  await expect(vpc('shared-services').locator('.d-frame-header')).toContainText('shown as counts');
});

test('the form menu is reached and left by keys', async () => {
  await vpc('data-platform').click({ position: { x: 60, y: 8 } });
  await canvas().focus();
  await page.keyboard.press('Tab');
  await expect(formButton('data-platform')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Subnets as counts' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(canvas()).toBeFocused();
});

test('what a compact VPC hides is shown when the search leads to it', async () => {
  await search(page, 'redshift');
  await page.keyboard.press('Enter');
  const found = canvas()
    .getByRole('button', { name: /^warehouse/ })
    .first();
  await expect(found).toHaveAttribute('data-selected', 'true');
  const [frame, box] = [await boxOf(canvas()), await boxOf(found)];
  expect(box.x).toBeGreaterThanOrEqual(frame.x);
  expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
});

test('an address on a card stands whole below the name, the longest that there is as well', async () => {
  await search(page, 'Kinesis ENI');
  await page.keyboard.press('Enter');
  const card = canvas().locator('.d-card[data-selected]');
  await expect(card.locator('.d-card-sub')).toHaveText('10.30.48.14');
  const places = await card.evaluate((element) => {
    const address = element.querySelector('.d-card-sub') as HTMLElement;
    const left = (part: Element | null) => part?.getBoundingClientRect().left;
    const seen = () => ({
      whole: address.scrollWidth <= address.clientWidth,
      belowName: left(address) === left(element.querySelector('.d-card-title')),
    });
    const own = seen();
    const { className, textContent } = address;
    address.textContent = '255.255.255.255';
    address.className = 'd-card-sub d-mono d-card-sub-long';
    const longest = seen();
    Object.assign(address, { className, textContent });
    return [own, longest];
  });
  const whole = { whole: true, belowName: true };
  expect(places).toEqual([whole, whole]);
});

test('close up, a group says its first address and how many more there are', async () => {
  await search(page, 'orders');
  await page.keyboard.press('Enter');
  await zoomUntil('details', '+');
  const detail = canvas().locator('.d-card[data-selected] .d-card-detail');
  await expect(detail).toHaveText(/^10\.20\.34\.\d+ \+11$/);
  expect(await detail.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true);
});

test('a route table marks its subnets, and takes the ring off what was selected', async () => {
  await canvas().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await search(page, 'rtb-public');
  await page.keyboard.press('Enter');
  const marked = canvas().locator('.d-subnet[data-related]');
  await expect(marked).not.toHaveCount(0);
  expect(await marked.first().getAttribute('aria-label')).toMatch(/public subnet/);
  await expect(canvas().locator('[data-current]')).toHaveCount(0);
  expect(await current()).toBe('');
});

test('the fitted diagram is on the screen with all its labels', async () => {
  const frame = await boxOf(canvas());
  for (const label of await canvas().locator('.d-region-tab, .d-tile-label, .d-names').all()) {
    const box = await label.boundingBox();
    if (box === null) continue;
    expect(box.x).toBeGreaterThanOrEqual(frame.x);
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  }
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
