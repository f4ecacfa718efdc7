import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recover } from '../../../../electron/files/host/recover';
import type { Header } from '../../../../electron/files/journal/header';
import {
  beginJournal,
  type Journal,
  journalPlace,
} from '../../../../electron/files/journal/journal';
import {
  dropKept,
  listKept,
  readKept,
  sweepKept,
} from '../../../../electron/files/journal/keptWork';
import { toLine } from '../../../../electron/files/journal/line';
import { parseJournal } from '../../../../electron/files/journal/parseJournal';
import type { Work } from '../../../../shared/ipc/work';
import { err } from '../../../../shared/result';
import { noSmallDisk, smallDisk } from '../../../support/smallDisk';
import { edited } from '../support';

const header = { name: 'shop.routescape', source: 'model' as const };
const wholeHeader: Header = { journal: 1, base: 'checksum', ...header };
const base = new TextEncoder().encode('{ "format": "routescape" }');

let folder: string;
let journals: Journal[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'routescape-journal-')), 'unsaved');
  journals = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const journal of journals) await journal.drop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function begin(work?: Work, place = journalPlace(folder, 'shop')): Promise<Journal> {
  const journal = await beginJournal(place, header, base, work);
  journals.push(journal);
  return journal;
}

function labels(read: { work: Work | undefined } | undefined): string[] | undefined {
  return read?.work?.edits.map(({ label }) => label);
}

const text = () => readFile(journalPlace(folder, 'shop').journal, 'utf8');

describe('a journal', () => {
  it('holds the document as it was, and all that was done to it since', async () => {
    const journal = await begin(edited(2, 'three'));
    await journal.append(edited(3, 'four'));
    await journal.append({ ...edited(4), cursor: 3, view: { filter: 'eu' } });

    const kept = await readKept(folder, 'shop');

    expect(kept?.base.toString()).toBe(new TextDecoder().decode(base));
    expect(kept).toMatchObject({ header, entries: 3, lostLines: 0 });
    expect(kept?.work).toEqual({
      ...edited(2, 'three', 'four'),
      cursor: 3,
      view: { filter: 'eu' },
    });
  });

  it('drops the edits behind one that was made after an undo, those before the journal too', async () => {
    const journal = await begin();
    await journal.append(edited(5, 'six', 'seven'));
    await journal.append(edited(6, 'another'));
    expect(labels(await readKept(folder, 'shop'))).toEqual(['six', 'another']);
    await journal.append(edited(1, 'second'));
    expect((await readKept(folder, 'shop'))?.work).toMatchObject(edited(1, 'second'));
  });

  it('keeps entries apart that come at once', async () => {
    const journal = await begin();
    await Promise.all(Array.from({ length: 50 }, (_, at) => journal.append(edited(at, `${at}`))));
    expect(await readKept(folder, 'shop')).toMatchObject({ entries: 50, lostLines: 0 });
  });

  it('tells all anew in one step, and goes on from there', async () => {
    const journal = await begin(edited(0, 'one'));
    while (!journal.isLong()) await journal.append({ ...edited(1), view: 'x'.repeat(2 ** 20) });
    await appendFile(journalPlace(folder, 'shop').journal, 'half a line');

    await journal.retell(edited(0, 'one', 'two'));
    await journal.append(edited(2, 'three'));

    expect(journal.isLong()).toBe(false);
    expect(await readKept(folder, 'shop')).toMatchObject({ entries: 2, lostLines: 0 });
    expect(labels(await readKept(folder, 'shop'))).toEqual(['one', 'two', 'three']);
    expect((await text()).length).toBeLessThan(2_000);
  });

  it('is for its owner alone', async () => {
    await begin();
    const { journal, base: document } = journalPlace(folder, 'shop');
    const modes = [journal, document, folder].map(async (path) => (await stat(path)).mode & 0o777);
    if (process.platform !== 'win32')
      expect(await Promise.all(modes)).toEqual([0o600, 0o600, 0o700]);
  });

  it('counts for nothing beside a newer document, as a kill leaves it that comes in between', async () => {
    const journal = await begin();
    await journal.append(edited(0, 'one'));
    const newer = 'holds that edit itself';
    await writeFile(journalPlace(folder, 'shop').base, newer);

    const kept = await readKept(folder, 'shop');

    expect(kept?.base.toString()).toBe(newer);
    expect(kept?.work).toBeUndefined();
  });

  it('leaves nothing when it is dropped, at once or in time', async () => {
    await (await begin()).drop();
    expect(await readdir(folder)).toEqual([]);
    journals = [];
    (await begin()).dropNow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what a kill leaves of a journal', () => {
  it('is read up to the last whole line, wherever the last one was cut', async () => {
    const journal = await begin();
    await journal.append(edited(0, 'one'));
    const whole = (await text()).length;
    await journal.append(edited(1, 'two'));
    const all = await text();
    for (let cut = whole; cut < all.length; cut++)
      expect(parseJournal(all.slice(0, cut))).toMatchObject({ entries: 1, lostLines: 0 });
    expect(labels(parseJournal(all))).toEqual(['one', 'two']);
  });

  it('is nothing where not even its beginning is whole', () => {
    expect(parseJournal(toLine(wholeHeader).slice(0, -1))).toBeUndefined();
    expect(parseJournal('')).toBeUndefined();
  });

  it('is counted as lost behind a line that the disk spoiled', async () => {
    const journal = await begin();
    for (const [at, label] of ['one', 'two', 'three'].entries())
      await journal.append(edited(at, label));
    const spoiled = parseJournal((await text()).replace('"two"', '"tow"'));
    expect(labels(spoiled)).toEqual(['one']);
    expect(spoiled?.lostLines).toBe(2);
  });

  it('is not believed where it counts on edits that nobody told', () => {
    const lines = toLine(wholeHeader) + toLine(edited(0, 'one')) + toLine(edited(9, 'ten'));
    expect(parseJournal(lines)).toMatchObject({ entries: 1, lostLines: 1 });
  });

  it('is cleared away where the journal had only been begun', async () => {
    await begin(edited(0, 'one'));
    await writeFile(journalPlace(folder, 'begun').base, 'half');
    await writeFile(join(folder, '.routescape-0123.tmp'), 'half');
    await sweepKept(folder);
    expect(await readdir(folder)).toEqual(['shop.base', 'shop.journal']);
  });
});

describe('kept work', () => {
  it('is listed by name, newest first, and dropped by id', async () => {
    expect(await listKept(folder)).toEqual([]);
    await begin(edited(0, 'one'));
    const later = await begin(undefined, journalPlace(folder, 'later'));
    await later.append(edited(0, 'one'));
    await appendFile(journalPlace(folder, 'later').journal, 'cut of');

    const listed = await listKept(folder);

    expect(listed.map(({ id, name, changes }) => ({ id, name, changes }))).toEqual([
      { id: 'later', name: 'shop.routescape', changes: 1 },
      { id: 'shop', name: 'shop.routescape', changes: 1 },
    ]);
    await dropKept(folder, 'shop');
    expect((await listKept(folder)).map(({ id }) => id)).toEqual(['later']);
  });

  it('of a newer version is listed by its name, and stays where it is', async () => {
    await begin(edited(0, 'one'));
    const { journal } = journalPlace(folder, 'shop');
    await writeFile(
      journal,
      toLine({ journal: 2, name: 'shop.routescape', source: 'a new one', more: true }) +
        toLine({ kind: 'of a shape to come' }),
    );

    expect(await listKept(folder)).toMatchObject([
      { id: 'shop', name: 'shop.routescape', changes: 1 },
    ]);
    expect(await readKept(folder, 'shop')).toBeUndefined();
    expect(await recover({ folder, id: 'shop' })).toEqual(
      err({ code: 'file-too-new', file: 'shop.routescape', version: 2, newest: 1 }),
    );
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('is read as the first version wrote it', () => {
    const released = [
      'a994ee1506f64e9c {"journal":1,"base":"f00d","name":"shop.routescape","source":"model","file":{"path":"/home/somebody/shop.routescape","onDisk":{"modifiedMs":1764000000000.5,"bytes":90}},"keepAs":"before-repair"}',
      '9d6c1938425488b4 {"keptEdits":0,"edits":[{"label":"Add 111122223333","diff":[{"kind":"record","collection":"accounts","key":"111122223333","after":{"id":"111122223333"}}]}],"cursor":1,"view":{},"questions":[]}',
      '',
    ].join('\n');
    expect(parseJournal(released)).toMatchObject({
      header: { name: 'shop.routescape', file: { path: '/home/somebody/shop.routescape' } },
      work: { edits: [{ label: 'Add 111122223333' }], cursor: 1 },
      lostLines: 0,
    });
  });

  it('is left where it is, with a word, where it cannot be used', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await begin();
    await writeFile(journalPlace(folder, 'shop').journal, 'no journal\n');
    expect(await listKept(folder)).toEqual([]);
    expect(said).toHaveBeenCalledOnce();
    await sweepKept(folder);
    expect(await readdir(folder)).toHaveLength(2);
  });
});

describe('a journal on a full disk', () => {
  it('refuses what it has no room for, stays whole, and goes on when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk(2 ** 20);
    if (disk === undefined) return skip(noSmallDisk);
    try {
      const place = journalPlace(disk.folder, 'shop');
      const journal = await begin(edited(0, 'one'), place);
      const ballast = join(disk.folder, 'ballast');
      await writeFile(ballast, 'x'.repeat(900_000));
      const large = { ...edited(1, 'two'), view: 'y'.repeat(400_000) };

      await expect(journal.append(large)).rejects.toMatchObject({ code: 'ENOSPC' });

      expect(labels(await readKept(disk.folder, 'shop'))).toEqual(['one']);
      await rm(ballast);
      await journal.append(large);
      expect(labels(await readKept(disk.folder, 'shop'))).toEqual(['one', 'two']);
    } finally {
      await journals.pop()?.drop();
      disk.remove();
    }
  });
});
