import { bugText } from '../bugs';

/** A part of the window that may fail by itself. */
export type BrokenPart =
  | 'diagram'
  | 'inspector'
  | 'side'
  | 'coverage'
  | 'scan'
  | 'dialog'
  | 'window';

type At = { hasDocument: boolean; unsaved: boolean; scanning: boolean };

export const brokenWords = {
  redraw: 'Draw it again',
  reload: 'Reload the window',
  copy: 'Copy details',
  side: 'Side panel',
} as const;

/** What could not be drawn, that nothing is lost by it, and what to do. */
export function brokenText(
  part: BrokenPart,
  { hasDocument, unsaved, scanning }: At,
): { title: string; body: string; hint: string } {
  const kept = !hasDocument
    ? 'Files on disk are untouched.'
    : unsaved
      ? 'Nothing is lost: the model is still open, with all changes that are not saved.'
      : 'Nothing is lost: the model is still open.';
  return {
    title: titles[part],
    body: `This is a defect of Routescape. ${kept}`,
    hint: part === 'dialog' ? reportIt : reloadHint(unsaved, scanning),
  };
}

const titles: Record<BrokenPart, string> = {
  diagram: 'The diagram could not be drawn',
  inspector: 'The inspector could not be drawn',
  side: 'This panel could not be drawn',
  coverage: 'The coverage could not be drawn',
  scan: 'The scan could not be shown',
  dialog: 'This dialog could not be shown',
  window: 'The window could not be drawn',
};

const reportIt = 'If it comes back, please report it with its details.';

function reloadHint(unsaved: boolean, scanning: boolean): string {
  if (scanning)
    return 'The scan goes on. Reloading the window would end it; what it has read until then is kept.';
  return unsaved
    ? 'Where drawing it again does not help, reload the window: your changes come back with it.'
    : 'Where drawing it again does not help, reload the window: a file that is open comes back with it.';
}

/** For a report of the defect. */
export function brokenDetails(title: string, error: unknown): string {
  return `${title}\n${bugText(error)}`;
}
