import type { Option } from './form';

/** A fixed choice, as its words stand in renderer/text. */
export function wordOptions(
  words: Readonly<Record<string, string | { title: string; detail?: string }>>,
): Option[] {
  return Object.entries(words).map(([value, word]) =>
    typeof word === 'string' ? { value, title: word } : { value, ...word },
  );
}
