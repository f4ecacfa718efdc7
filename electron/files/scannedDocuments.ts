import { err, ok } from '../../shared/result';
import { handle } from '../ipc/handle';
import type { Scans } from '../scan/window/scans';
import type { Documents } from './documents';
import type { OpenDocuments } from './openDocuments';

type Deps = { scans: Scans; documents: OpenDocuments } & Pick<Documents, 'beginOpening'>;

/** Lays scans into documents that are open: looked at first, then accepted, and taken back if that was a mistake. */
export function registerScannedDocuments({ scans, documents, beginOpening }: Deps): void {
  handle('compareScan', async ({ scanId, documentId }) => {
    const scan = scans.finished(scanId);
    return scan === undefined
      ? err({ code: 'no-such-scan' })
      : documents.compareScan(documentId, scan.model, scan.request.vpcId);
  });

  handle('acceptScan', async ({ scanId, documentId }) => {
    const scan = scans.finished(scanId);
    if (scan === undefined) return err({ code: 'no-such-scan' });
    const { model, request } = scan;
    const signal = beginOpening();
    const accepted = await documents.acceptScan(documentId, model, request.vpcId, signal);
    if (!accepted.ok) return accepted;
    // Closed meanwhile, it took nothing in: what was read is in no document yet.
    const isClosed = documents.metaOf(documentId) === undefined;
    if (accepted.value === undefined || isClosed) return ok({ outcome: 'cancelled' });
    scans.forget(scanId);
    return ok({ outcome: 'accepted', document: accepted.value });
  });

  handle('takeBackScan', async ({ documentId }) => {
    const taken = await documents.takeBackScan(documentId);
    return taken.ok ? ok({ document: taken.value }) : taken;
  });
}
