import { z } from 'zod';
import { DocumentMeta } from '../../../shared/ipc/values';
import { FileState } from '../fileState';

/** Of a journal's lines. Whoever changes them lets what an older version wrote be read as well: it may hold work. */
export const journalVersion = 1;

/** The first entry of a journal: what the work behind it was done to. That document lies beside it, whole. */
export const Header = z.object({
  journal: z.literal(journalVersion),
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

/** What is left by a newer Routescape, which knows other lines: enough to say so by name. */
export const NewerHeader = z.object({
  journal: z.number().int().gt(journalVersion),
  name: Header.shape.name,
  source: Header.shape.source.catch('model'),
});
export type NewerHeader = z.infer<typeof NewerHeader>;
