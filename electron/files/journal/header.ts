import { z } from 'zod';
import { DocumentMeta } from '../../../shared/ipc/values';
import { FileState } from '../fileState';

/** The first entry of a journal: what the work behind it was done to. That document lies beside it, whole. */
export const Header = z.object({
  journal: z.literal(1),
  /** Which document that is, by its checksum. Another one is newer, and holds all that this journal tells. */
  base: z.string(),
  name: z.string(),
  source: DocumentMeta.shape.source,
  /** Where it is saved, unless it never was. */
  file: z.object({ path: z.string(), onDisk: FileState }).optional(),
  /** As in `Held`. */
  keepAs: z.string().optional(),
});
export type Header = z.infer<typeof Header>;
