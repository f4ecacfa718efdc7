import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { diagramShownWithGap } from './inPage';

/** A running Electron app with one window; `startedAt` is the clock's time just before its launch. */
export type BenchApp = {
  electron: ElectronApplication;
  page: Page;
  startedAt: number;
  close(): Promise<void>;
};

/** The app itself, from the repository's root, where the bench runs, on a fresh profile. */
export function launchApp(words: string[] = []): Promise<BenchApp> {
  return launchIn(process.cwd(), ['--size=1440x900', ...words]);
}

/** The least that Electron can show: what every start is measured against. */
export async function launchEmpty(): Promise<BenchApp> {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-empty-'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  );
  await writeFile(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1440, height: 900 });
       window.loadFile('index.html');
     });`,
  );
  await writeFile(join(folder, 'index.html'), '<title>empty</title><p id="there">Empty');
  const app = await launchIn(folder, []);
  return {
    ...app,
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launchIn(root: string, words: string[]): Promise<BenchApp> {
  const profile = await mkdtemp(join(tmpdir(), 'routescape-bench-'));
  const startedAt = Date.now();
  const electron = await _electron.launch({
    executablePath: process.env.ROUTESCAPE_ELECTRON,
    cwd: root,
    args: [
      `--user-data-dir=${profile}`,
      '--force-device-scale-factor=1',
      // As root Chromium starts only without its sandbox, and reads that from its command line alone.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      root,
      ...words,
    ],
  });
  const page = await electron.firstWindow();
  const exited = once(electron.process(), 'exit');
  return {
    electron,
    page,
    startedAt,
    async close() {
      // The answer may never come: the app is gone by then.
      electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
      await exited;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A saved model, chosen in the dialog of a running window. */
export async function openModel({ electron, page }: BenchApp, path: string) {
  await electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  const shown = page.evaluate(diagramShownWithGap);
  await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('open-model')?.click(),
  );
  return shown;
}

/** Resolves with the clock's time two frames after an empty window shows its text. */
export async function showsText({ page }: BenchApp): Promise<number> {
  await page.waitForSelector('#there');
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now()))),
      ),
  );
}

/** Until what moves by itself has come to rest. */
export function still({ page }: BenchApp): Promise<void> {
  return page.waitForTimeout(1000);
}
