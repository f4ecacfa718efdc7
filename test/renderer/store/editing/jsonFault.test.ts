import { expect, it } from 'vitest';
import { jsonFault } from '../../../../renderer/store/editing/jsonFault';

it.each([
  ['{"a": 1}', undefined],
  ['  ', undefined],
  ['{"a": }', { line: 1, column: 7 }],
  ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
  ['{"a": [1,', { line: 1, column: 10 }],
])('finds where %j stops being JSON', (text, at) => {
  expect(jsonFault(text)).toEqual(at);
});
