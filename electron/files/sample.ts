import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFileName, sampleName } from '../../shared/sample/sampleName';
import type { Opened } from './host/protocol';

/**
 * The sample, as the build wrote it beside main's script: nothing in it has to be checked or made, for which the first start
 * would need a thread.
 */
export async function readSample(): Promise<Pick<Opened, 'about' | 'held'>> {
  const bytes = await readFile(join(__dirname, sampleFileName));
  return { about: { name: sampleName, source: 'sample' }, held: { bytes, edits: 0 } };
}
