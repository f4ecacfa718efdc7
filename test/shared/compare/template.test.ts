import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, toTemplate } from '../../../shared/compare/template';

describe('template', () => {
  const value = {
    id: 'eni-1',
    packet: { source: '10.0.0.1', destination: '10.0.0.10' },
    text: '10.0.0.1 (eni-1) to 10.0.0.1/32, not eni-11 or 110.0.0.1.',
    list: ['x', 'eni-1'],
    same: { deep: true, none: null, number: 7 },
  };
  const template = toTemplate(value, ['eni-1', '10.0.0.1']);

  it('puts other texts where the first ones stood alone', () => {
    expect(fill(template, ['eni-9', '10.0.0.200'])).toEqual({
      id: 'eni-9',
      packet: { source: '10.0.0.200', destination: '10.0.0.10' },
      text: '10.0.0.200 (eni-9) to 10.0.0.200/32, not eni-11 or 110.0.0.1.',
      list: ['x', 'eni-9'],
      same: { deep: true, none: null, number: 7 },
    });
  });

  it('shares what holds none of them', () => {
    expect((fill(template, ['a', 'b']) as typeof value).same).toBe(value.same);
  });

  it('gives back any value with its own texts', () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[a-z0-9.:-]{3,8}$/), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.jsonValue(), texts, (any, own) => {
        const nested = { any, own, joined: own.join(' ') };
        expect(fill(toTemplate(nested, own), own)).toEqual(nested);
      }),
    );
  });
});
