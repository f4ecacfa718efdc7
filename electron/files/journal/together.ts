import type { Work } from '../../../shared/ipc/work';

/**
 * Two pieces of work that were told one after the other, as one.
 * @returns undefined where the later one counts on edits that the earlier one does not leave
 */
export function together(earlier: Work | undefined, later: Work): Work | undefined {
  if (earlier === undefined) return later;
  const known = earlier.keptEdits + earlier.edits.length;
  if (later.keptEdits > known) return undefined;
  if (later.keptEdits <= earlier.keptEdits) return later;
  const standing = earlier.edits.slice(0, later.keptEdits - earlier.keptEdits);
  return { ...later, keptEdits: earlier.keptEdits, edits: [...standing, ...later.edits] };
}
