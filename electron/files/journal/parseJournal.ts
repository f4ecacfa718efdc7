import { Work } from '../../../shared/ipc/work';
import { Header, NewerHeader } from './header';
import { fromLine } from './line';
import { together } from './together';

export type ReadJournal = {
  header: Header;
  /** Undefined where nothing was done to the document yet. */
  work: Work | undefined;
  /** How often work was told. */
  entries: number;
  /** Lines that are not what was written, and those behind them: each counts on the one before. */
  lostLines: number;
};

/**
 * What a journal's text tells. Its last line may be cut off, as a kill leaves it: that was not told to the end, and counts
 * for nothing. @returns undefined where not even the header is whole: the journal had only been begun
 */
export function parseJournal(text: string): ReadJournal | undefined {
  // What is behind the last line feed is nothing, or was cut off.
  const [first, ...lines] = text.split('\n').slice(0, -1);
  const header = Header.safeParse(first === undefined ? undefined : fromLine(first)?.entry);
  if (!header.success) return undefined;
  let work: Work | undefined;
  for (const [entries, line] of lines.entries()) {
    const told = Work.safeParse(fromLine(line)?.entry);
    const next = told.success ? together(work, told.data) : undefined;
    if (next === undefined)
      return { header: header.data, work, entries, lostLines: lines.length - entries };
    work = next;
  }
  return { header: header.data, work, entries: lines.length, lostLines: 0 };
}

/** What a newer Routescape's journal says of itself, and how often work was told; what it was is not known here. */
export function parseNewer(
  text: string,
): { header: NewerHeader; entries: number; work: undefined } | undefined {
  const [first = '', ...lines] = text.split('\n').slice(0, -1);
  const header = NewerHeader.safeParse(fromLine(first)?.entry);
  return header.success
    ? { header: header.data, entries: lines.length, work: undefined }
    : undefined;
}
