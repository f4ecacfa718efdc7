import { z } from 'zod';
import { CoverageEntry } from '../network/coverage';
import { Declared } from '../network/declared';
import type { Change, Diff } from '../network/diff';
import type { Edit } from './modelFile';
import { isCollectionName, parseRecord } from './readRecords';
import { quote, type Repairs } from './repairs';

const RawEdit = z.object({ label: z.string(), diff: z.array(z.unknown()) });
const RawChange = z.object({
  kind: z.literal('record'),
  collection: z.string(),
  key: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
const DeclaredChange = z.object({
  kind: z.literal('declared'),
  before: Declared,
  after: Declared,
});
const CoverageChange = z.object({
  kind: z.literal('coverage'),
  before: z.array(CoverageEntry),
  after: z.array(CoverageEntry),
});
const WholeChange = z.discriminatedUnion('kind', [DeclaredChange, CoverageChange]);

/**
 * Reads the history. Every change carries its whole record, so one that does not fit is left out without harm to
 * those around it; an edit that loses all its changes goes too, and the cursor with it.
 */
export function readEdits(
  raw: unknown,
  rawCursor: unknown,
  repairs: Repairs,
): { edits: Edit[]; cursor: number } {
  if (!Array.isArray(raw)) {
    repairs.add('edits', 'not a list, left out');
    return { edits: [], cursor: 0 };
  }
  const wanted = readCursor(rawCursor, raw.length, repairs);
  const edits: Edit[] = [];
  let cursor = 0;
  for (const [index, rawEdit] of raw.entries()) {
    const edit = readEdit(rawEdit, `edits[${index}]`, repairs);
    if (edit === undefined) continue;
    edits.push(edit);
    if (index < wanted) cursor = edits.length;
  }
  return { edits, cursor };
}

function readCursor(raw: unknown, edits: number, repairs: Repairs): number {
  if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= edits) return raw;
  repairs.add('cursor', `no number between 0 and ${edits}, taken as ${edits}`);
  return edits;
}

function readEdit(raw: unknown, place: string, repairs: Repairs): Edit | undefined {
  const parsed = RawEdit.safeParse(raw);
  if (!parsed.success) {
    repairs.add(place, 'no label or no list of changes, left out');
    return undefined;
  }
  const { label, diff: rawDiff } = parsed.data;
  const diff: Diff = rawDiff.flatMap((change, index) =>
    readChange(change, `${place}.diff[${index}]`, repairs),
  );
  return rawDiff.length > 0 && diff.length === 0 ? undefined : { label, diff };
}

function readChange(raw: unknown, place: string, repairs: Repairs): Change[] {
  const whole = WholeChange.safeParse(raw);
  if (whole.success) return [whole.data];
  const change = RawChange.safeParse(raw);
  if (!change.success || !isCollectionName(change.data.collection)) {
    repairs.add(place, 'no change this version knows, left out');
    return [];
  }
  const { collection, key, before, after } = change.data;
  const sides: { before?: unknown; after?: unknown } = {};
  for (const [side, record] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (record === undefined) continue;
    const parsed = parseRecord(collection, record);
    if (!parsed.ok || parsed.key !== key) {
      const issue = parsed.ok ? `key does not fit ${quote(parsed.key)}` : parsed.issue;
      repairs.add(`${place}.${side}`, `left out, ${issue}`);
      return [];
    }
    sides[side] = parsed.record;
  }
  return [{ kind: 'record', collection, key, ...sides }];
}
