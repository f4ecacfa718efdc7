/**
 * Text from files is hostile until shown otherwise: marks that turn the reading direction could make a name read
 * as another, control characters could hide in it. Each such character is replaced by a visible `[U+202E]`.
 * Joiners stay, because emoji and several scripts need them.
 */
export function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** `visible`, on one line and no longer than this many characters. */
export function shortened(text: string, maxLength: number): string {
  // Cut first: 10,000 marks would grow to 80,000 characters only to be thrown away.
  const line = visible(text.slice(0, maxLength + 1).replace(/\s+/g, ' '));
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
}

/** As much as a tooltip can hold. */
export function tooltip(text: string): string {
  return shortened(text, 1000);
}

// Controls and format characters (bidirectional marks and zero-width spaces among them) and the two separators, but
// no tab, line break or joiner.
const invisible = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
