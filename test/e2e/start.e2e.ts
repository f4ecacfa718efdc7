import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseElectronMajor } from '../../electron/startup/releaseElectron';
import { launch, root } from './support/launch';
import { expect, test } from './support/test';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-start-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('npm start -- --screenshot writes a picture of the size asked for and exits 0', async () => {
  const file = join(folder, 'window.png');
  const started = await start(['--screenshot', file, '--size', '1100x700', '--theme', 'dark']);
  expect(started).toMatchObject({ code: 0 });
  expect(await pngSize(file)).toEqual({ width: 1100, height: 700 });
  expect(await readdir(folder), 'nothing but the picture stays').toEqual(['window.png']);
});

test('npm start -- --screenshot fails with words where the picture cannot be written', async () => {
  const { code, words } = await start(['--screenshot', join(folder, 'no', 'such', 'folder.png')]);
  expect(code).not.toBe(0);
  expect(words).toContain('could not be written');
});

test('npm start -- --open fails with words on a file that is not there', async () => {
  const picture = join(folder, 'window.png');
  const { code, words } = await start(['--screenshot', picture, '--open', 'absent.routescape']);
  expect(code).not.toBe(0);
  expect(words).toContain('absent.routescape');
});

test('npm start with a word it does not know shows its usage and exits 64', async () => {
  const { code, words } = await start(['--fullscreen']);
  expect(code).toBe(64);
  expect(words).toContain('Usage: npm start');
});

test('the window comes back where it was left', async () => {
  const bounds = { x: 140, y: 90, width: 1010, height: 640 };
  const first = await launch({ profile: folder, size: 'remembered' });
  await first.electron.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(place);
  }, bounds);
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  await first.quit();

  const second = await launch({ profile: folder, size: 'remembered' });
  expect(await boundsOf(second)).toEqual(bounds);
  await second.close();
});

test('the theme is kept, and one from the command line is not', async () => {
  const first = await launch({ profile: folder, theme: 'light' });
  await first.page.evaluate(() => window.routescape.changeSettings({ theme: 'dark' }));
  await first.quit();

  const second = await launch({ profile: folder, theme: 'light' });
  expect(await themeOf(second)).toBe('light');
  await second.quit();

  const third = await launch({ profile: folder });
  expect(await themeOf(third)).toBe('dark');
  await third.close();
});

test('a broken settings file costs the settings and nothing else', async () => {
  await writeFile(join(folder, 'settings.json'), '{ "theme": ');
  const app = await launch({ profile: folder });
  expect(await themeOf(app)).toBe('system');
  await app.close();
});

test('a second start hands its files to the window that is open, and goes', async () => {
  const file = join(folder, 'shop.routescape');
  const first = await launch({ profile: folder });
  await first.page.evaluate(() => {
    window.routescape.on('openRequested', ({ name }) => {
      document.title = `asked for ${name}`;
    });
  });
  const second = spawn(process.env.ROUTESCAPE_ELECTRON ?? '', [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${folder}`,
    root,
    file,
  ]);
  const code = await new Promise((resolve) => second.once('close', resolve));
  expect(code).toBe(0);
  await expect(first.page).toHaveTitle('asked for shop.routescape');
  expect(first.electron.windows()).toHaveLength(1);
  await first.close();
});

test('the page starts without a complaint, and learns which Electron it runs on', async () => {
  const app = await launch({ profile: folder });
  const electron = await app.electron.evaluate(() => process.versions.electron);
  const started = await app.page.evaluate(() => window.routescape.startup({}));
  expect(started).toMatchObject({
    ok: true,
    value: {
      runtime: { electron, evaluation: Number.parseInt(electron, 10) < releaseElectronMajor },
    },
  });
  expect(app.consoleErrors).toEqual([]);
  await app.close();
});

test('the start screen does not flash by where something opens by itself', async () => {
  const { page, close } = await launch({ profile: folder });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('.start')) document.documentElement.dataset.flashed = 'true';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('.d-canvas')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.flashed)).toBeUndefined();
  await close();
});

test('main loads no OpenGL for its dialogs, and hands nothing of that to what it opens', async () => {
  test.skip(process.platform !== 'linux', 'GTK is what Linux has');
  const { electron, close } = await launch({ profile: folder });
  const main = await electron.evaluate(() => ({ pid: process.pid, gdk: process.env.GDK_GL }));
  expect(main.gdk).toBeUndefined();
  // The Mesa drivers and the system's own: Electron's GL is a process of its own.
  expect(await readFile(`/proc/${main.pid}/maps`, 'utf8')).not.toMatch(/libGLX?\.so|swrast_dri/);
  await close();
});

type App = Awaited<ReturnType<typeof launch>>;

function boundsOf({ electron }: App) {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

function themeOf({ electron }: App) {
  return electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
}

async function start(args: string[]): Promise<{ code: number | null; words: string }> {
  const env = { ...process.env, TMPDIR: folder };
  const script = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, env });
  let words = '';
  for (const stream of [script.stdout, script.stderr])
    stream.on('data', (chunk: Buffer) => {
      words += chunk;
    });
  const code = await new Promise<number | null>((resolve) => script.once('close', resolve));
  return { code, words };
}

/** Width and height stand at fixed places in a PNG's first chunk. */
async function pngSize(file: string): Promise<{ width: number; height: number }> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
