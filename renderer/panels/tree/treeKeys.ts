import type { Row } from './visibleRows';

export type TreeMove =
  | { kind: 'focus'; index: number }
  | { kind: 'open' | 'close' | 'select'; index: number }
  | { kind: 'open-siblings'; index: number };

/**
 * What a key does in a tree, as the ARIA Authoring Practices have it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 *
 * @returns undefined for keys that mean nothing here
 */
export function treeMove(rows: readonly Row[], index: number, key: string): TreeMove | undefined {
  const row = rows[index];
  if (row === undefined) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'focus', index: Math.min(index + 1, rows.length - 1) };
    case 'ArrowUp':
      return { kind: 'focus', index: Math.max(index - 1, 0) };
    case 'PageDown':
      return { kind: 'focus', index: Math.min(index + page, rows.length - 1) };
    case 'PageUp':
      return { kind: 'focus', index: Math.max(index - page, 0) };
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: rows.length - 1 };
    case 'ArrowRight':
      if (row.expanded === undefined) return undefined;
      return row.expanded ? { kind: 'focus', index: index + 1 } : { kind: 'open', index };
    case 'ArrowLeft':
      return row.expanded ? { kind: 'close', index } : focusOn(parentIndex(rows, row));
    case '*':
      return { kind: 'open-siblings', index };
    case 'Enter':
    case ' ':
      return { kind: 'select', index };
    default:
      return undefined;
  }
}

const page = 20;

/** The next line that starts with what was typed, going round. A single letter skips the line it stands on. */
export function typeAhead(rows: readonly Row[], index: number, typed: string): number | undefined {
  const start = typed.length > 1 ? index : index + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const candidate = (start + step) % rows.length;
    if (rows[candidate]?.item.title.toLowerCase().startsWith(typed.toLowerCase())) return candidate;
  }
  return undefined;
}

function parentIndex(rows: readonly Row[], row: Row): number {
  return rows.findIndex(({ item }) => item.id === row.item.parent);
}

function focusOn(index: number): TreeMove | undefined {
  return index === -1 ? undefined : { kind: 'focus', index };
}
