import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelHost } from '../../../../electron/files/host/client';
import { toHeld } from '../../../../electron/files/host/held';
import { acceptScan } from '../../../../electron/files/host/mergedScan';
import { openScanned } from '../../../../electron/files/host/openScanned';
import type { Progress } from '../../../../electron/files/host/protocol';
import { readKept } from '../../../../electron/files/journal/keptWork';
import { type OpenDocuments, openDocuments } from '../../../../electron/files/openDocuments';
import type { Edit } from '../../../../shared/model-file/modelFile';
import { emptyView } from '../../../../shared/model-file/view';
import type { Network } from '../../../../shared/network/network';
import { ok } from '../../../../shared/result';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { modelFileOf, readSound } from '../../../support/modelFiles';
import { hostWithoutThread } from '../support';

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
  return toHeld(modelFileOf({ ...sampleNetwork(), subnets } as Network)).bytes;
}

const other = [...sampleNetwork().subnets.keys()][1] ?? '';

let folder: string;
let documents: OpenDocuments;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-scanned-'));
  documents = openDocuments(hostWithoutThread(), folder);
  const about = { name: 'shop.routescape', source: 'model' as const };
  documents.add({ about, held: toHeld(modelFileOf(sampleNetwork())), resources: 1 }, 'shop', false);
});
afterEach(async () => {
  await documents.abandon();
  await rm(folder, { recursive: true, force: true });
});

function tell(...edits: Edit[]) {
  const work = { keptEdits: 0, edits, cursor: edits.length, view: emptyView, questions: [] };
  return documents.keep('shop', work);
}

/** What main holds by now. */
function model(bytes = documents.bytesOf('shop')) {
  return readSound(new TextDecoder().decode(bytes));
}

const wanted = new AbortController().signal;
const compare = (key: string) => documents.compareScan('shop', scannedWithout(key), undefined);
const accept = (key: string) =>
  documents.acceptScan('shop', scannedWithout(key), undefined, wanted);

describe('a scan laid into an open document', () => {
  it('says how far it is, over both models and what is made of them', () => {
    const told: Progress[] = [];
    const held = toHeld(modelFileOf(sampleNetwork()));
    const scanned = scannedWithout('none');
    acceptScan({ held, work: undefined, scanned, vpcId: undefined }, (each) => told.push(each));
    const shares = told.filter(({ total }) => total > 0).map(({ done, total }) => done / total);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.some((share) => share > 0.2 && share < 0.5)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.95);
    expect(told.at(-1)).toEqual({ phase: 'joining', done: 0, total: 0 });
  });

  it('is called off without a trace', async () => {
    const off = new AbortController();
    const host = hostWithoutThread();
    const run = (job: never, request: never, signal?: AbortSignal) =>
      signal === off.signal ? Promise.resolve(undefined) : host.run(job, request);
    const others = openDocuments({ ...host, run: run as ModelHost['run'] }, folder);
    const about = { name: 'shop.routescape', source: 'model' as const };
    const held = toHeld(modelFileOf(sampleNetwork()));
    others.add({ about, held, resources: 1 }, 'shop', false);
    const scanned = scannedWithout('none');
    expect(await others.acceptScan('shop', scanned, undefined, off.signal)).toEqual(ok(undefined));
    expect(others.bytesOf('shop')).toBe(held.bytes);
    expect(await others.takeBackScan('shop')).toMatchObject({ ok: false });
  });

  it('is compared first, and nothing is changed by that', async () => {
    await tell(rename);
    const before = documents.bytesOf('shop');

    expect(await compare(other)).toMatchObject({
      ok: true,
      value: { came: 0, went: 1, changed: 0, edits: { kept: ['Rename'], dropped: [] } },
    });
    expect(documents.bytesOf('shop')).toBe(before);
  });

  it('can be looked at as it would be, edits on top, while nothing is changed', async () => {
    await tell(rename);
    const before = documents.bytesOf('shop');

    const held = await documents.withScan('shop', scannedWithout(other), undefined, wanted);

    const { network } = model(held.ok ? held.value?.bytes : undefined);
    expect(network.subnets.has(other as never)).toBe(false);
    expect(network.subnets.get(subnet.id)?.tags).toEqual([{ key: 'Name', value: 'renamed' }]);
    expect(held).not.toHaveProperty('value.file');
    expect(documents.bytesOf('shop')).toBe(before);
  });

  it('says which edits it would drop', async () => {
    await tell(rename);

    expect(await compare(subnet.id)).toMatchObject({
      value: { edits: { kept: [], dropped: [{ label: 'Rename', reason: 'rests-on-gone' }] } },
    });
  });

  it('is what the document rests on once it is accepted, with the edits on top', async () => {
    await tell(rename);

    expect(await accept(other)).toMatchObject({ ok: true, value: { documentId: 'shop' } });

    const { base, edits, network } = model();
    expect(base.subnets.has(other as never)).toBe(false);
    expect(edits.map(({ label }) => label)).toEqual(['Rename']);
    expect(network.subnets.get(subnet.id)?.tags).toEqual([{ key: 'Name', value: 'renamed' }]);
  });

  it('is in a journal, with the edits that are made on top of it', async () => {
    await accept(other);
    await tell(rename);

    const kept = await readKept(folder, 'shop');

    expect(model(kept?.base).base.subnets.has(other as never)).toBe(false);
    expect(kept?.work?.edits).toEqual([rename]);
  });

  it('can be taken back with the edits that there were, dropped ones as well', async () => {
    await tell(rename);
    await accept(subnet.id);
    expect(model().edits).toEqual([]);

    await documents.takeBackScan('shop');

    expect(model().base.subnets.size).toBe(sampleNetwork().subnets.size);
    expect(model().edits).toEqual([rename]);
    expect(model((await readKept(folder, 'shop'))?.base).edits).toEqual([rename]);
    expect(await documents.takeBackScan('shop')).toMatchObject({ ok: false });
  });

  it('into one that was closed is refused', async () => {
    await documents.close('shop');

    expect(await compare(other)).toEqual({ ok: false, error: { code: 'no-such-document' } });
  });
});

describe('openScanned', () => {
  it('opens what was read, as it was read', () => {
    const scanned = scannedWithout(other);

    const opened = openScanned({ model: scanned, name: 'shop' });

    expect(opened).toMatchObject({ value: { about: { name: 'shop', source: 'scan' } } });
    if (opened.ok) expect(opened.value.held.bytes).toBe(scanned);
  });
});
