import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedApp, launch } from './support/launch';
import { look } from './support/look';
import { expect, type Page, test } from './support/test';
import { inspector, settled } from './support/window';

/** From an empty canvas to a model, a picture and code: everything an architect does offline. */

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const templates = (page: Page) => dialog(page, 'Draw a whole architecture');
const pill = (page: Page) => page.locator('.top .pill');
const subnet = (page: Page, name: string) =>
  page.getByRole('group', { name: new RegExp(`^${name}, `) });

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-sketch-'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function expectTemplate(page: Page): Promise<void> {
  for (const name of ['shop-public-a', 'shop-public-b', 'shop-private-a', 'shop-private-b'])
    await expect(subnet(page, name)).toBeVisible();
}

/** What was written holds what was drawn. */
async function expectFiles(svg: string, terraform: string): Promise<void> {
  expect(await readFile(svg, 'utf8')).toMatch(/^<svg[\s\S]*shop-private-a[\s\S]*<\/svg>\s*$/);
  expect(await readFile(terraform, 'utf8')).toContain('resource "aws_nat_gateway"');
}

test.describe('a template of two zones, by mouse', () => {
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
  });

  test.afterAll(() => app.close());

  test('is drawn from the start screen, in one entry that can be undone', async () => {
    const { page } = app;
    await app.sendMenu('close-document');
    await page.getByRole('button', { name: /^New sketch from a template/ }).click();
    await expect(templates(page).locator('.pictured-option img')).toHaveCount(4);
    await templates(page).getByRole('button', { name: 'Add' }).click();
    await expectTemplate(page);

    await page.getByRole('button', { name: 'Undo: Draw shop: public and private' }).click();
    await expect(page.getByText('An empty canvas')).toBeVisible();
    await page.getByRole('button', { name: 'Redo: Draw shop: public and private' }).click();
    await expectTemplate(page);
  });

  test('is traced, saved, and opened again', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Trace a request' }).first().click();
    await page.getByRole('combobox', { name: 'From' }).fill('shop-app');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'To' }).fill('s3');
    await page.keyboard.press('Enter');
    await expect(page.locator('.p-line').first()).toBeVisible();
    await expect(inspector(page)).toContainText('Reachable');
    // Beside the diagram, which has no endpoint yet: the view makes room for where the path ends.
    const s3 = page.locator('.p-ghost[data-ghost^="S3"]');
    const canvas = await page.getByRole('application').boundingBox();
    await expect
      .poll(async () => {
        const end = await s3.first().boundingBox();
        return end && canvas && canvas.x + canvas.width - (end.x + end.width);
      })
      .toBeGreaterThan(0);

    const save = join(folder, 'by-mouse.routescape');
    await app.answerDialogs({ save, open: [save] });
    await app.sendMenu('save');
    await expect(page.locator('.top')).toContainText('by-mouse');
    await app.sendMenu('close-document');
    await page.getByRole('button', { name: /^Open a model/ }).click();
    await expectTemplate(page);
    await expect(pill(page)).toHaveText('Sketch');
  });

  test('is exported as SVG and as Terraform', async () => {
    const { page } = app;
    const [svg, terraform] = [join(folder, 'by-mouse.svg'), join(folder, 'by-mouse.tf')];
    await app.answerDialogs({ save: svg });
    await page.locator('.top').getByRole('button', { name: 'Export' }).click();
    await dialog(page, 'Export').getByRole('button', { name: 'Export' }).click();
    await expect(dialog(page, 'Export')).toBeHidden();

    await app.answerDialogs({ save: terraform });
    await page.getByRole('button', { name: 'Take home' }).click();
    await dialog(page, 'Take it home').getByRole('button', { name: 'Save' }).click();
    await expect(dialog(page, 'Take it home')).toBeHidden();
    await expectFiles(svg, terraform);
    expect(app.consoleErrors).toEqual([]);
  });
});

test('what cannot be drawn yet says that there is nothing to draw it in', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await app.sendMenu('new-sketch');
  await expect(page.getByText('An empty canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Function' }).click();

  const form = dialog(page, 'Add a Lambda function');
  await expect(form.getByRole('group', { name: 'Subnet' })).toContainText(
    'There is nothing to choose from.',
  );
  await expect(form.getByRole('button', { name: 'Add' })).toBeDisabled();
  await app.close();
});

test('the canvas stays in its place while the code of a panel is on its way', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/SandboxPanel/, async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  await settled(page);
  const canvas = page.locator('.main');
  const left = async () => (await canvas.boundingBox())?.x ?? 0;
  const before = await left();

  await app.sendMenu('new-sketch');
  await expect(page.getByText('An empty canvas')).toBeVisible();
  expect(await left()).toBeGreaterThanOrEqual(before);
  release();
  await expect(page.getByRole('complementary', { name: 'Sandbox' })).toBeVisible();
  await app.close();
});

test('the same by keyboard alone', async () => {
  test.setTimeout(120_000);
  const app = await launch();
  const { page } = app;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await settled(page);

  await press('Shift+N');
  await expect(templates(page)).toBeVisible();
  // The name has the focus: Enter draws what is offered.
  await press('Enter');
  await expectTemplate(page);
  await press('Control+z');
  await expect(page.getByText('An empty canvas')).toBeVisible();
  await press('Control+Shift+Z');
  await expectTemplate(page);

  // From afar a VPC is a card, and what leads from one part of it to another is not drawn.
  await expect(page.locator('.d-edges')).not.toHaveCount(0);
  await press('-', '-', '-', '-', '-', '-');
  await expect(page.locator('.d-vpc-card')).toBeVisible();
  await expect(page.locator('.d-edges')).toHaveCount(0);
  await press('f');

  await press('t');
  await page.keyboard.type('shop-app');
  await press('Enter');
  await page.keyboard.type('s3');
  await press('Enter');
  await expect(page.locator('.p-line').first()).toBeVisible();

  const save = join(folder, 'by-keyboard.routescape');
  await app.answerDialogs({ save, open: [save] });
  await press('Control+s');
  await expect(page.locator('.top')).toContainText('by-keyboard');
  await press('Control+w');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press('Control+o');
  await expectTemplate(page);

  const [svg, terraform] = [join(folder, 'by-keyboard.svg'), join(folder, 'by-keyboard.tf')];
  await app.answerDialogs({ save: svg });
  await press('Control+e');
  await expect(dialog(page, 'Export')).toBeVisible();
  await press('Enter');
  await expect(dialog(page, 'Export')).toBeHidden();
  await app.answerDialogs({ save: terraform });
  await press('Control+Shift+E');
  await expect(dialog(page, 'Take it home').getByRole('tabpanel')).toContainText('terraform {');
  // From the language by the code and its copy to the button that saves.
  await press('Tab', 'Tab', 'Tab', 'Enter');
  await expect(dialog(page, 'Take it home')).toBeHidden();
  await expectFiles(svg, terraform);
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});

test('the templates can be read by everybody, and a small window has them all', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await app.sendMenu('draw-template');
  await expect(templates(page).locator('.pictured-option img')).toHaveCount(4);
  await look(app, { name: 'the templates', part: 'dialog' });

  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900);
  await templates(page)
    .getByRole('radio', { name: /^Isolated/ })
    .check({ force: true });
  await expect(templates(page).getByRole('combobox', { name: 'Services' })).toHaveValue(
    's3, dynamodb, sqs, logs',
  );
  await expect(templates(page).getByRole('button', { name: 'Add' })).toBeInViewport({ ratio: 1 });
  await look(app, { name: 'the templates in a small window', part: 'dialog' });
  await app.close();
});
