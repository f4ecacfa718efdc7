import type { IpcError } from '../../shared/ipc/errors';
import { type ReadModel, readModelFile } from '../../shared/model-file/read';
import type { OnRecord } from '../../shared/model-file/readRecords';
import { err, type Result } from '../../shared/result';

/**
 * Fetches and reads an open document. Main made this text from a model that it had read, so what fails here is not
 * the user's file: the document is gone, or one of us has a bug.
 */
export async function readDocument(
  url: string,
  onRecord: OnRecord,
): Promise<Result<ReadModel, IpcError>> {
  const response = await fetch(url);
  if (!response.ok) return err({ code: 'no-such-document' });
  const read = readModelFile(await response.text(), onRecord);
  if (!read.ok) throw new Error(`the document main served is ${read.error.code}`);
  return read;
}
