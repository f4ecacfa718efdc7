import type { CoverageEntry } from '../network/coverage';
import type { Declared } from '../network/declared';
import type { Change, Diff } from '../network/diff';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  emptyNetwork,
  keyOf,
  type Network,
  putRecords,
  type RecordOf,
} from '../network/network';
import { redactProperties, redactRecord } from './redactRecord';
import { redactHost } from './redactText';
import type { Visitor } from './visitor';

/** A network with stand-ins. Records are met in the order of their keys, so that files and memory number them alike. */
export function redactNetwork(visitor: Visitor, network: Network): Network {
  const redacted = emptyNetwork();
  for (const name of collectionNames) {
    const records = [...(network[name] as ReadonlyMap<string, AnyRecord>)];
    records.sort(([a], [b]) => (a < b ? -1 : 1));
    putRecords(
      redacted,
      name,
      records.map(([, record]) => redactRecord(visitor, name, record as RecordOf<typeof name>)),
    );
  }
  redacted.declared = redactDeclared(visitor, network.declared);
  redacted.coverage = network.coverage.map((entry) => redactCoverage(visitor, entry));
  return redacted;
}

/** An undoable change of such a network. */
export function redactDiff(visitor: Visitor, diff: Diff): Diff {
  return diff.map((change) => redactChange(visitor, change));
}

function redactChange(visitor: Visitor, change: Change): Change {
  switch (change.kind) {
    case 'declared':
      return {
        ...change,
        before: redactDeclared(visitor, change.before),
        after: redactDeclared(visitor, change.after),
      };
    case 'coverage':
      return {
        ...change,
        before: change.before.map((entry) => redactCoverage(visitor, entry)),
        after: change.after.map((entry) => redactCoverage(visitor, entry)),
      };
    case 'record': {
      const before = redactSide(visitor, change.collection, change.before);
      const after = redactSide(visitor, change.collection, change.after);
      const record = after ?? before;
      return {
        ...change,
        key: record === undefined ? change.key : keyOf(change.collection, record),
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      };
    }
  }
}

/** Diffs were checked against the schema of their collection when they were read or made. */
function redactSide<C extends CollectionName>(
  visitor: Visitor,
  collection: C,
  record: unknown,
): RecordOf<C> | undefined {
  return record === undefined
    ? undefined
    : redactRecord(visitor, collection, record as RecordOf<C>);
}

function redactDeclared(visitor: Visitor, declared: Declared): Declared {
  return redactProperties(visitor, declared, { name: redactHost }) as Declared;
}

function redactCoverage(visitor: Visitor, entry: CoverageEntry): CoverageEntry {
  return redactProperties(visitor, entry) as CoverageEntry;
}
