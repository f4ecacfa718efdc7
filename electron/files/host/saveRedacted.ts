import { basename } from 'node:path';
import type { IpcError } from '../../../shared/ipc/errors';
import { redactModel } from '../../../shared/redact/redactModel';
import { err, ok, type Result } from '../../../shared/result';
import { toFileError } from '../fileErrors';
import { writeWhole } from '../writeWhole';
import { readOwnModel, toHeld, withWork } from './held';
import type { JobRequest } from './protocol';

/** Writes a copy of a document with stand-ins for whatever tells whose network it is; the document is untouched. */
export async function saveRedacted({
  held,
  work,
  path,
}: JobRequest<'saveRedacted'>): Promise<Result<object, IpcError>> {
  const model = withWork(readOwnModel(held.bytes), work);
  if (!model.ok) return model;
  try {
    await writeWhole(path, toHeld(redactModel(model.value)).bytes);
  } catch (error) {
    return err(toFileError(error, basename(path), 'write'));
  }
  return ok({});
}
