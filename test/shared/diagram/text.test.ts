import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, shortenMiddle, textWidth } from '../../../shared/diagram/text';

const font = { size: 10 };

describe('textWidth', () => {
  it('adds up the advance widths of Arial', () => {
    expect(textWidth('Wi', font)).toBeCloseTo(9.44 + 2.22);
    expect(textWidth('Wi', { ...font, weight: 600 })).toBeCloseTo(9.44 + 2.78);
    expect(textWidth('10.0.0.0/16', { ...font, mono: true })).toBeCloseTo(66);
  });

  it('gives East Asian letters an em, and marks that combine nothing', () => {
    expect(textWidth('東京', font)).toBe(20);
    expect(textWidth('e\u0301', font)).toBeCloseTo(textWidth('e', font));
  });
});

describe('shorten', () => {
  it('leaves alone what fits', () => {
    expect(shorten('orders', 60, font)).toBe('orders');
  });

  it('ends what does not fit in an ellipsis', () => {
    expect(shorten('a-very-long-function-name', 60, font)).toBe('a-very-lon…');
  });

  it('never splits a surrogate pair, never draws wider than the room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 200 }),
        (text, room) => {
          const short = shorten(text, room, font);

          expect(textWidth(short, font)).toBeLessThanOrEqual(room + 1e-9);
          expect(short).not.toMatch(/\p{Cs}/u);
          expect(short === text || short === '' || short.endsWith('…')).toBe(true);
        },
      ),
    );
  });
});

describe('shortenMiddle', () => {
  it('keeps both ends of an id', () => {
    expect(shortenMiddle('rtb-017c36290c9baf017', 64, font)).toBe('rtb-01…af017');
  });

  it('never splits a surrogate pair, never draws wider than the room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 200 }),
        (text, room) => {
          const short = shortenMiddle(text, room, font);

          expect(textWidth(short, font)).toBeLessThanOrEqual(room + 1e-9);
          expect(short).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});
