import type { IpcError } from '../../../shared/ipc/errors';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import { ok, type Result } from '../../../shared/result';
import { compareScan as compare, type ScanComparison } from '../../../shared/scan/comparison';
import { type DroppedEdit, keepEdits } from '../../../shared/scan/keepEdits';
import { type MergedScan, mergeScan } from '../../../shared/scan/mergeScan';
import { readOwnModel, toHeld, withWork } from './held';
import type { JobReply, OnProgress, ScanInto } from './protocol';

type Merged = {
  /** With the edits of the window. */
  before: ModelFile;
  after: ModelFile;
  merged: MergedScan;
  dropped: DroppedEdit[];
};

/** What a scan would do to an open document. Nothing is changed by asking. */
export function compareScan(
  request: ScanInto,
  onProgress: OnProgress = () => undefined,
): Result<ScanComparison, IpcError> {
  const made = merge(request, onProgress);
  if (!made.ok) return made;
  const { before, after, merged, dropped } = made.value;
  return ok(compare(before.base, merged, { edits: after.edits, dropped }));
}

/** Lays a scan below the edits of a document. Its file stays as it is until the document is saved. */
export function acceptScan(
  request: ScanInto,
  onProgress: OnProgress = () => undefined,
): JobReply<'acceptScan'> {
  const made = merge(request, onProgress);
  if (!made.ok) return made;
  const { before, after } = made.value;
  const { bytes: _, edits: __, ...where } = request.held;
  return ok({
    held: { ...toHeld(after), ...where },
    before: { ...toHeld(before), ...where },
  });
}

function merge(
  { held, work, scanned, vpcId }: ScanInto,
  onProgress: OnProgress,
): Result<Merged, IpcError> {
  const before = withWork(readOwnModel(held.bytes, halfOf(onProgress, 0)), work);
  if (!before.ok) return before;
  const { base } = readOwnModel(scanned, halfOf(onProgress, 1));
  onProgress({ phase: 'joining', done: 0, total: 0 });
  const merged = mergeScan(before.value.base, base, { vpcId });
  const gone = merged.diff.flatMap((change) =>
    change.kind === 'record' && change.after === undefined ? [change.key] : [],
  );
  const { edits, cursor, dropped } = keepEdits(merged.network, before.value, new Set(gone));
  const after = { ...before.value, base: merged.network, edits, cursor };
  return ok({ before: before.value, after, merged, dropped });
}

/** Of two models the first is the first half of the bar. */
function halfOf(onProgress: OnProgress, half: 0 | 1): OnProgress {
  return ({ phase, done, total }) =>
    onProgress({ phase, done: done + half * total, total: 2 * total });
}
