import type { Edit } from '../model-file/modelFile';
import { applyDiff, type Diff, reverse } from '../network/diff';
import type { Network } from '../network/network';

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
  return goTo(history, history.cursor - 1);
}

/** Undefined when there is nothing to redo. */
export function redo(history: History): Step | undefined {
  return goTo(history, history.cursor + 1);
}

/** Back to the network as it was opened, with everything there to be redone. Undefined when it is that already. */
export function toBase(history: History): Step | undefined {
  return goTo(history, 0);
}

/** The network with the first `cursor` edits in force. Undefined where there is no such state, or it is this one. */
export function goTo(history: History, cursor: number): Step | undefined {
  const { edits } = history;
  if (cursor < 0 || cursor > edits.length || cursor === history.cursor) return undefined;
  const diff =
    cursor < history.cursor
      ? edits
          .slice(cursor, history.cursor)
          .reverse()
          .flatMap((edit) => reverse(edit.diff))
      : edits.slice(history.cursor, cursor).flatMap((edit) => edit.diff);
  return { history: { ...history, network: applyDiff(history.network, diff), cursor }, diff };
}

/** What the edits lie on: the network as it was scanned, imported or first sketched. */
export function baseOf(history: History): Network {
  return toBase(history)?.history.network ?? history.network;
}
