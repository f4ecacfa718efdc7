import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { isPlain } from '../../../shared/export/code/plainText';

/** What hostile texts of the tests try to do: none of it may stand where a shell reads commands. */
const attempts = /`|touch \/tmp|rm -rf|jndi:|alert\(|onerror=|\/c calc|javascript:|http:/;

/** A script in which every text that is not the program's own is quoted, or stands in a comment. */
export function assertInertShell(script: string): void {
  assertPlain(script);
  const commands = outsideQuotes(script);
  const found = attempts.exec(commands);
  assert.equal(found, null, commands.slice(Math.max(0, (found?.index ?? 0) - 200)).slice(0, 400));
}

export function assertInertYaml(template: string): void {
  assertPlain(template);
  const { errors } = parseDocument(template, { logLevel: 'silent' });
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
}

export function assertInertHcl(code: string): void {
  assertPlain(code);
  const outside = code.replace(/#[^\n]*/g, '').replace(/"(?:\\.|[^"\\\n])*"/g, '""');
  assert.doesNotMatch(outside, attempts);
}

/** Nothing that an editor or a terminal obeys or hides. */
function assertPlain(code: string): void {
  for (const line of code.split('\n')) assert.ok(isPlain(line), JSON.stringify(line));
}

/**
 * The script without its comments and what its quotes hold; what stands in `$(...)` is read by the shell also within
 * double quotes.
 *
 * Source: https://www.gnu.org/software/bash/manual/html_node/Quoting.html
 */
function outsideQuotes(script: string): string {
  let at = 0;
  let read = '';

  function take(): void {
    read += script[at];
    at += 1;
  }

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(script);
    if (found === null) return false;
    at += found[0].length;
    read += ' ';
    return true;
  }

  function commands(end: string): void {
    while (at < script.length) {
      if (script[at] === end) {
        at += 1;
        return;
      }
      if (skip(comment) || skip(bytes) || skip(literal)) continue;
      if (skip(escaped) || skip(variable)) continue;
      if (skip(substitution)) commands(')');
      else if (skip(quotation)) expandable();
      else take();
    }
  }

  function expandable(): void {
    while (at < script.length) {
      if (skip(quotation)) return;
      if (skip(escaped) || skip(variable)) continue;
      if (skip(substitution)) commands(')');
      else if (script[at] === '$' || script[at] === '`') take();
      else at += 1;
    }
  }

  commands('');
  return read;
}

const comment = /(?<=^|\s)#[^\n]*/y;
const bytes = /\$'(?:\\[\s\S]|[^'\\])*'/y;
const literal = /'[^']*'/y;
const escaped = /\\[\s\S]/y;
const substitution = /\$\(/y;
const quotation = /"/y;
const variable = /\$(?:\w+|\{\w+(?::\?[\w .:,/+@=%-]*)?\})/y;
