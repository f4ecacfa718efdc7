import { basename } from 'node:path';
import type { IpcError } from '../../../shared/ipc/errors';
import { redactModel } from '../../../shared/redact/redactModel';
import { err, ok, type Result } from '../../../shared/result';
import { toFileError } from '../fileErrors';
import { writeWhole } from '../writeWhole';
import { bytesOf, type OpenDocuments } from './openDocuments';
import type { HostRequest } from './protocol';
import { withParts } from './save';

/** Writes a copy of a document with stand-ins for whatever tells whose network it is; the document is untouched. */
export async function saveRedacted(
  documents: OpenDocuments,
  request: HostRequest<'saveRedacted'>,
): Promise<Result<object, IpcError>> {
  const document = documents.get(request.documentId);
  if (document === undefined) return err({ code: 'no-such-document' });
  const model = withParts(document.model, request);
  if (!model.ok) return model;
  try {
    await writeWhole(request.path, bytesOf(redactModel(model.value)));
  } catch (error) {
    return err(toFileError(error, basename(request.path), 'write'));
  }
  return ok({});
}
