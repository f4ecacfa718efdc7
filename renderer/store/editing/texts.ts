/** The parts of a text that lists several, separated by commas or white space. */
export function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}
