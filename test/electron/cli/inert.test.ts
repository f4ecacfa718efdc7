import { describe, expect, it } from 'vitest';
import { inert, inertJson, inertJsonLine, inertLines } from '../../../electron/cli/inert';

/** What a terminal obeys, or what turns and hides text; each stands in a name. */
const hostile: [string, string][] = [
  ['a colour', 'a\u001b[31mb'],
  ['a cleared screen', '\u001b[2J'],
  ['a link (OSC 8)', '\u001b]8;;http://x\u0007here\u001b]8;;\u0007'],
  ['a window title', '\u001b]0;title\u0007'],
  ['an escape of the second range (C1)', '\u009b31m'],
  ['a line that overwrites itself', 'denied\rallowed'],
  ['steps back', 'denied\b\b\b\b\b\b'],
  ['a turned name', 'a\u202Egnp.exe'],
  ['an isolate', '\u2066x\u2069'],
  ['a space of no width', 'ad\u200Bmin'],
  ['a soft hyphen', 'ad\u00ADmin'],
  ['a filler', '\u3164'],
  ['tag characters', 'a\u{E0041}b'],
  ['half of a pair', 'a\uD800b'],
  ['a line separator', 'a\u2028b'],
];

const anythingHidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164]/u;

describe('inert', () => {
  it.each(hostile)('shows %s without doing it', (_, text) => {
    const shown = inert(text);

    expect(shown).not.toMatch(anythingHidden);
    expect(shown).toContain('\uFFFD');
  });

  it('leaves words of every script as they are', () => {
    for (const text of ['orders', 'Größe', '注文', 'заказы', 'عربة'])
      expect(inert(text)).toBe(text);
  });
});

describe('inertLines', () => {
  it('keeps lines apart and nothing else', () => {
    expect(inertLines('a\nb\rc\u001b[0m')).toBe('a\nb\uFFFDc\uFFFD[0m');
  });
});

describe('inertJson', () => {
  it.each(hostile)('writes %s as escapes that read back as it was', (_, text) => {
    for (const json of [inertJson({ text }), inertJsonLine({ text })]) {
      expect(json.replaceAll('\n', '')).not.toMatch(anythingHidden);
      expect(JSON.parse(json)).toEqual({ text });
    }
  });
});
