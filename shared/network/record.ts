import { z } from 'zod';
import { AccountId, RegionName } from './ids';

/** A list, not a record: keys are hostile text (`__proto__` is a legal tag key), and AWS keeps an order. */
export const Tags = z.array(z.object({ key: z.string(), value: z.string() }));
export type Tags = z.infer<typeof Tags>;

/**
 * What every resource carries.
 *
 * An optional property that is absent was not told by the source. It is never a "no":
 * `dnsSupport: undefined` means that nobody asked, `entries: []` that AWS answered with an empty list.
 */
export const recordFields = {
  /** The owner. Absent where the source did not tell (a folder of files without any OwnerId). */
  account: AccountId.optional(),
  region: RegionName.optional(),
  tags: Tags,
  /** The state as AWS spells it; compare with `isState`, since the spelling differs between calls. */
  state: z.string().optional(),
  /**
   * Under which lists of describe output the record stood, where that is not just its own collection:
   * `[]` for one that was only seen inside another (an interface known from its instance alone).
   */
  listedAs: z.array(z.string()).optional(),
  /** Drawn by the user, not read from AWS. */
  authored: z.boolean().optional(),
};

/** The value of a tag, or undefined. Keys are case-sensitive at AWS. */
export function tagValue(record: { tags: Tags }, key: string): string | undefined {
  return record.tags.find((tag) => tag.key === key)?.value;
}

/** The `Name` tag where it holds more than white space. */
export function nameTag(record: { tags: Tags }): string | undefined {
  const name = tagValue(record, 'Name');
  return name !== undefined && name.trim() !== '' ? name : undefined;
}

/** Whether a state is one of these, whatever its case: the API documents `Available` and answers `available`. */
export function isState(state: string | undefined, ...wanted: string[]): boolean {
  const lower = state?.toLowerCase();
  return wanted.some((candidate) => candidate.toLowerCase() === lower);
}
