/**
 * Control characters, and those that turn or hide text: names in a model come from other people, and a terminal
 * obeys what it is sent (move the cursor, change the title, show a name backwards).
 */
const control = '\\u0000-\\u001f\\u007f-\\u009f';
const invisible = '\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff';
const dangerous = new RegExp(`[${control}${invisible}]`, 'g');
const dangerousInJson = new RegExp(`[\\u007f-\\u009f${invisible}]`, 'g');

/** One line of text that a terminal shows and does not obey; long text is shortened. */
export function inert(text: string, length = 300): string {
  const clean = text.replaceAll(dangerous, '\uFFFD');
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean;
}

/** JSON that reads back as the same value, with nothing in it that a terminal would obey. */
export function inertJson(value: unknown): string {
  return harmless(JSON.stringify(value, undefined, 2));
}

/** The same on a line of its own, for files of JSON lines. */
export function inertJsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

function harmless(json: string): string {
  return `${json.replaceAll(dangerousInJson, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
