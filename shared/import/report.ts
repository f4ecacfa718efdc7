import { z } from 'zod';
import { Call } from '../network/coverage';
import { AccountId, RegionName } from '../network/ids';

/** What an import tells its user: what came in, what did not and why, and what is missing to judge paths. */
export const ImportReport = z.object({
  /** One line for each list of describe output, named as in the files (`Vpcs`, `NetworkInterfaces`). */
  read: z.array(z.object({ list: z.string(), records: z.number(), files: z.number() })),
  /** A file or a record that was left out. */
  skipped: z.array(
    z.object({
      file: z.string(),
      /** Where in the file, such as `Vpcs[3].CidrBlock`; absent when it is the whole file. */
      place: z.string().optional(),
      code: z.enum([
        'not-json',
        'not-text',
        'too-large',
        'no-known-list',
        'not-needed',
        'wrong-shape',
        'no-id',
        'duplicate',
        'unreadable',
      ]),
      /** One sentence for a person. Holds text from the file: show it as text only. */
      reason: z.string(),
    }),
  ),
  /** References to resources that no file held: `from` names the record, `to` the id that is not there. */
  dangling: z.array(z.object({ from: z.string(), property: z.string(), to: z.string() })),
  /** Calls whose answers are missing although a path may depend on them. */
  missing: z.array(
    z.object({ call: Call, account: AccountId.optional(), region: RegionName.optional() }),
  ),
  /** Other things worth a sentence: a repair, a guess at a Region, a secret that was dropped. */
  notes: z.array(z.object({ file: z.string().optional(), text: z.string() })),
});
export type ImportReport = z.infer<typeof ImportReport>;
