import { type ReadModel, readModelFile } from '../../../shared/model-file/read';
import { totalResources } from '../../../shared/network/resources';
import { invariant, ok } from '../../../shared/result';
import { addDocument, type OpenDocuments } from './openDocuments';
import type { HostReply, HostRequest } from './protocol';

export function openScanned(
  documents: OpenDocuments,
  { model: bytes, name, source, documentId }: HostRequest<'openScanned'>,
): HostReply<'openScanned'> {
  const model = readOwnModel(bytes);
  const document = addDocument(documents, model, { name, source }, { documentId, bytes });
  return ok({ document, resources: totalResources(model.network) });
}

/** What this very app wrote a moment ago: that it cannot be read would be a bug. */
export function readOwnModel(bytes: Uint8Array): ReadModel {
  const read = readModelFile(new TextDecoder().decode(bytes));
  invariant(read.ok, "a scan's own model can be read");
  return read.value;
}
