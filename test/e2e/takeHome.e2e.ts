import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedApp, launch } from './support/launch';
import { look } from './support/look';
import { expect, type Page, test } from './support/test';
import { settled } from './support/window';

/** What was tried in the sandbox leaves the window as code. */

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Take it home' });
const code = (page: Page) => dialog(page).getByRole('tabpanel');
const left = (page: Page) => dialog(page).locator('.take-home-left-out');

/** An S3 endpoint for a private subnet, and one of the sample's own taken away. */
async function change(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /^private-b, private subnet, 10\.20\./ })
    .click({ button: 'right', position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Add endpoint' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.locator('.top .pill')).toHaveText('Sandbox: 1 change');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('shop-prod to shop-eu');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.locator('.top .pill')).toHaveText('Sandbox: 2 changes');
}

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-code-'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test.describe('by mouse', () => {
  let app: LaunchedApp;

  test.beforeAll(async () => {
    app = await launch();
    await settled(app.page);
    await change(app.page);
    await app.page.locator('.top .pill').click();
  });

  test.afterAll(() => app.close());

  test('the code stands in three languages, with what it removes marked and what it leaves out said', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Take home' }).click();
    await expect(code(page)).toContainText('resource "aws_vpc_endpoint"');
    await expect(dialog(page)).toContainText('Routescape applies nothing');
    await expect(dialog(page).locator('.take-home-counts')).toContainText('1 to create');

    await dialog(page).getByRole('tab', { name: 'CloudFormation' }).click();
    await expect(code(page)).toContainText('AWS::EC2::VPCEndpoint');

    await dialog(page).getByRole('tab', { name: 'AWS CLI script' }).click();
    await expect(code(page)).toContainText('aws ec2 create-vpc-endpoint');
    await expect(code(page).locator('.removes')).toContainText('delete-vpc-peering-connection');
    await page.screenshot({ path: 'test-results/take-home-script.png' });
  });

  test('what is shown is what is copied and saved', async () => {
    const { page } = app;
    await code(page).click();
    await page.keyboard.press('Control+a');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    await dialog(page).getByRole('button', { name: 'Copy' }).click();
    await expect(dialog(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(selected.trim()).toBe(copied.trim());

    const save = join(folder, 'change.sh');
    await app.answerDialogs({ save });
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(dialog(page)).toBeHidden();
    expect(await readFile(save, 'utf8')).toBe(copied);
    await expect(page.locator('.status')).toContainText('Exported change.sh');
    expect(app.consoleErrors).toEqual([]);
  });
});

test('by keyboard alone: a shortcut, arrows between the languages, and a save', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await page.keyboard.press('Control+Shift+E');
  await expect(page.locator('.status')).toContainText('Nothing was changed');
  await change(page);

  await page.keyboard.press('Control+Shift+E');
  await expect(code(page)).toContainText('terraform {');
  await expect(dialog(page).getByRole('tab', { name: 'Terraform' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  // The list of tabs moves the focus a moment after the key.
  await expect(dialog(page).getByRole('tab', { name: 'CloudFormation' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(code(page)).toContainText('#!/usr/bin/env bash');
  // From the tab by the mark of removals into the code, which scrolls.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(code(page)).toBeFocused();
  await expect(code(page).locator('.removes').first()).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const save = join(folder, 'by-keyboard.sh');
  await app.answerDialogs({ save });
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  expect(await readFile(save, 'utf8')).toContain('aws ec2 create-vpc-endpoint');
  await app.close();
});

test('it can be read by everybody, and all of it fits a small window', async () => {
  const app = await launch();
  const { page } = app;
  await settled(page);
  await change(page);
  await app.sendMenu('take-home');
  await expect(code(page)).toContainText('terraform {');
  await look(app, { name: 'code to take home' });
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900);
  await expect(left(page)).toBeInViewport({ ratio: 1 });
  await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 });
  await app.close();
});
