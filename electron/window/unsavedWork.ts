import { app, dialog, type MessageBoxOptions } from 'electron';
import { ok } from '../../shared/result';
import { emit } from '../ipc/events';
import { handle } from '../ipc/handle';
import {
  type Closing,
  closing,
  type ScanChoice,
  type ScanState,
  type UnsavedChoice,
  unsavedChoices,
} from './closing';
import { mainWindow } from './mainWindow';
import { unsavedQuestion } from './unsavedQuestion';

/** @param letGo keeps what the page has unsaved, where it does not answer any more */
export function registerUnsavedWork(letGo: () => Promise<unknown>): Closing {
  const guard = closing({
    tellPage: () => emit('closeRequested', {}),
    askUnsaved,
    askScan,
    askToLeave,
    letGo,
    goOn: (what) => (what === 'quit' ? app.quit() : mainWindow()?.close()),
  });
  handle('setUnsaved', async ({ unsaved }) => {
    guard.setUnsaved(unsaved);
    return ok({});
  });
  handle('askUnsaved', async ({ name }) => ok({ choice: await guard.ask(name) }));
  handle('askScan', async ({ state }) => ok({ choice: await guard.askScan(state) }));

  app.on('before-quit', guard.quitAsked);
  app.on('browser-window-created', (_created, window) => {
    window.on('close', (event) => {
      if (!guard.mayClose()) event.preventDefault();
    });
    window.on('closed', guard.closed);
  });
  return guard;
}

async function askUnsaved(name: string): Promise<UnsavedChoice> {
  const response = await ask(unsavedQuestion(name));
  return unsavedChoices[response] ?? 'cancel';
}

async function askScan(state: ScanState): Promise<ScanChoice> {
  const response = await ask({ type: 'warning', defaultId: 1, cancelId: 1, ...scanWords[state] });
  return response === 0 ? 'leave' : 'stay';
}

const scanWords: Record<ScanState, MessageBoxOptions> = {
  running: {
    message: 'Stop the scan and close?',
    detail:
      'It is still reading, and what it has read so far is lost. To keep that, stop the scan in its panel and save.',
    buttons: ['Stop and Close', 'Keep Scanning'],
  },
  read: {
    message: 'Close without what the scan read?',
    detail: 'It is in no model yet. To keep it, accept it or open it as a new model first.',
    buttons: ['Drop and Close', 'Cancel'],
  },
};

async function askToLeave(): Promise<boolean> {
  const response = await ask({
    type: 'warning',
    message: 'The window does not answer. Close it without saving?',
    detail: 'What is not saved is kept aside, and offered when Routescape starts again.',
    buttons: ['Close Without Saving', 'Keep Waiting'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

async function ask(options: MessageBoxOptions): Promise<number> {
  const window = mainWindow();
  const { response } = window
    ? await dialog.showMessageBox(window, { noLink: true, ...options })
    : await dialog.showMessageBox(options);
  return response;
}
