import { expect, type Page, test } from '@playwright/test';
import { type LaunchedApp, launch } from './support/launch';
import { inspector, settled } from './support/window';

/** A question from the first key to the last hop, by keyboard alone where a person could. */
let app: LaunchedApp;

test.beforeAll(async () => {
  app = await launch();
  await settled(app.page);
});

test.afterAll(() => app.close());

function bar(page: Page) {
  return page.getByRole('search', { name: 'Request' });
}

function hops(page: Page) {
  return inspector(page).getByRole('list', { name: 'Hops' }).getByRole('listitem');
}

/** Asks by keys alone: the first choice of each end. */
async function ask(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('t');
  await expect(bar(page).getByRole('combobox', { name: 'From' })).toBeFocused();
  for (const text of [from, to]) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

test('a question is asked by keyboard, and its hops are read in order', async () => {
  const { page } = app;
  await ask(page, 'orders', 's3');

  await expect(inspector(page)).toContainText('Reachable both ways');
  await expect(bar(page).getByRole('combobox', { name: 'From' })).toHaveValue('orders ×12');
  await expect(hops(page).first()).toContainText('network interface');
  await expect(hops(page).last()).toContainText('S3');
  await expect(hops(page).filter({ hasText: 'route table' })).toContainText('→ vpce-');
});
