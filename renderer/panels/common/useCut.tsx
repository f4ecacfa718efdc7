import { type ReactNode, useState } from 'react';
import { moreText, words } from '../../text/words';

/** The first of many, and the button that shows the rest of them. */
export function useCut<T>(
  items: readonly T[],
  most: number,
): [shown: readonly T[], toggle: ReactNode] {
  const [whole, setWhole] = useState(false);
  const more = items.length - most;
  if (more <= 0) return [items, null];
  return [
    whole ? items : items.slice(0, most),
    <button
      key="more"
      type="button"
      className="part-link"
      aria-expanded={whole}
      onClick={() => setWhole(!whole)}
    >
      {whole ? words.fewer : moreText(more)}
    </button>,
  ];
}
