import type { MessagePort } from 'node:worker_threads';
import type { ImportReport } from '../../../shared/import/report';
import type { EventOf, RequestOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import type { DocumentMeta } from '../../../shared/ipc/values';
import type { Result } from '../../../shared/result';
import type { ScanComparison } from '../../../shared/scan/comparison';
import type { ScanRequest } from '../../../shared/scan/request';

/** What main asks of the model host, the worker thread that holds the open documents. */
export type HostMethods = {
  /** `documentId`: opened again after its host was lost, under the id that the window knows. */
  openModel(request: { path: string; documentId?: string }): Promise<Result<Opened, IpcError>>;
  importPaths(request: {
    paths: readonly string[];
    name: string;
    documentId?: string;
  }): Promise<Result<Opened, IpcError>>;
  openSample(request: { documentId?: string }): Promise<Result<Opened, IpcError>>;
  openSketch(request: { documentId?: string }): Promise<Result<Opened, IpcError>>;
  /** What a scan read, as the bytes of a model; or a document that rests on a scan, opened again. */
  openScanned(request: {
    model: Uint8Array;
    name: string;
    source: DocumentMeta['source'];
    documentId?: string;
  }): Promise<Result<Opened, IpcError>>;
  compareScan(request: ScanInto): Promise<Result<ScanComparison, IpcError>>;
  acceptScan(request: ScanInto): Promise<Result<Rebased, IpcError>>;
  takeBackScan(request: { documentId: string }): Promise<Result<Rebased, IpcError>>;
  save(
    request: Omit<RequestOf<'saveDocument'>, 'target'> & {
      path: string;
      /** Even where somebody else wrote the file meanwhile. */
      overwrite?: boolean;
    },
  ): Promise<Result<DocumentMeta, IpcError>>;
  /** Writes a copy that strangers may see. */
  saveRedacted(
    request: Omit<RequestOf<'saveDocument'>, 'target'> & { path: string },
  ): Promise<Result<object, IpcError>>;
  close(request: { documentId: string }): Promise<Result<object, IpcError>>;
};
/** A scan that is laid into a document, on top of which the window has edits of its own. */
export type ScanInto = Pick<
  RequestOf<'saveDocument'>,
  'documentId' | 'keptEdits' | 'edits' | 'cursor'
> & { scanned: Uint8Array; vpcId: ScanRequest['vpcId'] };

/** A document that rests on something else than before, with the bytes of its model: they are on no disk. */
export type Rebased = { document: DocumentMeta; model: Uint8Array };

export type HostMethod = keyof HostMethods;
export type HostRequest<M extends HostMethod> = Parameters<HostMethods[M]>[0];
export type HostReply<M extends HostMethod> = Awaited<ReturnType<HostMethods[M]>>;

export type Progress = EventOf<'openProgress'>;

export type Opened = {
  document: DocumentMeta;
  report?: ImportReport;
  /** How many records the network holds. */
  resources: number;
};

export type ToHost =
  | { kind: 'call'; id: number; method: HostMethod; request: unknown }
  /** Asks for a document's bytes, which come over the port chunk by chunk, one for each `pull`. */
  | { kind: 'read'; documentId: string; port: MessagePort };

export type FromHost =
  | { kind: 'reply'; id: number; reply: unknown }
  /** A bug in the host, told apart from an expected error. */
  | { kind: 'threw'; id: number; stack: string }
  | { kind: 'progress'; progress: Progress };

/** First `found` or `gone`; then for each `pull` a chunk, and `end` after the last. */
export type FromReader =
  | { kind: 'found' }
  | { kind: 'gone' }
  | { kind: 'chunk'; bytes: Uint8Array }
  | { kind: 'end' };
