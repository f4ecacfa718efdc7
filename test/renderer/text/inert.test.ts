import { describe, expect, it } from 'vitest';
import { shortened, visible } from '../../../renderer/text/inert';

describe('visible', () => {
  it('shows marks that would turn the reading direction', () => {
    expect(visible('a\u202Egnp.exe')).toBe('a[U+202E]gnp.exe');
  });

  it('shows controls, zero-width spaces and byte order marks', () => {
    expect(visible('\u0000\u001B\u200B\uFEFF')).toBe('[U+0000][U+001B][U+200B][U+FEFF]');
  });

  it('leaves words of every script and joined emoji as they are', () => {
    for (const text of ['orders', 'סל קניות', 'می‌خواهم', '👩‍💻', 'line\nbreak'])
      expect(visible(text)).toBe(text);
  });
});

describe('shortened', () => {
  it('cuts text of 10,000 characters', () => {
    expect(shortened('x'.repeat(10_000), 20)).toBe(`${'x'.repeat(19)}…`);
  });

  it('stays within its length where marks become words', () => {
    expect(shortened('\u202E'.repeat(10_000), 20).length).toBeLessThanOrEqual(20);
  });

  it('puts several lines on one', () => {
    expect(shortened('a\n\tb', 20)).toBe('a b');
  });
});
