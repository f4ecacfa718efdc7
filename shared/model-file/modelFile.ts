import type { Diff } from '../network/diff';
import { applyDiff } from '../network/diff';
import type { Network } from '../network/network';
import type { Question } from './question';
import type { View } from './view';

/** The name of the format, in every file's first line. */
export const formatName = 'routescape';

/** One undoable change with the words the history shows for it. */
export type Edit = { label: string; diff: Diff };

/** What a `*.routescape` file holds. */
export type ModelFile = {
  /** As scanned, imported or first sketched; `edits` lie on top. Its coverage and declared facts included. */
  base: Network;
  edits: readonly Edit[];
  /** How many of the edits are in force; what was undone lies behind it. */
  cursor: number;
  view: View;
  questions: readonly Question[];
};

/** The network with the edits in force, or with the first `cursor` of them. */
export function networkAt(
  { base, edits, cursor: inForce }: Pick<ModelFile, 'base' | 'edits' | 'cursor'>,
  cursor = inForce,
): Network {
  // As one: each diff by itself would copy the maps it touches, and a history of thousands touches the same ones.
  const diff = edits.slice(0, cursor).flatMap((edit) => edit.diff);
  return diff.length === 0 ? base : applyDiff(base, diff);
}

/** Why a file cannot be opened at all. Anything less than this is repaired, and the repair is reported. */
export type ModelFileError =
  | { code: 'not-json'; reason: string }
  | { code: 'not-a-model'; place?: string; reason: string }
  | { code: 'file-too-new'; version: number; newest: number };
