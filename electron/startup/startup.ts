import { ok } from '../../shared/result';
import type { KeptDocuments } from '../files/keptDocuments';
import type { RecentFiles } from '../files/recentFiles';
import { handle } from '../ipc/handle';
import type { SettingsStore } from '../settings/settings';
import { mainWindow } from '../window/mainWindow';
import type { Picture } from '../window/picture';
import { giveBackMemory } from './giveBackMemory';
import type { LaunchOptions } from './launchOptions';
import type { OpenRequests } from './openRequests';
import { runtime } from './runtime';

type Deps = {
  settings: SettingsStore;
  recentFiles: RecentFiles;
  kept: KeptDocuments;
  openRequests: OpenRequests;
  picture: Picture | undefined;
  ask: LaunchOptions['ask'];
};

/** What an open leaves to do in main, such as its journal, is done by then. */
const restMs = 1500;

/** The page's first words and its last before a picture. */
export function registerStartup({
  settings,
  recentFiles,
  kept,
  openRequests,
  picture,
  ask,
}: Deps): void {
  let unasked = ask;
  let atRest: NodeJS.Timeout | undefined;

  handle('startup', async () => {
    const open = openRequests.takeFirst();
    const recover = kept.takeLost();
    const [recent, offered] = await Promise.all([recentFiles.refresh(), kept.list()]);
    return ok({
      settings: settings.current(),
      recent: [...recent],
      runtime: runtime(),
      kept: offered.filter(({ id }) => id !== recover),
      ...(open && { open }),
      ...(recover && { recover }),
      ...takeAsk(),
    });
  });

  handle('settled', async () => {
    const window = mainWindow();
    if (picture && window) await picture.settled(window);
    clearTimeout(atRest);
    atRest = setTimeout(giveBackMemory, restMs).unref();
    return ok({});
  });

  /** Once: a page that is loaded anew begins where the user was. */
  function takeAsk() {
    const first = unasked;
    unasked = undefined;
    return first && { ask: first };
  }
}
