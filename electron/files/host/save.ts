import { constants, copyFile } from 'node:fs/promises';
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

/** What is about to be written is not all that was there, so that stays beside it. */
async function keepOriginal(path: string, keepAs: string | undefined): Promise<void> {
  if (keepAs === undefined) return;
  try {
    await copyFile(path, `${path}.${keepAs}.bak`, constants.COPYFILE_EXCL);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Kept once already, or deleted by someone meanwhile.
    if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}
