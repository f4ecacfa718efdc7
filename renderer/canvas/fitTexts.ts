import { type Font, shorten, textWidth } from '../../shared/diagram/text';

export type Text = { text: string; font: Font };

/** For what the window's own fonts do not hold (arrows, other scripts) and the system draws wider than measured. */
export const safety = 1.04;

/**
 * What of several texts in a row fits, first things first: the first is shortened if it must be, the others are left
 * out whole.
 *
 * Not left to CSS: each box that cuts off its text becomes a layer of its own while the view moves, and a dozen of
 * those cost more than all the rest of the drawing.
 */
export function fitTexts(width: number, gap: number, texts: readonly Text[]): string[] {
  const [first, ...others] = texts;
  if (first === undefined) return [];
  const head = shorten(first.text, width / safety, first.font);
  const fitting = [head];
  let left = width - textWidth(head, first.font) * safety;
  for (const { text, font } of others) {
    left -= gap + textWidth(text, font) * safety;
    if (left < 0) break;
    fitting.push(text);
  }
  return fitting;
}
