import { err, ok, type Result } from '../result';
import { brokenAt } from './brokenAt';

export type Unreadable =
  | { code: 'not-json'; reason: string }
  | { code: 'not-text'; reason: string }
  | { code: 'wrong-shape'; reason: string }
  /** What the AWS CLI printed instead of an answer: `call` was refused with `errorCode`. */
  | { code: 'not-json'; reason: string; refused: { call: string; errorCode: string } };

/** An object of the file, and the line it stands in where there are several. */
export type Body = { body: object; line?: number };

/**
 * The JSON objects of one file: one as a rule, several where each line is one (JSON lines, `jq -c`).
 */
export function parseAnswers(
  raw: string,
): Result<{ bodies: Body[]; badLines: number[] }, Unreadable> {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.slice(0, 1000).includes('\0'))
    return err({
      code: 'not-text',
      reason: 'It holds zero bytes: not a text file, or one in UTF-16 that was read as UTF-8.',
    });
  const whole = parse(text);
  if (whole.ok) return onlyObject(whole.value);
  const lines = parseLines(text);
  if (lines !== undefined) return ok(lines);
  const refused = /An error occurred \((\w+)\) when calling the (\w+) operation/.exec(
    text.slice(0, 2000),
  );
  if (refused?.[1] !== undefined && refused[2] !== undefined)
    return err({
      code: 'not-json',
      reason: `AWS refused ${refused[2]}: ${refused[1]}.`,
      refused: { call: refused[2], errorCode: refused[1] },
    });
  return err({ code: 'not-json', reason: whole.error });
}

function onlyObject(value: unknown): Result<{ bodies: Body[]; badLines: number[] }, Unreadable> {
  if (Array.isArray(value))
    return err({
      code: 'wrong-shape',
      reason:
        'It holds a bare list, which does not say what it lists. Save the whole answer, such as {"Vpcs": [...]}.',
    });
  if (typeof value !== 'object' || value === null)
    return err({ code: 'wrong-shape', reason: 'It holds no JSON object.' });
  return ok({ bodies: [{ body: value }], badLines: [] });
}

/** Undefined where no line near the beginning is an object by itself: then it is one broken document. */
function parseLines(text: string): { bodies: Body[]; badLines: number[] } | undefined {
  const lines = text.split('\n');
  if (!lines.slice(0, 3).some((line) => objectIn(line) !== undefined)) return undefined;
  const bodies: Body[] = [];
  const badLines: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const body = objectIn(line);
    if (body === undefined) badLines.push(index + 1);
    else bodies.push({ body, line: index + 1 });
  }
  // More bad lines than good ones: a pretty-printed document in which some lines happen to be objects.
  return bodies.length > badLines.length ? { bodies, badLines } : undefined;
}

function objectIn(line: string): object | undefined {
  // Most lines of a broken document fail here, without the cost of a thrown error.
  if (!line.trimStart().startsWith('{')) return undefined;
  const parsed = parse(line);
  return parsed.ok && typeof parsed.value === 'object' && parsed.value !== null
    ? parsed.value
    : undefined;
}

function parse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return err(whereBroken(text));
    throw error;
  }
}

/** The place alone: the engine's own message quotes the text, which may hold a secret, and often names no place. */
function whereBroken(text: string): string {
  if (text.trim() === '') return 'It is empty.';
  const position = brokenAt(text);
  if (position >= text.length) return 'Not valid JSON: it ends too early.';
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  return `Not valid JSON: line ${line}, column ${column}.`;
}
