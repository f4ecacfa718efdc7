import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { mainWindow } from '../window/mainWindow';

const modelFilter = { name: 'Routescape model', extensions: ['routescape'] };
const jsonFilter = { name: 'AWS CLI output', extensions: ['json'] };
const anyFilter = { name: 'All files', extensions: ['*'] };

/** Each returns undefined where the user cancelled. */
export const dialogs = {
  askModel: () => open({ filters: [modelFilter, anyFilter], properties: ['openFile'] }),
  askFiles: () =>
    open({ filters: [jsonFilter, anyFilter], properties: ['openFile', 'multiSelections'] }),
  askFolder: () => open({ properties: ['openDirectory'] }),
  askModelTarget: (name: string) => save({ defaultPath: name, filters: [modelFilter] }),
  askSvgTarget: (name: string) =>
    save({ defaultPath: name, filters: [{ name: 'SVG picture', extensions: ['svg'] }] }),
};

async function open(options: OpenDialogOptions): Promise<string[] | undefined> {
  const window = mainWindow();
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled || filePaths.length === 0 ? undefined : filePaths;
}

async function save(options: SaveDialogOptions): Promise<string | undefined> {
  const window = mainWindow();
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || !filePath ? undefined : filePath;
}
