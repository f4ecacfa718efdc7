import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds of the two graver kinds, in words that name the place. */
export async function seriousFindings(page: Page, passedOver?: string): Promise<string[]> {
  // Electron has one window: axe's second page for cross-frame results cannot be opened, and there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (passedOver !== undefined) axe.exclude(passedOver);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
