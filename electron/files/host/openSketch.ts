import { emptyView } from '../../../shared/model-file/view';
import { emptyNetwork } from '../../../shared/network/network';
import { ok } from '../../../shared/result';
import { toHeld } from './held';
import type { JobReply } from './protocol';

/** A model of nothing, to draw on. */
export function openSketch(): JobReply<'openSketch'> {
  return ok({
    about: { name: 'Untitled sketch', source: 'sketch' },
    held: toHeld({
      base: emptyNetwork(),
      edits: [],
      cursor: 0,
      view: emptyView,
      questions: [],
    }),
    resources: 0,
  });
}
