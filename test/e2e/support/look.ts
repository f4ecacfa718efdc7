import { expect, type Page } from '@playwright/test';
import { findings } from './axe';
import type { LaunchedApp } from './launch';
import { outOfReach } from './reach';

export type Looked = {
  name: string;
  /** What is new in it, as a selector; the whole window where that is left out. */
  part?: string | undefined;
  /** It stands at the side, which gives way where the window gets narrow: how it is called back there. */
  callBack?: ((app: LaunchedApp) => Promise<void>) | undefined;
  /** What lies over the rest where the window gets narrow, as a selector. */
  over?: string | undefined;
};

const soft = expect.configure({ soft: true });

/**
 * Looks at a view as it stands: WCAG 2.2 AA by axe in both themes, nothing that moves where less motion was asked for,
 * and at 200 % zoom nothing out of reach. The app has to be started without a theme: it then follows the system's.
 */
export async function look(
  app: LaunchedApp,
  { name, part, callBack, over }: Looked,
): Promise<void> {
  const { page } = app;
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    soft(await findings(page, part), `${name}, in ${theme}`).toEqual([]);
  }
  soft(await moving(page), `${name}, with less motion`).toEqual([]);
  await setZoom(app, 2);
  await callBack?.(app);
  soft(await outOfReach(page, callBack ? '.side' : over), `${name}, at 200 %`).toEqual([]);
  await setZoom(app, 1);
}

/** What the browser is moving, in words that name the place. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return `${target?.localName}.${target?.getAttribute('class')}`;
      }),
  );
}

async function setZoom({ electron, page }: LaunchedApp, factor: number): Promise<void> {
  const width = await page.evaluate((times) => Math.round(outerWidth / times), factor);
  await electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted);
  }, factor);
  // The panels take their new places in the next frames.
  await expect.poll(() => page.evaluate(() => Math.round(innerWidth))).toBe(width);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
