import { hiddenCharacters } from '../../shared/visible';

/** A terminal obeys what it is sent: it moves the cursor, changes the title, shows a name backwards. */
const dangerous = new RegExp(`[${hiddenCharacters}]`, 'gu');
const dangerousInLines = new RegExp(`(?!\\n)[${hiddenCharacters}]`, 'gu');

/** One line of text that a terminal shows and does not obey; long text is shortened. */
export function inert(text: string, length = 300): string {
  const clean = text.replaceAll(dangerous, '\uFFFD');
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean;
}

/** The same for text of several lines, none of them shortened. */
export function inertLines(text: string): string {
  return text.replaceAll(dangerousInLines, '\uFFFD');
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
  return `${json.replaceAll(dangerousInLines, escaped)}\n`;
}

/** A character beyond the first plane is two units, and JSON escapes each. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
