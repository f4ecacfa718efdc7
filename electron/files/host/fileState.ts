import { stat } from 'node:fs/promises';
import type { FileState } from './openDocuments';

/** Throws what `stat` throws: the file is gone, or may not be looked at. */
export async function stateOf(path: string): Promise<FileState> {
  const { mtimeMs, size } = await stat(path);
  return { modifiedMs: mtimeMs, bytes: size };
}

export function sameState(a: FileState, b: FileState): boolean {
  return a.modifiedMs === b.modifiedMs && a.bytes === b.bytes;
}
