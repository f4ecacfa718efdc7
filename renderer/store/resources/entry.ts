import type { ResourceRef } from '../../../shared/diagram/diagram';

/** A resource as search and tree know it. */
export type Entry = {
  ref: ResourceRef;
  id: string;
  /** The name, or the id where it has none. */
  title: string;
  account: string | undefined;
  region: string | undefined;
  vpcId: string | undefined;
  subnetId: string | undefined;
  lowerTitle: string;
  /** Lower case; lines, each with a break before and after, of all it can be found by: id, name, addresses, tags. */
  text: string;
};
