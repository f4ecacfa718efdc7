import { type ParseError, parse } from 'jsonc-parser';

/** Where a text stops being JSON, counted from 1; undefined where it is JSON, or nothing at all. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: true,
  });
  const [first] = errors;
  if (first === undefined) return undefined;
  const before = text.slice(0, first.offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** With a line for each part; what is no JSON stays as it is. */
export function formattedJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text; // it is being written still, and what is wrong with it is told beside it
  }
}
