import type { ImportReport } from '../../shared/import/report';
import { gapConsequence, gapPlace } from './coverage';
import { counted, number } from './format';

export type ReportLine = { what: string; detail: string | undefined; count?: string };
export type ReportSection = { id: string; title: string; hint: string; lines: ReportLine[] };

/** What came in, what did not and why, and what paths will lack: empty sections are left out. */
export function reportSections(report: ImportReport): ReportSection[] {
  const sections: ReportSection[] = [
    {
      id: 'read',
      title: 'Read',
      hint: 'The lists of describe output that were found.',
      lines: report.read.map(({ list, records, files }) => ({
        what: list,
        detail: `from ${counted(files, 'file')}`,
        count: number(records),
      })),
    },
    {
      id: 'skipped',
      title: 'Skipped',
      hint: 'Files and records that were left out. Everything else was kept.',
      lines: report.skipped.map(({ file, place, reason }) => ({
        what: place === undefined ? file : `${file}, ${place}`,
        detail: reason,
      })),
    },
    {
      id: 'missing',
      title: 'Missing',
      hint: 'Calls whose answers no file held. What rests on them is unknown, not absent.',
      lines: report.missing.map(({ call, account, region }) => ({
        what: call,
        detail: [gapPlace({ account, region }), gapConsequence(call)]
          .filter((part) => part !== undefined)
          .join('. '),
      })),
    },
    {
      id: 'dangling',
      title: 'Not found',
      hint: 'Resources that others name and no file held.',
      lines: report.dangling.map(({ from, property, to }) => ({
        what: to,
        detail: `named by ${from} as ${property}`,
      })),
    },
    {
      id: 'notes',
      title: 'Notes',
      hint: 'What was repaired, guessed or dropped on purpose.',
      lines: report.notes.map(({ file, text }) => ({ what: text, detail: file })),
    },
  ];
  return sections.filter(({ id, lines }) => id === 'read' || lines.length > 0);
}

/** `1,204 records read, 3 skipped`. */
export function reportSummary({ read, skipped }: ImportReport): string {
  const records = read.reduce((sum, { records: count }) => sum + count, 0);
  const rest = skipped.length === 0 ? 'nothing skipped' : `${number(skipped.length)} skipped`;
  return `${counted(records, 'record')} read, ${rest}`;
}

export function reportAsText(report: ImportReport): string {
  return reportSections(report)
    .map(({ title, hint, lines }) =>
      [
        `${title} (${lines.length}): ${hint}`,
        ...lines.map(
          ({ what, detail, count }) =>
            `  ${[what, count, detail].filter((part) => part !== undefined).join(' | ')}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
