import { z } from 'zod';

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof Settings>;

export const RecentFile = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is, in words: `2 profiles, 5,456 resources`. */
  detail: z.string().optional(),
  /** ISO 8601. */
  openedAt: z.string(),
  kind: z.enum(['model', 'import']),
  missing: z.boolean(),
});
export type RecentFile = z.infer<typeof RecentFile>;

export const Runtime = z.object({
  app: z.string(),
  electron: z.string(),
  /** True on the fallback runtime, which is for evaluation and tests. */
  evaluation: z.boolean(),
});
export type Runtime = z.infer<typeof Runtime>;

/** An open document as the window needs to know it: never its path. */
export const DocumentMeta = z.object({
  documentId: z.string(),
  name: z.string(),
  source: z.enum(['model', 'import', 'sample', 'sketch', 'scan']),
  /** The format version the file had, where it was older than today's. */
  upgradedFrom: z.number().optional(),
  bytes: z.number(),
});
export type DocumentMeta = z.infer<typeof DocumentMeta>;

/** Of a picture or table, named as its file ends. */
export const ExportFormat = z.enum(['svg', 'png', 'pdf', 'drawio', 'mmd', 'md', 'csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Of the code that makes a sandbox real. */
export const CodeFormat = z.enum(['terraform', 'cloudformation', 'aws-cli']);
export type CodeFormat = z.infer<typeof CodeFormat>;

/** Work that was not saved when the app ended, as it can be offered: by name, never by path. */
export const KeptWork = z.object({
  id: z.string(),
  name: z.string(),
  source: DocumentMeta.shape.source,
  /** How often something was changed. None: an import or a scan as it was read. */
  changes: z.number(),
  /** ISO 8601. */
  changedAt: z.string(),
});
export type KeptWork = z.infer<typeof KeptWork>;
