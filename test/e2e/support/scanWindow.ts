import { expect, type Locator, type Page } from '@playwright/test';

export function scanPanel(page: Page): Locator {
  return page.getByRole('region', { name: /^(Scanning|Scanned|Stopping)/ });
}

export function scanDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Scan an AWS account' });
}

type Wanted = { profile: string; regions?: string[] | 'all'; into?: boolean };

/** Opens the dialog by its shortcut, chooses, and starts. */
export async function startScan(page: Page, { profile, regions, into }: Wanted): Promise<void> {
  await page.keyboard.press('Control+Shift+S');
  await chooseAndStart(page, { profile, ...(regions && { regions }), ...(into && { into }) });
}

async function chooseAndStart(page: Page, { profile, regions, into }: Wanted): Promise<void> {
  const dialog = scanDialog(page);
  // Main reads the profiles while the dialog opens.
  await expect(dialog.locator('label', { hasText: profile }).getByRole('checkbox')).not.toHaveCount(
    0,
  );
  for (const box of await dialog.getByRole('checkbox').all())
    await box.setChecked((await nameOf(box)).startsWith(profile), { force: true });
  if (regions === 'all') await choose(dialog.getByRole('radio', { name: /^All Regions/ }));
  else if (regions !== undefined)
    for (const region of regions) {
      await dialog.getByRole('combobox', { name: 'Add a Region' }).fill(region);
      await page.keyboard.press('Enter');
    }
  if (into) await choose(dialog.getByRole('radio', { name: /^Into / }));
  await dialog.getByRole('button', { name: /^Scan/ }).click();
  await expect(dialog).toBeHidden();
}

async function choose(radio: Locator): Promise<void> {
  await radio.check({ force: true });
}

async function nameOf(box: Locator): Promise<string> {
  return box.evaluate((element) => element.closest('label')?.textContent ?? '');
}

/** Waits for the end and answers with what the scan says for itself. */
export async function scanEnd(page: Page): Promise<string> {
  const summary = scanPanel(page).locator('.scan-summary');
  await expect(summary).toBeVisible({ timeout: 80_000 });
  return (await summary.textContent()) ?? '';
}
