import { networkOfParts } from '../../shared/import/toNetwork';
import { collectionNames } from '../../shared/network/network';
import type { ScanEvent } from '../../shared/scan/events';
import type { Found } from './found';

export type AddedRecord = Extract<ScanEvent, { kind: 'records' }>['changes'][number];

/**
 * What one page adds to the picture. Records that are only mentioned in another (an instance's interfaces) wait for
 * the answer that lists them.
 */
export function growth(seen: Set<string>): (found: Found) => AddedRecord[] {
  return (found) => {
    const network = networkOfParts([found.gathered]);
    const added: AddedRecord[] = [];
    for (const collection of collectionNames)
      for (const [key, after] of network[collection]) {
        const name = `${collection} ${key}`;
        const isMentioned = 'listedAs' in after && after.listedAs?.length === 0;
        if (isMentioned || seen.has(name)) continue;
        seen.add(name);
        added.push({ kind: 'record', collection, key, after });
      }
    return added;
  };
}
