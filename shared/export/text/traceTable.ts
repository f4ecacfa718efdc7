import type { Evidence, Finding, Hop, Way } from '../../routing/trace';
import { visible } from '../../visible';

/** One way of a request, and what it is of: the network as it is, or a side of a comparison. */
export type TableWay = { way: 'now' | 'with' | 'without'; answer: Way };

type Row = readonly string[];

const wayNames = {
  now: 'as it is',
  with: 'with endpoint',
  without: 'without endpoint',
} as const satisfies Record<TableWay['way'], string>;

const hopHeader: Row = [
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

/** Ways as tables in Markdown: the verdict in a line, a row a hop, forward and then back, then what was found. */
export function toMarkdownTable(ways: readonly TableWay[]): string {
  return ways.map(section).join('\n');
}

function section({ way, answer }: TableWay): string {
  const { verdict, exposure, sourceSeen, findings } = answer;
  const facts = [
    verdict,
    ...(exposure === undefined ? [] : [exposure.replaceAll('-', ' ')]),
    ...(sourceSeen === undefined ? [] : [`seen as ${sourceSeen}`]),
  ];
  const found = findings.map(({ severity, code, at, message }: Finding): Row => {
    return [severity, code, at, message];
  });
  return [
    `**${wayNames[way]}**: ${markdownCell(facts.join(', '))}`,
    '',
    ...table(hopHeader, rowsOf(answer)),
    ...(found.length === 0 ? [] : ['', ...table(['Severity', 'Code', 'At', 'Message'], found)]),
    '',
  ].join('\n');
}

function table(header: Row, rows: readonly Row[]): string[] {
  const line = (row: Row) => `| ${row.map(markdownCell).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)];
}

/** The hops of all ways as one table in CSV (RFC 4180), which spreadsheets open. */
export function toCsvTable(ways: readonly TableWay[]): string {
  const rows = ways.flatMap(({ way, answer }) =>
    rowsOf(answer).map((row): Row => [wayNames[way], ...row]),
  );
  return [['Way', ...hopHeader], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
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
  const told = Object.entries(fields).map(([key, value]) => `${spaced(key)} ${String(value)}`);
  return [spaced(kind), ...told, ...(basis === 'model' ? [] : [basis])].join(', ');
}

/** `ruleNumber` and `network-acl-entry` as words. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
}

/**
 * Names are text: no row ends in them, nothing in them is markup, and no bare address in them becomes a link, as
 * GitHub would make of it: https://github.github.com/gfm/#autolinks-extension-
 */
function markdownCell(text: string): string {
  return visible(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' '))
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, (mark) => `\\${mark}`)
    .replace(/@|:(?=\/\/)|(?<=www)\./gi, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * A cell that begins like a formula would be one: an apostrophe makes it text. Spreadsheets look past white space, and
 * some take full-width signs. Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(text: string): string {
  const plain = visible(text.replace(/[\p{Cc}\p{Cs}]+/gu, ' '));
  const inert = /^\s*[=+\-@|%＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return `"${inert.replaceAll('"', '""')}"`;
}
