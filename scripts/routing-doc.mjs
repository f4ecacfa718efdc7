/**
 * Brings the generated parts of docs/routing.md up to date.
 *
 * Usage: node scripts/routing-doc.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const page = resolve(root, 'docs/routing.md');
const { module } = await runnerImport(resolve(root, 'scripts/routing-doc/tables.ts'), { root });
writeFileSync(page, module.withParts(readFileSync(page, 'utf8')));
console.log(`${page} is up to date.`);
