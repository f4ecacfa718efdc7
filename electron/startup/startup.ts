import { ok } from '../../shared/result';
import type { RecentFiles } from '../files/recentFiles';
import { handle } from '../ipc/handle';
import type { SettingsStore } from '../settings/settings';
import { mainWindow } from '../window/mainWindow';
import type { Picture } from '../window/picture';
import type { LaunchOptions } from './launchOptions';
import type { OpenRequests } from './openRequests';
import { runtime } from './runtime';

/** The page's first words and its last before a picture. */
export function registerStartup(
  settings: SettingsStore,
  recentFiles: RecentFiles,
  openRequests: OpenRequests,
  picture: Picture | undefined,
  ask: LaunchOptions['ask'],
): void {
  let unasked = ask;

  handle('startup', async () => {
    const open = openRequests.takeFirst();
    return ok({
      settings: settings.current(),
      recent: [...(await recentFiles.refresh())],
      runtime: runtime(),
      ...(open && { open }),
      ...takeAsk(),
    });
  });

  handle('settled', async () => {
    const window = mainWindow();
    if (picture && window) await picture.settled(window);
    return ok({});
  });

  /** Once: a page that is loaded anew begins where the user was. */
  function takeAsk() {
    const first = unasked;
    unasked = undefined;
    return first && { ask: first };
  }
}
