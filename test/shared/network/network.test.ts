import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Call } from '../../../shared/network/coverage';
import type { AccountId, RegionName } from '../../../shared/network/ids';
import {
  collectionNames,
  collections,
  emptyNetwork,
  keyOf,
  putRecords,
} from '../../../shared/network/network';
import { anyText } from '../../support/arbitrary';
import { id } from '../../support/builders';

describe('emptyNetwork', () => {
  it('has every collection, empty, and shares none with another', () => {
    const [one, other] = [emptyNetwork(), emptyNetwork()];

    for (const name of collectionNames) {
      expect(one[name].size).toBe(0);
      expect(one[name]).not.toBe(other[name]);
    }
    expect(one.coverage).toEqual([]);
  });
});

describe('collections', () => {
  it('name a call that a model can rest on', () => {
    for (const name of collectionNames) expect(Call.options).toContain(collections[name].call);
  });
});

describe('keyOf', () => {
  const list = { tags: [], id: id<never>('pl-1'), region: id<never>('us-east-1') };

  it('is the AWS id where there is one', () => {
    expect(keyOf('prefixLists', { ...list, account: id('111122223333') })).toBe('pl-1');
  });

  it('keeps two accounts apart that see the same list of AWS', () => {
    const seenBy = (account: string) =>
      keyOf('prefixLists', { ...list, account: id('AWS'), seenBy: id(account) });

    expect(seenBy('111122223333')).not.toBe(seenBy('444455556666'));
  });

  it('lets no id pose as two parts of a compound key', () => {
    const region = (account: string, name: string) =>
      keyOf('regions', { account: id<AccountId>(account), name: id<RegionName>(name) });

    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (a, b, c, d) => {
        if (a !== c || b !== d) expect(region(a, b)).not.toBe(region(c, d));
      }),
    );
    expect(region('a/b', 'c')).not.toBe(region('a', 'b/c'));
    expect(region('a%2Fb', 'c')).not.toBe(region('a/b', 'c'));
  });
});

describe('putRecords', () => {
  it('lets a later record replace an earlier one with its key', () => {
    const network = emptyNetwork();
    const account = { id: id<never>('111122223333') };

    putRecords(network, 'accounts', [account, { ...account, name: 'shop' }]);

    expect([...network.accounts.values()]).toEqual([{ ...account, name: 'shop' }]);
  });

  it('takes a key like __proto__ for a key like any other', () => {
    const network = emptyNetwork();

    putRecords(network, 'accounts', [{ id: id<AccountId>('__proto__') }]);

    expect(network.accounts.get('__proto__')).toEqual({ id: '__proto__' });
    expect(network.accounts.get('constructor')).toBeUndefined();
  });
});
