import { hiddenCharacters } from '../../visible';

/** What a terminal or an editor obeys instead of showing it. Names come from other people. */
const hidden = new RegExp(`[${hiddenCharacters}]|\\p{Surrogate}`, 'gu');

export function isPlain(text: string): boolean {
  hidden.lastIndex = 0;
  return !hidden.test(text);
}

/** One line for a comment: nothing in it ends the comment or does anything else. */
export function commentText(text: string, length = 200): string {
  const clean = text.replace(hidden, '\uFFFD');
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean;
}

/** What no UTF-8 text and no AWS property can hold becomes the character that stands for it. */
export function encodable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '\uFFFD');
}
