import type { z } from 'zod';
import { AccountId, type RegionName } from '../../network/ids';
import type { Tags } from '../../network/record';
import type { RegionHints, Sink } from '../list';
import { arnParts } from '../regionText';
import { fitting, ref, type tags, toTags } from '../shape';

export const OwnerId = ref(AccountId);

/** What every record carries. The owner is who the answer names, else who asked. */
export function base(
  sink: Sink,
  aws: { OwnerId?: AccountId | undefined; Tags?: z.infer<typeof tags> },
  hints: RegionHints = {},
): { account: AccountId | undefined; region: RegionName | undefined; tags: Tags } {
  return {
    account: aws.OwnerId ?? accountOfArn(hints.arn) ?? sink.viewer,
    region: sink.regionOf(hints),
    tags: toTags(aws.Tags),
  };
}

function accountOfArn(arn: string | undefined): AccountId | undefined {
  return fitting(AccountId, arnParts(arn).account);
}

/** Both lists, each element once: two pages or two filtered answers of one call. */
export function union<T>(first: readonly T[] | undefined, second: readonly T[]): T[] {
  const all = [...(first ?? [])];
  const seen = takeTexts(first) ?? new Set(all.map((element) => JSON.stringify(element)));
  for (const element of second) {
    const text = JSON.stringify(element);
    if (seen.has(text)) continue;
    seen.add(text);
    all.push(element);
  }
  textsOf.set(all, seen);
  return all;
}

/** What stands in a list that was made here: pages by the thousand, of one list, would each be compared with all before. */
const textsOf = new WeakMap<readonly unknown[], Set<string>>();

/** For the list that grows out of this one, which will hold more. */
function takeTexts(list: readonly unknown[] | undefined): Set<string> | undefined {
  if (list === undefined) return undefined;
  const texts = textsOf.get(list);
  textsOf.delete(list);
  return texts;
}
