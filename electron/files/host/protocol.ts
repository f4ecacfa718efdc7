import type { ImportReport } from '../../../shared/import/report';
import type { EventOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import type { DocumentMeta } from '../../../shared/ipc/values';
import type { Work } from '../../../shared/ipc/work';
import type { Result } from '../../../shared/result';
import type { ScanComparison } from '../../../shared/scan/comparison';
import type { ScanRequest } from '../../../shared/scan/request';
import type { Held } from './held';

/**
 * The pieces of work that take a thread of their own: all reading, parsing, checking and writing of models. Each is given
 * all it needs and leaves nothing behind but its answer.
 */
export type Jobs = {
  openModel(request: { path: string }): Promise<Result<Opened, IpcError>>;
  importPaths(request: {
    paths: readonly string[];
    name: string;
  }): Promise<Result<Opened, IpcError>>;
  openSketch(request: object): Promise<Result<Opened, IpcError>>;
  /** What a scan read, as the bytes of a model. */
  openScanned(request: { model: Uint8Array; name: string }): Promise<Result<Opened, IpcError>>;
  compareScan(request: ScanInto): Promise<Result<ScanComparison, IpcError>>;
  acceptScan(request: ScanInto): Promise<Result<Accepted, IpcError>>;
  /** What a journal holds of a document that was not saved. */
  recover(request: { folder: string; id: string }): Promise<Result<Recovered, IpcError>>;
  save(request: {
    held: Held;
    work: Work | undefined;
    path: string;
    /** Even where somebody else wrote or removed the file meanwhile. */
    overwrite: boolean;
  }): Promise<Result<{ held: Held }, IpcError>>;
  /** Writes a copy that strangers may see. */
  saveRedacted(request: {
    held: Held;
    work: Work | undefined;
    path: string;
  }): Promise<Result<object, IpcError>>;
};

/** A scan that is laid into a document, on top of which the window has edits of its own. */
export type ScanInto = {
  held: Held;
  work: Work | undefined;
  scanned: Uint8Array;
  vpcId: ScanRequest['vpcId'];
};

/** A document that rests on something else than before, and what it was until then, with all its edits. */
export type Accepted = { held: Held; before: Held };

export type JobName = keyof Jobs;
export type JobRequest<J extends JobName> = Parameters<Jobs[J]>[0];
export type JobReply<J extends JobName> = Awaited<ReturnType<Jobs[J]>>;

export type Progress = EventOf<'openProgress'>;
/** Called often: whoever shows it chooses how often. */
export type OnProgress = (progress: Progress) => void;

export type Opened = {
  about: Pick<DocumentMeta, 'name' | 'source' | 'upgradedFrom'>;
  held: Held;
  report?: ImportReport;
  /** How many records the network holds. */
  resources: number;
};

/** `isSaved`: the file has all of it, for the app ended between saving and saying so. */
export type Recovered = Opened & { isSaved: boolean };

export type ToHost = { job: JobName; request: unknown };

export type FromHost =
  | { kind: 'reply'; reply: unknown }
  /** A bug, told apart from an expected error. */
  | { kind: 'threw'; stack: string }
  | { kind: 'progress'; progress: Progress };
