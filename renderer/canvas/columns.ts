import type { Box } from '../../shared/diagram/diagram';

const columnWidth = 1000;

/** Boxes by the columns of the diagram that they stand in, so that who looks around a node does not go through all. */
export class Columns<T extends Box> {
  readonly #columns = new Map<number, T[]>();

  constructor(boxes: Iterable<T>) {
    for (const box of boxes)
      for (const column of columnsUnder(box)) {
        const list = this.#columns.get(column);
        if (list === undefined) this.#columns.set(column, [box]);
        else list.push(box);
      }
  }

  /** Those that touch an area, borders included. */
  touching(area: Box): Set<T> {
    const found = new Set<T>();
    for (const column of columnsUnder(area))
      for (const box of this.#columns.get(column) ?? []) if (touch(area, box)) found.add(box);
    return found;
  }
}

function* columnsUnder({ x, width }: Box): Generator<number> {
  const last = Math.floor((x + width) / columnWidth);
  for (let column = Math.floor(x / columnWidth); column <= last; column++) yield column;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
}
