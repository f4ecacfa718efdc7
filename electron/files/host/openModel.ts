import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReport } from '../../../shared/import/report';
import type { IpcError } from '../../../shared/ipc/errors';
import { type ReadModel, readModelFile } from '../../../shared/model-file/read';
import { totalResources } from '../../../shared/network/resources';
import { err, ok, type Result } from '../../../shared/result';
import { defaultLimits } from '../collectFiles';
import { decodeText } from '../decodeText';
import { toFileError } from '../fileErrors';
import { addDocument, type OpenDocuments } from './openDocuments';
import type { Opened } from './protocol';

export async function openModel(
  documents: OpenDocuments,
  path: string,
): Promise<Result<Opened, IpcError>> {
  const file = basename(path);
  const bytes = await read(path, file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text === undefined) return err({ code: 'not-json', file, reason: 'not a text file' });
  const model = readModelFile(text);
  if (!model.ok) return err({ ...model.error, file });
  const { upgradedFrom, repairs } = model.value;
  const asRead = upgradedFrom === undefined && repairs.length === 0;
  const document = addDocument(
    documents,
    model.value,
    { name: file, source: 'model', ...(upgradedFrom !== undefined && { upgradedFrom }) },
    // What the window reads has to be what is held here: after an upgrade or a repair the file is something else.
    { path, ...(asRead && { bytes: new TextEncoder().encode(text) }) },
  );
  return ok({
    document,
    resources: totalResources(model.value.network),
    ...(repairs.length > 0 && { report: repairReport(model.value, file) }),
  });
}

async function read(path: string, file: string): Promise<Result<Uint8Array, IpcError>> {
  try {
    const { size } = await stat(path);
    const { fileBytes } = defaultLimits;
    if (size > fileBytes)
      return err({ code: 'file-too-large', file, bytes: size, limitBytes: fileBytes });
    return ok(await readFile(path));
  } catch (error) {
    return err(toFileError(error, file, 'read'));
  }
}

function repairReport({ repairs }: ReadModel, file: string): ImportReport {
  const notes = repairs.map((text) => ({ file, text }));
  return { read: [], skipped: [], dangling: [], missing: [], notes };
}
