import { z } from 'zod';
import { ScanComparison } from '../scan/comparison';
import { ScanEvent, ScanQuestion } from '../scan/events';
import { Profile, ScanRequest } from '../scan/request';
import { ScanError, ScanSummary } from '../scan/result';
import { method } from './method';
import { DocumentMeta } from './values';

/** What the files and the environment offer to sign in with. Names and kinds: no key, no token. */
export const ProfileList = z.object({
  profiles: z.array(Profile),
  /** What a scan without a profile starts from; absent where the environment says nothing. */
  environment: z
    .object({
      kind: z.enum(['keys', 'web-identity', 'container', 'profile']),
      profile: z.string().optional(),
    })
    .optional(),
  /** The Region and the endpoint that the environment names for all. */
  region: z.string().optional(),
  endpointUrl: z.string().optional(),
  /** Where profiles were looked for, as the user would write it. */
  files: z.array(z.string()),
});
export type ProfileList = z.infer<typeof ProfileList>;

const ScanRef = z.object({ scanId: z.string() });
const QuestionRef = ScanRef.extend({ questionId: z.number().int() });

/** A scan and the document it is to be laid into, with all the work that was told of it. */
const ScanInto = ScanRef.extend({ documentId: z.string() });

/**
 * Scans of real accounts. The renderer names profiles and Regions; keys and tokens stay in the scan's own thread.
 *
 * What a scan into a new document reads is fetched as it comes under `app://routescape/growth/<scanId>`, as lines of
 * `GrowthStep`; once it has ended, `openDocument` opens the whole under the same id.
 */
export const scanMethods = {
  listProfiles: method(z.object({}), ProfileList),
  /** One scan runs at a time. */
  startScan: method(
    z.object({
      request: ScanRequest,
      /** Whether what is read is fetched while it comes. */
      grow: z.boolean(),
    }),
    ScanRef,
  ),
  /** Absent: no answer, and the scan does without. */
  answerScan: method(QuestionRef.extend({ answer: z.string().max(200).optional() }), z.object({})),
  /** Opens the page of an `sso-sign-in` question in the user's browser. */
  openSignInPage: method(QuestionRef, z.object({})),
  /** Ends it within a second; what was read is kept, and `scanEnded` follows. */
  cancelScan: method(ScanRef, z.object({})),
  /** What it read is wanted no more. */
  forgetScan: method(ScanRef, z.object({})),
  compareScan: method(ScanInto, ScanComparison),
  /** Replaces what the document rests on; its file stays as it is until it is saved. `cancelOpening` calls it off. */
  acceptScan: method(
    ScanInto,
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('accepted'), document: DocumentMeta }),
    ]),
  ),
  /** What the document was before the last scan was accepted. */
  takeBackScan: method(z.object({ documentId: z.string() }), z.object({ document: DocumentMeta })),
} as const;

export const scanEvents = {
  scanTold: ScanRef.extend({ events: z.array(ScanEvent) }),
  scanAsked: QuestionRef.extend({ question: ScanQuestion }),
  /** The scan needs the answer no more. */
  scanAskedEnough: QuestionRef,
  scanEnded: ScanRef.extend({
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('read'), summary: ScanSummary }),
      z.object({ kind: z.literal('failed'), error: ScanError }),
      /** A bug; the log has it under this reference. */
      z.object({ kind: z.literal('broke'), reference: z.string() }),
    ]),
  }),
} as const;
