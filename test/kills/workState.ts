import { createHash } from 'node:crypto';

/** A document's work, as far as it is compared: the numbers of its edits, and how many are in force. */
export type WorkState = { edits: number[]; cursor: number };

/** Short enough for a line of its own, and another for each state. */
export function digestOf({ edits, cursor }: WorkState): string {
  return createHash('sha256')
    .update(JSON.stringify([edits, cursor]))
    .digest('hex')
    .slice(0, 12);
}

/** Each edit says its number in its label, and makes its entry long enough to be cut. */
export function labelOf(edit: number, length: number): string {
  return `${edit} ${'x'.repeat(length)}`;
}

export function stateOf({
  edits,
  cursor,
}: {
  edits: readonly { label: string }[];
  cursor: number;
}): WorkState {
  return { edits: edits.map(({ label }) => Number.parseInt(label, 10)), cursor };
}
