import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
/** Everything that can be made again: runtimes, test bundles, locks. */
export const cache = join(root, '.cache');
export const dist = join(root, 'dist');
