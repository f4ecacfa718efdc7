import { describe, expect, it } from 'vitest';
import { ends } from '../../../renderer/text/ends';

describe('ends', () => {
  it.each([
    ['com.amazonaws.us-east-1.sqs', '.sqs'],
    ['Transit gateway attachments', 'attachments'],
    ['shop-prod to shared-services', '-services'],
  ])('keeps the last word of %s', (text, tail) => {
    expect(ends(text)).toEqual([text.slice(0, -tail.length), tail]);
  });

  it('keeps the last characters of one long word', () => {
    expect(ends('i-0123456789abcdef0')).toEqual(['i-0123456789ab', 'cdef0']);
  });

  it('leaves short texts whole, and halves no surrogate pair', () => {
    expect(ends('shop-prod')).toEqual(['shop-prod', '']);
    const [head, tail] = ends('😀'.repeat(9));
    expect([...head, ...tail].every((character) => character === '😀')).toBe(true);
  });
});
