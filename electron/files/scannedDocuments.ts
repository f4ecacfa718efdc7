import type { IpcError } from '../../shared/ipc/errors';
import type { DocumentMeta } from '../../shared/ipc/values';
import { err, ok, type Result } from '../../shared/result';
import { handle } from '../ipc/handle';
import type { Scans } from '../scan/window/scans';
import type { Documents } from './documents';
import type { ModelHost } from './host/client';
import type { Rebased } from './host/protocol';
import { callAbout } from './origin';

type Deps = { host: ModelHost; scans: Scans; documents: Documents };

/** Lays scans into documents that are open: looked at first, then accepted, and taken back if that was a mistake. */
export function registerScannedDocuments({ host, scans, documents }: Deps): void {
  handle('compareScan', async ({ scanId, ...request }) => {
    const scan = scans.finished(scanId);
    if (scan === undefined) return err({ code: 'no-such-scan' });
    return callAbout(host, documents.originOf(request.documentId), 'compareScan', {
      ...request,
      scanned: scan.model,
      vpcId: scan.request.vpcId,
    });
  });

  handle('acceptScan', async ({ scanId, ...request }) => {
    const scan = scans.finished(scanId);
    if (scan === undefined) return err({ code: 'no-such-scan' });
    const reply = await callAbout(host, documents.originOf(request.documentId), 'acceptScan', {
      ...request,
      scanned: scan.model,
      vpcId: scan.request.vpcId,
    });
    if (reply.ok) scans.forget(scanId);
    return rebased(reply);
  });

  handle('takeBackScan', async (request) => rebased(await host.call('takeBackScan', request)));

  function rebased(reply: Result<Rebased, IpcError>): Result<{ document: DocumentMeta }, IpcError> {
    if (!reply.ok) return reply;
    const { document, model } = reply.value;
    const { documentId, name, source } = document;
    documents.setOrigin(documentId, {
      method: 'openScanned',
      request: { model, name, source, documentId },
    });
    return ok({ document });
  }
}
