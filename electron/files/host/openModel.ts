import { basename } from 'node:path';
import type { ImportReport } from '../../../shared/import/report';
import type { IpcError } from '../../../shared/ipc/errors';
import { type ReadModel, readModelFile } from '../../../shared/model-file/read';
import { totalResources } from '../../../shared/network/resources';
import { err, ok, type Result } from '../../../shared/result';
import { defaultLimits } from '../collectFiles';
import { decodeText } from '../decodeText';
import { toFileError } from '../fileErrors';
import { type FileState, stateOf } from '../fileState';
import { readRegular } from '../readRegular';
import { toHeld, toRecordProgress } from './held';
import type { JobRequest, OnProgress, Opened } from './protocol';

export async function openModel(
  { path }: JobRequest<'openModel'>,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Opened, IpcError>> {
  const file = basename(path);
  const found = await read(path, file, onProgress);
  if (!found.ok) return found;
  onProgress({ phase: 'parsing', done: 0, total: 0 });
  const text = decodeText(found.value.content);
  if (text === undefined) return err({ code: 'not-json', file, reason: 'not a text file' });
  const model = readModelFile(text, toRecordProgress(onProgress));
  if (!model.ok) return err({ ...model.error, file });
  const { upgradedFrom, repairs } = model.value;
  const keepAs = originalName(upgradedFrom, repairs.length > 0);
  const where = { path, onDisk: found.value.state };
  if (keepAs !== undefined) onProgress({ phase: 'joining', done: 0, total: 0 });
  return ok({
    about: { name: file, source: 'model', ...(upgradedFrom !== undefined && { upgradedFrom }) },
    // What the window reads has to be what is held: after an upgrade or a repair the file is something else.
    held:
      keepAs === undefined
        ? { bytes: new TextEncoder().encode(text), edits: model.value.edits.length, file: where }
        : { ...toHeld(model.value, where), keepAs },
    resources: totalResources(model.value.network),
    ...(repairs.length > 0 && { report: repairReport(model.value, file) }),
  });
}

/** What an older Routescape could read, and what a repair left out, is not in what will be written. */
function originalName(upgradedFrom: number | undefined, repaired: boolean): string | undefined {
  if (upgradedFrom !== undefined) return `v${upgradedFrom}`;
  return repaired ? 'before-repair' : undefined;
}

type Found = { content: Uint8Array; state: FileState };

async function read(
  path: string,
  file: string,
  onProgress: OnProgress,
): Promise<Result<Found, IpcError>> {
  try {
    const { bytes } = await stateOf(path);
    const { fileBytes } = defaultLimits;
    if (bytes > fileBytes)
      return err({ code: 'file-too-large', file, bytes, limitBytes: fileBytes });
    const onRead = (done: number) => onProgress({ phase: 'reading', done, total: bytes });
    return ok(await readRegular(path, fileBytes, onRead));
  } catch (error) {
    return err(toFileError(error, file, 'read'));
  }
}

function repairReport({ repairs }: ReadModel, file: string): ImportReport {
  const notes = [...repairs, 'The file as it was is kept beside it when this is saved.'].map(
    (text) => ({ file, text }),
  );
  return { read: [], skipped: [], dangling: [], missing: [], notes };
}
