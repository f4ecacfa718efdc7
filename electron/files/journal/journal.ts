import { webcrypto } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Work } from '../../../shared/ipc/work';
import { writeWhole } from '../writeWhole';
import { type Header, journalVersion } from './header';
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
  /** Tells all work anew, in place of what is there, in one step: where something was refused, or there is too much. */
  retell(work: Work): Promise<void>;
  /** Told so often that it is better told anew: each time brings the whole view along. */
  isLong(): boolean;
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
  const whole: Header = { journal: journalVersion, base: await checksumOf(base), ...header };
  let beginningBytes = await write(work);
  let wholeBytes = beginningBytes;
  let file: FileHandle = await open(place.journal, 'a');
  let turn: Promise<void> = Promise.resolve();
  let syncing: NodeJS.Timeout | undefined;
  let unsynced: unknown;

  async function write(all: Work | undefined): Promise<number> {
    const beginning = toLine(whole) + (all === undefined ? '' : toLine(all));
    await writeWhole(place.journal, beginning, { mode: 0o600 });
    return Buffer.byteLength(beginning);
  }

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
    syncing = undefined;
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
          // Half a line would spoil the next one. Where it cannot be cut off, telling anew leaves it behind.
          await file.truncate(wholeBytes).catch(() => undefined);
          throw error;
        }
        wholeBytes += Buffer.byteLength(line);
        syncSoon();
      }),
    retell: (work) =>
      inTurn(async () => {
        // Closed first: not every system lets a file be replaced that is open.
        await leave();
        try {
          beginningBytes = await write(work);
          wholeBytes = beginningBytes;
          unsynced = undefined;
        } finally {
          file = await open(place.journal, 'a');
        }
      }),
    isLong: () => wholeBytes > Math.max(longBytes, 4 * beginningBytes),
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

/** A text of more than 512 MB could not be read at the next start, nor one of far less quickly. */
export const longBytes = 8 * 2 ** 20;

/** Beside the thread: a large document takes a frame or two. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
