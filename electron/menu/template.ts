import type { MenuItemConstructorOptions } from 'electron';
import type { EventOf } from '../../shared/ipc/contract';
import type { RecentFile, Settings } from '../../shared/ipc/values';
import { shortened } from '../../shared/visible';
import type { HistoryLabels } from './history';

export type MenuCommand = EventOf<'menu'>['command'];

export type MenuState = {
  platform: NodeJS.Platform;
  developer: boolean;
  recent: readonly RecentFile[];
  theme: Settings['theme'];
  /** What undo and redo would do; absent where there is nothing. */
  history: HistoryLabels;
};

export type MenuActions = {
  run(command: MenuCommand): void;
  openRecent(id: string): void;
  clearRecent(): void;
  setTheme(theme: Settings['theme']): void;
};

/** The whole menu bar, as data: what Electron makes of it is Electron's. */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const menus = [
    fileMenu(state, actions),
    editMenu(state, actions),
    viewMenu(state, actions),
    requestMenu(state, actions),
    helpMenu(state, actions),
  ];
  return state.platform === 'darwin'
    ? [{ role: 'appMenu' }, ...menus.slice(0, 4), { role: 'windowMenu' }, ...menus.slice(4)]
    : menus;
}

function fileMenu(state: MenuState, { run, ...actions }: MenuActions): MenuItemConstructorOptions {
  const command = commandItem(run);
  return {
    label: '&File',
    submenu: [
      { ...command('&New Sketch', 'new-sketch'), ...pageKey(state, 'N') },
      {
        ...command('New Sketch from a &Template…', 'new-from-template'),
        ...pageKey(state, 'Shift+N'),
      },
      command('&Open Model…', 'open-model', 'CmdOrCtrl+O'),
      { label: 'Open &Recent', submenu: recentItems(state, actions) },
      separator,
      command('Scan an &Account…', 'scan', 'CmdOrCtrl+Shift+S'),
      command('&Import Files…', 'import-files', 'CmdOrCtrl+I'),
      command('Import &Folder…', 'import-folder', 'CmdOrCtrl+Shift+I'),
      separator,
      command('Compare with Another &Model…', 'compare-model'),
      command('Compare with an Import Fol&der…', 'compare-folder'),
      separator,
      command('&Save', 'save', 'CmdOrCtrl+S'),
      command('Save &As…', 'save-as'),
      command('Save a &Redacted Copy…', 'save-redacted'),
      command('&Export…', 'export', 'CmdOrCtrl+E'),
      command('Take Changes &Home as Code…', 'take-home', 'CmdOrCtrl+Shift+E'),
      separator,
      command('&Close Model', 'close-document', 'CmdOrCtrl+W'),
      ...(state.platform === 'darwin' ? [] : [separator, { role: 'quit' } as const]),
    ],
  };
}

function recentItems(
  { recent }: MenuState,
  { openRecent, clearRecent }: Pick<MenuActions, 'openRecent' | 'clearRecent'>,
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: 'Nothing opened yet', enabled: false }];
  return [
    ...recent.map(({ id, name, missing }) => ({
      label: missing ? `${menuText(name)} (moved or deleted)` : menuText(name),
      enabled: !missing,
      click: () => openRecent(id),
    })),
    separator,
    { label: '&Clear Recent', click: clearRecent },
  ];
}

function editMenu(state: MenuState, { run }: MenuActions): MenuItemConstructorOptions {
  const command = commandItem(run);
  const { undo, redo } = state.history;
  const redoKeys = state.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z';
  return {
    label: '&Edit',
    submenu: [
      { ...command(named('&Undo', undo), 'undo', 'CmdOrCtrl+Z'), enabled: undo !== undefined },
      { ...command(named('&Redo', redo), 'redo', redoKeys), enabled: redo !== undefined },
      { ...command('Co&mpare with Base', 'compare-base'), ...pageKey(state, 'C') },
      command('&Draw from a Template…', 'draw-template'),
      command('Return to &Base', 'return-to-base'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(state: MenuState, { run, setTheme }: MenuActions): MenuItemConstructorOptions {
  const command = commandItem(run);
  const theme = (label: string, value: Settings['theme']): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: state.theme === value,
    click: () => setTheme(value),
  });
  return {
    label: '&View',
    submenu: [
      command('&Search', 'search', 'CmdOrCtrl+K'),
      { ...command('&Coverage or Diagram', 'show-coverage'), ...pageKey(state, 'M') },
      { ...command('S&andbox or Resources', 'show-sandbox'), ...pageKey(state, 'S') },
      separator,
      { ...command('&Fit', 'fit'), ...pageKey(state, 'F') },
      { ...command('Zoom &In', 'zoom-in'), ...pageKey(state, '+') },
      { ...command('Zoom &Out', 'zoom-out'), ...pageKey(state, '-') },
      separator,
      {
        label: '&Theme',
        submenu: [theme('&System', 'system'), theme('&Light', 'light'), theme('&Dark', 'dark')],
      },
      { role: 'togglefullscreen' },
      ...(state.developer
        ? ([
            separator,
            { role: 'reload' },
            // Not the role's own Ctrl+Shift+I, which imports a folder.
            { role: 'toggleDevTools', accelerator: 'F12' },
          ] as const)
        : []),
    ],
  };
}

function requestMenu(state: MenuState, { run }: MenuActions): MenuItemConstructorOptions {
  const command = commandItem(run);
  return {
    label: '&Request',
    submenu: [
      { ...command('&Trace a Request', 'trace'), ...pageKey(state, 'T') },
      { ...command('Trace by &Clicking Both Ends', 'pick-ends'), ...pageKey(state, 'P') },
      separator,
      { ...command('&Play or Pause', 'play'), ...pageKey(state, 'Space') },
      { ...command('Step &Back', 'step-back'), ...pageKey(state, ',') },
      { ...command('Step &Forward', 'step-forward'), ...pageKey(state, '.') },
      separator,
      { ...command('Both &Paths', 'show-both'), ...pageKey(state, 'B') },
      { ...command('&With Endpoint', 'show-with'), ...pageKey(state, 'W') },
      { ...command('With&out Endpoint', 'show-without'), ...pageKey(state, 'X') },
      { ...command('Forward or &Return', 'switch-direction'), ...pageKey(state, 'R') },
      separator,
      { ...command('&Leave the Request', 'leave-request'), ...pageKey(state, 'Esc') },
    ],
  };
}

function helpMenu(state: MenuState, { run }: MenuActions): MenuItemConstructorOptions {
  const command = commandItem(run);
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      { ...command('&Keyboard Shortcuts', 'show-shortcuts'), ...pageKey(state, '?') },
      command('Open the &Sample Account', 'open-sample'),
      ...(state.platform === 'darwin' ? [] : [separator, { role: 'about' } as const]),
    ],
  };
}

const separator = { type: 'separator' } as const;

function commandItem(run: MenuActions['run']) {
  return (
    label: string,
    command: MenuCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator && { accelerator }),
    click: () => run(command),
  });
}

/**
 * A bare key is shown, but left to the page, which knows whether the user is typing a word just now. macOS takes every
 * key that its menu shows, so there it is not shown.
 */
function pageKey({ platform }: MenuState, key: string): MenuItemConstructorOptions {
  return platform === 'darwin' ? {} : { accelerator: key, registerAccelerator: false };
}

/** `Undo: Add route to 10.8.0.0/16 in private`. */
function named(verb: string, label: string | undefined): string {
  return label === undefined ? verb : `${verb}: ${menuText(label)}`;
}

/** In a menu `&` marks the key of an item; in a file's name it is a letter. A menu grows as wide as its longest item. */
function menuText(name: string): string {
  return shortened(name, 60).replaceAll('&', '&&');
}
