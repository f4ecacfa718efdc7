import { describe, expect, it } from 'vitest';
import { nameOf, offeredFiles } from '../../../electron/files/offeredFiles';

describe('offeredFiles', () => {
  it('gives the paths of a token once', () => {
    const offered = offeredFiles();
    const { token, name } = offered.offer(['/data/shop.routescape']);
    expect(name).toBe('shop.routescape');
    expect(offered.take(token)).toEqual(['/data/shop.routescape']);
    expect(offered.take(token)).toBeUndefined();
  });

  it('knows no token that it did not give', () => {
    expect(offeredFiles().take('/etc/passwd')).toBeUndefined();
  });

  it('forgets the oldest of very many', () => {
    const offered = offeredFiles();
    const tokens = Array.from({ length: 60 }, (_, index) => offered.offer([`/${index}`]).token);
    expect(offered.take(tokens[0] ?? '')).toBeUndefined();
    expect(offered.take(tokens[59] ?? '')).toEqual(['/59']);
  });
});

describe('nameOf', () => {
  it('counts what it does not name', () => {
    expect(nameOf(['/a/vpcs.json', '/a/subnets.json', '/a/nacls.json'])).toBe(
      'vpcs.json and 2 more',
    );
  });
});
