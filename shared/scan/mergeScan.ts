import { type CoverageEntry, coverageOf, isComplete } from '../network/coverage';
import type { Change, Diff } from '../network/diff';
import type { AccountId, RegionName } from '../network/ids';
import { isSame } from '../network/isSame';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  collections,
  type Network,
} from '../network/network';
import { placeOfResource } from '../network/resources';
import type { ScanRequest } from './request';

/** A model with a scan in it, and what that changes: to be looked at before anything is replaced. */
export type MergedScan = { network: Network; diff: Diff };

/**
 * What a scan found in place of what a model knew. Where a call was read wholly, what it no longer lists is gone; where it
 * was refused, cut short or not asked for (another Region, another account), what was known stays.
 *
 * @param vpcId what the scan was confined to: then nothing outside it was read again, and how far the Region's own calls
 *   were read stands as it was
 */
export function mergeScan(
  before: Network,
  scanned: Network,
  { vpcId }: Pick<ScanRequest, 'vpcId'> = {},
): MergedScan {
  const diff: Change[] = [];
  const isInScope = (name: CollectionName, record: AnyRecord) =>
    vpcId === undefined || placeOfResource(before, name, record).vpcId === vpcId;
  const wasReadAgain = readAgainIn(scanned);
  const maps = collectionNames.map((name) => [
    name,
    mergeCollection(
      name,
      before[name],
      scanned[name],
      (record) => isInScope(name, record) && wasReadAgain(name, record),
      diff,
    ),
  ]);
  return {
    network: {
      ...before,
      ...(Object.fromEntries(maps) as Pick<Network, CollectionName>),
      coverage:
        vpcId === undefined ? mergeCoverage(before.coverage, scanned.coverage) : before.coverage,
    },
    diff,
  };
}

function mergeCollection(
  collection: CollectionName,
  known: ReadonlyMap<string, AnyRecord>,
  found: ReadonlyMap<string, AnyRecord>,
  wasReadAgain: (record: AnyRecord) => boolean,
  diff: Change[],
): Map<string, AnyRecord> {
  const merged = new Map(known);
  for (const [key, record] of known) {
    if (found.has(key) || !wasReadAgain(record)) continue;
    merged.delete(key);
    diff.push({ kind: 'record', collection, key, before: record });
  }
  for (const [key, record] of found) {
    const old = known.get(key);
    const after = old === undefined ? record : withUnread(collection, old, record);
    if (old !== undefined && isSame(old, after)) continue;
    merged.set(key, after);
    diff.push({ kind: 'record', collection, key, ...(old && { before: old }), after });
  }
  return merged;
}

/** Whether the scan read the whole list that a record stood in. What AWS owns stands in the list of who looked. */
function readAgainIn(scanned: Network) {
  const answers = new Map<string, boolean>();
  return (collection: CollectionName, record: AnyRecord): boolean => {
    const { account, region, seenBy, authored } = record as Placed;
    const owner = seenBy ?? account;
    // Listed by nobody, or drawn by hand: AWS never knew it.
    if (collection === 'accounts' || owner === undefined || authored === true) return false;
    // A Region stands in the list of whichever Region was asked.
    const place = collection === 'regions' ? { account: owner } : { account: owner, region };
    const { call } = collections[collection];
    const name = JSON.stringify([call, place.account, region]);
    const known = answers.get(name);
    if (known !== undefined) return known;
    const own = scanned.coverage.filter((entry) => entry.account === owner);
    const answer = isComplete(coverageOf(own, call, place));
    answers.set(name, answer);
    return answer;
  };
}

type Placed = { account?: AccountId; region?: RegionName; seenBy?: AccountId; authored?: boolean };

/** Properties that calls of their own bring: not read this time, the last answer stands. */
const broughtApart: Partial<Record<CollectionName, readonly string[]>> = {
  vpcs: ['dnsSupport', 'dnsHostnames'],
  prefixLists: ['entries'],
  transitGatewayRouteTables: [
    'routes',
    'routesScope',
    'associations',
    'propagations',
    'prefixListReferences',
  ],
};

function withUnread(collection: CollectionName, old: AnyRecord, found: AnyRecord): AnyRecord {
  const apart = broughtApart[collection] ?? [];
  const kept = Object.entries(old).filter(
    ([property]) => apart.includes(property) && !Object.hasOwn(found, property),
  );
  return kept.length === 0 ? found : { ...found, ...Object.fromEntries(kept) };
}

/** What a scan did not ask, or was stopped before it could, says nothing against an earlier answer. */
function mergeCoverage(
  before: readonly CoverageEntry[],
  scanned: readonly CoverageEntry[],
): CoverageEntry[] {
  const entries = new Map(before.map((entry) => [keyOf(entry), entry]));
  for (const entry of scanned)
    if (entry.status !== 'not-asked' || !entries.has(keyOf(entry)))
      entries.set(keyOf(entry), entry);
  return [...entries.values()];
}

function keyOf({ account, region, call, resourceId }: CoverageEntry): string {
  return JSON.stringify([account ?? null, region ?? null, call, resourceId ?? null]);
}
