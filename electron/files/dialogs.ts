import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { CodeFormat, ExportFormat } from '../../shared/ipc/values';
import { mainWindow } from '../window/mainWindow';
import { fileNameOf } from './fileNameOf';

const modelFilter = { name: 'Routescape model', extensions: ['routescape'] };
const jsonFilter = { name: 'AWS CLI output', extensions: ['json'] };
const anyFilter = { name: 'All files', extensions: ['*'] };

const pictureFilters: Readonly<Record<ExportFormat, string>> = {
  svg: 'SVG picture',
  png: 'PNG picture',
  pdf: 'PDF document',
  drawio: 'draw.io diagram',
  mmd: 'Mermaid diagram',
  md: 'Markdown table',
  csv: 'CSV table',
};

const codeFilters: Readonly<Record<CodeFormat, { name: string; extensions: string[] }>> = {
  terraform: { name: 'Terraform', extensions: ['tf'] },
  cloudformation: { name: 'CloudFormation template', extensions: ['yaml', 'yml'] },
  'aws-cli': { name: 'Shell script', extensions: ['sh'] },
};

/** Each returns undefined where the user cancelled. */
export const dialogs = {
  askModel: () => open({ filters: [modelFilter, anyFilter], properties: ['openFile'] }),
  askFiles: () =>
    open({ filters: [jsonFilter, anyFilter], properties: ['openFile', 'multiSelections'] }),
  askFolder: () => open({ properties: ['openDirectory'] }),
  askModelTarget: (name: string) => save({ defaultPath: fileNameOf(name), filters: [modelFilter] }),
  askPictureTarget: (name: string, format: ExportFormat) =>
    save({
      defaultPath: fileNameOf(name),
      filters: [{ name: pictureFilters[format], extensions: [format] }],
    }),
  askCodeTarget: (name: string, format: CodeFormat) =>
    save({ defaultPath: fileNameOf(name), filters: [codeFilters[format], anyFilter] }),
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
