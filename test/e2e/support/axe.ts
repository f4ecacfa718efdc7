import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds of the two graver kinds, in words that name the place. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await (await axeIn(page)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** All that axe has to say against WCAG 2.2 AA, grave or not, and why. */
export async function findings(page: Page, part = 'body'): Promise<string[]> {
  const { violations } = await (await axeIn(page))
    .include(part)
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      // Left out by axe unless asked for: https://dequeuniversity.com/rules/axe/4.14/target-size
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}

async function axeIn(page: Page): Promise<AxeBuilder> {
  // Put into the page once: to read its half a megabyte again takes as long as a small view.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) });
  // Electron has one window: axe's second page for cross-frame results cannot be opened, and there are no frames.
  return axe.setLegacyMode(true);
}
