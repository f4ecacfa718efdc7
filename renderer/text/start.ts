import { counted, daysAgo } from './format';

export const startWords = {
  title: 'See the way a request takes',
  subtitle:
    'Draw an AWS network, follow one request to one service, and compare it with and without a VPC endpoint. Everything stays on this machine.',
  sample: {
    title: 'Open the sample account',
    detail: '2 Regions, 4 VPCs, three types of endpoint',
  },
  sketch: { title: 'New sketch', detail: 'Draw a network from nothing, offline' },
  template: {
    title: 'New sketch from a template',
    detail: 'Two zones with NAT, hub and spokes, inspection, isolated',
  },
  scan: { title: 'Scan an AWS account', detail: 'Read-only, with a profile you already have' },
  model: { title: 'Open a model', detail: 'A .routescape file' },
  importFiles: { title: 'Import describe output', detail: 'Files of AWS CLI JSON' },
  importFolder: { title: 'Import a folder', detail: 'All files of AWS CLI JSON in it' },
  recent: 'Recent',
  clear: 'Clear',
  nothingRecent: 'What you open shows up here.',
  missing: 'moved or deleted',
  drop: {
    title: 'Drop files or a folder anywhere',
    detail: 'Models, describe output, whole folders',
  },
  dropNow: 'Drop to open',
  opening: 'Opening',
  beingOpened: 'Something is being opened: wait for it, or press Esc.',
  offline: 'Offline',
  phases: {
    reading: 'Reading the file',
    parsing: 'Parsing JSON',
    checking: 'Checking records',
    joining: 'Putting the model together',
    showing: 'Handing it to the window',
    redacting: 'Redacting the copy',
  },
} as const;

export function version(app: string): string {
  return `Version ${app}`;
}

export const evaluation = 'Evaluation runtime';

export function openedWhen(iso: string, now: Date): string {
  return daysAgo(iso, now);
}

export function progressWords(done: number, total: number): string {
  return total > 0 ? `${Math.round((done / total) * 100)}%` : '';
}

export function resourceCount(count: number): string {
  return counted(count, 'resource');
}
