import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docs/security.md', () => {
  const text = read('docs/security.md');
  const named = [...text.matchAll(/`(test\/[\w/.-]+)`: "([^"]+)"/g)].map(
    ([, file = '', title = '']) => ({ file, title }),
  );

  it('names tests', () => {
    expect(named.length).toBeGreaterThan(40);
  });

  it.each(named)('$file has the test "$title"', ({ file, title }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    // As the end of a title: what comes after it is the quote that closes it.
    expect(["'", '"', '`'].some((quote) => read(file).includes(title + quote))).toBe(true);
  });

  it('leaves no threat without a test', () => {
    const [tables = ''] = text.split('## Fuzzing');
    const rows = tables.split('\n').filter((line) => /^\| (?!threat|who|---)/.test(line));
    const threats = rows.filter((row) => row.split(/(?<!\\)\|/).length === 5);
    expect(threats.length).toBeGreaterThan(30);
    expect(threats.filter((row) => !row.includes('`test/'))).toEqual([]);
  });
});

describe('the app as a whole', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;

  it('nothing in the app fetches code or updates itself', () => {
    const running =
      /autoUpdater|electron-updater|\beval\(|new Function\(|importScripts|executeJavaScript|vm\.run|import\(\s*[^'\s)]/;
    expect(sources().filter((file) => running.test(read(file)))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => /updat/i.test(name))).toEqual([]);
  });

  it('every dependency is pinned, with a checksum from the registry', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    // Where a package comes from is left to npm's own settings; what it holds is not.
    const loose = Object.entries(packages).filter(
      ([path, { resolved, integrity = '' }]) =>
        path !== '' &&
        !(
          integrity.startsWith('sha512-') &&
          (resolved === undefined || resolved.startsWith('https://registry.npmjs.org/'))
        ),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

function sources(): string[] {
  return ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
}
