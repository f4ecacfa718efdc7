import { app, Menu } from 'electron';
import type { RecentFile } from '../../shared/ipc/values';
import type { RecentFiles } from '../files/recentFiles';
import { emit } from '../ipc/events';
import type { SettingsStore } from '../settings/settings';
import type { HistoryOfWindow } from './history';
import { type MenuActions, menuTemplate } from './template';

/** The menu is made anew for each change: Electron cannot change a submenu in place. */
export function installMenu(
  settings: SettingsStore,
  recentFiles: RecentFiles,
  history: HistoryOfWindow,
  requestOpen: (recent: RecentFile) => void,
): void {
  const actions: MenuActions = {
    run: (command) => emit('menu', { command }),
    openRecent: (id) => {
      const recent = recentFiles.known().find((candidate) => candidate.id === id);
      if (recent) requestOpen(recent);
    },
    clearRecent: () => void recentFiles.clear(),
    setTheme: (theme) => void settings.change({ theme }),
  };
  const rebuild = () =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(
          {
            platform: process.platform,
            developer: !app.isPackaged,
            recent: recentFiles.known(),
            theme: settings.current().theme,
            history: history.labels(),
          },
          actions,
        ),
      ),
    );
  recentFiles.onChange(rebuild);
  settings.onChange(rebuild);
  history.onChange(rebuild);
  rebuild();
}
