import type { Diff } from '../../shared/network/diff';
import { applyDiff, reverse } from '../../shared/network/diff';
import type { Network } from '../../shared/network/network';
import type { Edit } from './session';

/** A network and the changes that led to it. History keeps diffs and knows no command. */
export type History = { network: Network; edits: readonly Edit[]; cursor: number };

/** The next history and the diff that leads there, for whoever keeps a second copy of the network. */
export type Step = { history: History; diff: Diff };

/** Adds a change; what was undone before it can no longer be redone. */
export function record(history: History, edit: Edit): Step {
  const edits = [...history.edits.slice(0, history.cursor), edit];
  return {
    history: { network: applyDiff(history.network, edit.diff), edits, cursor: edits.length },
    diff: edit.diff,
  };
}

/** Undefined when there is nothing to undo. */
export function undo(history: History): Step | undefined {
  const edit = history.edits[history.cursor - 1];
  return edit && move(history, reverse(edit.diff), history.cursor - 1);
}

/** Undefined when there is nothing to redo. */
export function redo(history: History): Step | undefined {
  const edit = history.edits[history.cursor];
  return edit && move(history, edit.diff, history.cursor + 1);
}

function move(history: History, diff: Diff, cursor: number): Step {
  return { history: { ...history, network: applyDiff(history.network, diff), cursor }, diff };
}
