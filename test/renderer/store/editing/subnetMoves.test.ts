import { expect, it } from 'vitest';
import { subnetMoves } from '../../../../renderer/store/editing/subnetMoves';
import { networkOf, subnet, vpc } from '../../../support/builders';

const network = networkOf(
  vpc(),
  subnet('a', { zone: 'a', cidr: '10.0.1.0/24' }),
  subnet('a2', { zone: 'a', cidr: '10.0.2.0/24' }),
  subnet('b', { zone: 'b', cidr: '10.0.3.0/24' }),
  subnet('c', { zone: 'c', cidr: '10.0.4.0/24' }),
);
const moves = (before: string[], after: string[]) =>
  subnetMoves(network, before, after).map(({ verb, subnetIds }) => [verb, ...subnetIds]);

it('adds new zones first and gives zones up last, so that one subnet always stays', () => {
  expect(moves(['a'], ['b', 'c'])).toEqual([
    ['add', 'b', 'c'],
    ['remove', 'a'],
  ]);
});

it('takes the old subnet of a zone away before the new one comes', () => {
  expect(moves(['a', 'b'], ['a2', 'b'])).toEqual([
    ['remove', 'a'],
    ['add', 'a2'],
  ]);
});

it('leaves the second subnet of a zone to be refused', () => {
  expect(moves(['a'], ['a', 'a2'])).toEqual([['add', 'a2']]);
});

it('does nothing where nothing was chosen anew', () => {
  expect(moves(['a', 'b'], ['b', 'a'])).toEqual([]);
});
