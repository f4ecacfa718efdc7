import { randomUUID } from 'node:crypto';
import type { DocumentMeta } from '../../../shared/ipc/values';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import { writeModelFile } from '../../../shared/model-file/write';

/** A document as the model host holds it. */
export type HostDocument = {
  model: ModelFile;
  meta: DocumentMeta;
  /** Its bytes until the window has fetched them: kept from reading or measuring, so that they are made once. */
  bytes?: Uint8Array;
  /** The file it was read from, where that is a model. */
  readFrom?: string;
  /** That file as it was read or written last: if it is another by now, somebody else wrote it. */
  onDisk?: FileState;
  /** Set where what is held is not all that the file holds: what its copy is called when it is written over. */
  keepAs?: string;
  /** What it was until a scan was laid into it, for as long as that can be taken back. */
  beforeScan?: Pick<HostDocument, 'model' | 'meta'>;
};

export type FileState = { modifiedMs: number; bytes: number };

/** The open documents, by id. */
export type OpenDocuments = Map<string, HostDocument>;

/** @param from the id it had before, and where it was read from with, where the window can be given the same, its bytes */
export function addDocument(
  documents: OpenDocuments,
  model: ModelFile,
  about: Omit<DocumentMeta, 'documentId' | 'bytes'>,
  from: {
    documentId?: string | undefined;
    path?: string;
    bytes?: Uint8Array;
    onDisk?: FileState;
    keepAs?: string;
  } = {},
): DocumentMeta {
  const { documentId = randomUUID(), path, onDisk, keepAs } = from;
  const bytes = from.bytes ?? bytesOf(model);
  const meta = { ...about, documentId, bytes: bytes.length };
  documents.set(documentId, {
    model,
    meta,
    bytes,
    ...(path === undefined ? {} : { readFrom: path }),
    ...(onDisk === undefined ? {} : { onDisk }),
    ...(keepAs === undefined ? {} : { keepAs }),
  });
  return meta;
}

export function bytesOf(model: ModelFile): Uint8Array {
  return new TextEncoder().encode(writeModelFile(model));
}
