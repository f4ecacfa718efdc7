import type { IpcError } from '../../shared/ipc/errors';
import type { KeptWork } from '../../shared/ipc/values';
import { err, ok, type Result } from '../../shared/result';
import type { FinishedScan } from '../scan/window/scans';
import type { ModelHost } from './host/client';
import type { Recovered } from './host/protocol';
import { dropKept, listKept, sweepKept } from './journal/keptWork';
import type { OpenDocuments } from './openDocuments';

export type KeptDocuments = {
  /** What earlier windows left, newest first; not what this one is writing. */
  list(): Promise<KeptWork[]>;
  /** The window is gone: the next one shall open what it had unsaved. @returns whether there is anything */
  pageIsGone(): Promise<boolean>;
  /** What a scan read that is in no document yet: offered like one that was not saved. */
  keepScan(scan: FinishedScan & { scanId: string }): Promise<void>;
  /** What the window that is gone had unsaved, once. */
  takeLost(): string | undefined;
  /** Undefined where it was called off. */
  recover(id: string, signal: AbortSignal): Promise<Result<Recovered, IpcError> | undefined>;
  drop(id: string): Promise<Result<Record<string, never>, IpcError>>;
};

/** Work that nobody saved, by the journals in a folder. The page names it by ids that it was told before. */
export async function keptDocuments(
  host: ModelHost,
  documents: OpenDocuments,
  folder: string,
): Promise<KeptDocuments> {
  await sweepKept(folder);
  const told = new Set<string>();
  let lost: string | undefined;

  async function list(): Promise<KeptWork[]> {
    const open = documents.ids();
    const kept = (await listKept(folder)).filter(({ id }) => !open.has(id));
    for (const { id } of kept) told.add(id);
    return kept;
  }

  return {
    list,
    async pageIsGone() {
      const abandoned = await documents.abandon();
      // Gone again before the next one asked: what the first had is still waiting.
      lost = (await list()).find(({ id }) => abandoned.includes(id))?.id ?? lost;
      return lost !== undefined;
    },
    async keepScan({ scanId, name, model }) {
      documents.add(
        { about: { name, source: 'scan' }, held: { bytes: model, edits: 0 } },
        scanId,
        true,
      );
      await documents.abandon();
    },
    takeLost() {
      const id = lost;
      lost = undefined;
      return id;
    },
    async recover(id, signal) {
      return told.has(id)
        ? host.run('recover', { folder, id }, signal)
        : err({ code: 'no-such-document' });
    },
    async drop(id) {
      if (!told.delete(id)) return err({ code: 'no-such-document' });
      await dropKept(folder, id);
      return ok({});
    },
  };
}
