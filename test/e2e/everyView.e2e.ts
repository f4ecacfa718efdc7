import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { colorFindings, findings } from './support/axe';
import { leaveUnsavedWork } from './support/keptWork';
import { type LaunchedApp, launch } from './support/launch';
import { outOfReach } from './support/reach';
import { views } from './support/views';

/** Every view and dialog, in one window: WCAG 2.2 AA by axe in both themes, and at 200 % zoom nothing out of reach. */
let profile: string;
let app: LaunchedApp;

test.beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'routescape-views-'));
  await leaveUnsavedWork(profile);
  app = await launch({ profile, theme: 'light' });
});

test.afterAll(async () => {
  await app.close();
  await rm(profile, { recursive: true, force: true });
});

async function setTheme(theme: 'light' | 'dark'): Promise<void> {
  await app.page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);
}

async function setZoom(factor: number): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted);
  }, factor);
  // The panels take their new places in the next frames.
  await expect
    .poll(() => app.page.evaluate(() => Math.round(innerWidth)))
    .toBe(Math.round(1440 / factor));
  await app.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

test('every view can be read in both themes, and reached at 200 % zoom', async () => {
  // Two runs of axe a view, each a second or two where the machine is busy.
  test.setTimeout(240_000);
  const soft = expect.configure({ soft: true });
  for (const { name, show, part, atSide } of views)
    await test.step(name, async () => {
      await show(app);
      soft(await findings(app.page, part), `${name}, in light`).toEqual([]);
      await setTheme('dark');
      soft(await colorFindings(app.page, part), `${name}, in dark`).toEqual([]);
      await setTheme('light');
      if (atSide) return;
      await setZoom(2);
      soft(await outOfReach(app.page), `${name}, at 200 %`).toEqual([]);
      await setZoom(1);
    });
  expect(app.consoleErrors).toEqual([]);
});
