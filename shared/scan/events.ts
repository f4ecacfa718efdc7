import { z } from 'zod';
import { Call, CoverageStatus } from '../network/coverage';
import { AccountId, RegionName } from '../network/ids';
import { ProfileName } from './request';

/** Whose answers, and from where. The profile is absent for the default chain, the account until AWS has told it. */
const place = {
  profile: ProfileName.optional(),
  account: AccountId.optional(),
  region: RegionName,
};

/** A Region that is not read, and why. */
export const LeftOut = z.object({
  profile: ProfileName.optional(),
  account: AccountId.optional(),
  region: RegionName,
  /** `not-opted-in`: AWS keeps it switched off for the account. `no-such-region`: the account's partition has none of that name. */
  reason: z.enum(['not-opted-in', 'no-such-region']),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** A call whose answer is missing or short, and the permission that would mend it where that is what is missing. */
export const ScanGap = z.object({
  ...place,
  call: Call,
  resourceId: z.string().optional(),
  status: CoverageStatus,
  errorCode: z.string(),
  message: z.string(),
  iamAction: z.string().optional(),
});
export type ScanGap = z.infer<typeof ScanGap>;

/** Added records, a change each: `{ kind: 'record', collection, key, after }` as in a Diff. */
const RecordAdded = z.object({
  kind: z.literal('record'),
  collection: z.string(),
  key: z.string(),
  after: z.unknown(),
});

/** What a scan tells while it runs, in the order in which it happens. */
export const ScanEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signing-in'), profile: ProfileName.optional() }),
  z.object({
    kind: z.literal('signed-in'),
    profile: ProfileName.optional(),
    account: AccountId.optional(),
    regions: z.array(RegionName),
    leftOut: z.array(LeftOut),
  }),
  z.object({ kind: z.literal('call-started'), ...place, call: Call }),
  /** More pages or ids of a call have come; counts are of the whole call so far. */
  z.object({
    kind: z.literal('call-progress'),
    ...place,
    call: Call,
    records: z.number(),
    requests: z.number(),
  }),
  z.object({
    kind: z.literal('call-ended'),
    ...place,
    call: Call,
    status: CoverageStatus,
    records: z.number(),
    requests: z.number(),
  }),
  /** `stopped`: by the user, with calls left. */
  z.object({ kind: z.literal('region-ended'), ...place, gaps: z.number(), stopped: z.boolean() }),
  z.object({ kind: z.literal('gap'), gap: ScanGap }),
  /** AWS asked for patience, or did not answer: the call is sent again after the wait. */
  z.object({
    kind: z.literal('waiting'),
    ...place,
    call: Call,
    errorCode: z.string(),
    waitMs: z.number(),
  }),
  z.object({ kind: z.literal('paused'), profile: ProfileName.optional(), errorCode: z.string() }),
  z.object({ kind: z.literal('resumed'), profile: ProfileName.optional() }),
  /** Records as they come, so that a window can grow. What belongs to them (prefix list entries, DNS attributes) is in the result alone. */
  z.object({ kind: z.literal('records'), ...place, changes: z.array(RecordAdded) }),
]);
export type ScanEvent = z.infer<typeof ScanEvent>;

/** What a scan asks its user; the answers are the user's own words and are stored nowhere. */
export const ScanQuestion = z.discriminatedUnion('kind', [
  /** The one-time code of an MFA device. */
  z.object({ kind: z.literal('mfa-code'), profile: ProfileName.optional(), serial: z.string() }),
  /** Credentials ran out and could not be renewed: renew them and say `retry`, or `stop` and keep what was read. */
  z.object({
    kind: z.literal('renew-credentials'),
    profile: ProfileName.optional(),
    errorCode: z.string(),
  }),
  /** Open this page and confirm the code to sign in through AWS IAM Identity Center. */
  z.object({
    kind: z.literal('sso-sign-in'),
    profile: ProfileName.optional(),
    url: z.url({ protocol: /^https?$/ }),
    userCode: z.string(),
  }),
]);
export type ScanQuestion = z.infer<typeof ScanQuestion>;
