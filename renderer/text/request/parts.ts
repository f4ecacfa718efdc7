/** A piece of a line: running words, something AWS wrote (an id, an address), or such a thing that leads to a resource. */
export type Part =
  | { kind: 'words' | 'code'; text: string }
  | { kind: 'link'; text: string; id: string };

export function words(text: string): Part {
  return { kind: 'words', text };
}

export function code(text: string): Part {
  return { kind: 'code', text };
}

/** @param text what is read; the id where nothing else says it better */
export function link(id: string, text = id): Part {
  return { kind: 'link', text, id };
}

/** The line as one text: for screen readers' announcements and for tests. */
export function plain(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ');
}
