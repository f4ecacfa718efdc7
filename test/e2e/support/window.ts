import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until a model is open, indexed and drawn. */
export async function settled(page: Page): Promise<void> {
  await expect(tree(page)).toBeVisible();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
}

export function tree(page: Page): Locator {
  return page.getByRole('tree', { name: 'Resources' });
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

/** Opens the search and types; the results are there when this returns. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** Drops files as the system does: only an input that the browser itself filled yields files with a path. */
export async function drop(page: Page, paths: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.setInputFiles('#dropped', paths);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    input?.remove();
    for (const type of ['dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
}
