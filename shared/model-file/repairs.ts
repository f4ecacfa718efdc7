/** More lines than anybody reads; the rest is counted. */
const limit = 200;

/** What had to be left out or changed for a file to be opened, one sentence each. Quotes text from the file. */
export class Repairs {
  readonly #lines: string[] = [];
  #more = 0;

  add(place: string, what: string): void {
    if (this.#lines.length < limit) this.#lines.push(`${place}: ${what}`);
    else this.#more += 1;
  }

  lines(): string[] {
    return this.#more === 0 ? [...this.#lines] : [...this.#lines, `and ${this.#more} more`];
  }
}

/** Text from a file, fit to stand in a sentence: short, quoted, control characters escaped. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
