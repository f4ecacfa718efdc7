import { app, type BrowserWindow, dialog } from 'electron';
import { log } from '../log';
import type { LetGo } from './letGo';

/**
 * A page whose process ended shows nothing and answers nothing. The window is offered anew, with what was open and the
 * changes that were not saved; whoever quits instead is offered them at the next start.
 *
 * @param letGo keeps what the page had unsaved, for the next page or the next start
 */
export function offerAnewAfterCrash(letGo: () => Promise<LetGo>): void {
  app.on('browser-window-created', (_created, window) => {
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      // Ended in order, or by us: the app is closing.
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      log(`The window's process ended: ${reason}.`);
      void offer(window, reason, letGo);
    });
  });
}

async function offer(
  window: BrowserWindow,
  reason: string,
  letGo: () => Promise<LetGo>,
): Promise<void> {
  const { isKept, endedScan } = await letGo();
  if (window.isDestroyed()) return; // closed meanwhile
  const words = [
    reasonWords[reason] ?? 'Its process ended.',
    ...(endedScan === undefined ? [] : [scanWords[endedScan]]),
    isKept
      ? 'What was not saved was kept, and comes back with it.'
      : 'Files on disk are untouched.',
  ];
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: words.join(' '),
    buttons: ['Open Anew', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return app.quit();
  window.webContents.reload();
}

const scanWords = {
  kept: 'The scan that was under way ended with it; what it had read was kept.',
  empty: 'The scan that was under way ended with it, before it had read anything.',
};

const reasonWords: Record<string, string> = {
  oom: 'It ran out of memory.',
  crashed: 'Its process crashed.',
  killed: 'Its process was ended from outside.',
};
