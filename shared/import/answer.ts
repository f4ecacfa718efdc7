import type { AccountId, RegionName } from '../network/ids';

/** One call's answer, whoever brought it: a file of the AWS CLI or the SDK. */
export type Answer = {
  /** The file it stood in, or the call that brought it: for messages only. */
  source: string;
  /** Whose answer it is: the account that asked. Absent where nobody told. */
  account?: AccountId | undefined;
  /** Absent where nobody told: each record's own zone or VPC then decides. */
  region?: RegionName | undefined;
  /** The resource that a call by id was made for, where the answer itself does not carry it: an id, or a file's name that holds one. */
  madeFor?: string | undefined;
  /** Regions of VPCs that other answers tell, for a source of several Regions that names none. */
  vpcRegions?: ReadonlyMap<string, RegionName> | undefined;
  /** The line of the file, where each line is an answer. */
  line?: number | undefined;
  body: object;
};

/** A property of an answer's own: `constructor` and the like are nobody's. */
export function propertyOf(body: object, key: string): unknown {
  return Object.hasOwn(body, key) ? (body as Record<string, unknown>)[key] : undefined;
}
