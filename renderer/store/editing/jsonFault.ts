import { brokenAt } from '../../../shared/import/brokenAt';
import { readJson } from '../../../shared/policy/readJson';

/** Where a text stops being JSON, counted from 1; undefined where it is JSON, or nothing at all. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  if (text.trim() === '') return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const before = text.slice(0, brokenAt(text)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/** With a line for each part; what is no JSON stays as it is: it is being written still, or came so. */
export function formattedJson(text: string): string {
  const value = readJson(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}
