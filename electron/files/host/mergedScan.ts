import type { IpcError } from '../../../shared/ipc/errors';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import { err, ok, type Result } from '../../../shared/result';
import { compareScan as compare, type ScanComparison } from '../../../shared/scan/comparison';
import { type DroppedEdit, keepEdits } from '../../../shared/scan/keepEdits';
import { type MergedScan, mergeScan } from '../../../shared/scan/mergeScan';
import { bytesOf, type HostDocument, type OpenDocuments } from './openDocuments';
import { readOwnModel } from './openScanned';
import type { HostReply, HostRequest, ScanInto } from './protocol';
import { withEdits } from './withEdits';

type Merged = {
  document: HostDocument;
  /** With the edits of the window. */
  before: ModelFile;
  after: ModelFile;
  merged: MergedScan;
  dropped: DroppedEdit[];
};

/** What a scan would do to an open document. Nothing is changed by asking. */
export function compareScan(
  documents: OpenDocuments,
  request: ScanInto,
): Result<ScanComparison, IpcError> {
  const made = merge(documents, request);
  if (!made.ok) return made;
  const { before, after, merged, dropped } = made.value;
  return ok(compare(before.base, merged, { edits: after.edits, dropped }));
}

/** Lays a scan below the edits of a document. Its file stays as it is until the document is saved. */
export function acceptScan(documents: OpenDocuments, request: ScanInto): HostReply<'acceptScan'> {
  const made = merge(documents, request);
  if (!made.ok) return made;
  const { document, before, after } = made.value;
  const bytes = bytesOf(after);
  const meta = { ...document.meta, bytes: bytes.length };
  documents.set(meta.documentId, {
    ...document,
    model: after,
    meta,
    bytes,
    beforeScan: { model: before, meta: document.meta },
  });
  return ok({ document: meta, model: bytes });
}

/** A document as it was before the last scan was laid into it, with the edits that its window had then. */
export function takeBackScan(
  documents: OpenDocuments,
  { documentId }: HostRequest<'takeBackScan'>,
): HostReply<'takeBackScan'> {
  const document = documents.get(documentId);
  if (document?.beforeScan === undefined) return err({ code: 'no-such-document' });
  const { beforeScan, bytes: _, ...rest } = document;
  const bytes = bytesOf(beforeScan.model);
  const meta = { ...document.meta, bytes: bytes.length };
  documents.set(documentId, { ...rest, model: beforeScan.model, meta, bytes });
  return ok({ document: meta, model: bytes });
}

function merge(
  documents: OpenDocuments,
  { documentId, scanned, vpcId, ...windowEdits }: ScanInto,
): Result<Merged, IpcError> {
  const document = documents.get(documentId);
  if (document === undefined) return err({ code: 'no-such-document' });
  const before = withEdits(document.model, windowEdits);
  if (!before.ok) return before;
  const merged = mergeScan(before.value.base, readOwnModel(scanned).base, { vpcId });
  const gone = merged.diff.flatMap((change) =>
    change.kind === 'record' && change.after === undefined ? [change.key] : [],
  );
  const { edits, cursor, dropped } = keepEdits(merged.network, before.value, new Set(gone));
  const after = { ...before.value, base: merged.network, edits, cursor };
  return ok({ document, before: before.value, after, merged, dropped });
}
