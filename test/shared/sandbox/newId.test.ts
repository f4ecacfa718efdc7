import { expect, it } from 'vitest';
import { newIds } from '../../../shared/sandbox/newId';
import { networkOf, prefixList, subnet, vpc } from '../../support/builders';

const network = networkOf(
  vpc(),
  subnet('subnet-new-4'),
  prefixList('pl-new-3', { managedByAws: true, entries: [] }),
);

it('counts up from the seed, kind by kind, over what is taken', () => {
  const make = newIds(network, 3);
  const ids = [make('subnets'), make('subnets'), make('vpcs'), make('prefixLists')];
  expect(ids).toEqual(['subnet-new-3', 'subnet-new-5', 'vpc-new-3', 'pl-new-4']);
});

it('gives the same ids for the same network and seed', () => {
  expect(newIds(network, 1)('vpcs')).toBe(newIds(network, 1)('vpcs'));
});
