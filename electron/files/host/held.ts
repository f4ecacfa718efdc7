import { z } from 'zod';
import type { IpcError } from '../../../shared/ipc/errors';
import type { Work } from '../../../shared/ipc/work';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import { Question } from '../../../shared/model-file/question';
import { type ReadModel, readModelFile } from '../../../shared/model-file/read';
import type { OnRecord } from '../../../shared/model-file/readRecords';
import { View } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { parseDiff } from '../../../shared/network/diff';
import { err, invariant, ok, type Result } from '../../../shared/result';
import type { FileState } from '../fileState';
import type { OnProgress } from './protocol';

/** An open model as main holds it between two pieces of work: as the bytes of a file, a tenth of what records take. */
export type Held = {
  bytes: Uint8Array;
  /** How many edits are in there. */
  edits: number;
  /** The file that it was read from or saved to, where that is a model. */
  file?: { path: string; onDisk: FileState };
  /** Set where what is held is not all that the file holds: what its copy is called when it is written over. */
  keepAs?: string;
};

export function toHeld(model: ModelFile, file?: Held['file']): Held {
  const bytes = new TextEncoder().encode(writeModelFile(model));
  return { bytes, edits: model.edits.length, ...(file && { file }) };
}

/** What this very app wrote or read before: that it cannot be read would be a bug. */
export function readOwnModel(
  bytes: Uint8Array,
  onProgress: OnProgress = () => undefined,
): ReadModel {
  onProgress({ phase: 'parsing', done: 0, total: 0 });
  const read = readModelFile(new TextDecoder().decode(bytes), toRecordProgress(onProgress));
  invariant(read.ok, 'what this app made itself can be read');
  return read.value;
}

export function toRecordProgress(onProgress: OnProgress): OnRecord {
  return (done, total) => onProgress({ phase: 'checking', done, total });
}

/** A model with the work that was done to it since. */
export function withWork(
  { base, ...model }: ModelFile,
  work: Work | undefined,
): Result<ModelFile, IpcError> {
  if (work === undefined) return ok({ base, ...model });
  const flaw = flawIn(work);
  if (flaw !== undefined) return refuse(flaw);
  const parts = Parts.parse(work);
  const { keptEdits, cursor } = work;
  const edits = [...model.edits.slice(0, keptEdits), ...work.edits];
  if (keptEdits > model.edits.length || cursor > edits.length)
    return refuse('counts more edits than there are');
  return ok({ base, ...parts, edits, cursor });
}

/** What keeps work from being part of a model: it came from the window, or from a disk. */
export function flawIn(work: Work): string | undefined {
  const parts = Parts.safeParse(work);
  if (!parts.success) return z.prettifyError(parts.error);
  for (const { label, diff } of work.edits) {
    const checked = parseDiff(diff);
    if (!checked.success) return `${label}: ${z.prettifyError(checked.error)}`;
  }
}

const Parts = z.object({ view: View, questions: z.array(Question) });

function refuse(issue: string): Result<never, IpcError> {
  return err({ code: 'bad-request', method: 'keepWork', issue });
}
