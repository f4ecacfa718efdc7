import { number } from './format';

/** The fixed words of the window. Whatever has a number or a name in it is a function. */
export const words = {
  app: 'Routescape',
  close: 'Close',
  cancel: 'Cancel',
  done: 'Done',
  copy: 'Copy',
  copied: 'Copied',
  copyAsText: 'Copy as text',
  copyId: 'Copy id',
  remove: 'Remove',
  fewer: 'show fewer',

  search: 'Find a resource, address or tag',
  searchTitle: 'Search',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  export: 'Export',
  unsaved: 'Not saved',
  scanning: 'Scanning',

  diagram: 'Diagram',
  resources: 'Resources',
  gaps: 'Gaps',
  inspector: 'Inspector',
  importReport: 'Import report',
  openModel: 'Open a model',
  importFiles: 'Import describe output',
  shortcuts: 'Keyboard shortcuts',
  hideResources: 'Hide resources',
  showResources: 'Show resources',
  hideInspector: 'Close inspector',
  deselect: 'Back to the whole model',
  collapseAll: 'Collapse all',
  map: 'Map',

  noResourceMatches: 'No resource matches',
  regionUnknown: 'Region not known',
  zoneUnknown: 'Availability Zone not known',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to window',
  actualSize: 'Zoom to 100%',
  legend: 'Legend',
  public: 'public',
  private: 'private',
  isolated: 'isolated',
  notFullyRead: 'not fully read',

  arranging: 'Arranging the diagram',
} as const;

/** At the end of a list that is cut. */
export function moreText(count: number): string {
  return `and ${number(count)} more`;
}
