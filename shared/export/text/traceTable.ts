import type { Evidence, Hop, Way } from '../../routing/trace';
import { visible } from '../../visible';

type Row = readonly string[];

const header: Row = [
  'Direction',
  '#',
  'Kind',
  'Id',
  'Name',
  'Availability Zone',
  'Effect',
  'Evidence',
  'Packet',
];

/** A trace as a table in Markdown: one row a hop, forward and then back. */
export function toMarkdownTable(way: Way): string {
  const line = (row: Row) => `| ${row.map(markdownCell).join(' | ')} |`;
  return `${[line(header), `|${' --- |'.repeat(header.length)}`, ...rowsOf(way).map(line)].join('\n')}\n`;
}

/** The same as CSV (RFC 4180), which spreadsheets open. */
export function toCsvTable(way: Way): string {
  return [header, ...rowsOf(way)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function rowsOf({ forward, return: back }: Way): Row[] {
  const rows = (direction: string, hops: readonly Hop[]) =>
    hops.map(
      ({ kind, id, name, availabilityZone, effect, evidence, packet }, at): Row => [
        direction,
        String(at + 1),
        kind,
        id,
        name ?? '',
        availabilityZone ?? '',
        effect,
        evidenceText(evidence),
        `${packet.protocol} ${packet.source} to ${packet.destination}`,
      ],
    );
  return [...rows('forward', forward.hops), ...rows('return', back.hops)];
}

function evidenceText({ kind, basis, refs: _, ...fields }: Evidence): string {
  const told = Object.entries(fields).map(([key, value]) => `${key} ${String(value)}`);
  return [kind, ...told, ...(basis === 'model' ? [] : [basis])].join(', ');
}

/** Names are text: no row ends in them, and nothing in them is markup. */
function markdownCell(text: string): string {
  return (
    visible(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' '))
      .replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&')
      // GitHub would make links of these, without any markup.
      .replaceAll('://', '\\://')
      .replaceAll(/www(?=\.)/gi, '$&\\')
  );
}

/** A cell that begins like a formula would be one: an apostrophe makes it text. */
function csvCell(text: string): string {
  const plain = visible(text.replace(/[\p{Cc}\p{Cs}]+/gu, ' '));
  const inert = /^\s*[=+\-@|%＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return `"${inert.replaceAll('"', '""')}"`;
}
