import { emptyView } from '../../../shared/model-file/view';
import { ok } from '../../../shared/result';
import { emptySketch } from '../../../shared/sandbox/emptySketch';
import { toHeld } from './held';
import type { JobReply } from './protocol';

/** A model of nothing, to draw on. */
export function openSketch(): JobReply<'openSketch'> {
  return ok({
    about: { name: 'Untitled sketch', source: 'sketch' },
    held: toHeld({
      base: emptySketch(),
      edits: [],
      cursor: 0,
      view: emptyView,
      questions: [],
    }),
    resources: 0,
  });
}
