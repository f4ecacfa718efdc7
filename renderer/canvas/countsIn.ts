type Count = { count: number };

/** A kind's symbol, its digits and the gap to the next, in px on the screen; and what a subnet leaves at its sides. */
const symbol = 25;
const digit = 7;
const gap = 10;
const padding = 16;

/** The kinds of which there is room to say how many there are, and how many resources the other kinds have together. */
export function countsIn<T extends Count>(
  counts: readonly T[],
  width: number,
): { shown: T[]; more: number } {
  const room = width - padding + gap;
  const widthOf = (items: readonly T[]) =>
    items.reduce((sum, { count }) => sum + symbol + digit * String(count).length + gap, 0);
  if (widthOf(counts) <= room) return { shown: [...counts], more: 0 };
  for (let most = counts.length - 1; most > 0; most--) {
    const shown = counts.slice(0, most);
    const more = counts.slice(most).reduce((sum, { count }) => sum + count, 0);
    if (widthOf(shown) + digit * (String(more).length + 1) + gap <= room) return { shown, more };
  }
  return { shown: [], more: counts.reduce((sum, { count }) => sum + count, 0) };
}
