import { expect, it } from 'vitest';
import { isSame } from '../../../shared/network/isSame';

it.each([
  [
    { a: 1, b: [1, 2] },
    { b: [1, 2], a: 1 },
  ],
  [{ a: 1, b: undefined }, { a: 1 }],
  [null, null],
])('takes %j and %j for the same', (a, b) => {
  expect(isSame(a, b)).toBe(true);
});

it.each([
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: [] }, { a: {} }],
  [{ a: null }, { a: {} }],
  [{ a: 1 }, { a: 1, b: 2 }],
  ['1', 1],
])('tells %j from %j', (a, b) => {
  expect(isSame(a, b)).toBe(false);
});
