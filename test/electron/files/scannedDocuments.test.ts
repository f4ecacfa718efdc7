import { beforeEach, expect, it, vi } from 'vitest';
import type { registerScannedDocuments as Register } from '../../../electron/files/scannedDocuments';
import type { Api } from '../../../shared/ipc/contract';
import { ok } from '../../../shared/result';

const handled = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (method: string, run: unknown) => handled.set(method, run),
}));
const { registerScannedDocuments } = await import('../../../electron/files/scannedDocuments');

type Deps = Parameters<typeof Register>[0];

const forget = vi.fn();
const meta = { documentId: 'shop', name: 'shop', source: 'model', bytes: 1 };
const scan = { name: 'Scan of shop', request: {}, model: new Uint8Array() };

beforeEach(() => forget.mockClear());

/** @param isClosed meanwhile */
function accept(isClosed: boolean) {
  registerScannedDocuments({
    scans: { finished: () => scan, forget } as never as Deps['scans'],
    documents: {
      acceptScan: async () => ok(meta),
      metaOf: () => (isClosed ? undefined : meta),
    } as never as Deps['documents'],
    beginOpening: () => new AbortController().signal,
  });
  return (handled.get('acceptScan') as Api['acceptScan'])({ scanId: 'scan', documentId: 'shop' });
}

it('lets go of a scan once it is in a document', async () => {
  expect(await accept(false)).toEqual(ok({ outcome: 'accepted', document: meta }));
  expect(forget).toHaveBeenCalledExactlyOnceWith('scan');
});

it('keeps a scan whose document was closed while it was laid into it', async () => {
  expect(await accept(true)).toEqual(ok({ outcome: 'cancelled' }));
  expect(forget).not.toHaveBeenCalled();
});
