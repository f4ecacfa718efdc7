import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IpcError } from '../../../shared/ipc/errors';
import { err, ok, type Result } from '../../../shared/result';
import { toFileError } from '../fileErrors';
import { sameState, stateOf } from '../fileState';
import { writeWhole } from '../writeWhole';
import { type Held, readOwnModel, toHeld, withWork } from './held';
import type { JobRequest } from './protocol';

/** Writes a document to `path` in one step: a crash or a full disk leaves the file that was there. */
export async function save({
  held,
  work,
  path,
  overwrite,
}: JobRequest<'save'>): Promise<Result<{ held: Held }, IpcError>> {
  const model = withWork(readOwnModel(held.bytes), work);
  if (!model.ok) return model;
  const saved = toHeld(model.value);
  const file = basename(path);
  try {
    if (path === held.file?.path) {
      const conflict = overwrite ? undefined : await conflictWith(held.file);
      if (conflict !== undefined) return err({ code: conflict, file });
      await keepOriginal(path, held.keepAs);
    }
    await writeWhole(path, saved.bytes);
    return ok({ held: { ...saved, file: { path, onDisk: await stateOf(path) } } });
  } catch (error) {
    return err(toFileError(error, file, 'write'));
  }
}

/** What somebody else did to a file since it was read or written last. */
async function conflictWith({
  path,
  onDisk,
}: NonNullable<Held['file']>): Promise<'file-changed' | 'file-removed' | undefined> {
  try {
    return sameState(onDisk, await stateOf(path)) ? undefined : 'file-changed';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'file-removed';
    throw error;
  }
}

/**
 * What is about to be written is not all that was there, so that stays beside it: whole, and beside what was kept earlier. A
 * copy that a kill cut short, or one of an older original, would pass for this one.
 */
async function keepOriginal(path: string, keepAs: string | undefined): Promise<void> {
  if (keepAs === undefined) return;
  const original = await readIfThere(path);
  if (original === undefined) return;
  const { mode } = await stat(path);
  for (let copies = 1; ; copies += 1) {
    const copy = `${path}.${keepAs}${copies === 1 ? '' : `-${copies}`}.bak`;
    const kept = await readIfThere(copy);
    if (kept?.equals(original)) return;
    if (kept === undefined) return writeWhole(copy, original, { mode });
  }
}

/** Undefined where somebody removed it meanwhile, or nothing was there. */
async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
