import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../shared/routing/codes';

const root = resolve(import.meta.dirname, '../../..');

function sources(folder: string): string {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/codes(\/|\.ts|\.test\.ts)/.test(path))
    .map((path) => readFileSync(resolve(root, folder, path), 'utf8'))
    .join('\n');
}

describe('codes', () => {
  const made = sources('shared/routing');
  const tested = sources('test/shared/routing');

  it('are at least fifty', () => {
    expect(Object.keys(codes).length).toBeGreaterThanOrEqual(50);
  });

  it.each(Object.keys(codes))('%s is found by some step and expected by some test', (code) => {
    expect(made.includes(`'${code}'`), 'no step finds it').toBe(true);
    expect(tested.includes(code), 'no test expects it').toBe(true);
  });

  it.each(Object.entries(codes))(
    '%s says what it means and where that stands',
    (_, { meaning, source }) => {
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(source).not.toBe('');
    },
  );
});
