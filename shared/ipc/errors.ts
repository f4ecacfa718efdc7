import { z } from 'zod';

/** Codes are for programs, fields for the message; the wording is in renderer/text. */
export const IpcError = z.discriminatedUnion('code', [
  z.object({ code: z.literal('foreign-sender'), method: z.string() }),
  z.object({ code: z.literal('bad-request'), method: z.string(), issue: z.string() }),
  z.object({ code: z.literal('no-such-document') }),
  z.object({ code: z.literal('file-not-found'), file: z.string() }),
  z.object({
    code: z.literal('file-not-permitted'),
    file: z.string(),
    action: z.enum(['read', 'write']),
  }),
  z.object({
    code: z.literal('file-too-large'),
    file: z.string(),
    bytes: z.number(),
    limitBytes: z.number(),
  }),
  /** Somebody else wrote it since it was read. */
  z.object({ code: z.literal('file-changed'), file: z.string() }),
  /** Somebody else moved or deleted it since it was read. */
  z.object({ code: z.literal('file-removed'), file: z.string() }),
  z.object({ code: z.literal('disk-full'), file: z.string() }),
  z.object({
    code: z.literal('file-failed'),
    file: z.string(),
    action: z.enum(['read', 'write']),
    reason: z.string(),
  }),
  z.object({ code: z.literal('not-json'), file: z.string(), reason: z.string() }),
  z.object({
    code: z.literal('not-a-model'),
    file: z.string(),
    place: z.string().optional(),
    reason: z.string(),
  }),
  z.object({
    code: z.literal('file-too-new'),
    file: z.string(),
    version: z.number(),
    newest: z.number(),
  }),
  /** Nothing in the files was describe output. */
  z.object({
    code: z.literal('nothing-to-import'),
    files: z.number(),
    skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  }),
  /** Another one has to end first. */
  z.object({ code: z.literal('scan-under-way') }),
  /** It was dropped, or it never was. */
  z.object({ code: z.literal('no-such-scan') }),
  z.object({
    code: z.literal('picture-too-large'),
    width: z.number(),
    height: z.number(),
    limit: z.number(),
  }),
  /** Neither the SVG's nor the file's fault that is known: what the renderer said. */
  z.object({ code: z.literal('picture-failed'), reason: z.string() }),
  z.object({ code: z.literal('internal'), reference: z.string() }),
]);
export type IpcError = z.infer<typeof IpcError>;
