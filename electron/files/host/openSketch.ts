import { emptyView } from '../../../shared/model-file/view';
import { emptyNetwork } from '../../../shared/network/network';
import { ok } from '../../../shared/result';
import { addDocument, type OpenDocuments } from './openDocuments';
import type { HostReply, HostRequest } from './protocol';

/** A model of nothing, to draw on. */
export function openSketch(
  documents: OpenDocuments,
  { documentId }: HostRequest<'openSketch'>,
): HostReply<'openSketch'> {
  const document = addDocument(
    documents,
    { base: emptyNetwork(), edits: [], cursor: 0, view: emptyView, questions: [] },
    { name: 'Untitled sketch', source: 'sketch' },
    { documentId },
  );
  return ok({ document, resources: 0 });
}
