import { describe, expect, it } from 'vitest';
import { aboutText, sourceText } from '../../../../renderer/text/editing/checks';

describe('aboutText', () => {
  it('says each name once, and how often', () => {
    expect(aboutText(['private-b', 'invoices', 'invoices'])).toBe('private-b, invoices ×2');
  });

  it('tells how many there are beyond those that can be taken in', () => {
    const names = Array.from({ length: 11 }, (_, index) => `n${index}`);
    expect(aboutText(names)).toBe('n0, n1, n2, n3, n4, n5, n6, n7 and 3 more');
    expect(aboutText(names.slice(0, 9))).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8');
  });
});

describe('sourceText', () => {
  it('says the page of AWS without what all pages share', () => {
    expect(sourceText('https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html')).toBe(
      'docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing',
    );
  });

  it('says nothing where no page of AWS decides', () => {
    expect(sourceText('this model')).toBeUndefined();
  });
});
