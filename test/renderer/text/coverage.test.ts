import { describe, expect, it } from 'vitest';
import { gapPlaces } from '../../../renderer/text/coverage';
import { AccountId, RegionName } from '../../../shared/network/ids';

const own = AccountId.parse('111122223333');
const other = AccountId.parse('444455556666');
const west = RegionName.parse('us-west-1');

describe('the places of a gap', () => {
  it('say once what holds for all of them', () => {
    const places = ['us-west-1', 'us-west-2'].map((region) => ({
      region: RegionName.parse(region),
      account: own,
    }));
    expect(gapPlaces(places)).toBe('us-west-1 and us-west-2, account 111122223333');
  });

  it('say of each what is its own', () => {
    const places = [own, other].map((account) => ({ region: west, account }));
    expect(gapPlaces(places)).toBe(
      'us-west-1, account 111122223333 and us-west-1, account 444455556666',
    );
    expect(gapPlaces([{ account: own }, { account: own, region: west }])).toBe(
      'account 111122223333 and us-west-1, account 111122223333',
    );
    expect(gapPlaces([{}])).toBe('all accounts and Regions');
  });

  it('are counted where they are many', () => {
    const places = ['us-west-1', 'us-west-2', 'us-east-1', 'us-east-2'].map((region) => ({
      region: RegionName.parse(region),
      account: own,
    }));
    expect(gapPlaces(places)).toBe('4 Regions, 1 account');
  });
});
