import { webcrypto } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Work } from '../../../shared/ipc/work';
import { writeWhole } from '../writeWhole';
import type { Header } from './header';
import { toLine } from './line';

/** Where a journal lies, and beside it the document that it is about: a model like any other. */
export type JournalPlace = { journal: string; base: string };

export function journalPlace(folder: string, id: string): JournalPlace {
  return {
    journal: join(folder, `${id}${journalExtension}`),
    base: join(folder, `${id}${baseExtension}`),
  };
}

export const journalExtension = '.journal';
export const baseExtension = '.base';

export type Journal = {
  /** What was told is in the file when this resolves. Throws what the system says; then nothing of it is there. */
  append(work: Work): Promise<void>;
  /** Nobody writes it any more; what it holds stays. */
  leave(): Promise<void>;
  /** What it holds was saved, or is not wanted any more. */
  drop(): Promise<void>;
  /** The same for the moment the app goes, which waits for no promise. */
  dropNow(): void;
};

/**
 * Begins the journal of a document: what is done to it from now on survives the window, the app and, but for the last
 * second, the machine.
 *
 * @param base the document as the work counts on it, written once
 * @param work what was done to it already
 */
export async function beginJournal(
  place: JournalPlace,
  header: Omit<Header, 'journal' | 'base'>,
  base: Uint8Array,
  work: Work | undefined,
): Promise<Journal> {
  await mkdir(dirname(place.journal), { recursive: true, mode: 0o700 });
  // In this order: a journal without its document would be of no use. Where there was a journal before, a kill in between
  // leaves its entries beside the new document, which they do not belong to: the checksum tells.
  await writeWhole(place.base, base, { mode: 0o600 });
  const whole: Header = { journal: 1, base: await checksumOf(base), ...header };
  const beginning = toLine(whole) + (work === undefined ? '' : toLine(work));
  await writeWhole(place.journal, beginning, { mode: 0o600 });

  const file = await open(place.journal, 'a');
  let wholeBytes = Buffer.byteLength(beginning);
  let turn: Promise<void> = Promise.resolve();
  let syncing: NodeJS.Timeout | undefined;
  let unsynced: unknown;

  /** One after the other: two lines must not run into each other. */
  function inTurn(run: () => Promise<void>): Promise<void> {
    const done = turn.then(run);
    turn = done.catch(() => undefined);
    return done;
  }

  /** Through to the disk, at most once a second: each time may take a disk's turn of some 10 ms. */
  function syncSoon(): void {
    syncing ??= setTimeout(() => {
      syncing = undefined;
      file.datasync().catch((error: unknown) => {
        unsynced = error;
      });
    }, syncEveryMs);
    syncing.unref();
  }

  async function leave(): Promise<void> {
    clearTimeout(syncing);
    await file.close();
  }

  return {
    append: (work) =>
      inTurn(async () => {
        const line = toLine(work);
        try {
          // The last line may not be on the disk, whatever it said when it took it: better told late than never.
          if (unsynced !== undefined) throw unsynced;
          await file.appendFile(line);
        } catch (error) {
          unsynced = undefined;
          // Half a line would spoil the next one.
          await file.truncate(wholeBytes);
          throw error;
        }
        wholeBytes += Buffer.byteLength(line);
        syncSoon();
      }),
    leave: () => inTurn(leave),
    drop: () =>
      inTurn(async () => {
        await leave();
        await rm(place.journal, { force: true });
        await rm(place.base, { force: true });
      }),
    dropNow() {
      rmSync(place.journal, { force: true });
      rmSync(place.base, { force: true });
    },
  };
}

const syncEveryMs = 1000;

/** Beside the thread: a large document takes a frame or two. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
