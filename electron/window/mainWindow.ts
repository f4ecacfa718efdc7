import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { appUrl } from '../security/origin';
import type { LaunchOptions } from '../startup/launchOptions';
import { keepWindowState, loadWindowState } from './windowState';

const defaultSize = { width: 1440, height: 900 };
const smallestSize = { minWidth: 880, minHeight: 560 };

/** The canvas colours of renderer/tokens.css, so that nothing flashes before the page is drawn. */
const background = { light: '#F8F9FB', dark: '#101317' };

export async function openMainWindow({ size }: LaunchOptions): Promise<BrowserWindow> {
  const state = await loadWindowState();
  const window = new BrowserWindow({
    ...(size ? { ...size, useContentSize: true } : { ...defaultSize, ...state.bounds }),
    // A size asked for is meant to the pixel, however small.
    ...(size ? {} : smallestSize),
    show: false,
    paintWhenInitiallyHidden: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (size === undefined) keepWindowState(window);
  // Not before: a page that is to be seen waits for the process that draws, and does nothing meanwhile.
  window.webContents.once('did-navigate', () => {
    if (size === undefined && state.maximized) window.maximize(); // which shows it as well
    window.show();
  });
  await window.loadURL(appUrl);
  return window;
}

/** The app has one window; undefined while there is none. */
export function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0];
}

export function bringToFront(): void {
  const window = mainWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
