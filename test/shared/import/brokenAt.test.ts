import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenAt } from '../../../shared/import/brokenAt';

describe('brokenAt', () => {
  it.each([
    ['{"a": x}', 6],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1,,2]', 3],
    ['{"a":1} {', 8],
    ['{a:1}', 1],
    ['[1}', 2],
    ['["a\nb"]', 1],
    ['{"a": tru}', 6],
  ])('finds the place in %j: %i', (text, position) => {
    expect(brokenAt(text)).toBe(position);
  });

  it.each(['{', '{"a":', '[1,', '{"a":[{'])('takes %j for a text that ends too early', (text) => {
    expect(brokenAt(text)).toBe(text.length);
  });

  it('passes whatever JSON.parse passes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(brokenAt(text)).toBe(text.length);
      }),
    );
  });

  it('does not run out of stack, however deep a text nests and however long a string is', () => {
    expect(brokenAt('['.repeat(200_000))).toBe(200_000);
    const long = `["${'a\\n\u007f'.repeat(1_000_000)}`;
    expect(brokenAt(`${long}" x]`)).toBe(long.length + 2);
  });
});
