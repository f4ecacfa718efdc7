import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../electron/files/fileNameOf';

describe('fileNameOf', () => {
  it('leaves the names that people give alone', () => {
    for (const name of [
      'shop.svg',
      'eu-west-1 prod (2).routescape',
      'Größe.svg',
      '注文.routescape',
    ])
      expect(fileNameOf(name)).toBe(name);
  });

  it.each([
    ['../../evil.svg', 'evil.svg'],
    ['/etc/cron.d/evil', 'etc cron.d evil'],
    ['..\\evil.svg', 'evil.svg'],
    ['C:\\evil.svg', 'C evil.svg'],
    ['.bashrc', 'bashrc'],
    ['a\0b.svg', 'a b.svg'],
    ['shop\u202Egvs.exe', 'shop gvs.exe'],
    ['NUL.svg', '_NUL.svg'],
    ['com1', '_com1'],
    ['LPT².txt', '_LPT².txt'],
    ['shop.svg. ', 'shop.svg'],
    ['', 'Untitled'],
    ['...', 'Untitled'],
  ])('makes a name of %j', (text, name) => {
    expect(fileNameOf(text)).toBe(name);
  });

  it('cuts what no file system takes, and keeps the ending', () => {
    expect(fileNameOf(`${'💥'.repeat(500)}.svg`)).toBe(`${'💥'.repeat(50)}.svg`);
    expect(fileNameOf(`${'x'.repeat(500)}.${'語'.repeat(20)}`)).toBe(
      `${'x'.repeat(200)}.${'語'.repeat(6)}`,
    );
  });
});
