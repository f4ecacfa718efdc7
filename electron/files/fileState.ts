import { stat } from 'node:fs/promises';
import { z } from 'zod';

/** A file as it was read or written last: if it is another by now, somebody else wrote it. */
export const FileState = z.object({ modifiedMs: z.number(), bytes: z.number() });
export type FileState = z.infer<typeof FileState>;

/** Throws what `stat` throws: the file is gone, or may not be looked at. */
export async function stateOf(path: string): Promise<FileState> {
  const { mtimeMs, size } = await stat(path);
  return { modifiedMs: mtimeMs, bytes: size };
}

export function sameState(a: FileState, b: FileState): boolean {
  return a.modifiedMs === b.modifiedMs && a.bytes === b.bytes;
}
