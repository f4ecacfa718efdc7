import { ok } from '../../shared/result';
import { handle } from '../ipc/handle';
import { mainWindow } from './mainWindow';

/**
 * The page asks for another in its place: it cannot draw itself any more.
 *
 * @param letGo as for a page that crashed
 */
export function registerReload(letGo: () => Promise<unknown>): void {
  handle('reloadWindow', async () => {
    await letGo();
    mainWindow()?.webContents.reload();
    return ok({});
  });
}
