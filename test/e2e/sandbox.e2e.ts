import { type LaunchedApp, launch } from './support/launch';
import { ask } from './support/request';
import { expect, type Locator, type Page, test } from './support/test';
import { inspector, search, settled } from './support/window';

/** Changes tried on top of a model: what they do to the request that is looked at, and the ways back. */

function dialog(page: Page, name?: string) {
  return page.getByRole('dialog', name === undefined ? {} : { name });
}

const subnet = (page: Page, name: string) =>
  page.getByRole('group', { name: new RegExp(`^${name}, private subnet, 10\\.20\\.`) });

const pill = (page: Page) => page.locator('.top .pill');

/** Why the way with the endpoint is not the one that is taken now. */
const supposed = (page: Page) => inspector(page).locator('.supposed');

test.describe('on the sample, by mouse', () => {
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
  });

  test.afterAll(() => app.close());

  test('an S3 endpoint added to a private subnet takes the request off the NAT gateway', async () => {
    const { page } = app;
    await ask(page, 'orders', 's3');
    await expect(supposed(page)).toContainText('It is not yet');
    await expect(pill(page)).toHaveText('Sample');

    await subnet(page, 'private-b').click({ button: 'right', position: { x: 60, y: 12 } });
    await page.getByRole('menuitem', { name: 'Add endpoint' }).click();
    await expect(dialog(page, 'Add a VPC endpoint')).toContainText(
      'Adds 1 VPC endpoint, changes 1 route table',
    );
    await page.getByRole('button', { name: 'Add', exact: true }).click();

    await expect(pill(page)).toHaveText('Sandbox: 1 change');
    await expect(supposed(page)).toHaveCount(0);
    await expect(inspector(page)).toContainText('vpce-new-0');
  });

  test('undo takes it back, and the request with it', async () => {
    const { page } = app;
    const undo = page.getByRole('button', {
      name: 'Undo: Add gateway endpoint for s3 to shop-prod',
    });
    await undo.click();
    await expect(pill(page)).toHaveText('Sample');
    await expect(supposed(page)).toContainText('It is not yet');
  });

  test('what a comparison supposes is made true with one button', async () => {
    const { page } = app;
    await supposed(page).getByRole('button', { name: 'Put it to use' }).click();
    await expect(supposed(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(supposed(page)).toBeVisible();
  });
});

/** Goes on by one key until it is there: what cannot be reached so, nobody reaches by keyboard. */
async function goTo(page: Page, target: Locator, key: 'Tab' | 'ArrowDown'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Finds a resource and opens what can be done about it, without a mouse. */
async function openMenuOf(page: Page, name: string, action: string): Promise<void> {
  await search(page, name);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await goTo(page, page.getByRole('menuitem', { name: action }), 'ArrowDown');
  await page.keyboard.press('Enter');
}

const add = (page: Page) => page.getByRole('button', { name: 'Add', exact: true });
test('by keyboard alone, an S3 endpoint takes the request off the NAT gateway, and its cost; undo takes it back', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await ask(page, 'orders', 's3');
  await expect(supposed(page)).toContainText('It is not yet');
  await openMenuOf(page, 'private-b', 'Add endpoint');
  await expect(dialog(page, 'Add a VPC endpoint')).toContainText('changes 1 route table');
  await goTo(page, add(page), 'Tab');
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 1 change');

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('s');
  await expect(page.locator('.consequences-text')).toContainText('become private');
  await expect(page.locator('.consequences-text')).toContainText('cost less');
  await page.keyboard.press('Control+z');
  await expect(pill(page)).toHaveText('Sample');
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});

const refused = (page: Page) => dialog(page, 'Peer two VPCs').getByRole('alert');
const peer = (page: Page) => page.getByRole('combobox', { name: 'With VPC' });

/** A VPC with the addresses of one that is there, by the palette. */
async function drawTwin(page: Page): Promise<void> {
  const vpc = page
    .getByRole('list', { name: 'Draw', exact: true })
    .getByRole('button', { name: 'VPC', exact: true });
  await vpc.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Add a VPC')).toBeVisible();
  await page.keyboard.type('twin');
  await goTo(page, page.getByRole('combobox', { name: 'IPv4 block' }), 'Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10.20.0.0/99');
  await expect(add(page)).toBeDisabled();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  // Right after the last letter, when what the form said before is still on the button.
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 1 change');
}

test('a peering is refused where blocks overlap, and offered where they do not: by mouse', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await page.keyboard.press('s');
  await drawTwin(page);
  const vpc = page.locator('.react-flow__node-vpc', { hasText: 'shop-prod' }).first();
  await vpc.click({ button: 'right', position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Add peering' }).click();
  await peer(page).fill('twin');
  await page.getByRole('option', { name: /^twin/ }).click();
  await expect(refused(page)).toContainText('overlapping CIDR blocks are not peered');
  await expect(add(page)).toBeDisabled();

  await peer(page).fill('data-platform');
  await page.getByRole('option', { name: /^data-platform/ }).click();
  await expect(refused(page)).toHaveCount(0);
  await add(page).click();
  await expect(pill(page)).toHaveText('Sandbox: 2 changes');
  await app.close();
});

test('a peering is refused where blocks overlap, and offered where they do not: by keyboard alone', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await page.keyboard.press('s');
  await drawTwin(page);
  await openMenuOf(page, 'shop-prod', 'Add peering');
  await goTo(page, peer(page), 'Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('twin');
  await page.keyboard.press('Enter');
  await expect(refused(page)).toContainText('overlapping CIDR blocks are not peered');

  await page.keyboard.press('Control+a');
  await page.keyboard.type('data-platform');
  await page.keyboard.press('Enter');
  await expect(refused(page)).toHaveCount(0);
  await goTo(page, add(page), 'Tab');
  await page.keyboard.press('Enter');
  await expect(pill(page)).toHaveText('Sandbox: 2 changes');
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});

test('a sketch is drawn from an empty canvas, by keyboard alone', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await page.keyboard.press('n');
  await expect(page.getByText('An empty canvas')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a VPC' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Add a VPC')).toBeVisible();
  await page.keyboard.type('shop');
  await page.keyboard.press('Enter');
  await expect(page.locator('.d-node', { hasText: 'shop' }).first()).toBeVisible();
  await expect(pill(page)).toHaveText('Sketch');

  const palette = page.getByRole('list', { name: 'Draw' });
  await palette.getByRole('button', { name: 'Subnet' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Add a subnet')).toContainText('Adds 1 subnet');
  await page.getByRole('button', { name: 'Add', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.d-node', { hasText: '10.0.0.0/24' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.d-node', { hasText: '10.0.0.0/24' })).toHaveCount(0);
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});

test('what is dragged out of the palette opens for the place it is dropped on', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await page.keyboard.press('s');
  const endpoint = page
    .getByRole('list', { name: 'Draw' })
    .getByRole('button', { name: 'Endpoint' });
  await endpoint.dragTo(subnet(page, 'private-b'), { targetPosition: { x: 60, y: 12 } });
  await expect(dialog(page, 'Add a VPC endpoint')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^rtb-private-b/ })).toBeChecked();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.locator('.consequences-text')).toContainText('become private');
  await page.screenshot({ path: 'test-results/consequences.png' });
  await app.close();
});
