import { app, type BrowserWindow, dialog } from 'electron';
import { ok } from '../../shared/result';
import { emit } from '../ipc/events';
import { handle } from '../ipc/handle';
import { mainWindow } from './mainWindow';

export type UnsavedWork = {
  guard(window: BrowserWindow): void;
  /** A save that failed or was cancelled ends the closing that waited for it. */
  saveEnded(saved: boolean): void;
};

const choices = ['save', 'discard', 'cancel'] as const;

/**
 * No close and no quit drops unsaved work without a word. The page holds the edits, so it is the page that is told
 * (`closeRequested`), asks through `askUnsaved`, saves, and reports `setUnsaved(false)`; then the window closes.
 */
export function registerUnsavedWork(): UnsavedWork {
  let unsaved = false;
  let closing = false;
  let quitting = false;
  let asking = false;

  handle('setUnsaved', async (request) => {
    unsaved = request.unsaved;
    if (closing && !unsaved) goOnClosing();
    return ok({});
  });

  handle('askUnsaved', async ({ name }) => {
    asking = true;
    const choice = await askUnsaved(name).finally(() => {
      asking = false;
    });
    if (choice === 'cancel') stayOpen();
    if (choice === 'discard' && closing) {
      unsaved = false;
      setImmediate(goOnClosing); // after the page has its answer
    }
    return ok({ choice });
  });

  app.on('before-quit', () => {
    quitting = true;
  });

  return {
    guard(window) {
      window.on('close', (event) => {
        if (!unsaved) return;
        event.preventDefault();
        if (asking) return;
        // Asked twice and no dialog up: the page does not answer, and must not hold the window open for ever.
        if (closing) void closeWithoutThePage();
        else {
          closing = true;
          emit('closeRequested', {});
        }
      });
      window.on('closed', () => {
        unsaved = false;
        closing = false;
      });
    },
    saveEnded(saved) {
      if (!saved) stayOpen();
    },
  };

  function goOnClosing(): void {
    if (quitting) app.quit();
    else mainWindow()?.close();
  }

  function stayOpen(): void {
    closing = false;
    quitting = false;
  }

  async function closeWithoutThePage(): Promise<void> {
    asking = true;
    const leave = await askToLeave().finally(() => {
      asking = false;
    });
    if (!leave) return stayOpen();
    unsaved = false;
    goOnClosing();
  }
}

async function askUnsaved(name: string): Promise<(typeof choices)[number]> {
  const response = await ask({
    type: 'warning',
    message: `Save the changes to “${name}”?`,
    detail: 'If you don’t save, your changes are lost.',
    buttons: ['Save', 'Don’t Save', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
  });
  return choices[response] ?? 'cancel';
}

async function askToLeave(): Promise<boolean> {
  const response = await ask({
    type: 'warning',
    message: 'The window does not answer. Close it without saving?',
    detail: 'Changes since the last save are lost.',
    buttons: ['Close Without Saving', 'Keep Waiting'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

async function ask(options: Electron.MessageBoxOptions): Promise<number> {
  const window = mainWindow();
  const { response } = window
    ? await dialog.showMessageBox(window, { noLink: true, ...options })
    : await dialog.showMessageBox(options);
  return response;
}
