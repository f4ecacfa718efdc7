import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';

/** One hash over the names and contents of all files under the given paths, which count from `from`. */
export function sourceHash(paths, from = root) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesUnder(join(from, path)))
      hash.update(relative(from, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
