import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

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

/** All that axe has to say against WCAG 2.2 AA, grave or not, and why. */
export function findings(page: Page, part = 'body'): Promise<string[]> {
  return run(page, part, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    // Left out by axe unless asked for: https://dequeuniversity.com/rules/axe/4.14/target-size
    rules: { 'target-size': { enabled: true } },
  });
}

/** The part of it that a change of colours can change. */
export function colorFindings(page: Page, part = 'body'): Promise<string[]> {
  return run(page, part, {
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  });
}

async function run(page: Page, part: string, options: RunOptions): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(part)
    .options({ ...options, resultTypes: ['violations'], preload: false })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}
