import { totalResources } from '../../../shared/network/resources';
import { ok } from '../../../shared/result';
import { readOwnModel } from './held';
import type { JobReply, JobRequest } from './protocol';

export function openScanned({
  model: bytes,
  name,
}: JobRequest<'openScanned'>): JobReply<'openScanned'> {
  const { network, edits } = readOwnModel(bytes);
  return ok({
    about: { name, source: 'scan' },
    held: { bytes, edits: edits.length },
    resources: totalResources(network),
  });
}
