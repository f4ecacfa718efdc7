import { z } from 'zod';
import { type Refusal, refused } from '../../edits/refusal';
import { AccountId, RegionName, ZoneName } from '../../network/ids';

/** What every template asks for. */
export const templateParams = {
  /** From where ids are counted; the number of edits made so far does. */
  seed: z.number().int().min(0),
  region: RegionName,
  account: AccountId.optional(),
  /** Two or three, by name. */
  zones: z.array(ZoneName),
  /** What the names of its parts start with. */
  name: z.string().min(1).max(40),
};

export function refusedZones(
  zones: readonly string[],
  least: number,
): { ok: false; error: Refusal } | undefined {
  const isWrong = zones.length < least || zones.length > 3 || new Set(zones).size < zones.length;
  return isWrong ? refused('template-zones', ...zones) : undefined;
}
