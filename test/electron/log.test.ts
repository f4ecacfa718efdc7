import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { log } from '../../electron/log';

it('says on standard error what a terminal shows and does not obey, lines apart', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  log('No journal of shop\u001b]0;title\u0007\u202e: disk-full\n    at save');
  expect(said.mock.calls).toEqual([
    ['No journal of shop\uFFFD]0;title\uFFFD\uFFFD: disk-full\n    at save\n'],
  ]);
  said.mockRestore();
});

it('begins a line with nothing that a name or a page says', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  log('The window: no\n[0badc0de] openDocument: forged\n    at page\n');
  expect(said.mock.calls).toEqual([
    ['The window: no\n  [0badc0de] openDocument: forged\n    at page\n  \n'],
  ]);
  said.mockRestore();
});

it('is how all of main says it', () => {
  const electron = join(import.meta.dirname, '../../electron');
  const others = readdirSync(electron, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !/^(log|cli|cli[/\\].*)\.ts$/.test(file) &&
      /process\.std(err|out)|console\./.test(readFileSync(join(electron, file), 'utf8')),
  );
  expect(others).toEqual([]);
});
