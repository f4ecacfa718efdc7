import { describe, expect, it } from 'vitest';
import { toFileError } from '../../../electron/files/fileErrors';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}

describe('toFileError', () => {
  it.each([
    ['ENOENT', { code: 'file-not-found', file: 'a.routescape' }],
    ['EACCES', { code: 'file-not-permitted', file: 'a.routescape', action: 'write' }],
    ['EROFS', { code: 'file-not-permitted', file: 'a.routescape', action: 'write' }],
    ['ENOSPC', { code: 'disk-full', file: 'a.routescape' }],
    ['EDQUOT', { code: 'disk-full', file: 'a.routescape' }],
    ['EIO', { code: 'file-failed', file: 'a.routescape', action: 'write', reason: 'EIO: no' }],
  ])('tells %s by its code', (code, expected) => {
    expect(toFileError(systemError(code), 'a.routescape', 'write')).toEqual(expected);
  });

  it('throws on what is a bug and no word of the system', () => {
    const bug = new TypeError('x is undefined');
    expect(() => toFileError(bug, 'a.routescape', 'read')).toThrow(bug);
  });
});
