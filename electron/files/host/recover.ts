import { readFile } from 'node:fs/promises';
import type { ImportReport } from '../../../shared/import/report';
import type { IpcError } from '../../../shared/ipc/errors';
import { networkAt } from '../../../shared/model-file/modelFile';
import { readModelFile } from '../../../shared/model-file/read';
import { totalResources } from '../../../shared/network/resources';
import { err, ok, type Result } from '../../../shared/result';
import { toFileError } from '../fileErrors';
import { stateOf } from '../fileState';
import { readKept } from '../journal/keptWork';
import { type Held, toHeld, withWork } from './held';
import type { JobRequest, Recovered } from './protocol';

/** The document that a journal is about, with all the work that it holds. */
export async function recover({
  folder,
  id,
}: JobRequest<'recover'>): Promise<Result<Recovered, IpcError>> {
  const kept = await readKept(folder, id).catch((error: unknown) => toFileError(error, id, 'read'));
  if (kept === undefined) return err({ code: 'no-such-document' });
  if ('code' in kept) return err(kept);
  const { header, base, work, lostLines } = kept;
  const { name, source, file, keepAs } = header;
  const read = readModelFile(base.toString('utf8'));
  if (!read.ok) return err({ ...read.error, file: name });
  const model = withWork(read.value, work);
  if (!model.ok) return model;
  const held = toHeld(model.value, file);
  const onDisk = await stateIfSaved(held);
  return ok({
    about: { name, source },
    held:
      file !== undefined && onDisk !== undefined
        ? { ...held, file: { ...file, onDisk } }
        : { ...held, ...(keepAs !== undefined && { keepAs }) },
    resources: totalResources(networkAt(model.value)),
    isSaved: onDisk !== undefined,
    ...(lostLines > 0 && { report: lossReport(name, lostLines) }),
  });
}

/** The state of the document's file, where it holds the very same: a model has but one way to be written. */
async function stateIfSaved({ bytes, file }: Held) {
  if (file === undefined) return undefined;
  try {
    const state = await stateOf(file.path);
    const isSame = state.bytes === bytes.length && (await readFile(file.path)).equals(bytes);
    return isSame ? state : undefined;
  } catch {
    return undefined; // gone, or not to be read: saving will say so
  }
}

function lossReport(file: string, lines: number): ImportReport {
  const text = `The last ${lines === 1 ? 'change' : `${lines} changes`} could not be read any more: the disk does not give back what was written.`;
  return { read: [], skipped: [], dangling: [], missing: [], notes: [{ file, text }] };
}
