import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../renderer/styles');

/** What two files write of on purpose, such as where it stands in the window and what it looks like. */
const shared: ReadonlySet<string> = new Set(['body', 'dialog-body', 'error', 'inspector', 'side']);

/** `.name { ... }`, alone or in a list of selectors: what styles it wherever it stands. */
function bareClasses(css: string): string[] {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[{}])\s*([^{}@]+)(?=\{)/g);
  return [...selectors]
    .flatMap(([, list = '']) => list.split(','))
    .flatMap((selector) => /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? []);
}

it('no two files style the same class: one would undo what the other means', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const users = new Map<string, Set<string>>();
  for (const file of files)
    for (const name of bareClasses(readFileSync(join(folder, file), 'utf8')))
      users.set(name, (users.get(name) ?? new Set()).add(file));
  const clashes = [...users].filter(([name, { size }]) => size > 1 && !shared.has(name));
  expect(clashes.map(([name, owners]) => [name, ...owners])).toEqual([]);
});
