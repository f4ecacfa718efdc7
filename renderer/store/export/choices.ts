import type { Theme } from '../../../shared/diagram/tokens';
import type { ExportFormat } from '../../../shared/ipc/values';

/** Which part of what is looked at. `path`: the one that is shown, of a comparison the one with the endpoint first. */
export type ExportWhat = 'whole' | 'filtered' | 'selection' | 'path' | 'both';

/** What an export is to be; kept as long as the window is. */
export type ExportChoices = {
  /** Undefined until the user chose: the request that is looked at, else the whole. */
  what: ExportWhat | undefined;
  format: ExportFormat;
  scale: 1 | 2 | 3 | 4;
  /** Undefined until the user chose: the window's. */
  theme: Theme | undefined;
  transparent: boolean;
  animated: boolean;
  redact: boolean;
};

export const firstChoices: ExportChoices = {
  what: undefined,
  format: 'svg',
  scale: 2,
  theme: undefined,
  transparent: false,
  animated: false,
  redact: false,
};

/** Why a choice cannot be had just now. */
export type Obstacle =
  | 'no-filter'
  | 'nothing-selected'
  | 'stands-nowhere'
  | 'no-request'
  | 'one-path-only'
  | 'of-a-request'
  | 'only-svg'
  | 'only-png'
  | 'a-table-has-none'
  | 'only-a-file';

export const exportWhats: readonly ExportWhat[] = [
  'whole',
  'filtered',
  'selection',
  'path',
  'both',
];
export const exportFormats: readonly ExportFormat[] = [
  'svg',
  'png',
  'pdf',
  'drawio',
  'mmd',
  'md',
  'csv',
];
