/** Shortcuts as people of each platform read them. Written `Mod+Shift+S`; `Mod` is Command on a Mac, else Control. */
export function keyNames(keys: string, platform: 'darwin' | 'win32' | 'linux'): string {
  const mac = platform === 'darwin';
  return keys
    .split('+')
    .map((key) => (mac ? (macKeys[key] ?? key) : (otherKeys[key] ?? key)))
    .join(mac ? '' : ' ');
}

const macKeys: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Plus: '+' };
const otherKeys: Record<string, string> = { Mod: 'Ctrl', Plus: '+' };

/** What the shortcuts dialog lists; the keys themselves are bound in panels/shortcuts.ts and the canvas. */
export const shortcutGroups = [
  {
    title: 'Model',
    rows: [
      { keys: ['N'], does: 'New sketch' },
      { keys: ['Shift+N'], does: 'New sketch from a template' },
      { keys: ['Mod+Shift+S'], does: 'Scan an account' },
      { keys: ['Mod+O'], does: 'Open a model' },
      { keys: ['Mod+I'], does: 'Import files' },
      { keys: ['Mod+Shift+I'], does: 'Import a folder' },
      { keys: ['Mod+S'], does: 'Save' },
      { keys: ['Mod+E'], does: 'Export a picture or table' },
      { keys: ['Mod+Shift+E'], does: 'Take changes home as code' },
      { keys: ['Mod+W'], does: 'Close the model' },
    ],
  },
  {
    title: 'Find and look',
    rows: [
      { keys: ['Mod+K', '/'], does: 'Search' },
      { keys: ['F6', 'Shift+F6'], does: 'Next or previous panel' },
      { keys: ['M'], does: 'Coverage of services, and back to the diagram' },
      { keys: ['S'], does: 'Sandbox, and back to the resources' },
      { keys: ['F'], does: 'Fit to window' },
      { keys: ['Plus', '-'], does: 'Zoom in, zoom out' },
      { keys: ['?'], does: 'This list' },
    ],
  },
  {
    title: 'Changes',
    rows: [
      { keys: ['Mod+Z'], does: 'Undo' },
      { keys: ['Mod+Shift+Z', 'Mod+Y'], does: 'Redo' },
      { keys: ['C'], does: 'Compare with the base, and back' },
      { keys: [',', '.'], does: 'Previous, next difference, while comparing' },
      { keys: ['X', 'B', 'W'], does: 'Before, both, after, while comparing' },
    ],
  },
  {
    title: 'Requests',
    rows: [
      { keys: ['T'], does: 'Trace a request' },
      { keys: ['P'], does: 'Trace by clicking both ends' },
      { keys: ['Space'], does: 'Play, pause' },
      { keys: [',', '.'], does: 'Step back, step forward' },
      { keys: ['B', 'W', 'X'], does: 'Both paths, with, without endpoint' },
      { keys: ['R'], does: 'The way there, the way back' },
      { keys: ['Esc'], does: 'Leave the request' },
    ],
  },
  {
    title: 'In the diagram',
    rows: [
      { keys: ['↑', '↓', '←', '→'], does: 'Go to the neighbour' },
      { keys: ['Alt+↑', 'Alt+↓'], does: 'Go to what holds it, or into it' },
      { keys: ['Enter'], does: 'Inspect' },
      { keys: ['Space'], does: 'Expand or collapse, while no request is shown' },
      { keys: ['Esc'], does: 'Select nothing' },
    ],
  },
  {
    title: 'In the tree',
    rows: [
      { keys: ['↑', '↓'], does: 'Previous, next line' },
      { keys: ['←', '→'], does: 'Close or go up, open or go in' },
      { keys: ['Home', 'End'], does: 'First, last line' },
      { keys: ['Enter'], does: 'Select and show in the diagram' },
      { keys: ['A–Z'], does: 'Next line that starts so' },
    ],
  },
] as const;
