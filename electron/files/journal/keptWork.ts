import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptWork } from '../../../shared/ipc/values';
import { log } from '../../log';
import { defaultLimits } from '../collectFiles';
import { readRegular } from '../readRegular';
import type { NewerHeader } from './header';
import { baseExtension, checksumOf, journalExtension, journalPlace } from './journal';
import { parseJournal, parseNewer, type ReadJournal } from './parseJournal';

/** A journal that nobody writes any more, with the document that its work counts on. */
export type Kept = ReadJournal & { base: Buffer };

/** The work that the journals in a folder hold, newest first. */
export async function listKept(folder: string): Promise<KeptWork[]> {
  const ids = (await namesIn(folder))
    .filter((name) => name.endsWith(journalExtension))
    .map((name) => name.slice(0, -journalExtension.length));
  const kept = (await Promise.all(ids.map((id) => look(folder, id)))).flat();
  return kept.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** Throws what the system says where one of the two files cannot be read. */
export async function readKept(folder: string, id: string): Promise<Kept | undefined> {
  const place = journalPlace(folder, id);
  const read = parseJournal((await bytesIn(place.journal)).toString());
  if (read === undefined) return undefined;
  const base = await bytesIn(place.base);
  return (await checksumOf(base)) === read.header.base
    ? { ...read, base }
    : { ...read, base, work: undefined, lostLines: 0 };
}

/** The name and version of a journal that a newer Routescape left. Throws as `readKept`. */
export async function readNewer(folder: string, id: string): Promise<NewerHeader | undefined> {
  const { journal } = journalPlace(folder, id);
  return parseNewer((await bytesIn(journal)).toString())?.header;
}

export async function dropKept(folder: string, id: string): Promise<void> {
  const { journal, base } = journalPlace(folder, id);
  await rm(journal, { force: true });
  await rm(base, { force: true });
}

/**
 * Clears away what a kill left of a journal that was only being begun: nothing had been done then. To be called while none
 * is written.
 */
export async function sweepKept(folder: string): Promise<void> {
  const names = await namesIn(folder);
  const begun = names.filter(
    (name) =>
      name.endsWith('.tmp') ||
      (name.endsWith(baseExtension) &&
        !names.includes(`${name.slice(0, -baseExtension.length)}${journalExtension}`)),
  );
  await Promise.all(begun.map((name) => rm(join(folder, name), { force: true })));
}

/** A journal that cannot be offered stays where it is: it may be of use to somebody yet. */
async function look(folder: string, id: string): Promise<KeptWork[]> {
  const { journal, base } = journalPlace(folder, id);
  try {
    const text = (await bytesIn(journal)).toString();
    // A newer Routescape's is listed too: taking it up says what it takes.
    const read = parseJournal(text) ?? parseNewer(text);
    const { mtime } = await stat(journal);
    await stat(base);
    if (read === undefined) throw new Error('it has no whole beginning');
    const { header, entries, work } = read;
    const { name, source } = header;
    // All that was told anew is one entry.
    const changes = Math.max(entries, work?.edits.length ?? 0);
    return [{ id, name, source, changes, changedAt: mtime.toISOString() }];
  } catch (error) {
    log(`${journal} cannot be used: ${String(error)}`);
    return [];
  }
}

async function bytesIn(path: string): Promise<Buffer> {
  const { content } = await readRegular(path, defaultLimits.fileBytes);
  return content;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
