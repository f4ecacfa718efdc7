import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** All that axe has to say against WCAG 2.2 AA, grave or not, and why; of what else it advises, the two graver kinds. */
export async function findings(page: Page, part = 'body'): Promise<string[]> {
  const { violations } = await (await axeIn(page))
    .include(part)
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', advice],
      // Left out by axe unless asked for: https://dequeuniversity.com/rules/axe/4.14/target-size
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    })
    .analyze();
  const told = violations.filter(
    ({ tags, impact }) => !tags.includes(advice) || impact === 'serious' || impact === 'critical',
  );
  return told.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}

const advice = 'best-practice';

async function axeIn(page: Page): Promise<AxeBuilder> {
  // Put into the page once: to read its half a megabyte again takes as long as a small view.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) });
  // Electron has one window: axe's second page for cross-frame results cannot be opened, and there are no frames.
  return axe.setLegacyMode(true);
}
