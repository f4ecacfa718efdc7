import { describe, expect, it } from 'vitest';
import { acceptScan, compareScan, takeBackScan } from '../../../../electron/files/host/mergedScan';
import {
  addDocument,
  bytesOf,
  type OpenDocuments,
} from '../../../../electron/files/host/openDocuments';
import { openScanned } from '../../../../electron/files/host/openScanned';
import type { Edit } from '../../../../shared/model-file/modelFile';
import type { Network } from '../../../../shared/network/network';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { modelFileOf, readSound } from '../../../support/modelFiles';

const [subnet] = [...sampleNetwork().subnets.values()];
if (subnet === undefined) throw new Error('the sample has subnets');

const rename: Edit = {
  label: 'Rename',
  diff: [
    {
      kind: 'record',
      collection: 'subnets',
      key: subnet.id,
      before: subnet,
      after: { ...subnet, tags: [{ key: 'Name', value: 'renamed' }] },
    },
  ],
};

/** What AWS holds by now: one subnet less. */
function scannedWithout(key: string): Uint8Array {
  const subnets = new Map<string, unknown>(sampleNetwork().subnets);
  subnets.delete(key);
  return bytesOf(modelFileOf({ ...sampleNetwork(), subnets } as Network));
}

function open() {
  const documents: OpenDocuments = new Map();
  const about = { name: 'shop.routescape', source: 'model' as const };
  const { documentId } = addDocument(documents, modelFileOf(sampleNetwork()), about);
  const request = (key: string, edits: Edit[] = []) => ({
    documentId,
    scanned: scannedWithout(key),
    vpcId: undefined,
    keptEdits: 0,
    edits,
    cursor: edits.length,
  });
  return { documents, documentId, request };
}

const other = [...sampleNetwork().subnets.keys()][1] ?? '';

describe('a scan laid into an open document', () => {
  it('is compared first, and nothing is changed by that', () => {
    const { documents, documentId, request } = open();
    const before = documents.get(documentId);

    expect(compareScan(documents, request(other, [rename]))).toMatchObject({
      ok: true,
      value: { came: 0, went: 1, changed: 0, edits: { kept: ['Rename'], dropped: [] } },
    });
    expect(documents.get(documentId)).toBe(before);
  });

  it('says which edits it would drop', () => {
    const { documents, request } = open();

    expect(compareScan(documents, request(subnet.id, [rename]))).toMatchObject({
      value: { edits: { kept: [], dropped: [{ label: 'Rename', reason: 'rests-on-gone' }] } },
    });
  });

  it('is what the document rests on once it is accepted, with the edits on top', () => {
    const { documents, documentId, request } = open();

    const accepted = acceptScan(documents, request(other, [rename]));

    const model = documents.get(documentId)?.model;
    expect(model?.base.subnets.has(other as never)).toBe(false);
    expect(model?.edits.map(({ label }) => label)).toEqual(['Rename']);
    if (!accepted.ok) throw new Error('it is accepted');
    const { network } = readSound(new TextDecoder().decode(accepted.value.model));
    expect(network.subnets.get(subnet.id)?.tags).toEqual([{ key: 'Name', value: 'renamed' }]);
  });

  it('can be taken back with the edits that there were, dropped ones as well', () => {
    const { documents, documentId, request } = open();
    acceptScan(documents, request(subnet.id, [rename]));
    expect(documents.get(documentId)?.model.edits).toEqual([]);

    takeBackScan(documents, { documentId });

    const model = documents.get(documentId)?.model;
    expect(model?.base.subnets.size).toBe(sampleNetwork().subnets.size);
    expect(model?.edits).toEqual([rename]);
    expect(takeBackScan(documents, { documentId })).toMatchObject({ ok: false });
  });

  it('into one that was closed is refused', () => {
    const { documents, documentId, request } = open();
    documents.delete(documentId);

    expect(compareScan(documents, request(other))).toEqual({
      ok: false,
      error: { code: 'no-such-document' },
    });
  });
});

describe('openScanned', () => {
  it('opens what was read, under the id that it grew under', () => {
    const documents: OpenDocuments = new Map();
    const model = scannedWithout(other);

    const opened = openScanned(documents, {
      model,
      name: 'shop',
      source: 'scan',
      documentId: 'scan-1',
    });

    expect(opened).toMatchObject({
      value: { document: { documentId: 'scan-1', name: 'shop', source: 'scan' } },
    });
    expect(documents.get('scan-1')?.bytes).toBe(model);
  });
});
