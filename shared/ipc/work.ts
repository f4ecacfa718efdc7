import { z } from 'zod';
import { Diff } from '../network/diff';

/** What was done to a document, told from where it was told last: an edit made after an undo drops those behind it. */
export const Work = z.object({
  /** How many of the edits that were told before still stand, from the first. */
  keptEdits: z.number().int().min(0),
  /** The edits behind those. */
  edits: z.array(z.object({ label: z.string(), diff: Diff })),
  /** How many of all edits are in force (undo moves it back). */
  cursor: z.number().int().min(0),
  /** The parts of the file that are the window's to know, whole each time: they are small. */
  view: z.unknown(),
  questions: z.unknown(),
});
export type Work = z.infer<typeof Work>;
