import type { Call } from '../network/coverage';
import type { AccountId, RegionName } from '../network/ids';
import type { CollectionName, RecordOf } from '../network/network';
import type { Collected } from './collected';
import type { ImportReport } from './report';

/** What one answer says of how far its call was read. */
export type CoverageNote = {
  account: AccountId | undefined;
  region: RegionName | undefined;
  call: Call;
  resourceId: string | undefined;
  /** `damaged`: a record was left out. `page`: AWS has more. `failed`: nothing of it could be read. */
  extent: 'complete' | 'page' | 'damaged' | 'failed';
  /** Why, where it failed. */
  message?: string;
};

/** A change to a record that another list brings. */
export type Amendment<C extends CollectionName = CollectionName> = {
  collection: C;
  id: string;
  change: (record: RecordOf<C>) => RecordOf<C>;
  stub: RecordOf<C> | undefined;
  account: AccountId | undefined;
  region: RegionName | undefined;
  /** The list and file it stood in, for messages. */
  list: string;
  source: string;
};

/** All that reading the answers gave, before it is put together. */
export type Gathered = {
  collected: Collected;
  amendments: Amendment[];
  coverage: CoverageNote[];
  /** By list: the files that held it, and elements that became no record of their own. */
  lists: Map<string, { sources: Set<string>; elements: number }>;
  skipped: ImportReport['skipped'];
  notes: ImportReport['notes'];
};
