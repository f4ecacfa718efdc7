import { err, ok } from '../../shared/result';
import { handle } from '../ipc/handle';
import type { Scans } from '../scan/window/scans';
import type { OpenDocuments } from './openDocuments';

type Deps = { scans: Scans; documents: OpenDocuments };

/** Lays scans into documents that are open: looked at first, then accepted, and taken back if that was a mistake. */
export function registerScannedDocuments({ scans, documents }: Deps): void {
  handle('compareScan', async ({ scanId, documentId }) => {
    const scan = scans.finished(scanId);
    return scan === undefined
      ? err({ code: 'no-such-scan' })
      : documents.compareScan(documentId, scan.model, scan.request.vpcId);
  });

  handle('acceptScan', async ({ scanId, documentId }) => {
    const scan = scans.finished(scanId);
    if (scan === undefined) return err({ code: 'no-such-scan' });
    const accepted = await documents.acceptScan(documentId, scan.model, scan.request.vpcId);
    if (!accepted.ok) return accepted;
    scans.forget(scanId);
    return ok({ document: accepted.value });
  });

  handle('takeBackScan', async ({ documentId }) => {
    const taken = await documents.takeBackScan(documentId);
    return taken.ok ? ok({ document: taken.value }) : taken;
  });
}
