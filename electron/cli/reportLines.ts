import type { ImportReport } from '../../shared/import/report';
import { inert } from './inert';

/** An import's report for a person: what was read, what was not and why, what is missing. */
export function reportLines(report: ImportReport): string {
  return [
    ...section('Read', report.read.map(readLine), report.read.length),
    ...section('Left out', report.skipped.map(skippedLine)),
    ...section(
      'Names what no file holds',
      report.dangling.map(({ from, property, to }) => `${from}: ${property} ${to}`),
    ),
    ...section('Not read, although paths may depend on it', missingLines(report.missing)),
    ...section('Notes', report.notes.map(noteLine)),
    '',
  ].join('\n');
}

function readLine({ list, records, files }: ImportReport['read'][number]): string {
  return `${String(records).padStart(6)} ${list} (${files} ${files === 1 ? 'file' : 'files'})`;
}

function skippedLine({ file, place, reason }: ImportReport['skipped'][number]): string {
  return `${file}${place === undefined ? '' : `, ${place}`}: ${reason}`;
}

function noteLine({ file, text }: ImportReport['notes'][number]): string {
  return file === undefined ? text : `${file}: ${text}`;
}

/** A line an account and Region, its calls behind it. */
function missingLines(missing: ImportReport['missing']): string[] {
  const places = new Map<string, string[]>();
  for (const { account, region, call } of missing) {
    const place = [account, region].filter((part) => part !== undefined).join(' ');
    const calls = places.get(place);
    if (calls === undefined) places.set(place, [call]);
    else calls.push(call);
  }
  return [...places].map(
    ([place, calls]) => `${place === '' ? '' : `${place}: `}${calls.join(', ')}`,
  );
}

function section(title: string, lines: readonly string[], shown = 20): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  return [
    `${title}:`,
    ...lines.slice(0, shown).map((line) => `  ${inert(line, 2000)}`),
    ...(rest > 0 ? [`  and ${rest} more (--json lists them all)`] : []),
  ];
}
