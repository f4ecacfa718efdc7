import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFor } from '../../../electron/startup/fileFor';

const folder = join('/app', 'dist', 'renderer');

describe('fileFor', () => {
  it('names the page for the bare path', () => {
    expect(fileFor(folder, '/')).toBe(join(folder, 'index.html'));
  });

  it('names a file below the folder, its encoding undone', () => {
    expect(fileFor(folder, '/assets/a%20b.js')).toBe(join(folder, 'assets', 'a b.js'));
  });

  it.each([
    '/../electron/main.cjs',
    '/..%2felectron%2fmain.cjs',
    '/assets/../../electron/main.cjs',
    '/..%5c..%5csecret',
    '/index.html%00.png',
    '/C:/windows/win.ini',
    '/%',
    '/..',
  ])('refuses %s', (path) => {
    expect(fileFor(folder, path)).toBeUndefined();
  });

  it('never names a file outside the folder, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = fileFor(folder, `/${pieces.join('/')}`);
        return file === undefined || join(file).startsWith(folder);
      }),
    );
  });
});
