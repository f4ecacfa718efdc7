import { applyDiff, type Change, type Diff } from '../network/diff';
import { isSame } from '../network/isSame';
import type { Network } from '../network/network';

type Edit = { label: string; diff: Diff };
type Edits<E extends Edit> = { edits: readonly E[]; cursor: number };

/**
 * Why an edit cannot lie on top of what a scan found: AWS holds by now what the edit would have made, what it changes was
 * changed in AWS, or what it builds on is gone.
 */
export type DropReason = 'already-so' | 'changed-in-aws' | 'rests-on-gone';
export type DroppedEdit = { label: string; reason: DropReason };

export type KeptEdits<E extends Edit> = {
  edits: E[];
  cursor: number;
  dropped: DroppedEdit[];
};

/**
 * The edits of a sandbox on another base: one that changes a property is kept where that property is still what it was,
 * whatever else of the record changed. What is dropped takes with it what builds on it.
 *
 * @param base what the scan made of the base that the edits were made on
 * @param gone ids of what the scan no longer found
 */
export function keepEdits<E extends Edit>(
  base: Network,
  { edits, cursor }: Edits<E>,
  gone: ReadonlySet<string>,
): KeptEdits<E> {
  let network = base;
  const lost = new Set(gone);
  const kept: KeptEdits<E> = { edits: [], cursor: 0, dropped: [] };
  for (const [index, edit] of edits.entries()) {
    const moved = onto(network, edit.diff, lost);
    if (typeof moved === 'string') {
      kept.dropped.push({ label: edit.label, reason: moved });
      if (moved !== 'already-so') for (const id of addedBy(edit.diff)) lost.add(id);
      continue;
    }
    kept.edits.push({ ...edit, diff: moved });
    if (index < cursor) kept.cursor = kept.edits.length;
    network = applyDiff(network, moved);
  }
  return kept;
}

function onto(network: Network, diff: Diff, lost: ReadonlySet<string>): Diff | DropReason {
  const moved: Change[] = [];
  for (const change of diff) {
    const next = moveChange(network, change, lost);
    if (next === 'already-so') continue;
    if (typeof next === 'string') return next;
    moved.push(next);
  }
  return moved.length === 0 && diff.length > 0 ? 'already-so' : moved;
}

function moveChange(
  network: Network,
  change: Change,
  lost: ReadonlySet<string>,
): Change | DropReason {
  if (change.kind === 'declared') {
    if (isSame(network.declared, change.after)) return 'already-so';
    return isSame(network.declared, change.before) ? change : 'changed-in-aws';
  }
  if (change.kind === 'coverage') return change; // what a sketch opened stays opened
  const { collection, key, before, after } = change;
  const now: unknown = network[collection].get(key);
  if (isSame(now, after)) return 'already-so';
  if (before === undefined) {
    if (names(after, lost)) return 'rests-on-gone';
    return now === undefined ? change : 'changed-in-aws';
  }
  if (now === undefined) return 'rests-on-gone';
  if (after === undefined) return { ...change, before: now };
  if (names(after, lost)) return 'rests-on-gone';
  const merged = mergeProperties(before, after, now);
  if (merged === undefined) return 'changed-in-aws';
  return isSame(now, merged) ? 'already-so' : { ...change, before: now, after: merged };
}

type Properties = Record<string, unknown>;

/** What there is now, with the properties that the edit changed; undefined where one of these is not what it was. */
function mergeProperties(before: unknown, after: unknown, now: unknown): Properties | undefined {
  const [was, wanted, is] = [before, after, now] as [Properties, Properties, Properties];
  const merged = { ...is };
  for (const name of new Set([...Object.keys(was), ...Object.keys(wanted)])) {
    if (isSame(was[name], wanted[name])) continue;
    if (!isSame(is[name], was[name]) && !isSame(is[name], wanted[name])) return undefined;
    if (Object.hasOwn(wanted, name)) merged[name] = wanted[name];
    else delete merged[name];
  }
  return merged;
}

/** Whether a record names one of these ids, at any depth. */
function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => names(part, ids));
}

function addedBy(diff: Diff): string[] {
  return diff.flatMap((change) =>
    change.kind === 'record' && change.before === undefined ? [change.key] : [],
  );
}
