import { expect, it } from 'vitest';
import { formattedJson, jsonFault } from '../../../../renderer/store/editing/jsonFault';

it.each([
  ['{"a": 1}', undefined],
  ['  ', undefined],
  ['{"a": }', { line: 1, column: 7 }],
  ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
  ['{"a": [1,', { line: 1, column: 10 }],
  // What a copy from a page or a file may bring along, and JSON does not know.
  ['\uFEFF{"a": 1}\u00A0', undefined],
  ['\u00A0\n {"a": }', { line: 2, column: 8 }],
])('finds where %j stops being JSON', (text, at) => {
  expect(jsonFault(text)).toEqual(at);
});

it('formats what stands between white space that JSON does not know', () => {
  expect(formattedJson('\uFEFF{"a":1}\u00A0')).toBe('{\n  "a": 1\n}');
});

it('takes whatever depth a policy of a file nests to', () => {
  const deep = '['.repeat(20_000);
  expect(jsonFault(deep)).toEqual({ line: 1, column: 20_001 });
  expect(formattedJson(deep + ']'.repeat(20_000))).toHaveLength(40_000);
});
