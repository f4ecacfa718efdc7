import { app, type BrowserWindow, dialog } from 'electron';
import { log } from '../log';

/**
 * A page whose process ended shows nothing and answers nothing. The window is offered anew, with what was open and the
 * changes that were not saved; whoever quits instead is offered them at the next start.
 *
 * @param letGo keeps what the page had unsaved, for the next page or the next start; answers whether there is anything
 */
export function offerAnewAfterCrash(letGo: () => Promise<boolean>): void {
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
  letGo: () => Promise<boolean>,
): Promise<void> {
  const kept = (await letGo())
    ? 'What was not saved was kept, and comes back with it.'
    : 'Files on disk are untouched.';
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: `${reasonWords[reason] ?? 'Its process ended.'} ${kept}`,
    buttons: ['Open Anew', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return app.quit();
  window.webContents.reload();
}

const reasonWords: Record<string, string> = {
  oom: 'It ran out of memory.',
  crashed: 'Its process crashed.',
  killed: 'Its process was ended from outside.',
};
