/** A place in the matrix: column 0 is the workload's name. */
export type MatrixPlace = { row: number; column: number };

/** Where the grid's own focus is: a filter may have taken the row, and a VPC's line is one cell. */
export function activePlace(
  { row, column }: MatrixPlace,
  rows: readonly { kind: 'vpc' | 'group' }[],
  services: number,
): MatrixPlace {
  const there = Math.max(0, Math.min(row, rows.length - 1));
  return {
    row: there,
    column: rows[there]?.kind === 'vpc' ? 0 : Math.min(column, services),
  };
}

type Bounds = { rows: number; columns: number; page: number };

/** Where a key leads, as in any grid; undefined for a key that leads nowhere. */
export function matrixMove(
  { row, column }: MatrixPlace,
  key: string,
  ctrl: boolean,
  { rows, columns, page }: Bounds,
): MatrixPlace | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const at = (r: number, c: number) => ({
    row: Math.min(Math.max(r, 0), Math.max(last.row, 0)),
    column: Math.min(Math.max(c, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(row - page, column);
    case 'PageDown':
      return at(row + page, column);
    case 'Home':
      return ctrl ? at(0, 0) : at(row, 0);
    case 'End':
      return ctrl ? at(last.row, last.column) : at(row, last.column);
    default:
      return undefined;
  }
}
