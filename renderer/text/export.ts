import type { ExportFormat } from '../../shared/ipc/values';
import type { ExportWhat, Obstacle } from '../store/export/choices';

export const exportWords = {
  title: 'Export',
  what: 'What',
  format: 'Format',
  look: 'Look',
  scale: 'Scale',
  theme: 'Colours',
  transparent: 'Transparent ground',
  animated: 'Moving',
  redact: 'Redact',
  redactHint:
    'Account ids, addresses, names and tags get stand-ins, the same for the same. Ids that AWS made stay.',
  preview: 'Preview',
  previewing: 'Drawing the preview',
  tooLargeToPreview: 'Too large for a preview. The export has everything.',
  export: 'Export',
  copy: 'Copy',
  copied: 'Copied to the clipboard',
  drawing: 'Drawing',
  stop: 'Stop',
  gone: 'Not exported: what was to be drawn is no longer there',
  redactedName: 'redacted',
  themes: { light: 'Light', dark: 'Dark' },
} as const;

const whats: Readonly<Record<Exclude<ExportWhat, 'path'>, string>> = {
  whole: 'Whole diagram',
  filtered: 'As filtered',
  selection: 'Around the selection',
  both: 'Both paths',
};

/** @param side of a comparison: which of its paths is meant; undefined for a path alone */
export function whatText(what: ExportWhat, side: 'with' | 'without' | undefined): string {
  if (what !== 'path') return whats[what];
  return side === undefined ? 'The path' : `The path ${side} endpoint`;
}

export const formatNames: Readonly<Record<ExportFormat, string>> = {
  svg: 'SVG',
  png: 'PNG',
  pdf: 'PDF',
  drawio: 'draw.io',
  mmd: 'Mermaid',
  md: 'Markdown table',
  csv: 'CSV table',
};

const obstacles: Readonly<Record<Obstacle, string>> = {
  'no-filter': 'no filter is set',
  'nothing-selected': 'nothing is selected',
  'stands-nowhere': 'what is selected stands in no VPC or Region',
  'no-request': 'no request is shown (T)',
  'one-path-only': 'this request has one path alone: it goes to no AWS service',
  'of-a-request': 'needs a path',
  'only-svg': 'in an SVG alone',
  'only-png': 'a PNG alone has one; the others are sharp at any size',
  'a-table-has-none': 'this format has none',
  'only-a-file': 'this format goes to a file alone',
};

/** `Both paths, As filtered: no filter is set`. */
export function obstacleText(choices: readonly string[], obstacle: Obstacle): string {
  return `${choices.join(', ')}: ${obstacles[obstacle]}.`;
}

export function exportedText(file: string): string {
  return `Exported ${file}`;
}

export function copySavedText(file: string): string {
  return `Wrote the redacted copy ${file}`;
}
