import { totalResources } from '../../../shared/network/resources';
import { ok } from '../../../shared/result';
import { sampleModel, sampleName } from '../../../shared/sample/sampleModel';
import { toHeld } from './held';
import type { JobReply } from './protocol';

export function openSample(): JobReply<'openSample'> {
  const model = sampleModel();
  return ok({
    about: { name: sampleName, source: 'sample' },
    held: toHeld(model),
    resources: totalResources(model.base),
  });
}
