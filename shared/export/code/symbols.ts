/** Names for things in code: readable, and no two alike within one list. */
export class Symbols {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(readonly style: 'snake' | 'pascal') {}

  /** The name that goes with a key; made of words at the first time. */
  named(key: string, words: readonly string[]): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const parts = words.flatMap(wordsIn);
    // `vpc vpc` is one word; the noughts of an address are not.
    const once = parts.filter((part, index) => part !== parts[index - 1] || /^\d/.test(part));
    const wanted = this.style === 'snake' ? snake(once) : pascal(once);
    let name = wanted;
    for (let n = 2; this.#taken.has(name); n++)
      name = this.style === 'snake' ? `${wanted}_${n}` : `${wanted}X${n}`;
    this.#taken.add(name);
    this.#names.set(key, name);
    return name;
  }
}

/** ASCII alone: code is read by tools of every age. Accents go, what is left becomes a gap. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .slice(0, 80)
      .match(/[a-z0-9]+/g) ?? []
  );
}

const LONGEST = 60;

function snake(parts: readonly string[]): string {
  return parts.join('_').slice(0, LONGEST).replace(/_+$/, '');
}

function pascal(parts: readonly string[]): string {
  return parts
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
    .slice(0, LONGEST);
}
