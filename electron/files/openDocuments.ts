import { basename } from 'node:path';
import type { IpcError } from '../../shared/ipc/errors';
import type { DocumentMeta } from '../../shared/ipc/values';
import type { Work } from '../../shared/ipc/work';
import { err, ok, type Result } from '../../shared/result';
import type { ScanRequest } from '../../shared/scan/request';
import { log } from '../log';
import { toFileError } from './fileErrors';
import type { ModelHost } from './host/client';
import { flawIn, type Held } from './host/held';
import type { Opened } from './host/protocol';
import { beginJournal, type Journal, journalPlace } from './journal/journal';
import { together } from './journal/together';

type Done = Result<Record<string, never>, IpcError>;

type OpenDocument = {
  meta: DocumentMeta;
  held: Held;
  /** What the window did to it since. */
  work: Work | undefined;
  /** What it was until a scan was laid into it, with all its edits, for as long as that can be taken back. */
  beforeScan: Held | undefined;
  /** Begun with the first work; what lies in no file yet has one from the start. */
  journal: Journal | undefined;
  /** The journal could not be written: next time it is told all. */
  isBehind: boolean;
  /** Work is heard and saved one after the other. */
  turn: Promise<unknown>;
};

export type OpenDocuments = ReturnType<typeof openDocuments>;

/**
 * The documents that the window has open, as main holds them: as bytes, with the work that the window tells on top. All
 * that is told is in a journal until it is saved.
 *
 * @param folder where the journals lie
 */
export function openDocuments(host: ModelHost, folder: string) {
  const documents = new Map<string, OpenDocument>();

  function inTurn<T>(
    documentId: string,
    run: (document: OpenDocument) => Promise<Result<T, IpcError>>,
  ): Promise<Result<T, IpcError>> {
    const document = documents.get(documentId);
    if (document === undefined) return Promise.resolve(err({ code: 'no-such-document' }));
    const done = document.turn.then(() => run(document));
    document.turn = done.catch(() => undefined);
    return done;
  }

  /**
   * @param added work that a journal which was begun already has not heard of
   * @returns why it is in no journal
   */
  async function write(document: OpenDocument, added?: Work): Promise<IpcError | undefined> {
    const { meta, held, work, journal } = document;
    const anew = document.isBehind || journal?.isLong();
    document.isBehind = true;
    try {
      if (journal === undefined)
        document.journal = await beginJournal(
          journalPlace(folder, meta.documentId),
          { name: meta.name, source: meta.source, ...filed(held) },
          held.bytes,
          work,
        );
      else if (anew && work !== undefined) await journal.retell(work);
      else if (added !== undefined) await journal.append(added);
      document.isBehind = false;
    } catch (error) {
      return toFileError(error, meta.name, 'write');
    }
  }

  /** From now on the document is what is held here, work included: a new journal says so. */
  async function restOn(document: OpenDocument, held: Held): Promise<DocumentMeta> {
    document.held = held;
    document.work = undefined;
    document.meta = { ...document.meta, bytes: held.bytes.length };
    await document.journal?.leave();
    document.journal = undefined;
    await write(document); // where that fails, the window is told with the next work
    return document.meta;
  }

  /** What is saved is saved, whatever holds the journal: left there, the next start sees that the file has it all. */
  async function dropJournal(document: OpenDocument): Promise<void> {
    const { journal, meta } = document;
    document.journal = undefined;
    await journal?.drop().catch((error: unknown) => {
      log(`The journal of ${meta.name} is still there: ${String(error)}`);
    });
  }

  return {
    // Whoever gives a signal may call the work off: the answer is then undefined, and nothing has changed.

    /**
     * @param isKept it lies in no file as it is: to be kept from now on
     * @param documentId of a document whose journal goes on
     */
    add(
      { about, held }: Omit<Opened, 'resources'> & Partial<Opened>,
      documentId: string,
      isKept: boolean,
    ): DocumentMeta {
      const meta = { ...about, documentId, bytes: held.bytes.length };
      documents.set(documentId, {
        meta,
        held,
        work: undefined,
        beforeScan: undefined,
        journal: undefined,
        isBehind: false,
        turn: Promise.resolve(),
      });
      if (isKept)
        void inTurn(documentId, async (document) => {
          // The window is told with the first work that cannot be kept.
          const unkept = await write(document);
          if (unkept) log(`No journal of ${about.name}: ${unkept.code}`);
          return ok({});
        });
      return meta;
    },

    metaOf: (documentId: string) => documents.get(documentId)?.meta,
    pathOf: (documentId: string) => documents.get(documentId)?.held.file?.path,
    bytesOf: (documentId: string) => documents.get(documentId)?.held.bytes,
    ids: (): ReadonlySet<string> => new Set(documents.keys()),

    /** Work that the window tells. `unkept` says why it may not outlive the app; heard it is even so. */
    keep: (documentId: string, work: Work): Promise<Result<{ unkept?: IpcError }, IpcError>> =>
      inTurn(documentId, async (document) => {
        const refuse = (issue: string): Result<never, IpcError> =>
          err({ code: 'bad-request', method: 'keepWork', issue });
        const flaw = flawIn(work);
        if (flaw !== undefined) return refuse(flaw);
        const all = together(document.work, work);
        if (all === undefined || all.keptEdits > document.held.edits)
          return refuse('counts on edits that were not told');
        document.work = all;
        const unkept = await write(document, work);
        return ok(unkept ? { unkept } : {});
      }),

    save: (
      documentId: string,
      path: string,
      overwrite: boolean,
    ): Promise<Result<DocumentMeta, IpcError>> =>
      inTurn(documentId, async (document) => {
        const { held, work } = document;
        const saved = await host.run('save', { held, work, path, overwrite });
        if (!saved.ok) return saved;
        document.held = saved.value.held;
        document.work = undefined;
        document.isBehind = false;
        document.meta = {
          documentId,
          name: basename(path),
          source: 'model',
          bytes: saved.value.held.bytes.length,
        };
        await dropJournal(document);
        return ok(document.meta);
      }),

    saveRedacted: (
      documentId: string,
      path: string,
      signal: AbortSignal,
    ): Promise<Result<object | undefined, IpcError>> =>
      inTurn<object | undefined>(documentId, async ({ held, work }) => {
        const reply = await host.run('saveRedacted', { held, work, path }, signal);
        return reply ?? ok(undefined);
      }),

    /** What a scan would do to it. Nothing is changed by asking. */
    compareScan: (documentId: string, scanned: Uint8Array, vpcId: ScanRequest['vpcId']) =>
      inTurn(documentId, ({ held, work }) =>
        host.run('compareScan', { held, work, scanned, vpcId }),
      ),

    /** What it would be with a scan laid below its edits, in no file. Nothing is changed by asking. */
    withScan: (
      documentId: string,
      scanned: Uint8Array,
      vpcId: ScanRequest['vpcId'],
      signal: AbortSignal,
    ): Promise<Result<Held | undefined, IpcError>> =>
      inTurn(documentId, async ({ held, work }) => {
        const reply = await host.run('acceptScan', { held, work, scanned, vpcId }, signal);
        if (reply === undefined) return ok(undefined);
        if (!reply.ok) return reply;
        const { bytes, edits } = reply.value.held;
        return ok({ bytes, edits });
      }),

    /** Lays a scan below its edits. Its file stays as it is until it is saved. */
    acceptScan: (
      documentId: string,
      scanned: Uint8Array,
      vpcId: ScanRequest['vpcId'],
      signal: AbortSignal,
    ): Promise<Result<DocumentMeta | undefined, IpcError>> =>
      inTurn<DocumentMeta | undefined>(documentId, async (document) => {
        const { held, work } = document;
        const reply = await host.run('acceptScan', { held, work, scanned, vpcId }, signal);
        if (reply === undefined) return ok(undefined);
        if (!reply.ok) return reply;
        document.beforeScan = reply.value.before;
        return ok(await restOn(document, reply.value.held));
      }),

    /** As it was before the last scan was laid into it, with the edits that its window had then. */
    takeBackScan: (documentId: string): Promise<Result<DocumentMeta, IpcError>> =>
      inTurn(documentId, async (document) => {
        const { beforeScan, held } = document;
        if (beforeScan === undefined) return err({ code: 'no-such-document' });
        document.beforeScan = undefined;
        const { bytes, edits } = beforeScan;
        return ok(await restOn(document, { ...held, bytes, edits }));
      }),

    /** Saved or dropped by who used it: nothing of it is kept. */
    close: (documentId: string): Promise<Done> => {
      const closed = inTurn(documentId, async (document) => {
        await dropJournal(document);
        return ok({});
      });
      documents.delete(documentId);
      return closed;
    },

    /** Whoever used them is gone without a word: what was told stays in the journals. @returns their ids */
    async abandon(): Promise<string[]> {
      const ids = [...documents.keys()];
      const left = ids.map((id) =>
        inTurn(id, async ({ journal }) => {
          await journal?.leave();
          return ok({});
        }),
      );
      documents.clear();
      await Promise.all(left);
      return ids;
    },

    /** As `close` for all, at the moment the app goes, which waits for no promise. */
    closeNow(): void {
      for (const { journal } of documents.values()) journal?.dropNow();
    },
  };
}

function filed({ file, keepAs }: Held) {
  return { ...(file && { file }), ...(keepAs !== undefined && { keepAs }) };
}
