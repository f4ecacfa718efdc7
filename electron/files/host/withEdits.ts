import { z } from 'zod';
import type { RequestOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import { parseDiff } from '../../../shared/network/diff';
import { err, ok, type Result } from '../../../shared/result';

type WindowEdits = Pick<RequestOf<'saveDocument'>, 'keptEdits' | 'edits' | 'cursor'>;

/** A model with the edits that its window has made since main last heard of them. */
export function withEdits(
  model: ModelFile,
  { keptEdits, edits: made, cursor }: WindowEdits,
): Result<ModelFile, IpcError> {
  const refuse = (issue: string) =>
    err<IpcError>({ code: 'bad-request', method: 'saveDocument', issue });
  for (const { label, diff } of made) {
    const checked = parseDiff(diff);
    if (!checked.success) return refuse(`${label}: ${z.prettifyError(checked.error)}`);
  }
  const edits = [...model.edits.slice(0, keptEdits), ...made];
  if (keptEdits > model.edits.length || cursor > edits.length)
    return refuse('counts more edits than there are');
  return ok({ ...model, edits, cursor });
}
