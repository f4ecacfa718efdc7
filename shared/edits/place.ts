import type { AccountId, RegionName } from '../network/ids';
import type { Tags } from '../network/record';

export type Place = { account?: AccountId | undefined; region?: RegionName | undefined };

/** What every record starts with that a user draws. It stands where its VPC does: what is not known of that stays absent. */
export function drawnAt({ account, region }: Place, tags: Tags | undefined = []) {
  return {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    tags,
    authored: true,
  };
}
