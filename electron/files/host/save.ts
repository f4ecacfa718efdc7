import { constants, copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { IpcError } from '../../../shared/ipc/errors';
import type { DocumentMeta } from '../../../shared/ipc/values';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import { Question } from '../../../shared/model-file/question';
import { View } from '../../../shared/model-file/view';
import { err, ok, type Result } from '../../../shared/result';
import { toFileError } from '../fileErrors';
import { writeWhole } from '../writeWhole';
import { sameState, stateOf } from './fileState';
import { bytesOf, type HostDocument, type OpenDocuments } from './openDocuments';
import type { HostRequest } from './protocol';
import { withEdits } from './withEdits';

type SaveRequest = HostRequest<'save'>;

/** Writes a document to `path` in one step: a crash or a full disk leaves the file that was there. */
export async function save(
  documents: OpenDocuments,
  request: SaveRequest,
): Promise<Result<DocumentMeta, IpcError>> {
  const document = documents.get(request.documentId);
  if (document === undefined) return err({ code: 'no-such-document' });
  const model = withParts(document.model, request);
  if (!model.ok) return model;

  const file = basename(request.path);
  const bytes = bytesOf(model.value);
  const isSameFile = request.path === document.readFrom;
  try {
    if (isSameFile && request.overwrite !== true && (await isChanged(document)))
      return err({ code: 'file-changed', file });
    if (isSameFile) await keepOriginal(request.path, document.keepAs);
    await writeWhole(request.path, bytes);
  } catch (error) {
    return err(toFileError(error, file, 'write'));
  }
  const { documentId } = document.meta;
  const meta: DocumentMeta = { documentId, name: file, source: 'model', bytes: bytes.length };
  documents.set(documentId, {
    model: model.value,
    meta,
    readFrom: request.path,
    onDisk: await stateOf(request.path),
    ...(document.beforeScan && { beforeScan: document.beforeScan }),
  });
  return ok(meta);
}

/** The model as the window has it. */
export function withParts(model: ModelFile, request: SaveRequest): Result<ModelFile, IpcError> {
  const parts = Parts.safeParse(request);
  if (!parts.success)
    return err({
      code: 'bad-request',
      method: 'saveDocument',
      issue: z.prettifyError(parts.error),
    });
  const edited = withEdits(model, request);
  return edited.ok ? ok({ ...edited.value, ...parts.data }) : edited;
}

const Parts = z.object({ view: View, questions: z.array(Question) });

/** A file that is gone is no conflict: what it held is held here. */
async function isChanged({ readFrom, onDisk }: HostDocument): Promise<boolean> {
  if (readFrom === undefined || onDisk === undefined) return false;
  try {
    return !sameState(onDisk, await stateOf(readFrom));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
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
