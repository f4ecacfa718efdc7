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
};

/** The open documents, by id. */
export type OpenDocuments = Map<string, HostDocument>;

/** @param file where it was read from and, where the window can be given the very same, its bytes */
export function addDocument(
  documents: OpenDocuments,
  model: ModelFile,
  about: Omit<DocumentMeta, 'documentId' | 'bytes'>,
  file: { path?: string; bytes?: Uint8Array } = {},
): DocumentMeta {
  const bytes = file.bytes ?? bytesOf(model);
  const meta = { ...about, documentId: randomUUID(), bytes: bytes.length };
  documents.set(meta.documentId, { model, meta, bytes, readFrom: file.path });
  return meta;
}

export function bytesOf(model: ModelFile): Uint8Array {
  return new TextEncoder().encode(writeModelFile(model));
}
