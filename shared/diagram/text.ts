import { textWidths } from './textWidths';

export type Font = { size: number; weight?: 400 | 600; mono?: boolean };

/**
 * How wide a text is drawn, in px. One bundled table rather than the machine's fonts, so that the window, the command
 * line and every platform shorten the same names at the same place.
 */
export function textWidth(text: string, font: Font): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character.codePointAt(0) ?? 0, font);
  return (thousandths * font.size) / 1000;
}

/**
 * The text, or as much of it as fits with an ellipsis behind. Cuts between code points, so a surrogate pair is never
 * split; reads no further than the cut, so a name of 10,000 characters costs no more than a short one.
 */
export function shorten(text: string, width: number, font: Font): string {
  const room = width - textWidth(ellipsis, font);
  let used = 0;
  let read = 0;
  let fits = 0;
  for (const character of text) {
    used += (characterWidth(character.codePointAt(0) ?? 0, font) * font.size) / 1000;
    read += character.length;
    if (used <= room) fits = read;
    if (used > width) return fits === 0 ? '' : text.slice(0, fits).trimEnd() + ellipsis;
  }
  return text;
}

/** The same with the ellipsis in the middle: for ids and names whose end tells them apart. */
export function shortenMiddle(text: string, width: number, font: Font): string {
  if (shorten(text, width, font) === text) return text;
  const room = width - textWidth(ellipsis, font);
  const tail = lastFitting(text, room / 2, font);
  const head = shorten(text, width - textWidth(tail, font), font);
  return head === '' || tail === '' ? shorten(text, width, font) : head + tail;
}

function lastFitting(text: string, room: number, font: Font): string {
  let used = 0;
  let tail = '';
  for (const character of [...text.slice(-longestTail)].toReversed()) {
    used += (characterWidth(character.codePointAt(0) ?? 0, font) * font.size) / 1000;
    if (used > room || isHalfPair(character)) break;
    tail = character + tail;
  }
  return tail.trimStart();
}

/** More is never shown, and a name of 10,000 characters is not worth reading whole. */
const longestTail = 64;

function isHalfPair(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xd800 && code <= 0xdfff;
}

const ellipsis = '…';
/** Of every monospaced font the window names: 0.6 em. */
const monoWidth = 600;

function characterWidth(code: number, font: Font): number {
  if (isCombining(code)) return 0;
  if (isWide(code)) return 1000;
  if (font.mono) return monoWidth;
  return tables[font.weight === 600 ? 'semibold' : 'regular'].get(code) ?? 667;
}

const tables = { regular: flat('regular'), semibold: flat('semibold') };

function flat(weight: 'regular' | 'semibold'): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, run] of textWidths[weight])
    for (const [index, width] of run.entries()) widths.set(first + index, width);
  return widths;
}

function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

/** East Asian wide and full-width blocks, and emoji: one em. https://www.unicode.org/reports/tr11/ */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
