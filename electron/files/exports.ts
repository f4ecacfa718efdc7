import { basename } from 'node:path';
import { clipboard } from 'electron';
import { err, ok } from '../../shared/result';
import { handle } from '../ipc/handle';
import { dialogs } from './dialogs';
import { toFileError } from './fileErrors';
import { writeWhole } from './writeWhole';

/** What the page made goes to a file the user names, or to the clipboard. */
export function registerExports(): void {
  handle('exportFile', async ({ suggestedName, text }) => {
    const path = await dialogs.askSvgTarget(basename(suggestedName));
    if (path === undefined) return ok({ outcome: 'cancelled' });
    try {
      await writeWhole(path, text);
    } catch (error) {
      return err(toFileError(error, basename(path), 'write'));
    }
    return ok({ outcome: 'saved', name: basename(path) });
  });

  handle('copyText', async ({ text }) => {
    clipboard.writeText(text);
    return ok({});
  });
}
