import { app, type BrowserWindow, dialog } from 'electron';

/**
 * A page whose process ended shows nothing and answers nothing. The window is offered anew, with the file that was
 * open; what had not been saved went with the page.
 *
 * @param reopen called before the new page starts, so that it opens what the last one had open
 */
export function offerAnewAfterCrash(reopen: () => void): void {
  app.on('browser-window-created', (_created, window) => {
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      // Ended in order, or by us: the app is closing.
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      process.stderr.write(`The window's process ended: ${reason}.\n`);
      void offer(window, reason, reopen);
    });
  });
}

async function offer(window: BrowserWindow, reason: string, reopen: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: `${reasonWords[reason] ?? 'Its process ended.'} Changes that were not saved are lost; files on disk are untouched.`,
    buttons: ['Open Anew', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return app.quit();
  reopen();
  window.webContents.reload();
}

const reasonWords: Record<string, string> = {
  oom: 'It ran out of memory.',
  crashed: 'Its process crashed.',
  killed: 'Its process was ended from outside.',
};
