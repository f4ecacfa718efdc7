import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withParts } from '../../scripts/routing-doc/tables';

describe('docs/routing.md', () => {
  it('is what its script would write (node scripts/routing-doc.mjs)', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/routing.md'), 'utf8');
    expect(withParts(page)).toBe(page);
  });

  it('refuses a page whose markers are gone', () => {
    expect(() => withParts('nothing here')).toThrow('the page has no part "codes"');
  });
});
