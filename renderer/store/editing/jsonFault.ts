import { brokenAt } from '../../../shared/import/brokenAt';
import { readJson } from '../../../shared/policy/readJson';

/**
 * Where a text stops being JSON, counted from 1; undefined where it is JSON, or nothing at all. What surrounds it is left
 * out, as it is when a form is applied: text that was copied brings white space that JSON does not know.
 */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const said = text.trim();
  if (said === '') return undefined;
  try {
    JSON.parse(said);
    return undefined;
  } catch {
    const begin = text.length - text.trimStart().length;
    const before = text.slice(0, begin + brokenAt(said)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/** With a line for each part; what is no JSON stays as it is: it is being written still, or came so. */
export function formattedJson(text: string): string {
  const value = readJson(text.trim());
  return value === undefined ? text : JSON.stringify(value, null, 2);
}
