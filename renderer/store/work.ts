import type { Work } from '../../shared/ipc/work';
import type { AppState } from './appStore';
import type { OpenDocument } from './documentSlice';
import { toView } from './savedView';
import type { Edit } from './session';

/** A state of a document, as far as its file holds it. */
export type WorkState = Pick<OpenDocument, 'edits' | 'cursor' | 'questions'> & {
  viewRevision: number;
};

/** Of a document that lies in no file as it is: no state of it is saved. */
export const neverSaved: WorkState = { edits: [], cursor: 0, questions: [], viewRevision: -1 };

/** Whether there was no work since. A question that was asked is none: it goes to the file with what is. */
export function isAt(state: WorkState, { document, viewRevision }: AppState): boolean {
  if (document === undefined) return true;
  const { edits, cursor, viewRevision: revision } = state;
  return document.cursor === cursor && document.edits === edits && viewRevision === revision;
}

/** What was done to a document since it was told last. */
export function workSince(
  told: WorkState,
  { edits, cursor, questions }: OpenDocument,
  { diagramView, savedViews, pins }: AppState,
): Work {
  const keptEdits = sharedLength(told.edits, edits);
  return {
    keptEdits,
    edits: edits.slice(keptEdits),
    cursor,
    view: toView({ diagramView, savedViews, pins }),
    questions,
  };
}

/** How many edits from the start are the very same: those main has already seen. */
function sharedLength(known: readonly Edit[], now: readonly Edit[]): number {
  let length = 0;
  while (length < now.length && known[length] === now[length]) length += 1;
  return length;
}
