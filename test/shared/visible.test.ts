import { describe, expect, it } from 'vitest';
import { visible } from '../../shared/visible';

describe('visible', () => {
  it('shows marks that would turn the reading direction', () => {
    expect(visible('a\u202Egnp.exe')).toBe('a[U+202E]gnp.exe');
  });

  it('shows controls, zero-width spaces, fillers and byte order marks', () => {
    expect(visible('\u0000\u001B\u200B\u00AD\u3164\uFEFF')).toBe(
      '[U+0000][U+001B][U+200B][U+00AD][U+3164][U+FEFF]',
    );
  });

  it('shows tag characters, which are beyond the first plane, and halves of pairs', () => {
    expect(visible('a\u{E0041}\uD800')).toBe('a[U+E0041][U+D800]');
  });

  it('leaves words of every script and joined emoji as they are', () => {
    for (const text of ['orders', 'סל קניות', 'می‌خواهم', '👩‍💻', '❤️', 'line\nbreak'])
      expect(visible(text)).toBe(text);
  });
});
