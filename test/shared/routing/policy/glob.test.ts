import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatches } from '../../../../shared/routing/policy/glob';

describe('globMatches', () => {
  it.each([
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['s3:Get*', 's3:GetObject', true],
    ['s3:Get*', 's3:PutObject', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*/logs/*.gz', 'b/logs/logs/x.gz', true],
    ['a*b*c', 'abbcb', false],
    ['a.c', 'abc', false],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(globMatches(pattern, text)).toBe(expected);
  });

  it('agrees with the definition on short texts', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 });
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(letters, words, (pattern, text) => {
        expect(globMatches(pattern, text)).toBe(byDefinition(pattern, text));
      }),
      { numRuns: 5000 },
    );
  });

  it('ends soon on a pattern made to backtrack', () => {
    expect(globMatches(`${'*a'.repeat(5_000)}b`, 'a'.repeat(2_000))).toBe(false);
  });
});

function byDefinition(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*')
    return (
      byDefinition(pattern.slice(1), text) || (text !== '' && byDefinition(pattern, text.slice(1)))
    );
  return (
    text !== '' &&
    (pattern[0] === '?' || pattern[0] === text[0]) &&
    byDefinition(pattern.slice(1), text.slice(1))
  );
}
