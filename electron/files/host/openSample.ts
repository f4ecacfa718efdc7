import { totalResources } from '../../../shared/network/resources';
import { ok } from '../../../shared/result';
import { sampleModel, sampleName } from '../../../shared/sample/sampleModel';
import { addDocument, type OpenDocuments } from './openDocuments';
import type { HostReply, HostRequest } from './protocol';

export function openSample(
  documents: OpenDocuments,
  { documentId }: HostRequest<'openSample'>,
): HostReply<'openSample'> {
  const model = sampleModel();
  const document = addDocument(
    documents,
    model,
    { name: sampleName, source: 'sample' },
    { documentId },
  );
  return ok({ document, resources: totalResources(model.base) });
}
