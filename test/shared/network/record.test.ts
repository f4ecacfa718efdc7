import { describe, expect, it } from 'vitest';
import { isState, nameTag, tagValue } from '../../../shared/network/record';

const tagged = (...tags: [string, string][]) => ({
  tags: tags.map(([key, value]) => ({ key, value })),
});

describe('tagValue', () => {
  it('finds a tag by its key, case and all', () => {
    const record = tagged(['name', 'lower'], ['Name', 'upper'], ['__proto__', 'odd']);

    expect(tagValue(record, 'Name')).toBe('upper');
    expect(tagValue(record, '__proto__')).toBe('odd');
    expect(tagValue(record, 'NAME')).toBeUndefined();
  });
});

describe('nameTag', () => {
  it('is the Name tag', () => {
    expect(nameTag(tagged(['Name', 'web']))).toBe('web');
  });

  it.each(['', ' ', '\t'])('takes %j for no name', (name) => {
    expect(nameTag(tagged(['Name', name]))).toBeUndefined();
    expect(nameTag(tagged())).toBeUndefined();
  });
});

describe('isState', () => {
  it('compares whatever the case, since AWS documents one spelling and answers another', () => {
    expect(isState('available', 'Available')).toBe(true);
    expect(isState('PendingAcceptance', 'pending', 'pendingAcceptance')).toBe(true);
    expect(isState('deleted', 'available')).toBe(false);
    expect(isState(undefined, 'available')).toBe(false);
  });
});
