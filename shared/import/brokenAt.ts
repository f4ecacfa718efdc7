/**
 * Where a text stops being JSON; its length where it only ends too early. For texts that `JSON.parse` refused: its
 * own message names no place in half of the cases.
 */
export function brokenAt(text: string): number {
  // What may come next. Nesting is a list, not recursion: hostile files nest deep.
  const open: ('{' | '[')[] = [];
  let expected: 'value' | 'key' | 'end' = 'value';
  let mayClose = false;
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const character = text.charAt(at);
    if (mayClose && closes(character, open.at(-1))) {
      open.pop();
      expected = 'end';
      at += 1;
    } else if (expected === 'end') {
      if (character !== ',' || open.length === 0) return at;
      expected = open.at(-1) === '{' ? 'key' : 'value';
      mayClose = false;
      at = skipSpace(text, at + 1);
      continue;
    } else if (expected === 'key') {
      const colon = skipSpace(text, stringEnd(text, at));
      if (text.charAt(at) !== '"') return at;
      if (text.charAt(colon) !== ':') return colon;
      expected = 'value';
      mayClose = false;
      at = skipSpace(text, colon + 1);
      continue;
    } else if (character === '{' || character === '[') {
      open.push(character);
      expected = character === '{' ? 'key' : 'value';
      mayClose = true;
      at = skipSpace(text, at + 1);
      continue;
    } else {
      const end = character === '"' ? stringEnd(text, at) : tokenEnd(text, at, scalar);
      if (end === at) return at;
      expected = 'end';
      at = end;
    }
    mayClose = open.length > 0;
    at = skipSpace(text, at);
  }
  return text.length;
}

/** A run of them at a time: one pattern for a whole string would need a stack as deep as the string is long. */
const plain = /[^"\\\p{Cc}]*/uy;
const del = 0x7f;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

/** Behind the string that begins here; `at` where none does. */
function stringEnd(text: string, at: number): number {
  if (text.charAt(at) !== '"') return at;
  let here = at + 1;
  for (;;) {
    here = tokenEnd(text, here, plain);
    if (text.charAt(here) === '"') return here + 1;
    // Of the control characters JSON forbids the first 32 alone.
    const next = text.charCodeAt(here) >= del ? here + 1 : tokenEnd(text, here, escaped);
    if (next === here) return at;
    here = next;
  }
}

function tokenEnd(text: string, at: number, token: RegExp): number {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : at;
}

function skipSpace(text: string, at: number): number {
  return tokenEnd(text, at, space);
}

function closes(character: string, open: string | undefined): boolean {
  return (character === '}' && open === '{') || (character === ']' && open === '[');
}
