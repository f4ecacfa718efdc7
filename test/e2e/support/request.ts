import { expect, type Locator, type Page } from '@playwright/test';
import { inspector } from './window';

export function bar(page: Page): Locator {
  return page.getByRole('search', { name: 'Request' });
}

export function field(page: Page, name: 'From' | 'To'): Locator {
  return bar(page).getByRole('combobox', { name });
}

export function hops(page: Page): Locator {
  return inspector(page).getByRole('list', { name: 'Hops' }).getByRole('listitem');
}

export function playback(page: Page): Locator {
  return page.getByRole('region', { name: 'Playback' });
}

export function line(page: Page, side: 'with' | 'without'): Locator {
  return page.locator(`[data-side="${side}"] > .p-line`);
}

export function badges(page: Page, side: 'with' | 'without'): Locator {
  return page.locator(`g[data-side="${side}"] > .p-badge`);
}

/** Where the markers are now, in px of the diagram. */
export function markers(page: Page): Promise<string[]> {
  return page
    .locator('.p-marker')
    .evaluateAll((all) => all.map((marker) => (marker as SVGGElement).style.transform));
}

/** Keys are the window's again: in a field they are text. */
export async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** Asks by keys alone: the first choice of each end. The answer may still be on its way. */
export async function ask(page: Page, from: string, to: string): Promise<void> {
  await leaveField(page);
  await page.keyboard.press('t');
  await expect(field(page, 'From')).toBeFocused();
  await choose(page, from);
  // With an end left from the question before, the first choice is an answer already, and the focus goes to it.
  if (!(await field(page, 'To').evaluate((input) => input === document.activeElement)))
    await field(page, 'To').focus();
  await choose(page, to);
}

/** Puts a text into the field that has the focus and takes the first that it may mean. */
export async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
