import { describe, expect, it } from 'vitest';
import { counted, daysAgo, list } from '../../../renderer/text/format';

describe('daysAgo', () => {
  const now = new Date(2026, 10, 22, 15, 0);
  it.each([
    [new Date(2026, 10, 22, 0, 5), 'today'],
    [new Date(2026, 10, 21, 23, 55), 'yesterday'],
    [new Date(2026, 10, 17), 'Tuesday'],
    [new Date(2026, 10, 4), '4 Nov'],
    [new Date(2025, 10, 4), '4 Nov 2025'],
  ])('says of %s %s', (then, text) => {
    expect(daysAgo(then.toISOString(), now)).toBe(text);
  });

  it('says nothing of a date it cannot read', () => {
    expect(daysAgo('soon', now)).toBe('');
  });
});

it('counts with separators and the right number', () => {
  expect([counted(1, 'VPC'), counted(5456, 'resource')]).toEqual(['1 VPC', '5,456 resources']);
});

it('lists with a final and', () => {
  expect([list([]), list(['a']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});
