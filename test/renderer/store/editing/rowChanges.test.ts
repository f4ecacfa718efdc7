import { expect, it } from 'vitest';
import { rowChanges } from '../../../../renderer/store/editing/rowChanges';

const row = (key: string, value = '') => ({ key, value });
const keyOf = ({ key = '' }: Readonly<Record<string, string>>) => key;

it('tells what is gone, changed and added, and where it stands', () => {
  expect(
    rowChanges(
      [row('a', '1'), row('b', '1'), row('c', '1')],
      [row('c', '1'), row('b', '2'), row('d')],
      keyOf,
    ),
  ).toEqual({
    gone: [row('a', '1')],
    changed: [{ row: row('b', '2'), position: 1 }],
    added: [{ row: row('d'), position: 2 }],
  });
});

it('adds a key that comes twice a second time, for the command to refuse', () => {
  const { added } = rowChanges([row('a')], [row('a'), row('a')], keyOf);
  expect(added).toEqual([{ row: row('a'), position: 1 }]);
});

it('takes white space around a value for no change', () => {
  expect(rowChanges([row('a', '1')], [row('a', ' 1 ')], keyOf).changed).toEqual([]);
});
