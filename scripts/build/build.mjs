import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { cache, dist } from '../paths.mjs';
import { withBuildLock } from './lock.mjs';
import { sourceHash } from './source-hash.mjs';

const stampFile = '.source-hash';
const buildFiles = ['scripts/build', 'package-lock.json'];

/**
 * Builds what changed since the last time. Vite is loaded only when something did: without it this takes some 30 ms.
 * @param names the groups wanted, of `bundles` in bundles.mjs
 */
export async function ensureBuilt(names = Object.keys(sources)) {
  for (const name of names)
    if (!isFresh(name)) await withBuildLock(() => (isFresh(name) ? undefined : rebuild(name)));
}

const sources = {
  electron: ['electron', 'shared'],
  renderer: ['renderer', 'shared'],
  cli: ['electron', 'shared'],
};

function isFresh(name) {
  const stamp = join(dist, name, stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(name);
}

function hashOf(name) {
  return sourceHash([...sources[name], ...buildFiles]);
}

/** Into a folder aside, then in one step into place: an app that is starting sees the old build or the new one. */
async function rebuild(name) {
  const hash = hashOf(name);
  const aside = join(cache, `build-${name}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  console.error(`Building ${name}...`);
  const [{ build }, { bundles }] = await Promise.all([import('vite'), import('./bundles.mjs')]);
  try {
    for (const bundle of bundles[name]) await build(await bundle(aside));
  } catch (error) {
    throw new Failure(`The build of ${name} failed: ${error.message}`);
  }
  writeFileSync(join(aside, stampFile), hash);
  mkdirSync(dist, { recursive: true });
  rmSync(join(dist, name), { recursive: true, force: true });
  renameSync(aside, join(dist, name));
}
