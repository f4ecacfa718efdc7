import { totalResources } from '../../../shared/network/resources';
import { ok } from '../../../shared/result';
import { readOwnModel } from './held';
import type { JobReply, JobRequest, OnProgress } from './protocol';

export function openScanned(
  { model: bytes, name }: JobRequest<'openScanned'>,
  onProgress: OnProgress = () => undefined,
): JobReply<'openScanned'> {
  const { network, edits } = readOwnModel(bytes, onProgress);
  return ok({
    about: { name, source: 'scan' },
    held: { bytes, edits: edits.length },
    resources: totalResources(network),
  });
}
