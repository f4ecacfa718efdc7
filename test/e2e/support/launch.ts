/**
 * Starts the real app for a test, on a profile of its own.
 *
 *   const app = await launch({ open: 'test/fixtures/model-files/v1.routescape' });
 *   await app.page.getByRole(...).click();
 *   await app.close();
 *
 * Options: `open` (a file or folder, from the repository's root), `size` (of the content; default 1440x900, or
 * `'remembered'` to leave it to the profile), `theme`, `reducedMotion` (default true, so that nothing moves while it is
 * looked at), `profile` (a folder to keep between two starts; by default a fresh one, deleted in the end), `args` (more
 * words for the command line), `env` (set for the app, in place of every AWS variable that is set here). A fresh profile knows no recent files, so the window opens the sample unless told
 * otherwise.
 *
 * The answer: `page` (Playwright's page of the window, loaded), `electron` (evaluate in the main process),
 * `consoleErrors` (what the page complained about so far, the CSP included), `answerDialogs`, `sendMenu`, `quit`, `close`,
 * `kill`.
 *
 * A start takes one to two seconds: start once per file (`beforeAll`) wherever the tests allow it.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { EventOf } from '../../../shared/ipc/contract';

export type LaunchOptions = {
  open?: string;
  size?: { width: number; height: number } | 'remembered';
  theme?: 'light' | 'dark';
  reducedMotion?: boolean;
  profile?: string;
  args?: string[];
  env?: Record<string, string>;
};

export type LaunchedApp = {
  electron: ElectronApplication;
  page: Page;
  consoleErrors: string[];
  /** What the system's dialogs answer from now on, without showing. A path counts from where the app runs: make it absolute. */
  answerDialogs(answers: DialogAnswers): Promise<void>;
  /** Chooses a menu item: Playwright's keys go to the page and never reach the menu. */
  sendMenu(command: EventOf<'menu'>['command']): Promise<void>;
  /** As the user quits: asks for unsaved work, keeps the window's place. */
  quit(): Promise<void>;
  /** Ends the app at once, unsaved work or not. */
  close(): Promise<void>;
  /** As the system does it that has no memory left: without a word. */
  kill(): Promise<void>;
};

export type DialogAnswers = {
  /** Undefined: cancelled. */
  open?: string[];
  save?: string;
  /** The index of the button. */
  message?: number;
};

const running = new Set<ElectronApplication>();

/** As `kill`, of every app that is still there. */
export function killAll(): void {
  for (const electron of running) electron.process().kill('SIGKILL');
}

export const root = resolve(import.meta.dirname, '../../..');

export async function launch(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'routescape-profile-')));
  const electron = await _electron.launch({
    executablePath: process.env.ROUTESCAPE_ELECTRON,
    cwd: root,
    env: { ...withoutAws(process.env), ...options.env },
    args: [...switches(options, profile), root, ...words(options)],
  });
  running.add(electron);
  const exited = once(electron.process(), 'exit').then(() => running.delete(electron));
  const consoleErrors: string[] = [];
  const page = await electron.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  // The switch of Chromium for this says so to CSS alone, and not to scripts.
  await page.emulateMedia({
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
  });
  await page.waitForLoadState('load');
  const cleanUp = async () => {
    await exited;
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
  };
  return {
    electron,
    page,
    consoleErrors,
    answerDialogs: (answers) =>
      electron.evaluate(({ dialog }, { open, save, message }) => {
        dialog.showOpenDialog = async () => ({
          canceled: open === undefined,
          filePaths: open ?? [],
        });
        dialog.showSaveDialog = async () => ({
          canceled: save === undefined,
          filePath: save ?? '',
        });
        dialog.showMessageBox = async () => ({ response: message ?? 0, checkboxChecked: false });
      }, answers),
    sendMenu: (command) =>
      electron.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!item) throw new Error(`No menu item ${id}`);
        item.click();
      }, command),
    async quit() {
      await electron.close();
      await cleanUp();
    },
    async kill() {
      electron.process().kill('SIGKILL');
      await cleanUp();
    },
    async close() {
      // The answer may never come: the app is gone by then.
      electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
      await cleanUp();
    },
  };
}

/** No test reads the account of whoever runs it. */
function withoutAws(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || name.startsWith('AWS_') ? [] : [[name, value]],
    ),
  );
}

function switches({ reducedMotion = true }: LaunchOptions, profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--force-device-scale-factor=1',
    ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
    // As root Chromium starts only without its sandbox, and reads that from its command line alone.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function words({ open, size = defaultSize, theme, args = [] }: LaunchOptions): string[] {
  return [
    ...(open === undefined ? [] : [`--open=${resolve(root, open)}`]),
    ...(size === 'remembered' ? [] : [`--size=${size.width}x${size.height}`]),
    ...(theme === undefined ? [] : [`--theme=${theme}`]),
    ...args,
  ];
}

const defaultSize = { width: 1440, height: 900 };
