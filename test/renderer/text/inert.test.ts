import { describe, expect, it } from 'vitest';
import { shortened } from '../../../renderer/text/inert';

describe('shortened', () => {
  it('cuts text of 10,000 characters', () => {
    expect(shortened('x'.repeat(10_000), 20)).toBe(`${'x'.repeat(19)}…`);
  });

  it('shows what would turn the reading direction', () => {
    expect(shortened('a\u202Egnp.exe', 20)).toBe('a[U+202E]gnp.exe');
  });

  it('stays within its length where marks become words', () => {
    expect(shortened('\u202E'.repeat(10_000), 20).length).toBeLessThanOrEqual(20);
  });

  it('puts several lines on one', () => {
    expect(shortened('a\n\tb', 20)).toBe('a b');
  });
});
