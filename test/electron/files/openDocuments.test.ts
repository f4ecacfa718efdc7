import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHeld } from '../../../electron/files/host/held';
import { openModel } from '../../../electron/files/host/openModel';
import { longBytes } from '../../../electron/files/journal/journal';
import { readKept } from '../../../electron/files/journal/keptWork';
import { type KeptDocuments, keptDocuments } from '../../../electron/files/keptDocuments';
import { type OpenDocuments, openDocuments } from '../../../electron/files/openDocuments';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { emptyNetwork } from '../../../shared/network/network';
import { totalResources } from '../../../shared/network/resources';
import { err } from '../../../shared/result';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { modelFileOf, readSound } from '../../support/modelFiles';
import { noSmallDisk, smallDisk } from '../../support/smallDisk';
import { edited, hostWithoutThread } from './support';

const text = writeModelFile(modelFileOf(emptyNetwork()));
const signal = new AbortController().signal;

let folder: string;
let unsaved: string;
let path: string;
let documents: OpenDocuments;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-open-'));
  unsaved = join(folder, 'unsaved');
  path = join(folder, 'shop.routescape');
  documents = openDocuments(hostWithoutThread(), unsaved);
  await writeFile(path, text);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await documents.abandon();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the file as `shop`. */
async function openFile(): Promise<void> {
  const opened = await openModel({ path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  documents.add(opened.value, 'shop', false);
}

/** As if the app had been started again after a kill: what is open is known to nobody any more. */
async function startAgain(): Promise<KeptDocuments> {
  await documents.abandon();
  documents = openDocuments(hostWithoutThread(), unsaved);
  return keptDocuments(hostWithoutThread(), documents, unsaved);
}

async function recovered(kept: KeptDocuments, id: string) {
  const reply = await kept.recover(id, signal);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  const { held, ...rest } = reply.value;
  const { edits, cursor } = readSound(new TextDecoder().decode(held.bytes));
  return { ...rest, held, cursor, labels: edits.map(({ label }) => label) };
}

const journals = () => readdir(unsaved).catch(() => []);

describe('an open document', () => {
  it('has no journal as long as nothing was done to it', async () => {
    await openFile();
    expect(await journals()).toEqual([]);
  });

  it('is in a journal with all that was told, until it is saved', async () => {
    await openFile();
    expect(await documents.keep('shop', edited(0, 'one'))).toEqual({ ok: true, value: {} });
    await documents.keep('shop', edited(1, 'two'));
    expect((await readKept(unsaved, 'shop'))?.work).toEqual(edited(0, 'one', 'two'));

    expect(await documents.save('shop', path, false)).toMatchObject({ ok: true });

    expect(readSound(await readFile(path, 'utf8')).edits.map(({ label }) => label)).toEqual([
      'one',
      'two',
    ]);
    expect(await journals()).toEqual([]);
  });

  it('is saved though something holds its journal', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    // Nothing that can be removed as a file: as where another program has it open.
    await rm(join(unsaved, 'shop.journal'));
    await mkdir(join(unsaved, 'shop.journal'));
    expect(await documents.save('shop', path, false)).toMatchObject({ ok: true });
    expect(said).toHaveBeenCalledOnce();
    expect(await documents.save('shop', path, false)).toMatchObject({ ok: true });
  });

  it('goes on after a save from what the window knows', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    await documents.save('shop', path, false);
    await documents.keep('shop', edited(1, 'two'));
    await documents.save('shop', path, false);
    expect(readSound(await readFile(path, 'utf8')).edits).toHaveLength(2);
  });

  it('saves what was told before, and keeps for later what is told meanwhile', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    const saving = documents.save('shop', path, false);
    const keeping = documents.keep('shop', edited(1, 'two'));
    await Promise.all([saving, keeping]);
    expect(readSound(await readFile(path, 'utf8')).edits).toHaveLength(1);
    expect((await readKept(unsaved, 'shop'))?.work).toEqual(edited(1, 'two'));
  });

  it('does not let its journal grow with each change by all that the window shows', async () => {
    await openFile();
    const view = { ...emptyView, expandedGroups: ['x'.repeat(2 ** 20)] };
    for (let at = 0; at < 24; at += 1)
      await documents.keep('shop', { ...edited(at, `${at}`), view });
    expect((await stat(join(unsaved, 'shop.journal'))).size).toBeLessThan(longBytes + 4 * 2 ** 20);
    const kept = await startAgain();
    expect(await kept.list()).toMatchObject([{ changes: 24 }]);
    expect((await recovered(kept, 'shop')).labels).toHaveLength(24);
  });

  it('keeps its journal where it could not be saved', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    await rm(path);
    expect(await documents.save('shop', path, false)).toMatchObject({
      error: { code: 'file-removed' },
    });
    expect(await journals()).toHaveLength(2);
  });

  it('refuses work that counts on edits it was not told', async () => {
    await openFile();
    for (const keptEdits of [1, 5])
      expect(await documents.keep('shop', edited(keptEdits, 'x'))).toMatchObject({
        error: { code: 'bad-request' },
      });
    expect(await documents.keep('other', edited(0))).toMatchObject({
      error: { code: 'no-such-document' },
    });
  });

  it('leaves nothing when it is closed, in time or as the app goes', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    await documents.close('shop');
    expect(await journals()).toEqual([]);
    expect(documents.bytesOf('shop')).toBeUndefined();

    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    documents.closeNow();
    expect(await journals()).toEqual([]);
  });

  it('is in a journal from the start where it lies in no file', async () => {
    const held = toHeld(sampleModel());
    documents.add({ about: { name: 'vpcs', source: 'import' }, held }, 'vpcs', true);
    const kept = await startAgain();
    expect(await kept.list()).toMatchObject([{ id: 'vpcs', source: 'import', changes: 0 }]);
    expect(await recovered(kept, 'vpcs')).toMatchObject({
      isSaved: false,
      resources: totalResources(sampleModel().base),
    });
  });

  it('survives a save whose thread failed', async () => {
    const host = hostWithoutThread({ save: async () => Promise.reject(new Error('no memory')) });
    documents = openDocuments(host, unsaved);
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    await expect(documents.save('shop', path, false)).rejects.toThrow('no memory');
    expect(await documents.keep('shop', edited(1, 'two'))).toMatchObject({ ok: true });
    expect((await readKept(unsaved, 'shop'))?.work).toEqual(edited(0, 'one', 'two'));
  });

  it('says that work is not kept while the disk is full, and keeps all of it once it is not', async ({
    skip,
  }) => {
    const disk = smallDisk(2 ** 20);
    if (disk === undefined) return skip(noSmallDisk);
    try {
      documents = openDocuments(hostWithoutThread(), disk.folder);
      await openFile();
      const ballast = join(disk.folder, 'ballast');
      await writeFile(ballast, 'x'.repeat(2 ** 20)).catch(() => undefined);
      for (const [at, label] of ['one', 'two'].entries())
        expect(await documents.keep('shop', edited(at, label))).toMatchObject({
          ok: true,
          value: { unkept: { code: 'disk-full' } },
        });
      await rm(ballast);
      expect(await documents.keep('shop', edited(2, 'three'))).toEqual({ ok: true, value: {} });
      expect((await readKept(disk.folder, 'shop'))?.work).toEqual(edited(0, 'one', 'two', 'three'));
    } finally {
      await documents.close('shop');
      disk.remove();
    }
  });
});

describe('after a kill', () => {
  it('offers what was done, and opens it under its id with the file it belongs to', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one', 'two'));
    await documents.keep('shop', { ...edited(2), cursor: 1 });

    const kept = await startAgain();

    expect(await kept.list()).toMatchObject([{ id: 'shop', name: 'shop.routescape', changes: 2 }]);
    const work = await recovered(kept, 'shop');
    expect(work).toMatchObject({ labels: ['one', 'two'], cursor: 1, isSaved: false });
    documents.add(work, 'shop', true);
    await documents.keep('shop', { ...edited(1, 'three') });
    await documents.save('shop', path, false);
    const saved = readSound(await readFile(path, 'utf8'));
    expect(saved.edits.map(({ label }) => label)).toEqual(['one', 'three']);
    expect(await journals()).toEqual([]);
  });

  it('does not offer what the window has open again, nor what it dropped', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    const kept = await startAgain();
    await kept.list();
    documents.add(await recovered(kept, 'shop'), 'shop', true);
    expect(await kept.list()).toEqual([]);

    const again = await startAgain();
    expect(await again.list()).toHaveLength(1);
    expect(await again.drop('shop')).toMatchObject({ ok: true });
    expect(await again.list()).toEqual([]);
    expect(await journals()).toEqual([]);
  });

  it('knows a save that was whole, though nobody had said so yet', async () => {
    const dropNothing = hostWithoutThread();
    documents = openDocuments(
      {
        ...dropNothing,
        run: (async (job: never, request: never) => {
          const reply = await dropNothing.run(job, request);
          // The kill comes here: the file is written, the journal is still there.
          return job === 'save' ? err({ code: 'internal', reference: 'killed' }) : reply;
        }) as never,
      },
      unsaved,
    );
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    await documents.save('shop', path, false);

    const kept = await startAgain();
    await kept.list();

    const work = await recovered(kept, 'shop');
    expect(work).toMatchObject({ isSaved: true, labels: ['one'] });
    documents.add(work, 'shop', false);
    expect(await documents.save('shop', path, false)).toMatchObject({ ok: true });
  });

  it('still knows that somebody else wrote the file', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    await writeFile(path, `${text}\n`);
    const kept = await startAgain();
    await kept.list();
    documents.add(await recovered(kept, 'shop'), 'shop', true);
    expect(await documents.save('shop', path, false)).toMatchObject({
      error: { code: 'file-changed' },
    });
  });

  it('says how much of a journal the disk does not give back', async () => {
    await openFile();
    for (const [at, label] of ['one', 'two', 'three'].entries())
      await documents.keep('shop', edited(at, label));
    const kept = await startAgain();
    await kept.list();
    const journal = join(unsaved, 'shop.journal');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"two"', '"tow"'));
    const work = await recovered(kept, 'shop');
    expect(work.labels).toEqual(['one']);
    expect(work.report?.notes[0]?.text).toContain('2 changes could not be read');
  });

  it('opens nothing by an id that it did not offer', async () => {
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    const kept = await startAgain();
    for (const id of ['shop', '../shop', 'unknown'])
      expect(await kept.recover(id, signal)).toEqual({
        ok: false,
        error: { code: 'no-such-document' },
      });
    expect(await kept.drop('shop')).toMatchObject({ ok: false });
    expect(await journals()).toHaveLength(2);
  });

  it('offers what a scan read that was in no document yet, and opens nothing by itself', async () => {
    const kept = await keptDocuments(hostWithoutThread(), documents, unsaved);
    const model = new TextEncoder().encode(text);
    const request = { profiles: ['shop'], regions: 'all' as const };
    await kept.keepScan({ scanId: 'scan', name: 'Scan of shop', request, model });
    expect(kept.takeLost()).toBeUndefined();
    expect(await kept.list()).toMatchObject([{ id: 'scan', name: 'Scan of shop', source: 'scan' }]);
    expect(await recovered(kept, 'scan')).toMatchObject({ isSaved: false, labels: [] });
  });

  it('gives what a lost window had unsaved to the next one, once', async () => {
    await openFile();
    const kept = await keptDocuments(hostWithoutThread(), documents, unsaved);
    expect(await kept.pageIsGone()).toBe(false);
    await openFile();
    await documents.keep('shop', edited(0, 'one'));
    expect(await kept.pageIsGone()).toBe(true);
    expect(await kept.pageIsGone()).toBe(true); // gone again, before the next one asked
    expect([kept.takeLost(), kept.takeLost()]).toEqual(['shop', undefined]);
    expect((await recovered(kept, 'shop')).labels).toEqual(['one']);
  });
});
