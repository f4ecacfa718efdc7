import { expect, type Locator, type Page } from '@playwright/test';

export function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export' });
}

export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await expect(dialog(page)).toBeVisible();
}

/** Goes to a choice with the arrow keys, as a person does who cannot see the mouse. */
export async function choose(page: Page, group: string, choice: string): Promise<void> {
  const radios = dialog(page).getByRole('group', { name: group, exact: true });
  await radios.locator('input:checked').focus();
  const wanted = radios.getByRole('radio', { name: choice, exact: true });
  for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses++)
    await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
}

/** As a page shows it that somebody put the file into. */
export function drawnAsImage(page: Page, svg: string): Promise<boolean> {
  return page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return new Set(data).size > 16;
  }, svg);
}
