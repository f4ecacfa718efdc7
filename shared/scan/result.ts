import { z } from 'zod';
import { LeftOut, ScanGap } from './events';
import { ProfileName } from './request';

/** What a finished, stopped or cancelled scan has to say for itself. */
export const ScanSummary = z.object({
  outcome: z.enum(['done', 'cancelled']),
  /** ISO 8601. */
  startedAt: z.string(),
  durationMs: z.number(),
  accounts: z.number(),
  regions: z.number(),
  /** Requests sent, those sent again included. */
  requests: z.number(),
  resources: z.number(),
  gaps: z.array(ScanGap),
  leftOut: z.array(LeftOut),
  /** Profiles that brought nothing, where others did. */
  failedProfiles: z.array(
    z.object({ profile: ProfileName.optional(), error: z.lazy(() => ScanError) }),
  ),
});
export type ScanSummary = z.infer<typeof ScanSummary>;

const profile = ProfileName.optional();

/** Why a scan brought nothing at all. Messages are AWS's or the SDK's own, cleaned of secrets: show them as text only. */
export const ScanError = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no-such-profile'), profile: ProfileName }),
  /** No credentials were found, or they could not be made. */
  z.object({ code: z.literal('no-credentials'), profile, message: z.string() }),
  z.object({ code: z.literal('credentials-expired'), profile, message: z.string() }),
  /** AWS does not know the credentials, or refuses all that was asked. */
  z.object({
    code: z.literal('access-denied'),
    profile,
    errorCode: z.string(),
    message: z.string(),
  }),
  z.object({ code: z.literal('no-region'), profile }),
  z.object({ code: z.literal('unreachable'), profile, errorCode: z.string(), message: z.string() }),
  z.object({ code: z.literal('bad-certificates'), file: z.string(), message: z.string() }),
  z.object({ code: z.literal('cancelled') }),
]);
export type ScanError = z.infer<typeof ScanError>;
