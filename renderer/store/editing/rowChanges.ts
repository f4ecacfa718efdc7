import type { Row } from './form';

/** A row as it is now, and where it stands. */
export type PlacedRow = { row: Row; position: number };

/**
 * What became of a list that was edited as one: by the key of its rows. A key that comes twice is added a second time,
 * which is for the command to refuse.
 */
export function rowChanges(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): { gone: readonly Row[]; changed: readonly PlacedRow[]; added: readonly PlacedRow[] } {
  const had = new Map(before.map((row) => [keyOf(row), row]));
  const has = new Set(after.map(keyOf));
  const seen = new Set<string>();
  const changed: PlacedRow[] = [];
  const added: PlacedRow[] = [];
  for (const [position, row] of after.entries()) {
    const key = keyOf(row);
    const was = had.get(key);
    if (was === undefined || seen.has(key)) added.push({ row, position });
    else if (!isSame(was, row)) changed.push({ row, position });
    seen.add(key);
  }
  return { gone: before.filter((row) => !has.has(keyOf(row))), changed, added };
}

function isSame(a: Row, b: Row): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? '').trim() === (b[name] ?? '').trim());
}
