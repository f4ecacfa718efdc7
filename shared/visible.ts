/**
 * Characters that are obeyed or not seen rather than read, for a class of a regular expression with the flag `u`:
 * controls of both ranges (escape sequences begin with one), marks that turn the direction of writing, marks and fillers
 * of no width, line separators, halves of surrogate pairs. Names in a model come from other people.
 *
 * Source: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 *         https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
export const hiddenCharacters =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}';

/**
 * Replaces each of them by a visible `[U+202E]`. Tabs and line breaks stay, and so do joiners and what chooses a form of
 * the character before: emoji and several scripts need them.
 */
export function visible(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

const hidden = new RegExp(`(?![\\t\\n\\r\\u200C\\u200D\\uFE0E\\uFE0F])[${hiddenCharacters}]`, 'gu');

/**
 * Text from files is hostile until shown otherwise: marks that turn the reading direction could make a name read
 * as another, control characters could hide in it. It is shown on one line, no longer than this many characters.
 */
export function shortened(text: string, maxLength: number): string {
  // Cut first: 10,000 marks would grow to 80,000 characters only to be thrown away.
  const line = visible(text.slice(0, maxLength + 1).replace(/\s+/g, ' '));
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
}
