import { visible } from '../../shared/visible';

export { visible };

/**
 * Text from files is hostile until shown otherwise: marks that turn the reading direction could make a name read
 * as another, control characters could hide in it. It is shown on one line, no longer than this many characters.
 */
export function shortened(text: string, maxLength: number): string {
  // Cut first: 10,000 marks would grow to 80,000 characters only to be thrown away.
  const line = visible(text.slice(0, maxLength + 1).replace(/\s+/g, ' '));
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
}

/** As much as a tooltip can hold. */
export function tooltip(text: string): string {
  return shortened(text, 1000);
}
