import { encodable, isPlain } from '../plainText';

/**
 * A text as one word of bash that means exactly that text, whatever it holds. Single quotes leave nothing to be
 * expanded; where the text holds characters that an editor would obey or hide, it is spelled out in bytes.
 *
 * Source: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
 */
export function quote(text: string): string {
  const clean = encodable(text);
  if (/^[\w@%+:,./][\w@%+=:,./-]*$/.test(clean)) return clean;
  return isPlain(clean) ? `'${clean.replaceAll("'", `'\\''`)}'` : `$'${inBytes(clean)}'`;
}

function inBytes(text: string): string {
  let quoted = '';
  for (const character of text) {
    if (character === "'" || character === '\\') quoted += `\\${character}`;
    else quoted += isPlain(character) ? character : bytesOf(character);
  }
  return quoted;
}

/** In UTF-8, as bash hands them on whatever the locale. */
function bytesOf(character: string): string {
  const escaped = encodeURIComponent(character);
  if (escaped === character) return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  return escaped.replaceAll('%', '\\x');
}
